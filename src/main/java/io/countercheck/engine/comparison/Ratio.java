package io.countercheck.engine.comparison;

import io.countercheck.engine.quantity.Modifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * By what factor the second of two figures is larger than the first, as a band of three significant
 * digits, half up. Swapping the figures inverts the band up to rounding: {@code low} and {@code
 * high} change places.
 *
 * @param low the least factor that both intervals allow; null when the first figure has no upper
 *     end
 * @param atFaceValue the factor of the stated values; null when one is vague
 * @param high the greatest factor; null when the second figure has no upper end, or the first may
 *     be zero
 */
public record Ratio(BigDecimal low, BigDecimal atFaceValue, BigDecimal high) {

  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  /**
   * The band of b over a, or null where a factor says nothing: for zero, signs that differ,
   * temperatures, percentage points and magnitudes.
   */
  static Ratio of(Figure a, Figure b) {
    if (!a.hasRatio() || !b.hasRatio() || a.sign() == 0 || a.sign() != b.sign()) {
      return null;
    }
    boolean vague = a.modifier() == Modifier.VAGUE || b.modifier() == Modifier.VAGUE;
    return new Ratio(
        over(b.least(), a.most()),
        vague ? null : over(b.face(), a.face()),
        over(b.most(), a.least()));
  }

  private static BigDecimal over(BigDecimal top, BigDecimal bottom) {
    if (top == null || bottom == null || top.signum() == 0 || bottom.signum() == 0) {
      return null;
    }
    BigDecimal factor = top.abs().divide(bottom.abs(), DIGITS);
    // 8.6 and 8.60 are one factor; the shorter one is printed.
    BigDecimal plain = factor.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
