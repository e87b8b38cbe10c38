package io.countercheck.engine.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures that belong together and what came of holding them against each other. Everything is
 * worked out once; the object lives inside one call.
 */
final class Findings {

  /** Beyond so many names only equal ones are taken for one origin. */
  private static final int NAMES = 200;

  private final List<Figure> figures;
  private final List<Pairing.Held> held;
  private int origins;
  private Verdict verdict;
  private Pairing.Held dispute;
  private Pairing.Held accord;
  private Pairing.Held update;

  /** Figures in the order of the text, and the pairs that were held. */
  Findings(List<Figure> figures, List<Pairing.Held> held) {
    this.figures = figures;
    this.held = held;
  }

  List<Figure> figures() {
    return figures;
  }

  /** The pairs that were held and may be compared, or are not known to be comparable. */
  List<Pairing.Held> held() {
    return held;
  }

  /** How many independent origins there are. */
  int origins() {
    if (origins == 0) {
      origins = isOneOrigin() ? 1 : countOrigins();
    }
    return origins;
  }

  private boolean isOneOrigin() {
    Origin first = figures.getFirst().origin();
    for (Figure figure : figures) {
      if (figure.origin() != first) {
        return false;
      }
    }
    return true;
  }

  private record Key(Set<String> names, int article, boolean own) {}

  private int countOrigins() {
    Map<Key, Origin> distinct = new HashMap<>();
    for (Figure figure : figures) {
      Origin origin = figure.origin();
      distinct.putIfAbsent(new Key(origin.names(), origin.article(), origin.own()), origin);
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
    if (verdict == null) {
      judge();
      verdict =
          dispute != null
              ? Verdict.SOURCES_DISAGREE
              : accord != null
                  ? Verdict.SOURCES_AGREE
                  : update != null
                      ? Verdict.UPDATED
                      : origins() <= 1 ? Verdict.SINGLE_SOURCE : Verdict.INCONCLUSIVE;
    }
    return verdict;
  }

  /** The first contradiction between origins of which neither figure was superseded, or null. */
  Pairing.Held dispute() {
    return dispute;
  }

  /** The first agreement of two origins, or null; that a source denies another figure is none. */
  Pairing.Held accord() {
    return accord;
  }

  /** The last figure that supersedes another, or null. */
  Pairing.Held update() {
    return update;
  }

  private void judge() {
    Set<Figure> replaced = Set.of();
    for (Pairing.Held pair : held) {
      if (pair.pair().relation() == Relation.SUPERSEDED) {
        update = pair;
      }
      if (pair.replaced() != null) {
        replaced = replaced.isEmpty() ? new HashSet<>() : replaced;
        replaced.add(pair.replaced());
      }
    }
    for (Pairing.Held pair : held) {
      Relation relation = pair.pair().relation();
      boolean apart = relation == Relation.CONTRADICT || relation == Relation.EXCEEDS;
      boolean disputed =
          dispute == null && apart && !replaced.contains(pair.a()) && !replaced.contains(pair.b());
      boolean agreed =
          accord == null
              && relation == Relation.AGREE
              && !pair.a().isDenied()
              && !pair.b().isDenied();
      if ((disputed || agreed) && !pair.a().origin().same(pair.b().origin())) {
        dispute = disputed ? pair : dispute;
        accord = agreed ? pair : accord;
      }
    }
  }
}
