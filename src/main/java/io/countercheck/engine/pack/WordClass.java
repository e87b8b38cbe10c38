package io.countercheck.engine.pack;

/** The classes of {@code words.tsv}. */
public enum WordClass {
  ARTICLE,
  PREPOSITION,
  CONJUNCTION,
  CONTRAST,
  PRONOUN,
  RELATIVE,
  POSSESSIVE,
  DEMONSTRATIVE,
  AUXILIARY,
  NEGATION,
  HEDGE,
  HYPOTHETICAL,
  ADVERB,
  PART,
  MORE,
  BASIS,
  COUNTING,
  CHANGE,
  TITLE,
  ABBREVIATION,
  NUMBERED,
  NAMED,
  AGE,
  RATE,
  SOURCE,
  FUNCTION
}
