package io.countercheck.engine.comparison;

import java.math.BigDecimal;

/**
 * By what factor two figures that are apart differ, as a band: the larger over the smaller, three
 * significant digits, half up.
 *
 * @param low the least factor that both intervals allow
 * @param atFaceValue the factor of the stated values; null when one is vague
 * @param high the greatest factor; null when an interval is open
 */
public record Ratio(BigDecimal low, BigDecimal atFaceValue, BigDecimal high) {}
