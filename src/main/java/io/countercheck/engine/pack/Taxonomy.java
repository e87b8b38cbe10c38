package io.countercheck.engine.pack;

import java.math.BigDecimal;
import java.util.List;

/**
 * Ids without a language and what contains what: concepts, events or places.
 *
 * <p>Containment is reflexive and transitive over the listed parents; a dotted id is also contained
 * in the id before its last dot ({@code person.civilian} in {@code person}). An id in no table is
 * contained in itself only.
 */
public interface Taxonomy {

  /** Whether the table lists the id. */
  boolean has(String id);

  /** Whether everything that the first id names is also named by the second. */
  boolean within(String id, String ancestor);

  /** The direct parents. */
  List<String> parents(String id);

  /** Whether the two must never be taken for one another though their words are close. */
  boolean unlike(String a, String b);

  /** Whether counts of it only grow while a story runs. */
  boolean growing(String id);

  /** The weight of the topic in a claim's worth, 0 to 1. */
  BigDecimal concern(String id);
}
