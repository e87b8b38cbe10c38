package io.countercheck.engine.comparison;

import io.countercheck.engine.frame.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts figures into groups that can be compared at all: one family of concepts, one family of
 * events, one kind of unit. Every step is a look-up, so that many topics cost no more than many
 * claims.
 */
final class Topics {

  /** Figures that may be about one thing, in the order of the text. */
  static final class Group {

    private final List<Figure> figures = new ArrayList<>();
    private final Map<Integer, Boolean> stories = new HashMap<>();
    private final Map<Long, Integer> paragraphs = new HashMap<>();

    List<Figure> figures() {
      return figures;
    }

    /** Whether one text tells the topic with at most one place and one period between them. */
    boolean tellsOneStory(int article) {
      return stories.computeIfAbsent(article, this::isOneStory);
    }

    private boolean isOneStory(int article) {
      List<Region> regions = List.of();
      Period period = null;
      for (Figure figure : figures) {
        if (figure.article() != article) {
          continue;
        }
        Period next = figure.claim().frame().period();
        boolean elsewhere =
            !regions.isEmpty() && !figure.regions().isEmpty() && !regions.equals(figure.regions());
        if (elsewhere || period != null && next != null && !period.iso().equals(next.iso())) {
          return false;
        }
        regions = regions.isEmpty() ? figure.regions() : regions;
        period = period == null ? next : period;
      }
      return true;
    }

    /** Whether no other figure of the topic stands in the paragraph. */
    boolean standsAlone(Figure figure) {
      if (paragraphs.isEmpty()) {
        figures.forEach(one -> paragraphs.merge(paragraph(one), 1, Integer::sum));
      }
      return paragraphs.get(paragraph(figure)) == 1;
    }

    private static long paragraph(Figure figure) {
      return ((long) figure.article() << 32) + figure.claim().setting().paragraph();
    }
  }

  private record Key(String family, String happening, String kind, int article) {}

  private record Spot(int article, int paragraph, int sentence, String concept, String kind) {}

  private final List<Figure> figures;
  private Map<Spot, List<Figure>> bySpot;
  private Map<List<String>, Set<String>> families;

  private Topics(List<Figure> figures) {
    this.figures = figures;
  }

  /** The figures that say everything, by where they stand; built when one is silent. */
  private Map<Spot, List<Figure>> bySpot() {
    if (bySpot == null) {
      bySpot = new HashMap<>();
      for (Figure figure : figures) {
        if (figure.event() != null && figure.concept() != null) {
          bySpot.computeIfAbsent(spot(figure, 0), key -> new ArrayList<>()).add(figure);
        }
      }
    }
    return bySpot;
  }

  /** The families of each event, built when a figure names none. */
  private Map<List<String>, Set<String>> families() {
    if (families == null) {
      families = new HashMap<>();
      for (Figure figure : figures) {
        if (figure.event() != null && figure.concept() != null) {
          families
              .computeIfAbsent(List.of(figure.happening(), figure.kind()), key -> new HashSet<>())
              .add(figure.family());
        }
      }
    }
    return families;
  }

  /**
   * The groups, in the order of their first figures. A figure without concept and event is in none.
   *
   * @param between whether figures of different texts may stand in one group
   */
  static Collection<Group> of(List<Figure> figures, boolean between) {
    Topics topics = new Topics(figures);
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (figure.concept() == null && figure.event() == null) {
        continue;
      }
      Key key =
          new Key(
              topics.family(figure),
              topics.happening(figure),
              figure.kind(),
              between ? -1 : figure.article());
      groups.computeIfAbsent(key, k -> new Group()).figures.add(figure);
    }
    return groups.values();
  }

  private static Spot spot(Figure figure, int sentences) {
    var setting = figure.claim().setting();
    return new Spot(
        setting.article(),
        setting.paragraph(),
        setting.sentence() + sentences,
        figure.concept().id(),
        figure.kind());
  }

  /**
   * A figure that counts nothing in particular ({@code 40 killed}) takes the event's only family.
   */
  private String family(Figure figure) {
    if (figure.concept() != null) {
      return figure.family();
    }
    Set<String> known =
        families().getOrDefault(List.of(figure.happening(), figure.kind()), Set.of());
    return known.size() == 1 ? known.iterator().next() : "";
  }

  /**
   * A figure without event takes that of the same concept beside it when another source is quoted
   * there: {@code police say 5,000 people marched; organisers speak of 20,000 people}.
   */
  private String happening(Figure figure) {
    if (figure.happening() != null) {
      return figure.happening();
    }
    if (figure.concept() == null || figure.isShare() || !figure.isQuoted()) {
      return "";
    }
    Set<String> beside = new HashSet<>();
    for (int sentences = -1; sentences <= 1; sentences++) {
      for (Figure other : bySpot().getOrDefault(spot(figure, sentences), List.of())) {
        if (other.isQuoted() && !other.origin().same(figure.origin())) {
          beside.add(other.happening());
        }
      }
    }
    return beside.size() == 1 ? beside.iterator().next() : "";
  }
}
