package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.quantity.Numeral.Sort;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Reads one number, in digits, words or both.
 *
 * <p>Words are added up the way all six languages build them: pieces below a hundred, a hundred
 * that multiplies what stands before it, and scales that multiply the group before them. A piece is
 * only taken in when it is smaller than the place that the last one left open, so that two numbers
 * beside each other stay two.
 */
final class NumberReader {

  // No number in words needs more tokens; "cent cent cent" for a megabyte must not be one.
  private static final int LONGEST = 128;

  private final Marks marks;

  private final Text text;

  NumberReader(Marks marks) {
    this.marks = marks;
    this.text = marks.text();
  }

  /** The numeral of a role at a token, or null. */
  Entry.Numeral role(int token, Role role) {
    for (Entry entry : marks.at(Table.NUMERALS, token)) {
      if (entry instanceof Entry.Numeral numeral && numeral.role() == role) {
        return numeral;
      }
    }
    return null;
  }

  /** Whether a number may start at the token. */
  boolean starts(int token) {
    if (text.is(token, Text.DIGITS)) {
      return true;
    }
    for (Entry entry : marks.at(Table.NUMERALS, token)) {
      switch (((Entry.Numeral) entry).role()) {
        case UNIT,
            TEEN,
            TEN,
            SCORE,
            HUNDRED,
            HUNDREDS,
            SCALE,
            FRACTION,
            COLLECTIVE,
            VAGUE,
            ARTICLE,
            ONE,
            MINUS -> {
          return true;
        }
        case JOINED, MULTIPLE -> {
          return true;
        }
        case SUFFIX, JOINER, HALF, POINT, PART, ORDINAL, ORDINAL_SUFFIX, RATIO -> {}
      }
    }
    return false;
  }

  /** The number that starts at the token, or null. */
  Numeral at(int token, int limit) {
    return at(token, Math.min(limit, token + LONGEST), true);
  }

  Numeral at(int token, int limit, boolean joins) {
    Entry.Numeral minus = role(token, Role.MINUS);
    if (minus != null
        && token + 1 < limit
        && (text.is(token + 1, Text.DIGITS) || starts(token + 1))) {
      Numeral number = minusAllowed(token) ? at(token + 1, limit, joins) : null;
      return number == null || number.value() == null ? null : negated(number, token, minus.rule());
    }
    Numeral share = share(token, limit);
    if (share != null) {
      return share;
    }
    Entry.Numeral vague = role(token, Role.VAGUE);
    if (vague != null) {
      int end = token + marks.length(Table.NUMERALS, token);
      return new Numeral(
          token,
          end,
          null,
          Sort.VAGUE,
          null,
          null,
          vague.value(),
          vague.high(),
          vague.highClosed(),
          Derivation.of(vague.rule(), text.span(token, end)));
    }
    Entry.Numeral multiple = role(token, Role.MULTIPLE);
    if (multiple != null) {
      int end = token + marks.length(Table.NUMERALS, token);
      return Numeral.stated(
          token,
          end,
          multiple.value(),
          Sort.MULTIPLE,
          Derivation.of(multiple.rule(), text.span(token, end)));
    }
    return new NumberSum(this, marks, token, limit, joins).read();
  }

  /** A minus said as a word stands where a number could start, not after a word that counts. */
  private boolean minusAllowed(int token) {
    for (int back = 1; back <= 3 && token - back >= 0; back++) {
      if (marks.length(Table.MODIFIERS, token - back) > back) {
        // au moins 12
        return false;
      }
    }
    return token == 0
        || !text.is(token - 1, Text.WORD)
        || marks.sentence(token - 1) != marks.sentence(token)
        || marks.is(token - 1, Grammar.TO | Grammar.OF | Grammar.BETWEEN | Grammar.AND);
  }

  private Numeral negated(Numeral number, int first, String rule) {
    return new Numeral(
        first,
        number.end(),
        number.value().negate(),
        number.sort(),
        number.lastDigit(),
        null,
        null,
        null,
        false,
        new Derivation(rule, text.span(first, number.end()), List.of(number.derivation())));
  }

  /** Half, two thirds, three quarters, ¾: a part of a whole, in percent. */
  private Numeral share(int token, int limit) {
    int end = token + Math.max(1, marks.length(Table.NUMERALS, token));
    Entry.Numeral fraction = role(token, Role.FRACTION);
    if (fraction != null) {
      boolean sign = text.is(token, Text.SIGN);
      if (end < limit && marks.is(end, Grammar.OF)
          || sign
          || end < limit
              && marks.is(end, io.countercheck.engine.pack.WordClass.ARTICLE)
              && role(end + 1, Role.SCALE) == null
              && role(end, Role.ARTICLE) == null) {
        return new Numeral(
            token,
            end,
            fraction.value(),
            Sort.SHARE,
            BigDecimal.ONE,
            null,
            null,
            null,
            false,
            Derivation.of(fraction.rule(), text.span(token, end)));
      }
      return null;
    }
    BigDecimal times = null;
    String rule = null;
    for (Entry entry : marks.at(Table.NUMERALS, token)) {
      Entry.Numeral numeral = (Entry.Numeral) entry;
      if (numeral.role() == Role.UNIT
          || numeral.role() == Role.ONE
          || numeral.role() == Role.ARTICLE) {
        // An article without a value counts only here: a third, a quarter.
        times = numeral.value() == null ? BigDecimal.ONE : numeral.value();
        rule = numeral.rule();
      }
    }
    if (times == null || times.signum() == 0) {
      return null;
    }
    int next = end;
    boolean hyphen = next < limit && text.isSign(next, '-') && text.is(next, Text.GLUED);
    if (hyphen) {
      next++;
    }
    if (next >= limit) {
      return null;
    }
    Entry.Numeral part = role(next, Role.PART);
    Entry.Numeral half = role(next, Role.FRACTION);
    if (part == null && (half == null || hyphen)) {
      return null;
    }
    int after = next + marks.length(Table.NUMERALS, next);
    boolean one = times.equals(BigDecimal.ONE);
    // "a quarter", "un tiers" without a whole is a period or a person, unless a hyphen says it.
    if (one && !hyphen && (after >= limit || !marks.is(after, Grammar.OF))) {
      return null;
    }
    if (part == null && !one) {
      return null;
    }
    Entry.Numeral whole = part != null ? part : half;
    return new Numeral(
        token,
        after,
        times.multiply(whole.value()).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros(),
        Sort.SHARE,
        BigDecimal.ONE,
        null,
        null,
        null,
        false,
        new Derivation(
            whole.rule(),
            text.span(token, after),
            List.of(Derivation.of(rule, text.span(token, end)))));
  }
}
