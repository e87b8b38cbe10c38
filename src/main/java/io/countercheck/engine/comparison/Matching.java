package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Packs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the pairs of a group. Few figures are held against each other one by one. Of many, only the
 * pairs that decide: figures of one frame are sorted by their ends, and each is held against the
 * farthest and the nearest ones and against its neighbours in the text, so that n figures cost n
 * log n.
 */
final class Matching {

  private static final int NEIGHBOURS = 4;

  /** So many extremes of all frames together are held against each other. */
  private static final int EXTREMES = 128;

  private final Pairing pairing;
  private final int limit;
  private final boolean within;
  private final boolean between;

  Matching(Packs packs, int limit, boolean within, boolean between) {
    this.pairing = new Pairing(packs);
    this.limit = limit;
    this.within = within;
    this.between = between;
  }

  /** Whether the group has more pairs than may be listed. */
  boolean isLarge(Topics.Group group) {
    return pairs(group) > limit;
  }

  /** How many pairs the group has, wanted or not. */
  static long pairs(Topics.Group group) {
    long size = group.figures().size();
    return size * (size - 1) / 2;
  }

  /** The pairs that were held, by the places of the first and of the second figure. */
  List<Pairing.Held> hold(Topics.Group group) {
    List<Pairing.Held> held = new ArrayList<>();
    if (isLarge(group)) {
      holdMany(group, held);
      held.sort(
          Comparator.comparingInt((Pairing.Held h) -> h.a().index())
              .thenComparingInt(h -> h.b().index()));
    } else {
      List<Figure> figures = group.figures();
      for (int i = 0; i < figures.size(); i++) {
        for (int j = i + 1; j < figures.size(); j++) {
          hold(figures.get(i), figures.get(j), group, held);
        }
      }
    }
    return held;
  }

  private boolean hold(Figure one, Figure other, Topics.Group group, List<Pairing.Held> held) {
    boolean wanted = one.article() == other.article() ? within : between;
    if (!wanted || one == other || isRendering(one, other)) {
      return false;
    }
    held.add(pairing.hold(one, other, group));
    return true;
  }

  /** One figure said twice, in two units. */
  static boolean isRendering(Figure one, Figure other) {
    return one.claim().id().equals(other.claim().rendering())
        || other.claim().id().equals(one.claim().rendering())
        || one.claim().rendering() != null
            && one.claim().rendering().equals(other.claim().rendering());
  }

  private void holdMany(Topics.Group group, List<Pairing.Held> held) {
    Set<Long> seen = new HashSet<>();
    List<Figure> figures = group.figures();
    for (int i = 0; i < figures.size(); i++) {
      for (int j = i + 1; j <= i + NEIGHBOURS && j < figures.size(); j++) {
        once(figures.get(i), figures.get(j), group, seen, held);
      }
    }
    Map<List<Object>, List<Figure>> frames = new LinkedHashMap<>();
    for (Figure figure : figures) {
      frames.computeIfAbsent(frame(figure), key -> new ArrayList<>()).add(figure);
    }
    List<Figure> extremes = new ArrayList<>();
    for (List<Figure> alike : frames.values()) {
      List<Figure> ends = holdExtremes(alike, group, seen, held);
      if (extremes.size() + ends.size() <= EXTREMES) {
        extremes.addAll(ends);
      }
    }
    // Frames that differ by silence or containment meet through their extremes.
    for (int i = 0; i < extremes.size(); i++) {
      for (int j = i + 1; j < extremes.size(); j++) {
        once(extremes.get(i), extremes.get(j), group, seen, held);
      }
    }
  }

  private List<Figure> holdExtremes(
      List<Figure> alike, Topics.Group group, Set<Long> seen, List<Pairing.Held> held) {
    Comparator<Figure> byPlace = Comparator.comparingInt(Figure::index);
    List<Figure> byLow = new ArrayList<>(alike);
    byLow.sort(
        Comparator.comparing(
                (Figure f) -> f.interval().low(), Comparator.nullsFirst(BigDecimal::compareTo))
            .thenComparing(byPlace));
    List<Figure> byHigh = new ArrayList<>(alike);
    byHigh.sort(
        Comparator.comparing(
                (Figure f) -> f.interval().high(), Comparator.nullsLast(BigDecimal::compareTo))
            .thenComparing(byPlace));
    List<Figure> extremes = firstOfTwoOrigins(byLow.reversed());
    extremes.addAll(firstOfTwoOrigins(byHigh));
    for (int i = 0; i < byLow.size(); i++) {
      Figure figure = byLow.get(i);
      for (Figure extreme : extremes) {
        once(figure, extreme, group, seen, held);
      }
      for (int j = i + 1; j <= i + NEIGHBOURS && j < byLow.size(); j++) {
        once(figure, byLow.get(j), group, seen, held);
      }
    }
    return extremes;
  }

  /** The first figure, and the first after it that comes from another origin. */
  private static List<Figure> firstOfTwoOrigins(List<Figure> figures) {
    List<Figure> first = new ArrayList<>();
    first.add(figures.getFirst());
    for (Figure figure : figures) {
      if (!figure.origin().same(figures.getFirst().origin())) {
        first.add(figure);
        break;
      }
    }
    return first;
  }

  private void once(
      Figure one, Figure other, Topics.Group group, Set<Long> seen, List<Pairing.Held> held) {
    long low = Math.min(one.index(), other.index());
    long high = Math.max(one.index(), other.index());
    if (seen.add(low << 32 | high)) {
      hold(one, other, group, held);
    }
  }

  private static List<Object> frame(Figure figure) {
    var frame = figure.claim().frame();
    return List.of(
        figure.concept() == null ? "" : figure.concept().id(),
        figure.event() == null ? "" : figure.event(),
        figure.regions(),
        frame.period() == null ? "" : frame.period().iso(),
        frame.counting() == null ? "" : frame.counting(),
        figure.modality(),
        figure.isDenied());
  }
}
