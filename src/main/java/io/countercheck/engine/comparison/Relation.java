package io.countercheck.engine.comparison;

/** How two figures stand to each other; the first that fits, in this order. */
public enum Relation {
  NOT_COMPARABLE,
  SUPERSEDED,
  PART_OF,
  EXCEEDS,
  AGREE,
  COMPATIBLE,
  DIVERGE,
  CONTRADICT
}
