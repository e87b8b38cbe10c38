package io.countercheck.tables;

import java.util.Locale;
import java.util.SequencedSet;
import java.util.SortedSet;

/**
 * A place: what it is, what it lies in, and how it is called in one language or another.
 *
 * @param id ISO 3166 for countries and their parts, UN M49 for regions, else country and slug
 * @param parents the ids of the places that it lies in
 */
record Place(String id, Kind kind, SortedSet<String> parents) {

  enum Kind {
    REGION,
    COUNTRY,
    CITY;

    /** As written in the tables. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** The names of one place in one language, the usual one first. */
  record Names(Place place, SequencedSet<String> names) {}
}
