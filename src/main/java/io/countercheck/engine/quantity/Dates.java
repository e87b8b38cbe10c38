package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Excluded.Reason;
import io.countercheck.engine.text.Text;

/** Recognises dates and years. */
final class Dates {

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2150;

  private final Marks marks;
  private final Text text;
  private final NumberReader numbers;
  private final Exclusions other;

  Dates(Marks marks, NumberReader numbers, Exclusions other) {
    this.marks = marks;
    this.text = marks.text();
    this.numbers = numbers;
    this.other = other;
  }

  Exclusions.Found date(int token, int limit) {
    Exclusions.Found numeric = numericDate(token, limit);
    if (numeric != null) {
      return numeric;
    }
    Exclusions.Found day = dayAndMonth(token, token + 1, limit);
    if (day != null) {
      return day;
    }
    // June 4, 2025; June 2025
    int before = monthBefore(token);
    if (before >= 0) {
      int end = token + 1;
      if (value(token) <= 31 && text.length(token) <= 2) {
        if (end + 1 < limit && text.isSign(end, ',') && isYear(end + 1)) {
          end += 2;
        } else if (end < limit && isYear(end)) {
          end++;
        } else if (!bareDay(token, limit)) {
          return null;
        }
        return new Exclusions.Found(before, end, Reason.DATE);
      }
      if (isYear(token)) {
        return new Exclusions.Found(before, token + 1, Reason.DATE);
      }
    }
    return null;
  }

  /** Whether a number after a month is its day: no noun follows that it could count. */
  boolean bareDay(int token, int limit) {
    return token + 1 >= limit || !marks.has(Table.ENTITIES, token + 1) && !other.isUnit(token + 1);
  }

  Exclusions.Found dayAndMonth(int token, int next, int limit) {
    if (value(token) > 31 || value(token) < 1 || text.length(token) > 2) {
      return null;
    }
    int at = next;
    // 9 et 10 juillet, 3-5 May, 5. März
    for (int more = 0; more < 2; more++) {
      if (at + 1 < limit
          && (marks.is(at, Grammar.AND | Grammar.OR | Grammar.TO)
              || text.isSign(at, '-')
              || text.isSign(at, '–'))
          && text.is(at + 1, Text.DIGITS)
          && value(at + 1) <= 31) {
        at += 2;
      }
    }
    if (at < limit && text.isSign(at, '.') && text.is(at, Text.GLUED)) {
      at++;
    }
    int month = at;
    if (month < limit && marks.is(month, Grammar.OF) && month + 1 < limit) {
      month++;
    }
    int length = monthLength(month, limit);
    if (length == 0) {
      return null;
    }
    int end = month + length;
    if (end < limit && text.isSign(end, ',') && end + 1 < limit && isYear(end + 1)) {
      end++;
    }
    if (end < limit && isYear(end)) {
      end++;
    }
    return new Exclusions.Found(token, end, Reason.DATE);
  }

  /** 2020-02-20, 20/02/2020, 20.02.2020 */
  Exclusions.Found numericDate(int token, int limit) {
    int s1 = token + 1;
    int d2 = token + 2;
    int s2 = token + 3;
    int d3 = token + 4;
    if (d3 >= limit
        || !text.is(d2, Text.DIGITS | Text.GLUED)
        || !text.is(d3, Text.DIGITS | Text.GLUED)
        || !text.is(s1, Text.SIGN | Text.GLUED)
        || !text.is(s2, Text.SIGN | Text.GLUED)
        || text.first(s1) != text.first(s2)
        || text.first(s1) != '-' && text.first(s1) != '/' && text.first(s1) != '.') {
      return null;
    }
    boolean iso = text.length(token) == 4 && text.length(d2) <= 2 && text.length(d3) <= 2;
    boolean dayFirst =
        text.length(token) <= 2
            && text.length(d2) <= 2
            && (text.length(d3) == 4 || text.length(d3) == 2);
    if (!iso && !dayFirst) {
      return null;
    }
    int a = value(iso ? d2 : token);
    int b = value(iso ? d3 : d2);
    boolean real = a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
    return real ? new Exclusions.Found(token, d3 + 1, Reason.DATE) : null;
  }

  int monthLength(int token, int limit) {
    if (token >= limit) {
      return 0;
    }
    Entry.PeriodWord period = marks.period(token);
    return period != null && period.isMonth() ? marks.length(Table.PERIODS, token) : 0;
  }

  /** The first token of a month that ends right before the token, or -1. */
  int monthBefore(int token) {
    int sentence = marks.sentence(token);
    for (int back = 1; back <= 2 && token - back >= 0; back++) {
      int at = token - back;
      if (marks.sentence(at) == sentence && monthLength(at, token) == back) {
        return at;
      }
    }
    return -1;
  }

  int value(int token) {
    int length = text.length(token);
    if (!text.is(token, Text.DIGITS) || length > 6) {
      return Integer.MAX_VALUE;
    }
    int value = 0;
    for (int i = text.start(token); i < text.end(token); i++) {
      value = value * 10 + text.source().charAt(i) - '0';
    }
    return value;
  }

  boolean isYear(int token) {
    return text.is(token, Text.DIGITS)
        && text.length(token) == 4
        && value(token) >= FIRST_YEAR
        && value(token) <= LAST_YEAR
        && !(token + 1 < text.size()
            && text.is(token + 1, Text.GLUED)
            && (text.isSign(token + 1, ',') || text.isSign(token + 1, '.'))
            && token + 2 < text.size()
            && text.is(token + 2, Text.DIGITS | Text.GLUED));
  }

  Exclusions.Found year(int token, int limit) {
    if (!isYear(token)) {
      return null;
    }
    int end = token + 1;
    if (end < limit && text.is(end, Text.WORD | Text.GLUED) && text.token(end).equals("s")) {
      // the 1990s
      return new Exclusions.Found(token, end + 1, Reason.YEAR);
    }
    // 2002-2004, 2014/15
    if (end + 1 < limit
        && text.is(end, Text.SIGN)
        && (text.isSign(end, '-') || text.isSign(end, '–') || text.isSign(end, '/'))
        && text.is(end + 1, Text.DIGITS)
        && (isYear(end + 1)
            || text.length(end + 1) == 2 && value(end + 1) == value(token) % 100 + 1)) {
      return new Exclusions.Found(token, end + 2, Reason.YEAR);
    }
    if (end < limit
        && (other.isUnit(end) && !marks.is(end, Grammar.IN | Grammar.AT)
            || text.isSign(end, '%'))) {
      return null;
    }
    if (end < limit && numbers.role(end, Role.SCALE) != null) {
      return null;
    }
    int before = token - 1;
    boolean sameSentence = before >= 0 && marks.sentence(before) == marks.sentence(token);
    if (sameSentence
        && (text.isSign(before, '€') || text.isSign(before, '$') || text.isSign(before, '£'))) {
      return null;
    }
    boolean introduced =
        sameSentence
            && marks.is(
                before,
                Grammar.IN
                    | Grammar.SINCE
                    | Grammar.UNTIL
                    | Grammar.DURING
                    | Grammar.FROM
                    | Grammar.of(WordClass.DEMONSTRATIVE));
    if (introduced) {
      return new Exclusions.Found(token, end, Reason.YEAR);
    }
    if (sameSentence && modifierEnds(token)) {
      return null;
    }
    // What can be counted follows: a figure. Anything else: a year.
    if (end < limit && !text.is(end, Text.GLUED) && (marks.has(Table.ENTITIES, end))) {
      boolean named =
          sameSentence
              && (marks.is(before, WordClass.ARTICLE)
                  || isNoun(before)
                  || text.is(before, Text.CAPITAL) && text.is(end, Text.CAPITAL));
      return named ? new Exclusions.Found(token, end, Reason.YEAR) : null;
    }
    return new Exclusions.Found(token, end, Reason.YEAR);
  }

  /** Les années 90 */
  Exclusions.Found decade(int token) {
    int before = token - 1;
    if (text.length(token) != 2
        || value(token) % 10 != 0
        || before < 1
        || marks.sentence(before) != marks.sentence(token)
        || marks.has(Table.NUMERALS, before - 1)
        || text.is(before - 1, Text.DIGITS)) {
      return null;
    }
    for (Entry entry : marks.at(Table.UNITS, before)) {
      if (entry instanceof Entry.UnitForm form && form.unit().id().equals("a")) {
        return new Exclusions.Found(token, token + 1, Reason.YEAR);
      }
    }
    return null;
  }

  /** A thing that is counted itself, so that the year after it says which: la saison 2020. */
  private boolean isNoun(int token) {
    Entry.Entity entity = marks.entity(token);
    boolean counted = entity != null && entity.event() == null;
    boolean noun =
        text.is(token, Text.WORD)
            && marks.grammar(token) == 0
            && !marks.has(Table.CUES, token)
            && marks.is(token - 1, WordClass.ARTICLE);
    return (counted || noun) && marks.event(token) == null;
  }

  boolean modifierEnds(int token) {
    int sentence = marks.sentence(token);
    for (int back = 1; back <= 5 && token - back >= 0; back++) {
      int at = token - back;
      if (marks.sentence(at) != sentence) {
        return false;
      }
      if (marks.has(Table.MODIFIERS, at) && marks.length(Table.MODIFIERS, at) == back) {
        for (Entry entry : marks.at(Table.MODIFIERS, at)) {
          if (entry instanceof Entry.ModifierPhrase phrase
              && phrase.before()
              && phrase.between().isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
