package io.countercheck.engine.pack;

/** The tables of a language whose phrases are looked for in a text. */
public enum Table {
  NUMERALS,
  MODIFIERS,
  UNITS,
  ENTITIES,
  EVENTS,
  CUES,
  WORDS,
  PERIODS,
  PLACES;

  String file() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".tsv";
  }
}
