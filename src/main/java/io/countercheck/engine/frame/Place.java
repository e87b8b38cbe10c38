package io.countercheck.engine.frame;

import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Span;

/**
 * A place of the figure.
 *
 * @param text the name as the text has it
 * @param id the id of {@code lang/places.tsv}, or {@code open:} and the folded name
 * @param span where the name stands
 * @param via the words that stand for it beside the figure ({@code les deux pays}), or null
 */
public record Place(String text, String id, Span span, Mention via) {}
