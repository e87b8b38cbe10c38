package io.countercheck.api;

import io.countercheck.engine.attribution.Factuality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the text vouches for a content.
 *
 * @param modality whether it is said to be so
 * @param polarity whether it is said or denied
 * @param certainty how sure the words are
 */
@Schema(name = "Factuality")
public record FactualityView(
    Factuality.Modality modality, Factuality.Polarity polarity, Factuality.Certainty certainty) {

  static FactualityView of(Factuality factuality) {
    return new FactualityView(factuality.modality(), factuality.polarity(), factuality.certainty());
  }
}
