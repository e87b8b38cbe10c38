package io.countercheck.engine.frame;

/** Whether a figure sums up all there was or counts one period among others. */
public enum Counting {
  CUMULATIVE,
  PER_PERIOD
}
