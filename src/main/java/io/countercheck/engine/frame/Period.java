package io.countercheck.engine.frame;

import io.countercheck.engine.text.Span;
import java.time.LocalDate;

/**
 * The days that a figure covers.
 *
 * @param text the words
 * @param from the first day; null when the start is open or cannot be known without the text's date
 * @param to the last day; null when the end is open or cannot be known
 * @param span where the words stand
 */
public record Period(String text, LocalDate from, LocalDate to, Span span) {

  /** The period as an ISO 8601 interval, {@code ..} for an open end. */
  public String iso() {
    return (from == null ? ".." : from.toString()) + "/" + (to == null ? ".." : to.toString());
  }

  /** Whether neither end is known. */
  public boolean isOpen() {
    return from == null && to == null;
  }
}
