package io.countercheck.engine.comparison;

/** What two figures are compared by, in the order in which the dimensions are listed. */
public enum Dimension {
  CONCEPT,
  EVENT,
  UNIT,
  PLACE,
  PERIOD,
  COUNTING,
  MODALITY,
  BASIS,
  AGENT
}
