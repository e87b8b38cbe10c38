package io.countercheck.engine.attribution;

import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Span;

/**
 * Who says it.
 *
 * @param text the fullest name that the text gives, with title and apposition
 * @param span where that name stands
 * @param mention the pronoun or short form beside the cue, when the name stands elsewhere; else
 *     null
 * @param kind what sort of source it is
 * @param named whether a reader could go and ask it
 */
public record Source(String text, Span span, Mention mention, Kind kind, boolean named) {

  /** Sorts of sources. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    STATE,
    MEDIA,
    DOCUMENT,
    GROUP
  }
}
