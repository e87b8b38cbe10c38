package io.countercheck.engine.text;

/**
 * A doubt that the engine met in the text: not an error, and nothing was thrown away.
 *
 * @param stage the part of the engine that had the doubt
 * @param span the words in doubt; null when the note is about the whole text
 * @param message the doubt, in English, without words of the text
 */
public record Note(Stage stage, Span span, String message) {

  /** The parts of the engine, in the order in which they work. */
  public enum Stage {
    TEXT,
    QUANTITY,
    FRAME,
    ATTRIBUTION,
    CLAIM,
    COMPARISON
  }
}
