package io.countercheck.api;

import io.countercheck.engine.quantity.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The values that a statement is consistent with.
 *
 * @param low the lower end, or null
 * @param high the upper end, or null
 * @param lowClosed whether the lower end belongs to it
 * @param highClosed whether the upper end belongs to it
 */
@Schema(name = "Interval", description = "The values that the words are consistent with.")
public record IntervalView(
    @Schema(nullable = true) String low,
    @Schema(nullable = true) String high,
    boolean lowClosed,
    boolean highClosed) {

  static IntervalView of(Interval interval) {
    return new IntervalView(
        Wire.decimal(interval.low()),
        Wire.decimal(interval.high()),
        interval.lowClosed(),
        interval.highClosed());
  }
}
