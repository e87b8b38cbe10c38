package io.countercheck.engine.comparison;

import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.frame.Place;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.quantity.Change;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.text.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds claims against each other: topic by topic, pair by pair, dimension by dimension. Safe to
 * share between threads; the same claims give the same answer.
 *
 * <p>Orders: comparisons by their first claims, claims by the text, pairs and near misses by the
 * first and then the second claim. Which pairs are found, and so every verdict, does not depend on
 * the order of the paragraphs.
 */
public final class Comparer {

  private final Packs packs;
  private final int pairLimit;
  private final Particles particles;
  private final Map<String, Rows> rows = new ConcurrentHashMap<>();

  /**
   * A comparer.
   *
   * @param packs the taxonomies and the sentences
   * @param pairLimit the most pairs that are listed for one topic
   */
  public Comparer(Packs packs, int pairLimit) {
    this.packs = packs;
    this.pairLimit = pairLimit;
    this.particles = new Particles(packs);
  }

  /**
   * Compares claims.
   *
   * @param claims the claims of all texts, in the order of the texts
   * @param voices the own voice of each text
   * @param within whether figures of one text are compared
   * @param between whether figures of two texts are compared
   * @param language the language of the sentences
   */
  public Comparisons compare(
      List<Claim> claims, List<Voice> voices, boolean within, boolean between, String language) {
    if (!within && !between) {
      return new Comparisons(List.of(), List.of(), List.of(), List.of());
    }
    List<Figure> figures = new Figures(packs, particles, voices).of(claims);
    Matching matching = new Matching(packs, pairLimit, within, between);
    NearMisses misses = new NearMisses(packs, within, between);
    List<Findings> findings = new ArrayList<>();
    List<Pairing.Held> all = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Topics.Group group : Topics.of(figures, between)) {
      List<Pairing.Held> held = matching.hold(group);
      all.addAll(held);
      split(group, held, findings);
      misses.addAll(held);
      if (matching.isLarge(group)) {
        notes.add(leftOut(group));
      }
    }
    misses.addBeside(figures);
    findings.sort(Comparator.comparingInt(entry -> entry.figures().getFirst().index()));
    Wording wording =
        new Wording(
            rows.computeIfAbsent(language, code -> new Rows(packs, code)), particles, voices);
    List<Comparison> comparisons = new ArrayList<>();
    for (Findings entry : findings) {
      if (isWorthListing(entry)) {
        comparisons.add(comparison(comparisons.size() + 1, entry, wording, misses));
      }
    }
    return new Comparisons(
        comparisons,
        misses.list(),
        within ? SelfCheck.of(figures, all, packs.concepts()) : List.of(),
        notes);
  }

  /** Parts a group into figures that are linked by pairs which may be compared. */
  private static void split(Topics.Group group, List<Pairing.Held> held, List<Findings> findings) {
    List<Figure> figures = group.figures();
    if (held.isEmpty()) {
      figures.forEach(figure -> findings.add(new Findings(List.of(figure), List.of())));
      return;
    }
    Map<Integer, Integer> places = new HashMap<>();
    int[] leader = new int[figures.size()];
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
      places.put(figures.get(i).index(), i);
    }
    for (Pairing.Held pair : held) {
      if (pair.isComparable()) {
        int a = Findings.leader(leader, places.get(pair.a().index()));
        int b = Findings.leader(leader, places.get(pair.b().index()));
        leader[Math.max(a, b)] = Math.min(a, b);
      }
    }
    Map<Integer, Findings> parts = new TreeMap<>();
    for (int i = 0; i < leader.length; i++) {
      parts
          .computeIfAbsent(
              Findings.leader(leader, i), key -> new Findings(new ArrayList<>(), new ArrayList<>()))
          .figures()
          .add(figures.get(i));
    }
    for (Pairing.Held pair : held) {
      int a = Findings.leader(leader, places.get(pair.a().index()));
      if (a == Findings.leader(leader, places.get(pair.b().index()))) {
        parts.get(a).held().add(pair);
      }
    }
    findings.addAll(parts.values());
  }

  /** Several figures always; one alone when it is a fact that somebody else could count as well. */
  private boolean isWorthListing(Findings findings) {
    for (Pairing.Held pair : findings.held()) {
      if (pair.isComparable()) {
        return true;
      }
    }
    Figure figure = findings.figures().getFirst();
    boolean counted =
        figure.concept() != null
            && packs.concepts().has(figure.concept().base())
            && (!figure.isCount() || figure.concept().isSpecific(packs.concepts()));
    boolean known = counted || figure.event() != null && packs.events().has(figure.event());
    boolean fact = figure.isAdditive() || figure.isShare();
    return known
        && fact
        && figure.claim().rendering() == null
        && figure.modifier() != Modifier.VAGUE
        && !figure.isDenied()
        && !figure.hasChange(Change.Kind.FROM)
        && !figure.hasChange(Change.Kind.BY);
  }

  private Comparison comparison(int number, Findings findings, Wording wording, NearMisses misses) {
    return new Comparison(
        "k" + number,
        topic(findings.figures()),
        ids(findings.figures()),
        findings.verdict(),
        findings.origins(),
        listed(findings),
        wording.sentence(findings),
        wording.question(findings, misses));
  }

  private static List<String> ids(List<Figure> figures) {
    List<String> ids = new ArrayList<>(figures.size());
    for (Figure figure : figures) {
      ids.add(figure.claim().id());
    }
    return ids;
  }

  /** Within the limit the pairs that decide come first; those that are listed keep their order. */
  private List<Pair> listed(Findings findings) {
    List<Pairing.Held> held = findings.held();
    if (held.size() > pairLimit) {
      List<Pairing.Held> ranked = new ArrayList<>(held);
      ranked.sort(Comparator.comparingInt(pair -> rank(pair.pair().relation())));
      held = new ArrayList<>(ranked.subList(0, pairLimit));
      held.sort(
          Comparator.comparingInt((Pairing.Held pair) -> pair.a().index())
              .thenComparingInt(pair -> pair.b().index()));
    }
    List<Pair> pairs = new ArrayList<>(held.size());
    for (Pairing.Held one : held) {
      pairs.add(one.pair());
    }
    return pairs;
  }

  private static int rank(Relation relation) {
    return switch (relation) {
      case CONTRADICT, EXCEEDS -> 0;
      case AGREE -> 1;
      case SUPERSEDED -> 2;
      case PART_OF, COMPATIBLE, DIVERGE -> 3;
      case NOT_COMPARABLE -> 4;
    };
  }

  /** The widest concept and event of the figures, and their places in the order of the text. */
  private Topic topic(List<Figure> figures) {
    Concept concept = null;
    String event = null;
    List<String> places = new ArrayList<>();
    for (Figure figure : figures) {
      Concept next = figure.concept();
      if (concept == null
          || next != null && concept.to(next, packs.concepts()) == Standing.CONTAINED) {
        concept = next;
      }
      if (event == null || figure.event() != null && packs.events().within(event, figure.event())) {
        event = figure.event() == null ? event : figure.event();
      }
      for (Place place : figure.claim().frame().places()) {
        if (!places.contains(place.id())) {
          places.add(place.id());
        }
      }
    }
    return new Topic(concept == null ? null : concept.id(), event, places);
  }

  private Note leftOut(Topics.Group group) {
    return new Note(
        Note.Stage.COMPARISON,
        null,
        "a topic of "
            + group.figures().size()
            + " claims has "
            + Matching.pairs(group)
            + " pairs; the verdict is found by sorting, and at most "
            + pairLimit
            + " pairs are listed");
  }
}
