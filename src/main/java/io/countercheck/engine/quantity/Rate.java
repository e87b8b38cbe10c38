package io.countercheck.engine.quantity;

/**
 * What a rate is per.
 *
 * @param words as the text says it: {@code par mois}, {@code per 100,000 inhabitants}
 * @param of the same whatever the words: the id of a unit or concept, with its number if it has one
 */
public record Rate(String words, String of) {}
