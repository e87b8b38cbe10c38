package io.countercheck.engine.text;

/**
 * A sentence of a text.
 *
 * @param index the number of the sentence in the text, from 0
 * @param paragraph the number of the paragraph, from 0
 * @param first the first token
 * @param end the token after the last one
 * @param span the characters
 */
public record Sentence(int index, int paragraph, int first, int end, Span span) {}
