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
    SHARE
  }

  /** The number as hundredths of itself: cents in euros. */
  static Numeral hundredth(Numeral number) {
    return new Numeral(
        number.first(),
        number.end(),
        number.value().movePointLeft(2),
        Numeral.Sort.SCALED,
        number.lastDigit().movePointLeft(2),
        null,
        null,
        null,
        false,
        number.derivation());
  }

  /** 2 à 3 millions: a small first number takes the scale of the second. */
  static Numeral sharedScale(Numeral lower, Numeral upper, boolean noUnit) {
    if (lower.sort() == Numeral.Sort.SCALED && lower.lastDigit().compareTo(BigDecimal.TEN) >= 0
        || upper.sort() != Numeral.Sort.SCALED
        || !noUnit) {
      return lower;
    }
    BigDecimal scale = BigDecimal.ONE;
    while (upper.lastDigit().compareTo(scale.multiply(BigDecimal.valueOf(1000))) >= 0
        || upper.value().compareTo(scale.multiply(BigDecimal.valueOf(1000))) >= 0
            && upper
                    .lastDigit()
                    .multiply(BigDecimal.valueOf(1000))
                    .compareTo(scale.multiply(BigDecimal.valueOf(1000)))
                > 0) {
      scale = scale.multiply(BigDecimal.valueOf(1000));
    }
    if (scale.equals(BigDecimal.ONE) || lower.value().compareTo(BigDecimal.valueOf(1000)) >= 0) {
      return lower;
    }
    return new Numeral(
        lower.first(),
        lower.end(),
        lower.value().multiply(scale),
        Numeral.Sort.SCALED,
        lower.lastDigit().multiply(scale),
        null,
        null,
        null,
        false,
        lower.derivation());
  }
}
