package io.countercheck.engine.comparison;

/** How the first figure stands to the second in one dimension. */
public enum Standing {
  SAME,
  CONTAINS,
  CONTAINED,
  UNKNOWN,
  DIFFERENT
}
