package io.countercheck.engine.frame;

import io.countercheck.engine.text.Span;

/**
 * Who or what a figure counts or measures.
 *
 * @param text the noun phrase, without the number; taken from another place when the figure is
 *     elliptic
 * @param concept the id of {@code lang/concepts.tsv}, with narrowing words in brackets ({@code
 *     case[cholera]}), or {@code open:} and the folded words for a noun that no table knows
 * @param span where the phrase stands beside the figure; null when it was taken from elsewhere
 */
public record Counted(String text, String concept, Span span) {}
