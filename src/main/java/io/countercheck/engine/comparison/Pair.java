package io.countercheck.engine.comparison;

import java.util.List;
import java.util.Map;

/**
 * Two claims held against each other.
 *
 * @param a the id of the earlier claim
 * @param b the id of the later one
 * @param relation how they stand to each other
 * @param comparability whether they may be compared
 * @param dimensions the standing of a to b in every dimension, in the order of {@link Dimension}
 * @param assumptions what must hold where one side is silent
 * @param ratio the factor between them when they are apart, else null
 * @param reasons coded reasons, such as {@code SMALL_GAP} or {@code UNKNOWN_SCOPE}
 * @param caveats what a reader should know, in English
 */
public record Pair(
    String a,
    String b,
    Relation relation,
    Comparability comparability,
    Map<Dimension, Standing> dimensions,
    List<Assumption> assumptions,
    Ratio ratio,
    List<String> reasons,
    List<String> caveats) {

  public Pair {
    assumptions = List.copyOf(assumptions);
    reasons = List.copyOf(reasons);
    caveats = List.copyOf(caveats);
  }
}
