package io.countercheck.api;

import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.quantity.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figure of a claim.
 *
 * @param value the number, the lower one of a range; null when the words are vague
 * @param high the upper number of a range, or null
 * @param modifier what the words say of the number's exactness
 * @param unit ISO 4217 for money, UCUM for measures, {@code 1} for counts
 * @param change the part in a change, or null
 * @param precision the unit of the last digit that says something, or null
 * @param interval the values that the words are consistent with
 * @param per what a rate is per, as the text says it, or null
 * @param other a second value that the digits could have as well, or null
 */
@Schema(name = "Quantity")
public record QuantityView(
    @Schema(nullable = true, examples = "1370") String value,
    @Schema(nullable = true) String high,
    Modifier modifier,
    @Schema(description = "ISO 4217 for money, UCUM for measures, 1 for counts.") String unit,
    @Schema(nullable = true) ChangeView change,
    @Schema(nullable = true) String precision,
    IntervalView interval,
    @Schema(nullable = true, description = "What a rate is per, in the words of the text.")
        String per,
    @Schema(
            nullable = true,
            description = "A second value that the digits could have as well; a note says so.")
        String other) {

  static QuantityView of(Quantity quantity) {
    return new QuantityView(
        Wire.decimal(quantity.value()),
        Wire.decimal(quantity.high()),
        quantity.modifier(),
        quantity.unit().id(),
        ChangeView.of(quantity.change()),
        Wire.decimal(quantity.precision()),
        IntervalView.of(quantity.interval()),
        quantity.per() == null ? null : quantity.per().words(),
        Wire.decimal(quantity.other()));
  }
}
