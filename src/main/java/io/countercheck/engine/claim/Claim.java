package io.countercheck.engine.claim;

import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Factuality;
import io.countercheck.engine.frame.Frame;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A quantity in its frame with its attribution chain.
 *
 * @param id {@code c1}, {@code c2}, … over all texts of a check, in the order of the texts
 * @param language the ISO 639-1 code of the paragraph
 * @param quote the words of the quantity and of what it counts
 * @param span where they stand
 * @param sentence the sentence around them
 * @param setting where the claim stands in its text
 * @param quantity the figure
 * @param frame what the figure is of
 * @param chain who says it, outermost reporter first, the origin last; empty when the text itself
 *     says it
 * @param factuality how far the text vouches for it
 * @param worth 0 to 1: how much the claim is worth checking
 * @param asOf the day that the figure was stated, or null
 * @param rendering the id of the claim that this one says again in another unit, or null
 * @param derivation the rules that led to the reading
 */
public record Claim(
    String id,
    String language,
    String quote,
    Span span,
    Span sentence,
    Setting setting,
    Quantity quantity,
    Frame frame,
    List<Attribution> chain,
    Factuality factuality,
    BigDecimal worth,
    LocalDate asOf,
    String rendering,
    Derivation derivation) {

  public Claim {
    chain = List.copyOf(chain);
  }

  /** The same claim, worth more because another source contradicts it. */
  public Claim contested() {
    return new Claim(
        id,
        language,
        quote,
        span,
        sentence,
        setting,
        quantity,
        frame,
        chain,
        factuality,
        Worth.contested(worth),
        asOf,
        rendering,
        derivation);
  }

  /** The last link of the chain, or null when the text itself says it. */
  public Attribution origin() {
    return chain.isEmpty() ? null : chain.getLast();
  }
}
