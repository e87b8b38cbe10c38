package io.countercheck.engine.quantity;

import io.countercheck.engine.text.Derivation;
import java.math.BigDecimal;

/**
 * A number as it stands in the text, before unit and modifier.
 *
 * @param first the first token
 * @param end the token after the last one
 * @param value the number; null when it is vague
 * @param sort how it is written, which decides how exact it is
 * @param lastDigit the unit of the last digit written: 0.1 for 2.5, 100,000 for 2.5 million
 * @param other a second reading of the digits, or null
 * @param low the least that a vague number may stand for
 * @param high the most that a vague number may stand for
 * @param highClosed whether the most belongs to it
 * @param derivation the rules that read it
 */
record Numeral(
    int first,
    int end,
    BigDecimal value,
    Sort sort,
    BigDecimal lastDigit,
    BigDecimal other,
    BigDecimal low,
    BigDecimal high,
    boolean highClosed,
    Derivation derivation) {

  /** How a number is written. */
  enum Sort {
    /** Digits or number words without a scale from a million on. */
    PLAIN,
    /** With a scale word or with decimals. */
    SCALED,
    /** A word such as dozen. */
    COLLECTIVE,
    /** No number at all. */
    VAGUE,
    /** A part of a whole, in percent. */
    SHARE,
    /** So many times something else: twice as. */
    MULTIPLE
  }

  /** A number that is written without a scale and read in one way only. */
  static Numeral stated(int first, int end, BigDecimal value, Sort sort, Derivation derivation) {
    return new Numeral(
        first, end, value, sort, BigDecimal.ONE, null, null, null, false, derivation);
  }

  /** The same words with another value, which nothing else could be. */
  Numeral as(BigDecimal changed, BigDecimal digit, Sort written) {
    return new Numeral(first, end, changed, written, digit, null, null, null, false, derivation);
  }

  /** The number as hundredths of itself: cents in euros. */
  Numeral hundredth() {
    return as(value.movePointLeft(2), lastDigit.movePointLeft(2), Sort.SCALED);
  }

  /** The number with a minus sign that stands at a token before it. */
  Numeral negated(int sign, Derivation rule) {
    return new Numeral(sign, end, value.negate(), sort, lastDigit, null, null, null, false, rule);
  }

  /** 2 à 3 millions, three to four hundred: a small first number takes the scale of the second. */
  static Numeral sharedScale(Numeral lower, Numeral upper, boolean hundreds) {
    BigDecimal thousand = BigDecimal.valueOf(1000);
    if (lower.sort() == Sort.SCALED && lower.lastDigit().compareTo(BigDecimal.TEN) >= 0
        || upper.sort() != Sort.SCALED && upper.lastDigit().compareTo(thousand) < 0 && !hundreds
        || lower.lastDigit().compareTo(BigDecimal.TEN) >= 0) {
      return lower;
    }
    BigDecimal scale = hundreds ? HUNDRED : BigDecimal.ONE;
    while (upper.lastDigit().compareTo(scale.multiply(thousand)) >= 0
        || upper.value().compareTo(scale.multiply(thousand)) >= 0
            && upper.lastDigit().compareTo(scale) > 0) {
      scale = scale.multiply(thousand);
    }
    if (scale.equals(BigDecimal.ONE) || lower.value().compareTo(thousand) >= 0) {
      return lower;
    }
    return lower.as(lower.value().multiply(scale), lower.lastDigit().multiply(scale), Sort.SCALED);
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
}
