package io.countercheck.engine.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures that belong together and what came of holding them against each other.
 *
 * @param figures the figures, in the order of the text
 * @param held the pairs that were held and may be compared, or are not known to be comparable
 */
record Findings(List<Figure> figures, List<Pairing.Held> held) {

  /** Beyond so many names only equal ones are taken for one origin. */
  private static final int NAMES = 200;

  /** How many independent origins there are. */
  int origins() {
    Map<Object, Origin> distinct = new HashMap<>();
    for (Figure figure : figures) {
      Origin origin = figure.origin();
      distinct.putIfAbsent(List.of(origin.names(), origin.article(), origin.own()), origin);
    }
    List<Origin> all = new ArrayList<>(distinct.values());
    if (all.size() > NAMES) {
      Set<Object> names = new HashSet<>();
      all.forEach(origin -> names.add(origin.names()));
      return names.size();
    }
    int[] leader = new int[all.size()];
    int count = all.size();
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
      for (int j = 0; j < i; j++) {
        if (leader(leader, j) != leader(leader, i) && all.get(i).same(all.get(j))) {
          leader[leader(leader, j)] = leader(leader, i);
          count--;
        }
      }
    }
    return count;
  }

  static int leader(int[] leader, int i) {
    int top = i;
    while (leader[top] != top) {
      leader[top] = leader[leader[top]];
      top = leader[top];
    }
    return top;
  }

  Verdict verdict() {
    if (dispute() != null) {
      return Verdict.SOURCES_DISAGREE;
    }
    if (accord() != null) {
      return Verdict.SOURCES_AGREE;
    }
    if (update() != null) {
      return Verdict.UPDATED;
    }
    return origins() <= 1 ? Verdict.SINGLE_SOURCE : Verdict.INCONCLUSIVE;
  }

  /** The first contradiction between origins of which neither figure was superseded, or null. */
  Pairing.Held dispute() {
    Set<Integer> replaced = new HashSet<>();
    held.forEach(
        pair -> {
          if (pair.replaced() != null) {
            replaced.add(pair.replaced().index());
          }
        });
    return first(
        pair ->
            (pair.pair().relation() == Relation.CONTRADICT
                    || pair.pair().relation() == Relation.EXCEEDS)
                && !replaced.contains(pair.a().index())
                && !replaced.contains(pair.b().index()));
  }

  /** The first agreement of two origins, or null; that a source denies another figure is none. */
  Pairing.Held accord() {
    return first(
        pair ->
            pair.pair().relation() == Relation.AGREE
                && !pair.a().isDenied()
                && !pair.b().isDenied());
  }

  /** The last figure that supersedes another, or null. */
  Pairing.Held update() {
    for (Pairing.Held pair : held.reversed()) {
      if (pair.pair().relation() == Relation.SUPERSEDED) {
        return pair;
      }
    }
    return null;
  }

  private Pairing.Held first(java.util.function.Predicate<Pairing.Held> wanted) {
    for (Pairing.Held pair : held) {
      if (wanted.test(pair) && !pair.a().origin().same(pair.b().origin())) {
        return pair;
      }
    }
    return null;
  }
}
