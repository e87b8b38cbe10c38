package io.countercheck.engine.comparison;

/** Whether two figures may be compared at all. */
public enum Comparability {
  NONE,
  UNKNOWN,
  NESTED,
  ASSUMED,
  FULL
}
