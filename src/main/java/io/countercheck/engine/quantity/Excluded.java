package io.countercheck.engine.quantity;

import io.countercheck.engine.text.Span;

/**
 * A number that is recognised so that it is not taken for a claim.
 *
 * @param span the words, as far as they make the number what it is ({@code 3-year-old})
 * @param reason what the number is instead
 */
public record Excluded(Span span, Reason reason) {

  /** What a number that claims nothing can be. */
  public enum Reason {
    DATE,
    YEAR,
    TIME,
    AGE,
    ORDINAL,
    SCORE,
    REFERENCE,
    NAME,
    LIST,
    ADDRESS,
    ARTICLE
  }
}
