package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Excluded.Reason;
import io.countercheck.engine.text.Text;

/**
 * Recognises numbers that claim nothing: dates, times, ordinals, names, references and the like.
 * Every look-around is bounded by a few tokens.
 */
final class Exclusions {

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2150;

  private final Marks marks;
  private final Text text;
  private final NumberReader numbers;

  /**
   * A number that is something else.
   *
   * @param first the first token of what it is
   * @param end the token after it; reading goes on there
   */
  record Found(int first, int end, Reason reason) {}

  Exclusions(Marks marks, NumberReader numbers) {
    this.marks = marks;
    this.text = marks.text();
    this.numbers = numbers;
  }

  /** What the number at the token is instead of a figure, or null. */
  Found at(int token, int limit) {
    return text.is(token, Text.DIGITS) ? digits(token, limit) : words(token, limit);
  }

  /** Whether a unit starts at the token; a symbol that is a word as well (in) is none here. */
  private boolean isUnit(int token) {
    return token < text.size()
        && marks.has(Table.UNITS, token)
        && !(marks.is(token, WordClass.PREPOSITION) || marks.is(token, WordClass.ARTICLE));
  }

  private Found digits(int token, int limit) {
    Found found = address(token, limit);
    if (found == null) {
      found = name(token, limit);
    }
    if (found == null) {
      found = ordinal(token, limit);
    }
    if (found == null) {
      found = date(token, limit);
    }
    if (found == null) {
      found = time(token, limit);
    }
    if (found == null) {
      found = list(token, limit);
    }
    if (found == null) {
      found = reference(token, limit);
    }
    if (found == null) {
      found = year(token, limit);
    }
    if (found == null) {
      found = score(token, limit);
    }
    return found;
  }

  private Found words(int token, int limit) {
    if (numbers.role(token, Role.ORDINAL) != null
        && numbers.role(token, Role.UNIT) == null
        && !isUnit(token)) {
      int end = token + marks.length(Table.NUMERALS, token);
      return new Found(token, end, Reason.ORDINAL);
    }
    Found date = numbers.role(token, Role.UNIT) != null ? spokenTime(token, limit) : null;
    return date;
  }

  // --- addresses: pages, mails, tags, telephones
  // --------------------------------------------------

  private Found address(int token, int limit) {
    if (token > 0 && text.is(token, Text.GLUED)) {
      char before = text.first(token - 1);
      if (before == '#' || before == '@' || before == '_' || before == '=' || before == '&') {
        return chunk(token, limit, Reason.ADDRESS);
      }
      if (before == '/'
          && token > 1
          && text.is(token - 1, Text.GLUED)
          && text.is(token - 2, Text.WORD)
          && !isUnit(token - 2)) {
        return chunk(token, limit, Reason.ADDRESS);
      }
    }
    // Telephone numbers: four and more groups of two digits, or a plus sign and three groups.
    int groups = 1;
    int end = token + 1;
    boolean twos = text.length(token) == 2;
    while (end < limit && text.is(end, Text.DIGITS) && gap(end) <= 1 && groups < 12) {
      twos &= text.length(end) == 2;
      groups++;
      end++;
    }
    boolean plus = token > 0 && text.isSign(token - 1, '+') && text.is(token, Text.GLUED);
    if (groups >= 4 && twos || plus && groups >= 3) {
      return new Found(plus ? token - 1 : token, end, Reason.ADDRESS);
    }
    return null;
  }

  private int gap(int token) {
    return text.start(token) - text.end(token - 1);
  }

  /** The run of tokens without a space around a token. */
  private Found chunk(int token, int limit, Reason reason) {
    int first = token;
    while (first > 0 && token - first < 64 && text.is(first, Text.GLUED)) {
      first--;
    }
    int end = token + 1;
    while (end < limit && text.is(end, Text.GLUED) && !closes(end)) {
      end++;
    }
    return new Found(first, end, reason);
  }

  private boolean closes(int token) {
    return text.is(token, Text.SIGN)
            && (token + 1 >= text.size() || !text.is(token + 1, Text.GLUED))
        || text.isSign(token, ')')
        || text.isSign(token, '»')
        || text.isSign(token, '"');
  }

  // --- names
  // --------------------------------------------------------------------------------------

  private Found name(int token, int limit) {
    if (token == 0) {
      return afterGlued(token, limit);
    }
    boolean glued = text.is(token, Text.GLUED);
    int before = token - 1;
    if (glued && text.is(before, Text.WORD) && !currencyLetters(before)) {
      // M88, G7
      return chunkOfName(before, token, limit);
    }
    if (glued
        && (text.isSign(before, '-') || text.isSign(before, '.'))
        && before > 0
        && text.is(before, Text.GLUED)
        && text.is(before - 1, Text.WORD)
        && (text.is(before - 1, Text.CAPITAL) || marks.is(before - 1, WordClass.NAMED))
        && !marks.has(Table.NUMERALS, before - 1)) {
      // Covid-19, F-16, H.R.1
      return chunkOfName(before - 1, token, limit);
    }
    Entry.Word named = marks.word(before, WordClass.NAMED);
    if (!glued && named != null && !named.has("glued") && text.is(before, Text.CAPITAL)) {
      return new Found(before, afterName(token, limit), Reason.NAME);
    }
    Found after = afterGlued(token, limit);
    if (after != null) {
      return after;
    }
    if (!glued && isName(before) && bare(token, limit)) {
      // Ayrault 2, Paris 2024
      return new Found(before, token + 1, Reason.NAME);
    }
    return null;
  }

  private boolean currencyLetters(int token) {
    for (Entry entry : marks.at(Table.UNITS, token)) {
      if (entry instanceof Entry.UnitForm form && form.unit().isMoney()) {
        return true;
      }
    }
    return false;
  }

  /** 5G, 787s, 3D: letters at once after digits that are no unit and no scale. */
  private Found afterGlued(int token, int limit) {
    int next = token + 1;
    if (next >= limit
        || !text.is(next, Text.WORD | Text.GLUED)
        || isUnit(next)
        || numbers.role(next, Role.SUFFIX) != null
        || numbers.role(next, Role.SCALE) != null
        || numbers.role(next, Role.ORDINAL_SUFFIX) != null
        || isHour(next)) {
      return null;
    }
    return new Found(token, next + 1, Reason.NAME);
  }

  private Found chunkOfName(int first, int token, int limit) {
    return new Found(first, afterName(token, limit), Reason.NAME);
  }

  private int afterName(int token, int limit) {
    int end = token + 1;
    while (end < limit
        && text.is(end, Text.GLUED)
        && (text.is(end, Text.WORD) && text.first(end) != '\'' && text.first(end) != '’'
            || text.is(end, Text.DIGITS)
            || (text.isSign(end, '-') || text.isSign(end, '.'))
                && end + 1 < limit
                && text.is(end + 1, Text.GLUED))) {
      end++;
    }
    return end;
  }

  /** Whether the token is a capitalised word that no table but that of places knows. */
  private boolean isName(int token) {
    return text.is(token, Text.WORD | Text.CAPITAL)
        && !marks.pack(token).capitalNouns()
        && marks.grammar(token) == 0
        && !marks.has(Table.NUMERALS, token)
        && !marks.has(Table.PERIODS, token)
        && !isUnit(token)
        && !marks.has(Table.MODIFIERS, token)
        && !marks.has(Table.CUES, token)
        && !marks.has(Table.EVENTS, token)
        && !marks.has(Table.ENTITIES, token)
        && text.sentenceOf(token).first() != token;
  }

  /** Whether nothing after the digits makes them a figure: no noun, no unit, no scale. */
  private boolean bare(int token, int limit) {
    if (token + 1 >= limit) {
      return true;
    }
    int next = token + 1;
    if (text.is(next, Text.GLUED)
        && !text.isSign(next, '.')
        && !text.isSign(next, ',')
        && !text.isSign(next, ')')
        && !text.isSign(next, '\'')
        && !text.isSign(next, '’')) {
      return false;
    }
    if (text.is(next, Text.GLUED)
        && next + 1 < limit
        && text.is(next + 1, Text.DIGITS | Text.GLUED)) {
      return false;
    }
    if (text.is(next, Text.SIGN)) {
      return !isUnit(next) && !text.isSign(next, '%');
    }
    if (text.is(next, Text.DIGITS)) {
      return false;
    }
    return !isUnit(next)
        && !marks.has(Table.ENTITIES, next)
        && !marks.has(Table.NUMERALS, next)
        && (marks.grammar(next) != 0
                && !marks.is(next, WordClass.SOURCE)
                && !marks.is(next, WordClass.MORE)
                && !marks.is(next, WordClass.BASIS)
            || text.is(next, Text.CAPITAL));
  }

  // --- ordinals
  // -----------------------------------------------------------------------------------

  private Found ordinal(int token, int limit) {
    int next = token + 1;
    if (next < limit
        && text.is(next, Text.GLUED)
        && numbers.role(next, Role.ORDINAL_SUFFIX) != null) {
      Found date = dayAndMonth(token, next + 1, limit);
      return date != null ? date : new Found(token, next + 1, Reason.ORDINAL);
    }
    return null;
  }

  // --- dates
  // --------------------------------------------------------------------------------------

  private Found date(int token, int limit) {
    Found numeric = numericDate(token, limit);
    if (numeric != null) {
      return numeric;
    }
    Found day = dayAndMonth(token, token + 1, limit);
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
        return new Found(before, end, Reason.DATE);
      }
      if (isYear(token)) {
        return new Found(before, token + 1, Reason.DATE);
      }
    }
    return null;
  }

  /** Whether a number after a month is its day: no noun follows that it could count. */
  private boolean bareDay(int token, int limit) {
    return token + 1 >= limit || !marks.has(Table.ENTITIES, token + 1) && !isUnit(token + 1);
  }

  private Found dayAndMonth(int token, int next, int limit) {
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
    return new Found(token, end, Reason.DATE);
  }

  /** 2020-02-20, 20/02/2020, 20.02.2020 */
  private Found numericDate(int token, int limit) {
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
    return real ? new Found(token, d3 + 1, Reason.DATE) : null;
  }

  private int monthLength(int token, int limit) {
    if (token >= limit) {
      return 0;
    }
    Entry.PeriodWord period = marks.period(token);
    return period != null && period.isMonth() ? marks.length(Table.PERIODS, token) : 0;
  }

  /** The first token of a month that ends right before the token, or -1. */
  private int monthBefore(int token) {
    int sentence = marks.sentence(token);
    for (int back = 1; back <= 2 && token - back >= 0; back++) {
      int at = token - back;
      if (marks.sentence(at) == sentence && monthLength(at, token) == back) {
        return at;
      }
    }
    return -1;
  }

  private int value(int token) {
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

  private boolean isYear(int token) {
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

  private Found year(int token, int limit) {
    if (!isYear(token)) {
      return null;
    }
    int end = token + 1;
    // 2002-2004, 2014/15
    if (end + 1 < limit
        && text.is(end, Text.SIGN)
        && (text.isSign(end, '-') || text.isSign(end, '–') || text.isSign(end, '/'))
        && text.is(end + 1, Text.DIGITS)
        && (isYear(end + 1)
            || text.length(end + 1) == 2 && value(end + 1) == value(token) % 100 + 1)) {
      return new Found(token, end + 2, Reason.YEAR);
    }
    if (end < limit
        && (isUnit(end) && !marks.is(end, Grammar.IN | Grammar.AT) || text.isSign(end, '%'))) {
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
      return new Found(token, end, Reason.YEAR);
    }
    if (sameSentence && modifierEnds(token)) {
      return null;
    }
    // What can be counted follows: a figure. Anything else: a year.
    if (end < limit && !text.is(end, Text.GLUED) && (marks.has(Table.ENTITIES, end))) {
      boolean article = sameSentence && marks.is(before, WordClass.ARTICLE);
      return article ? new Found(token, end, Reason.YEAR) : null;
    }
    return new Found(token, end, Reason.YEAR);
  }

  private boolean modifierEnds(int token) {
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

  // --- times
  // --------------------------------------------------------------------------------------

  private boolean isHour(int token) {
    return text.is(token, Text.WORD)
        && (text.length(token) == 1 && Character.toLowerCase(text.first(token)) == 'h'
            || text.length(token) == 2
                && (text.token(token).equalsIgnoreCase("am")
                    || text.token(token).equalsIgnoreCase("pm")));
  }

  private Found time(int token, int limit) {
    if (value(token) > 24 || text.length(token) > 2) {
      return null;
    }
    int next = token + 1;
    if (next + 1 < limit
        && text.isSign(next, ':')
        && text.is(next, Text.GLUED)
        && text.is(next + 1, Text.DIGITS | Text.GLUED)
        && text.length(next + 1) == 2
        && value(next + 1) < 60) {
      return new Found(token, next + 2, Reason.TIME);
    }
    if (next < limit && isHour(next)) {
      // 5 h 25, 10H30, 5pm; but "5 h de route" is a duration.
      if (next + 1 < limit && text.is(next + 1, Text.DIGITS) && text.length(next + 1) == 2) {
        return new Found(token, next + 2, Reason.TIME);
      }
      if (text.length(next) == 2 || atTime(token)) {
        return new Found(token, next + 1, Reason.TIME);
      }
    }
    if (next + 2 < limit
        && text.length(next) == 1
        && (text.first(next) == 'p' || text.first(next) == 'a')
        && text.isSign(next + 1, '.')
        && text.is(next + 2, Text.WORD)
        && text.first(next + 2) == 'm') {
      return new Found(token, next + 3, Reason.TIME);
    }
    if (next < limit && isHours(next) && atTime(token)) {
      return new Found(token, next + 1, Reason.TIME);
    }
    return null;
  }

  private boolean isHours(int token) {
    for (Entry entry : marks.at(Table.UNITS, token)) {
      if (entry instanceof Entry.UnitForm form && form.unit().id().equals("h")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before say that a time of day follows: vers, à, at, until. */
  private boolean atTime(int token) {
    int sentence = marks.sentence(token);
    int before = token - 1;
    return before >= 0
        && marks.sentence(before) == sentence
        && marks.is(before, Grammar.AT | Grammar.UNTIL | Grammar.SINCE);
  }

  /** quatre heures et demie du matin */
  private Found spokenTime(int token, int limit) {
    int next = token + marks.length(Table.NUMERALS, token);
    if (next >= limit || !isHours(next)) {
      return null;
    }
    int end = next + 1;
    if (end < limit && numbers.role(end, Role.HALF) != null) {
      end += marks.length(Table.NUMERALS, end);
    }
    if (end + 1 < limit && marks.is(end, Grammar.OF) && dayPart(end + 1)) {
      return new Found(token, end + 2, Reason.TIME);
    }
    return null;
  }

  private boolean dayPart(int token) {
    for (Entry entry : marks.at(Table.PERIODS, token)) {
      if (entry instanceof Entry.PeriodWord period && period.name().equals("daypart")) {
        return true;
      }
    }
    return false;
  }

  // --- lists, references, scores
  // ------------------------------------------------------------------

  private Found list(int token, int limit) {
    if (!text.is(token, Text.LINE) || text.length(token) > 2) {
      return null;
    }
    int next = token + 1;
    if (next + 1 < text.size()
        && (text.isSign(next, ')') || text.isSign(next, '.'))
        && text.is(next, Text.GLUED)
        && !text.is(next + 1, Text.GLUED)
        && text.is(next + 1, Text.CAPITAL)) {
      return new Found(token, next, Reason.LIST);
    }
    return null;
  }

  private Found reference(int token, int limit) {
    int before = token - 1;
    if (before < 0 || marks.sentence(before) != marks.sentence(token)) {
      return null;
    }
    int first = -1;
    for (int back = 1; back <= 3 && token - back >= 0; back++) {
      if (marks.is(token - back, WordClass.NUMBERED)
          && marks.length(Table.WORDS, token - back) == back) {
        first = token - back;
      }
    }
    if (first < 0
        && text.isSign(before, '.')
        && before > 0
        && marks.is(before - 1, WordClass.NUMBERED)
        && marks.length(Table.WORDS, before - 1) == 1
        && text.length(before - 1) <= 4) {
      first = before - 1;
    }
    if (first < 0 || !bareReference(token, limit)) {
      return null;
    }
    return new Found(first, afterName(token, limit), Reason.REFERENCE);
  }

  /** "article 12" is a reference; "page 12 morts" would not be. */
  private boolean bareReference(int token, int limit) {
    int next = token + 1;
    return next >= limit
        || !marks.has(Table.ENTITIES, next)
            && !(isUnit(next) && !text.is(next, Text.SIGN))
            && !text.isSign(next, '%')
            && numbers.role(next, Role.SCALE) == null;
  }

  private Found score(int token, int limit) {
    int next = token + 1;
    if (next + 1 >= limit
        || !(text.isSign(next, '-') || text.isSign(next, '–'))
        || !text.is(next, Text.GLUED)
        || !text.is(next + 1, Text.DIGITS | Text.GLUED)
        || text.length(token) > 2
        || text.length(next + 1) > 2
        || value(token) <= value(next + 1)) {
      return null;
    }
    int end = next + 2;
    boolean counted =
        end < limit && (isUnit(end) || marks.has(Table.ENTITIES, end) || text.isSign(end, '%'));
    return counted ? null : new Found(token, end, Reason.SCORE);
  }
}
