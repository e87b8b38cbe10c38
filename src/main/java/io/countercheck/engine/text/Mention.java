package io.countercheck.engine.text;

/**
 * Words of the text that stand for something: a counted noun, a source, a cue.
 *
 * @param text the words; they equal the characters of {@code span} unless a record that holds the
 *     mention says otherwise
 * @param span where they stand; null when the thing is understood from another place
 */
public record Mention(String text, Span span) {

  /** The mention made of exactly the characters of a span. */
  public static Mention of(String source, Span span) {
    return new Mention(span.in(source), span);
  }
}
