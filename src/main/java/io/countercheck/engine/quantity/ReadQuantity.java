package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry.ModifierPhrase;

/**
 * A quantity and what the next one needs to know of it.
 *
 * @param quantity the quantity
 * @param end the token after its last word
 * @param spread the modifier that spreads over a coordination, or null
 */
record ReadQuantity(Quantity quantity, int end, ModifierPhrase spread) {}
