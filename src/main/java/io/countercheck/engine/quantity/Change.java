package io.countercheck.engine.quantity;

/**
 * The part that a figure plays in a change.
 *
 * @param kind whether the figure is the size of the change or one of its ends
 * @param direction which way the change goes; null when the words leave it open
 */
public record Change(Kind kind, Direction direction) {

  /**
   * The size of a change ({@code up 3 %}), its end ({@code to 12}) or its start ({@code from 9}).
   */
  public enum Kind {
    BY,
    TO,
    FROM
  }

  /** Which way a change goes. */
  public enum Direction {
    UP,
    DOWN
  }
}
