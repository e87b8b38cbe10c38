package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Tolerances;
import io.countercheck.engine.pack.Unit;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The interval that a modifier gives a number: the table of section 2 of the design. Negative
 * numbers follow the same rules by magnitude.
 */
final class Intervals {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Tolerances TOLERANCES = Tolerances.DEFAULT;

  private Intervals() {}

  /** The unit of the last digit that carries information. */
  static BigDecimal precision(Numeral numeral) {
    if (numeral.sort() != Numeral.Sort.PLAIN || numeral.value().signum() == 0) {
      return numeral.lastDigit();
    }
    BigDecimal stripped = numeral.value().stripTrailingZeros();
    return stripped.scale() >= 0 ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(stripped.scale());
  }

  /** The values that the figure is consistent with. */
  static Interval of(Modifier modifier, Numeral numeral, Numeral second, Unit unit) {
    if (numeral.sort() == Numeral.Sort.VAGUE) {
      return new Interval(numeral.low(), numeral.high(), true, numeral.highClosed());
    }
    BigDecimal value = numeral.value();
    if (second != null) {
      return share(Interval.closed(value.min(second.value()), value.max(second.value())), unit);
    }
    Interval positive = ofMagnitude(modifier, numeral, value.abs(), unit);
    return share(value.signum() < 0 ? mirrored(positive) : positive, unit);
  }

  private static Interval ofMagnitude(
      Modifier modifier, Numeral numeral, BigDecimal value, Unit unit) {
    return switch (modifier) {
      case EXACT ->
          numeral.sort() == Numeral.Sort.COLLECTIVE
              ? about(numeral, value, unit)
              : exact(numeral, value, unit);
      case ABOUT -> about(numeral, value, unit);
      case NEARLY -> Interval.halfOpen(value.subtract(value.multiply(TOLERANCES.nearly())), value);
      case JUST_OVER ->
          new Interval(value, value.add(value.multiply(TOLERANCES.justOver())), false, true);
      case AT_LEAST -> new Interval(value, null, true, false);
      case MORE_THAN -> new Interval(value, null, false, false);
      case AT_MOST -> Interval.closed(BigDecimal.ZERO, value);
      case LESS_THAN -> new Interval(BigDecimal.ZERO, value, value.signum() > 0, false);
      case BETWEEN, VAGUE -> Interval.closed(value, value);
    };
  }

  private static Interval exact(Numeral numeral, BigDecimal value, Unit unit) {
    BigDecimal half = precision(numeral).divide(TWO);
    boolean written =
        numeral.sort() == Numeral.Sort.SCALED
            || numeral.sort() == Numeral.Sort.SHARE
            || !unit.equals(Unit.ONE) && !unit.isMoney();
    if (numeral.sort() == Numeral.Sort.SHARE && precision(numeral).equals(BigDecimal.ONE)) {
      return Interval.halfOpen(value.subtract(half), value.add(half));
    }
    if (written) {
      BigDecimal digit = numeral.lastDigit().divide(TWO);
      return value.signum() == 0
          ? Interval.closed(value, value)
          : Interval.halfOpen(value.subtract(digit).max(BigDecimal.ZERO), value.add(digit));
    }
    if (precision(numeral).compareTo(BigDecimal.ONE) <= 0) {
      return Interval.closed(value, value);
    }
    BigDecimal most = value.multiply(TOLERANCES.roundMost());
    BigDecimal slack = half.min(most);
    return Interval.halfOpen(value.subtract(slack), value.add(slack));
  }

  private static Interval about(Numeral numeral, BigDecimal value, Unit unit) {
    boolean collective = numeral.sort() == Numeral.Sort.COLLECTIVE;
    BigDecimal slack =
        value.multiply(collective ? TOLERANCES.aboutCollective() : TOLERANCES.about());
    if (unit.equals(Unit.ONE)) {
      slack =
          slack.max(
              value.compareTo(BigDecimal.TEN) < 0
                  ? TOLERANCES.aboutLeastSmall()
                  : TOLERANCES.aboutLeast());
    }
    Interval wide = Interval.closed(value.subtract(slack).max(BigDecimal.ZERO), value.add(slack));
    if (collective) {
      return wide;
    }
    Interval exact = exact(numeral, value, unit);
    boolean lowWider = exact.low().compareTo(wide.low()) < 0;
    boolean highWider = exact.high().compareTo(wide.high()) > 0;
    return new Interval(
        lowWider ? exact.low() : wide.low(),
        highWider ? exact.high() : wide.high(),
        true,
        !highWider);
  }

  private static Interval mirrored(Interval interval) {
    return new Interval(
        interval.high() == null ? null : interval.high().negate(),
        interval.low() == null ? null : interval.low().negate(),
        interval.highClosed(),
        interval.lowClosed());
  }

  /** Shares of a whole lie between 0 and 100 percent; larger ones are changes, which do not. */
  private static Interval share(Interval interval, Unit unit) {
    if (!unit.isShare() || interval.low() != null && interval.low().compareTo(HUNDRED) >= 0) {
      return interval;
    }
    BigDecimal low = interval.low();
    BigDecimal high = interval.high();
    if (high == null || high.compareTo(HUNDRED) > 0) {
      return low != null && low.signum() >= 0
          ? new Interval(low, HUNDRED, interval.lowClosed(), true)
          : interval;
    }
    return interval;
  }

  /** A share computed from two counts. */
  static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL32).stripTrailingZeros();
  }

  /** Without zeros that no digit of the text stands for, and without an exponent. */
  static BigDecimal plain(BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static Interval plain(Interval interval) {
    return new Interval(
        plain(interval.low()), plain(interval.high()), interval.lowClosed(), interval.highClosed());
  }
}
