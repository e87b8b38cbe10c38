package io.countercheck.engine.frame;

import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Span;

/**
 * A quantity that claims something, with what it is of.
 *
 * @param quantity the figure
 * @param frame what it is of
 * @param quote the words of the figure and of what it counts
 * @param part whether the words say that it is a part of the figure before it (including, of whom)
 */
public record Framed(Quantity quantity, Frame frame, Span quote, boolean part) {}
