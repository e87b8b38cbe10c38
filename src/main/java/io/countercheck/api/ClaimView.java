package io.countercheck.api;

import io.countercheck.engine.claim.Claim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure, what it is of and who says it.
 *
 * @param id {@code c1}, {@code c2}, … over all texts of a check
 * @param article 0 for the article, 1 and up for the sources
 * @param quote the words of the figure and of what it counts
 * @param span where they stand
 * @param sentence the sentence around them
 * @param quantity the figure
 * @param frame what it is of
 * @param attribution who says it, the outermost reporter first, the origin last; empty when the
 *     text itself says it
 * @param factuality how far the text vouches for it
 * @param worth 0 to 1, how much it is worth checking
 * @param derivation the rules that led to the reading
 * @param asOf the day on which the figure was stated, or null
 * @param rendering the claim that this one says again in another unit, or null
 */
@Schema(name = "Claim", description = "A figure, what it is of and who says it.")
public record ClaimView(
    String id,
    @Schema(description = "0 for the article, 1 and up for the sources.") int article,
    String quote,
    SpanView span,
    SpanView sentence,
    QuantityView quantity,
    FrameView frame,
    @Schema(
            description =
                "Who says it, the outermost reporter first, the origin last; empty when the text"
                    + " itself says it.")
        List<AttributionView> attribution,
    FactualityView factuality,
    @Schema(description = "0 to 1: how much the claim is worth checking.") BigDecimal worth,
    DerivationView derivation,
    @Schema(nullable = true, description = "The day on which the figure was stated.")
        LocalDate asOf,
    @Schema(nullable = true, description = "The claim that this one says again in another unit.")
        String rendering) {

  static ClaimView of(Claim claim, Offsets offsets) {
    return new ClaimView(
        claim.id(),
        claim.setting().article(),
        claim.quote(),
        offsets.of(claim.span()),
        offsets.of(claim.sentence()),
        QuantityView.of(claim.quantity()),
        FrameView.of(claim.frame(), offsets),
        AttributionView.of(claim.chain(), offsets),
        FactualityView.of(claim.factuality()),
        Wire.number(claim.worth()),
        DerivationView.of(claim.derivation(), offsets),
        claim.asOf(),
        claim.rendering());
  }

  static List<ClaimView> of(List<Claim> claims, List<Offsets> offsets) {
    return claims.stream().map(claim -> of(claim, offsets.get(claim.setting().article()))).toList();
  }
}
