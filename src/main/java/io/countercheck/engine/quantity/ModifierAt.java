package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry.ModifierPhrase;

/**
 * A modifier found around a number.
 *
 * @param phrase the row
 * @param first the first token
 * @param end the token after the last one
 */
record ModifierAt(ModifierPhrase phrase, int first, int end) {}
