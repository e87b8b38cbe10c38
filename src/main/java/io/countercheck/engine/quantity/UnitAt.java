package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;

/**
 * A unit found beside a number.
 *
 * @param form the row
 * @param first the first token
 * @param end the token after the last one
 */
record UnitAt(Entry.UnitForm form, int first, int end) {}
