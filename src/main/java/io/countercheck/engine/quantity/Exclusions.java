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

  private final Marks marks;

  private final Text text;

  private final NumberReader numbers;
  private final Dates dates;
  private final Names names;

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
    this.dates = new Dates(marks, numbers, this);
    this.names = new Names(marks, numbers, this);
  }

  /** What the number at the token is instead of a figure, or null. */
  Found at(int token, int limit) {
    return text.is(token, Text.DIGITS) ? digits(token, limit) : words(token, limit);
  }

  /** Whether a unit starts at the token; a symbol that is a word as well (in) is none here. */
  boolean isUnit(int token) {
    return token < text.size()
        && marks.has(Table.UNITS, token)
        && !(marks.is(token, WordClass.PREPOSITION) || marks.is(token, WordClass.ARTICLE));
  }

  /** Whether a unit starts at the token in its own spelling: 5g is a mass and 5G is none. */
  boolean isWrittenUnit(int token) {
    for (Entry entry : marks.at(Table.UNITS, token)) {
      if (entry instanceof Entry.UnitForm form
          && (form.written() == null
              || text.cut(token, token + marks.length(Table.UNITS, token))
                  .contentEquals(form.written()))) {
        return true;
      }
    }
    return false;
  }

  private Found digits(int token, int limit) {
    Found found = names.address(token, limit);
    if (found == null) {
      found = names.name(token, limit);
    }
    if (found == null) {
      found = ordinal(token, limit);
    }
    if (found == null) {
      found = dates.date(token, limit);
    }
    if (found == null) {
      found = time(token, limit);
    }
    if (found == null) {
      found = list(token, limit);
    }
    if (found == null) {
      found = footnote(token);
    }
    if (found == null) {
      found = reference(token, limit);
    }
    if (found == null) {
      found = dates.decade(token);
    }
    if (found == null) {
      found = dates.year(token, limit);
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
    Found time = numbers.role(token, Role.UNIT) != null ? spokenTime(token, limit) : null;
    return time != null ? time : names.titled(token, limit);
  }

  private Found ordinal(int token, int limit) {
    int next = token + 1;
    if (marks.pack(token).ordinalDot()
        && text.length(token) <= 2
        && text.isSign(next, '.')
        && text.is(next, Text.GLUED)
        && next + 1 < limit
        && text.is(next + 1, Text.WORD)
        && !text.is(next + 1, Text.GLUED)) {
      Found date = dates.dayAndMonth(token, token + 1, limit);
      return date != null ? date : new Found(token, next + 1, Reason.ORDINAL);
    }
    if (next < limit
        && text.is(next, Text.GLUED)
        && numbers.role(next, Role.ORDINAL_SUFFIX) != null) {
      Found date = dates.dayAndMonth(token, next + 1, limit);
      return date != null ? date : new Found(token, next + 1, Reason.ORDINAL);
    }
    return null;
  }

  boolean isHour(int token) {
    return text.is(token, Text.WORD)
        && (text.length(token) == 1 && Character.toLowerCase(text.first(token)) == 'h'
            || text.length(token) == 2
                && (text.token(token).equalsIgnoreCase("am")
                    || text.token(token).equalsIgnoreCase("pm")));
  }

  private Found time(int token, int limit) {
    if (dates.value(token) > 24 || text.length(token) > 2) {
      return null;
    }
    int next = token + 1;
    if (next + 1 < limit
        && text.isSign(next, ':')
        && text.is(next, Text.GLUED)
        && text.is(next + 1, Text.DIGITS | Text.GLUED)
        && text.length(next + 1) == 2
        && dates.value(next + 1) < 60) {
      return new Found(token, next + 2, Reason.TIME);
    }
    if (next + 2 < limit
        && text.isSign(next, '.')
        && text.is(next + 1, Text.DIGITS | Text.GLUED)
        && text.length(next + 1) == 2
        && dates.value(next + 1) < 60
        && isHour(next + 2)
        && text.length(next + 2) == 2) {
      // 10.30am
      return new Found(token, next + 3, Reason.TIME);
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
    if (end < limit && dayPart(end)) {
      return new Found(token, end + marks.length(Table.WORDS, end), Reason.TIME);
    }
    return null;
  }

  private boolean dayPart(int token) {
    Entry.Word word = token < text.size() ? marks.word(token, WordClass.ADVERB) : null;
    return word != null && word.has("daypart");
  }

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
      if (isNumbered(token - back) && marks.length(Table.WORDS, token - back) == back) {
        first = token - back;
      }
    }
    if (first < 0
        && text.isSign(before, '.')
        && before > 0
        && isNumbered(before - 1)
        && marks.length(Table.WORDS, before - 1) == 1
        && text.length(before - 1) <= 4) {
      first = before - 1;
    }
    if (first < 0 || !bareReference(token, limit)) {
      return null;
    }
    return new Found(first, names.afterName(token, limit), Reason.REFERENCE);
  }

  /** Whether a number after the word is a name; the name of a street has its number before it. */
  private boolean isNumbered(int token) {
    for (Entry entry : marks.at(Table.WORDS, token)) {
      if (entry instanceof Entry.Word word
          && word.wordClass() == WordClass.NUMBERED
          && !word.has("street")) {
        return true;
      }
    }
    return false;
  }

  /** The law passed.[3] */
  private Found footnote(int token) {
    return text.isSign(token - 1, '[')
            && text.is(token, Text.GLUED)
            && text.isSign(token + 1, ']')
            && text.length(token) <= 3
        ? new Found(token - 1, token + 2, Reason.REFERENCE)
        : null;
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

  /**
   * 3-1, 2-2, 2 à 0. A first number that is larger makes no range, so that a noun may follow (a 2-1
   * win); an equal one, or a zero, only with nothing to count behind it.
   */
  private Found score(int token, int limit) {
    int next = token + 1;
    int second = token + 2;
    if (second >= limit || !text.is(second, Text.DIGITS)) {
      return null;
    }
    boolean dash = text.isSign(next, '-') || text.isSign(next, '–');
    boolean glued = text.is(next, Text.GLUED) && text.is(second, Text.GLUED);
    boolean to = text.is(next, Text.WORD) && marks.is(next, Grammar.TO) && !startsRange(token);
    if (!(dash && glued || to) || text.length(token) > 2 || text.length(second) > 2) {
      return null;
    }
    int end = second + 1;
    int first = dates.value(token);
    int other = dates.value(second);
    boolean measured = isUnit(end) || text.isSign(end, '%') || isDecimal(end, limit);
    boolean counted = measured || marks.has(Table.ENTITIES, end) || marks.has(Table.NUMERALS, end);
    boolean score = first > other ? !measured && (dash || !counted) : !counted;
    boolean possible = first >= other || first == 0 && dash;
    return score && possible ? new Found(token, end, Reason.SCORE) : null;
  }

  private boolean isDecimal(int end, int limit) {
    return end + 1 < limit
        && (text.isSign(end, ',') || text.isSign(end, '.'))
        && text.is(end, Text.GLUED)
        && text.is(end + 1, Text.DIGITS | Text.GLUED);
  }

  /** Whether a word before the number opens a range or the ends of a change: de 12 à 9. */
  private boolean startsRange(int token) {
    int before = token - 1;
    return before >= 0
        && (marks.is(before, Grammar.FROM | Grammar.OF | Grammar.BETWEEN)
            || marks.has(Table.UNITS, before)
            || text.is(before, Text.SIGN));
  }
}
