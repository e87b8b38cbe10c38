package io.countercheck.engine.pack;

import java.math.BigDecimal;

/**
 * A unit of measure or a currency, from {@code lang/units.tsv}.
 *
 * @param id the code on the wire: ISO 4217 for money, UCUM for measures, {@code 1} for counts
 * @param dimension what it measures; every currency is a dimension of its own
 * @param factor how many base units of the dimension one of it is
 * @param offset what is added after the factor to reach the base unit (temperatures), else zero
 */
public record Unit(String id, String dimension, BigDecimal factor, BigDecimal offset) {

  /** The unit of counts. */
  public static final Unit ONE = new Unit("1", "count", BigDecimal.ONE, BigDecimal.ZERO);

  /** The value in the base unit of the dimension, exactly. */
  public BigDecimal toBase(BigDecimal value) {
    return value.multiply(factor).add(offset);
  }

  /** Whether it is money. */
  public boolean isMoney() {
    return dimension.startsWith("money.");
  }

  /** Whether it is a share of a whole, in percent. */
  public boolean isShare() {
    return dimension.equals("share");
  }
}
