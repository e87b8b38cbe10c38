package io.countercheck.engine.attribution;

/** What a source does with a content, after the theory of speech acts; set by the cue. */
public enum Act {
  STATES,
  ADMITS,
  CLAIMS,
  ESTIMATES,
  CONFIRMS,
  DENIES,
  ACCUSES,
  PREDICTS
}
