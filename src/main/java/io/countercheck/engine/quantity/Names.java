package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Excluded.Reason;
import io.countercheck.engine.text.Text;

/** Recognises numbers that belong to names and addresses. */
final class Names {

  // The longest name that a number follows: H.R.
  private static final int LONGEST_NAME = 4;
  private static final int STREET_WORDS = 3;
  private static final int TITLE_WORDS = 6;

  private final Marks marks;
  private final Text text;
  private final NumberReader numbers;
  private final Exclusions other;

  Names(Marks marks, NumberReader numbers, Exclusions other) {
    this.marks = marks;
    this.text = marks.text();
    this.numbers = numbers;
    this.other = other;
  }

  Exclusions.Found address(int token, int limit) {
    if (token > 0 && text.is(token, Text.GLUED)) {
      char before = text.first(token - 1);
      if (before == '#' || before == '@' || before == '_' || before == '=' || before == '&') {
        return chunk(token, limit, Reason.ADDRESS);
      }
      if (before == '/'
          && token > 1
          && text.is(token - 1, Text.GLUED)
          && text.is(token - 2, Text.WORD)
          && !other.isUnit(token - 2)) {
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
    boolean zero = text.first(token) == '0' && text.length(token) >= 3 && groups >= 3;
    boolean plus = token > 0 && text.isSign(token - 1, '+') && text.is(token, Text.GLUED);
    if (groups >= 4 && twos || zero || plus && groups >= 3) {
      return new Exclusions.Found(plus ? token - 1 : token, end, Reason.ADDRESS);
    }
    return street(token, limit);
  }

  /** 10 Cherry Street; 12, rue de la Fontaine. */
  private Exclusions.Found street(int token, int limit) {
    int at = token + 1;
    if (text.length(token) > 5) {
      return null;
    }
    if (text.isSign(at, ',')) {
      at++;
    }
    int start = at;
    while (at < limit && at <= start + STREET_WORDS && !isStreet(at)) {
      if (!text.is(at, Text.WORD | Text.CAPITAL)) {
        return null;
      }
      at++;
    }
    if (at >= limit || !isStreet(at)) {
      return null;
    }
    int next = at + 1;
    boolean named =
        at > start
            ? text.is(at, Text.CAPITAL)
            : next < limit && (marks.is(next, Grammar.OF) || text.is(next, Text.CAPITAL));
    return named ? new Exclusions.Found(token, next, Reason.ADDRESS) : null;
  }

  private boolean isStreet(int token) {
    for (Entry entry : marks.at(Table.WORDS, token)) {
      if (entry instanceof Entry.Word word && word.has("street")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Les quatre Conventions de Genève: a number word behind a definite article and before a name
   * with capitals, which is neither people nor followed by a noun of its own.
   */
  Exclusions.Found titled(int token, int limit) {
    if (token == 0
        || !marks.is(token - 1, WordClass.ARTICLE)
        || !marks.is(token - 1, Grammar.DEFINITE)
        || marks.sentence(token - 1) != marks.sentence(token)
        || marks.pack(token).capitalNouns()
        || numbers.role(token, Role.UNIT) == null && numbers.role(token, Role.TEEN) == null) {
      return null;
    }
    int end = token + marks.length(Table.NUMERALS, token);
    int at = end;
    while (at < limit && at < end + TITLE_WORDS && text.is(at, Text.WORD | Text.CAPITAL)) {
      Entry.Entity entity = marks.entity(at);
      if (entity != null && (entity.place() != null || "person".equals(Ones.root(entity.concept())))
          || marks.is(at, WordClass.SOURCE)
          || marks.is(at, WordClass.NAMED)
          || other.isUnit(at)) {
        return null;
      }
      at++;
    }
    boolean whole =
        at >= limit
            || text.is(at, Text.SIGN)
            || marks.grammar(at) != 0
            || marks.event(at) != null && marks.event(at).tags() != 0
            || marks.has(Table.CUES, at);
    return at > end && whole ? new Exclusions.Found(token, at, Reason.NAME) : null;
  }

  int gap(int token) {
    return text.start(token) - text.end(token - 1);
  }

  /** The run of tokens without a space around a token. */
  Exclusions.Found chunk(int token, int limit, Reason reason) {
    int first = token;
    while (first > 0 && token - first < 64 && text.is(first, Text.GLUED)) {
      first--;
    }
    int end = token + 1;
    while (end < limit && text.is(end, Text.GLUED) && !closes(end)) {
      end++;
    }
    return new Exclusions.Found(first, end, reason);
  }

  boolean closes(int token) {
    return text.is(token, Text.SIGN)
            && (token + 1 >= text.size() || !text.is(token + 1, Text.GLUED))
        || text.isSign(token, ')')
        || text.isSign(token, '»')
        || text.isSign(token, '"');
  }

  Exclusions.Found name(int token, int limit) {
    if (token == 0) {
      return afterGlued(token, limit);
    }
    boolean glued = text.is(token, Text.GLUED);
    int before = token - 1;
    if (glued && text.is(before, Text.WORD) && !currencyLetters(before) && !elision(before)) {
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
    for (int back = 1; !glued && back <= LONGEST_NAME && back <= token; back++) {
      int first = token - back;
      Entry.Word named = marks.word(first, WordClass.NAMED);
      if (named != null
          && !named.has("glued")
          && text.is(first, Text.CAPITAL)
          && marks.length(Table.WORDS, first) == back) {
        return new Exclusions.Found(first, afterName(token, limit), Reason.NAME);
      }
    }
    Exclusions.Found after = afterGlued(token, limit);
    if (after != null) {
      return after;
    }
    if (!glued && isName(before) && bare(token, limit)) {
      // Ayrault 2, Paris 2024
      return new Exclusions.Found(before, token + 1, Reason.NAME);
    }
    return null;
  }

  /** Whether a word ends in an apostrophe: all'8 %, d'11 800. */
  private boolean elision(int token) {
    char last = text.source().charAt(text.end(token) - 1);
    return last == '\'' || last == '’';
  }

  boolean currencyLetters(int token) {
    for (Entry entry : marks.at(Table.UNITS, token)) {
      if (entry instanceof Entry.UnitForm form && form.unit().isMoney()) {
        return true;
      }
    }
    return false;
  }

  /** 5G, 787s, 3D: letters at once after digits that are no unit and no scale. */
  Exclusions.Found afterGlued(int token, int limit) {
    int next = token + 1;
    if (next >= limit
        || !text.is(next, Text.WORD | Text.GLUED)
        || other.isWrittenUnit(next)
        || numbers.role(next, Role.SUFFIX) != null
        || numbers.role(next, Role.SCALE) != null
        || numbers.role(next, Role.ORDINAL_SUFFIX) != null
        || other.isHour(next)) {
      return null;
    }
    return new Exclusions.Found(token, next + 1, Reason.NAME);
  }

  Exclusions.Found chunkOfName(int first, int token, int limit) {
    return new Exclusions.Found(first, afterName(token, limit), Reason.NAME);
  }

  int afterName(int token, int limit) {
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
  boolean isName(int token) {
    return text.is(token, Text.WORD | Text.CAPITAL)
        && !marks.pack(token).capitalNouns()
        && marks.grammar(token) == 0
        && !marks.has(Table.NUMERALS, token)
        && !marks.has(Table.PERIODS, token)
        && !other.isUnit(token)
        && !marks.has(Table.MODIFIERS, token)
        && !marks.has(Table.CUES, token)
        && !marks.has(Table.EVENTS, token)
        && !marks.has(Table.ENTITIES, token)
        && text.sentenceOf(token).first() != token;
  }

  /** Whether nothing after the digits makes them a figure: no noun, no unit, no scale. */
  boolean bare(int token, int limit) {
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
      return !other.isUnit(next) && !text.isSign(next, '%');
    }
    if (text.is(next, Text.DIGITS)) {
      return false;
    }
    return !other.isUnit(next)
        && !marks.has(Table.ENTITIES, next)
        && !marks.has(Table.NUMERALS, next)
        && (marks.grammar(next) != 0
                && !marks.is(next, WordClass.SOURCE)
                && !marks.is(next, WordClass.MORE)
                && !marks.is(next, WordClass.BASIS)
            || text.is(next, Text.CAPITAL));
  }
}
