package io.countercheck.engine.comparison;

/** What the figures of a topic say together; the first that fits, in this order. */
public enum Verdict {
  SOURCES_DISAGREE,
  SOURCES_AGREE,
  UPDATED,
  SINGLE_SOURCE,
  INCONCLUSIVE
}
