package io.countercheck.engine.pack;

import io.countercheck.engine.pack.Entry.Numeral;
import io.countercheck.engine.text.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a number that is written in one word into the words of {@code numerals.tsv}: fünfundzwanzig,
 * duecentocinquantamila. Switched on by {@code numerals = joined}.
 */
final class Joined {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 80;
  private static final int THOUSAND = 1000;

  private final Map<String, Numeral> pieces = new HashMap<>();
  // Most words are turned away by their first two letters.
  private final boolean[] starts = new boolean[1 << 12];
  private int longest;

  void add(String word, Numeral numeral) {
    boolean fits =
        switch (numeral.role()) {
          case UNIT, ONE, ARTICLE, TEEN, TEN, HUNDRED, HUNDREDS, JOINER -> true;
          case SCALE -> numeral.value().intValue() == THOUSAND;
          case SCORE,
              SUFFIX,
              HALF,
              POINT,
              MINUS,
              FRACTION,
              PART,
              COLLECTIVE,
              VAGUE,
              ORDINAL,
              ORDINAL_SUFFIX,
              RATIO,
              MULTIPLE,
              JOINED ->
              false;
        };
    if (fits && word.length() > 1 && word.indexOf(' ') < 0) {
      pieces.merge(word, numeral, (first, second) -> better(first, second));
      longest = Math.max(longest, word.length());
      starts[prefix(word.charAt(0), word.charAt(1))] = true;
    }
  }

  private static Numeral better(Numeral first, Numeral second) {
    return first.role() == Numeral.Role.JOINER ? second : first;
  }

  private static int prefix(char first, char second) {
    return (first & 63) << 6 | second & 63;
  }

  /** Whether a word could be such a number, by its length and its first letters. */
  boolean mayBe(String source, int start, int end) {
    return end - start >= SHORTEST
        && end - start <= LONGEST
        && starts[
            prefix(
                Folding.lowered(source.charAt(start)), Folding.lowered(source.charAt(start + 1)))];
  }

  /** The number that a word is, or null. */
  Numeral cut(String word, String rule) {
    String lower = Folding.lower(word);
    boolean[] dead = new boolean[lower.length() + 1];
    List<Numeral> found = new ArrayList<>();
    BigDecimal value = cut(lower, 0, dead, found);
    return value == null ? null : new Numeral(rule, Numeral.Role.JOINED, value, null, false);
  }

  private BigDecimal cut(String word, int at, boolean[] dead, List<Numeral> found) {
    if (at == word.length()) {
      return found.size() < 2 ? null : value(found);
    }
    if (dead[at]) {
      return null;
    }
    for (int end = Math.min(word.length(), at + longest); end > at + 1; end--) {
      Numeral piece = pieces.get(word.substring(at, end));
      if (piece != null) {
        found.add(piece);
        BigDecimal value = cut(word, end, dead, found);
        if (value != null) {
          return value;
        }
        found.removeLast();
      }
    }
    dead[at] = true;
    return null;
  }

  /** What the pieces add up to; null when they are no number in this order. */
  private static BigDecimal value(List<Numeral> pieces) {
    int total = 0;
    int hundreds = 0;
    int rest = 0;
    boolean joined = false;
    boolean thousand = false;
    for (Numeral piece : pieces) {
      int value = piece.value() == null ? 0 : piece.value().intValue();
      switch (piece.role()) {
        case JOINER -> {
          joined = true;
          continue;
        }
        case UNIT, ONE, ARTICLE -> {
          if (rest != 0 && (rest < 20 || rest % 10 != 0)) {
            return null;
          }
          rest += value;
        }
        case TEEN -> {
          if (rest != 0) {
            return null;
          }
          rest = value;
        }
        case TEN -> {
          // The unit stands before the ten where the language joins them: fünfundzwanzig.
          if (rest != 0 && !(joined && rest < 10)) {
            return null;
          }
          rest += value;
        }
        case HUNDREDS -> {
          if (hundreds != 0 || rest != 0) {
            return null;
          }
          hundreds = value;
        }
        case HUNDRED -> {
          if (hundreds != 0 || rest >= 10 && rest > 99) {
            return null;
          }
          hundreds = Math.max(1, rest) * 100;
          rest = 0;
        }
        case SCALE -> {
          if (thousand) {
            return null;
          }
          thousand = true;
          total = Math.max(1, hundreds + rest) * THOUSAND;
          hundreds = 0;
          rest = 0;
        }
        case SCORE,
            SUFFIX,
            HALF,
            POINT,
            MINUS,
            FRACTION,
            PART,
            COLLECTIVE,
            VAGUE,
            ORDINAL,
            ORDINAL_SUFFIX,
            RATIO,
            MULTIPLE,
            JOINED -> {
          return null;
        }
      }
      joined = false;
    }
    int value = total + hundreds + rest;
    return joined || value == 0 ? null : BigDecimal.valueOf(value);
  }
}
