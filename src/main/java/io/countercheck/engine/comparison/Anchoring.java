package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Source;
import io.countercheck.engine.frame.Period;
import io.countercheck.engine.frame.Place;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why two figures are held to be of one story.
 *
 * @param anchor the strongest anchor
 * @param why the same in English
 */
record Anchoring(Anchor anchor, String why) {

  /** Anchors, the weakest first. */
  enum Anchor {
    NONE,
    /** One named source is the origin of both; it may speak of many stories. */
    ORIGIN,
    /** Two texts count one thing that has a proper name. */
    THING,
    /** Whole months or years that two texts share. */
    MONTHS,
    /** One place lies in the other. */
    AROUND,
    /** Two texts name one organisation, person or event beside the figure. */
    NAME,
    /** One text tells the topic with no other place and no other period. */
    STORY,
    AGENT,
    PLACE,
    DAY,
    /** Neighbouring sentences of one paragraph. */
    NEAR,
    SENTENCE,
    CONTRAST
  }

  private static final Anchoring NOWHERE = new Anchoring(Anchor.NONE, "nothing ties them together");

  boolean holds() {
    return anchor != Anchor.NONE;
  }

  /** Whether the text itself sets the figures side by side. */
  boolean isSideBySide() {
    return anchor.compareTo(Anchor.SENTENCE) >= 0;
  }

  boolean isClose() {
    return anchor.compareTo(Anchor.NEAR) >= 0;
  }

  static Anchoring of(Figure a, Figure b, Map<Dimension, Standing> standings, Topics.Group group) {
    boolean oneText = a.article() == b.article();
    if (oneText) {
      Anchoring close = close(a, b, group);
      if (close.holds()) {
        return close;
      }
    }
    Standing place = standings.get(Dimension.PLACE);
    Period period = a.claim().frame().period();
    boolean samePeriod = period != null && standings.get(Dimension.PERIOD) == Standing.SAME;
    if (samePeriod && (oneText || isDay(period))) {
      return new Anchoring(Anchor.DAY, "both are of the period '" + period.text() + "'");
    }
    if (place == Standing.SAME && !a.regions().isEmpty()) {
      return new Anchoring(Anchor.PLACE, "both name " + places(a));
    }
    if (standings.get(Dimension.AGENT) == Standing.SAME
        && a.claim().frame().agent() != null
        && Origin.isProper(Standings.name(a.claim().frame().agent()), true)) {
      return new Anchoring(
          Anchor.AGENT, "both name '" + Standings.name(a.claim().frame().agent()) + "'");
    }
    if (oneText && group.tellsOneStory(a.article())) {
      return new Anchoring(Anchor.STORY, "the text tells it of no other place or period");
    }
    if (!oneText && shared(a, b) > 0) {
      return new Anchoring(Anchor.NAME, "both name '" + sharedName(a, b) + "'");
    }
    if (place == Standing.CONTAINED || place == Standing.CONTAINS) {
      return new Anchoring(
          Anchor.AROUND, "one place lies in the other: " + places(a) + ", " + places(b));
    }
    if (samePeriod && period.from() != null && period.to() != null) {
      return new Anchoring(Anchor.MONTHS, "both are of the period '" + period.text() + "'");
    }
    if (!oneText && isOneThing(a, b)) {
      return new Anchoring(Anchor.THING, "both count '" + a.claim().frame().counted().text() + "'");
    }
    if (isProper(a.origin()) && isProper(b.origin()) && a.origin().same(b.origin())) {
      return new Anchoring(Anchor.ORIGIN, "both come from one source");
    }
    return NOWHERE;
  }

  /** How many names two figures have in common. */
  static int shared(Figure a, Figure b) {
    int shared = 0;
    for (String name : a.names()) {
      if (b.names().contains(name)) {
        shared++;
      }
    }
    return shared;
  }

  /** The first name that two figures share, by the alphabet. */
  private static String sharedName(Figure a, Figure b) {
    for (String name : a.names()) {
      if (b.names().contains(name)) {
        return name;
      }
    }
    return "";
  }

  private static boolean isOneThing(Figure a, Figure b) {
    return a.countedWords().size() > 1
        && a.countedWords().equals(b.countedWords())
        && Origin.isProper(a.claim().frame().counted().text(), true);
  }

  private static Anchoring close(Figure a, Figure b, Topics.Group group) {
    Figure first = a.index() <= b.index() ? a : b;
    Figure second = first == a ? b : a;
    int apart = second.claim().setting().sentence() - first.claim().setting().sentence();
    boolean oneParagraph =
        first.claim().setting().paragraph() == second.claim().setting().paragraph();
    boolean near = oneParagraph && apart <= 1;
    for (Figure marked : List.of(second, first)) {
      var contrast = marked.claim().setting().contrast();
      // A contrast that has nothing beside it in its paragraph reaches the other paragraphs.
      boolean beside = near && (apart == 0 || marked == second);
      boolean reaches = !oneParagraph && group.standsAlone(marked);
      if (contrast != null && (beside || reaches)) {
        return new Anchoring(
            beside ? Anchor.CONTRAST : Anchor.NEAR,
            "'" + contrast.text() + "' sets the figures side by side");
      }
    }
    if (apart == 0) {
      return new Anchoring(Anchor.SENTENCE, "both stand in one sentence");
    }
    return near ? new Anchoring(Anchor.NEAR, "both stand in neighbouring sentences") : NOWHERE;
  }

  /** Whether it is so short, or so particular, that two figures of it are of one happening. */
  static boolean isDay(Period period) {
    if (period.from() == null || period.to() == null) {
      return false;
    }
    boolean months =
        period.from().getDayOfMonth() == 1 && period.to().plusDays(1).getDayOfMonth() == 1;
    return !months
        || ChronoUnit.DAYS.between(period.from(), period.to()) < Margins.DEFAULT.happeningDays();
  }

  private static boolean isProper(Origin origin) {
    return !origin.own() && origin.proper() && origin.kind() != Source.Kind.GROUP;
  }

  static String places(Figure figure) {
    return figure.claim().frame().places().stream()
        .map(Place::text)
        .collect(Collectors.joining(", "));
  }
}
