package io.countercheck.engine.quantity;

import java.math.BigDecimal;

/**
 * The values that a statement is consistent with.
 *
 * @param low the lower end; null when there is none
 * @param high the upper end; null when there is none
 * @param lowClosed whether the lower end belongs to it
 * @param highClosed whether the upper end belongs to it
 */
public record Interval(BigDecimal low, BigDecimal high, boolean lowClosed, boolean highClosed) {

  /** Refuses ends in the wrong order and open ends that claim to be closed. */
  public Interval {
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException("no interval from " + low + " to " + high);
    }
    if (low == null && lowClosed || high == null && highClosed) {
      throw new IllegalArgumentException("an end that is not there cannot be closed");
    }
  }

  /** Both ends belong to it. */
  public static Interval closed(BigDecimal low, BigDecimal high) {
    return new Interval(low, high, true, true);
  }

  /** The lower end belongs to it, the upper one does not. */
  public static Interval halfOpen(BigDecimal low, BigDecimal high) {
    return new Interval(low, high, true, false);
  }

  /** Whether it has two ends. */
  public boolean isTwoSided() {
    return low != null && high != null;
  }

  /** Whether the two have a value in common. */
  public boolean meets(Interval other) {
    return !before(other) && !other.before(this);
  }

  /** Whether every value of this one is below every value of the other. */
  public boolean before(Interval other) {
    if (high == null || other.low == null) {
      return false;
    }
    int order = high.compareTo(other.low);
    return order < 0 || order == 0 && !(highClosed && other.lowClosed);
  }

  /** Whether the value lies in it. */
  public boolean contains(BigDecimal value) {
    return meets(closed(value, value));
  }
}
