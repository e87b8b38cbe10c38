package io.countercheck.engine.attribution;

/**
 * How far the text vouches for a content, after FactBank.
 *
 * @param modality whether it is said to be so
 * @param polarity whether it is said or denied
 * @param certainty how sure the words are
 */
public record Factuality(Modality modality, Polarity polarity, Certainty certainty) {

  /** Said to be so, and certain. */
  public static final Factuality ASSERTED =
      new Factuality(Modality.ASSERTED, Polarity.POSITIVE, Certainty.CERTAIN);

  /** Whether a content is said to be so. */
  public enum Modality {
    ASSERTED,
    PREDICTED,
    PLANNED,
    HYPOTHETICAL,
    ASKED
  }

  /** Said or denied. */
  public enum Polarity {
    POSITIVE,
    NEGATIVE
  }

  /** How sure the words are. */
  public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    HEARSAY
  }
}
