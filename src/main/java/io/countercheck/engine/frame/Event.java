package io.countercheck.engine.frame;

import io.countercheck.engine.text.Span;

/**
 * What happened to the counted.
 *
 * @param text the words
 * @param id the id of {@code lang/events.tsv}, or {@code open:} and the folded verb
 * @param span where the words stand
 */
public record Event(String text, String id, Span span) {}
