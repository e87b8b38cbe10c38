package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry.ModifierPhrase;

/**
 * A quantity with what reading on after it needs.
 *
 * @param end the token after it
 * @param spread the modifier that may spread over the next number
 * @param rate what it is per, whose numbers are no figures of their own, or null
 */
record ReadQuantity(Quantity quantity, int end, ModifierPhrase spread, Rates.Found rate) {

  /** Whether a token is a part of what the quantity is per. */
  boolean holds(int token) {
    return rate != null && token >= rate.first() && token < rate.end();
  }
}
