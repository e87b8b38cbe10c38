package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Packs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Pairs that a reader might confuse and that are not compared: one concept or one sentence, but
 * another event, place or period. Candidates stand beside each other or share concept and places,
 * and are bounded, so that many topics cost no more than many claims.
 */
final class NearMisses {

  private static final int LISTED = 2_000;
  private static final int BESIDE = 12;

  /** A pair of figures and in what they differ. */
  private record Miss(Figure a, Figure b, Dimension dimension) {}

  private final Packs packs;
  private final boolean within;
  private final boolean between;
  private final Map<Long, Miss> misses = new HashMap<>();
  private final Map<Integer, List<Figure>> byFigure = new HashMap<>();

  NearMisses(Packs packs, boolean within, boolean between) {
    this.packs = packs;
    this.within = within;
    this.between = between;
  }

  /** Keeps those of the pairs of one group that must not be compared. */
  void addAll(List<Pairing.Held> held) {
    for (Pairing.Held pair : held) {
      if (pair.barred() != null && misses.size() < LISTED && isConfusable(pair.a(), pair.b())) {
        add(pair.a(), pair.b(), pair.barred());
      }
    }
  }

  /** Looks for figures of other groups beside each other, and of one concept and place. */
  void addBeside(List<Figure> figures) {
    for (int i = 0; within && i < figures.size(); i++) {
      for (int j = i + 1; j < figures.size() && j <= i + BESIDE; j++) {
        Figure a = figures.get(i);
        Figure b = figures.get(j);
        if (a.article() != b.article()) {
          break;
        }
        if (isNear(a, b)) {
          addOtherEvent(a, b);
        }
      }
    }
    if (between
        && !figures.isEmpty()
        && figures.getLast().article() != figures.getFirst().article()) {
      Map<List<Object>, List<Figure>> buckets = new LinkedHashMap<>();
      for (Figure figure : figures) {
        if (figure.concept() != null && !figure.regions().isEmpty()) {
          List<Object> key = List.of(figure.concept().id(), figure.kind(), figure.regions());
          buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
        }
      }
      for (List<Figure> bucket : buckets.values()) {
        int size = Math.min(bucket.size(), BESIDE);
        for (int i = 0; i < size; i++) {
          for (int j = i + 1; j < size; j++) {
            if (bucket.get(i).article() != bucket.get(j).article()) {
              addOtherEvent(bucket.get(i), bucket.get(j));
            }
          }
        }
      }
    }
  }

  private static boolean isNear(Figure a, Figure b) {
    int apart = b.claim().setting().sentence() - a.claim().setting().sentence();
    return apart == 0
        || apart == 1 && a.claim().setting().paragraph() == b.claim().setting().paragraph();
  }

  private static boolean isConfusable(Figure a, Figure b) {
    boolean oneSentence =
        a.article() == b.article()
            && a.claim().setting().sentence() == b.claim().setting().sentence();
    return oneSentence
        || a.concept() != null
            && b.concept() != null
            && Objects.equals(a.concept().id(), b.concept().id());
  }

  private void addOtherEvent(Figure a, Figure b) {
    boolean alike =
        a.concept() != null
            && b.concept() != null
            && a.family().equals(b.family())
            && (a.concept().id().equals(b.concept().id()) || isSentence(a, b))
            && a.kind().equals(b.kind())
            && !Matching.isRendering(a, b);
    boolean other =
        a.event() != null
            && b.event() != null
            && !packs.events().within(a.event(), b.event())
            && !packs.events().within(b.event(), a.event());
    if (alike && other) {
      add(a, b, Dimension.EVENT);
    }
  }

  private static boolean isSentence(Figure a, Figure b) {
    return a.article() == b.article()
        && a.claim().setting().sentence() == b.claim().setting().sentence();
  }

  private void add(Figure a, Figure b, Dimension dimension) {
    long key = (long) a.index() << 32 | b.index();
    if (misses.size() < LISTED && misses.putIfAbsent(key, new Miss(a, b, dimension)) == null) {
      byFigure.computeIfAbsent(a.index(), index -> new ArrayList<>()).add(b);
      byFigure.computeIfAbsent(b.index(), index -> new ArrayList<>()).add(a);
    }
  }

  /** The figures that might be confused with one, by their places. */
  List<Figure> of(Figure figure) {
    List<Figure> known = byFigure.get(figure.index());
    if (known == null || known.size() == 1) {
      return known == null ? List.of() : known;
    }
    List<Figure> others = new ArrayList<>(known);
    others.sort(Comparator.comparingInt(Figure::index));
    return others;
  }

  /** By the places of the first and of the second claim. */
  List<NearMiss> list() {
    return misses.values().stream()
        .sorted(
            Comparator.comparingInt((Miss miss) -> miss.a().index())
                .thenComparingInt(miss -> miss.b().index()))
        .map(miss -> new NearMiss(miss.a().claim().id(), miss.b().claim().id(), miss.dimension()))
        .toList();
  }
}
