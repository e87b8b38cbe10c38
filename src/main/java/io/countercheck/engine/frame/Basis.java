package io.countercheck.engine.frame;

/** How the figure is known. It never bars a comparison, it is a caveat. */
public enum Basis {
  CONFIRMED,
  IDENTIFIED,
  ESTIMATED,
  FEARED,
  SUSPECTED
}
