package io.countercheck.api;

import io.countercheck.engine.text.Derivation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rules that led to a reading, as a tree.
 *
 * @param rule the key of a row of a pack, or the name of a rule of the engine
 * @param span the words that it read, or null
 * @param parts what it was applied to
 */
@Schema(name = "Derivation", description = "The rules that led to a reading, as a tree.")
public record DerivationView(
    String rule, @Schema(nullable = true) SpanView span, List<DerivationView> parts) {

  static DerivationView of(Derivation derivation, Offsets offsets) {
    return new DerivationView(
        derivation.rule(),
        offsets.of(derivation.span()),
        derivation.parts().stream().map(part -> of(part, offsets)).toList());
  }
}
