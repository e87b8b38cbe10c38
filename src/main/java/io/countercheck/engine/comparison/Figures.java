package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Factuality.Modality;
import io.countercheck.engine.attribution.Source;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.frame.Agent;
import io.countercheck.engine.frame.Counted;
import io.countercheck.engine.frame.Frame;
import io.countercheck.engine.frame.Place;
import io.countercheck.engine.pack.Packs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the claims of one call ready for comparing. Claims repeat their concepts, sources and
 * agents, so each is taken apart once.
 */
final class Figures {

  /** The origin that was last made of a source's words. */
  private record Mouth(Source source, String language, boolean opens, int article, Origin origin) {

    boolean is(Source other, String otherLanguage, boolean otherOpens, int otherArticle) {
      return opens == otherOpens
          && article == otherArticle
          && source.kind() == other.kind()
          && source.named() == other.named()
          && language.equals(otherLanguage);
    }
  }

  /** Shorter words are grammar, or too common to name one thing. */
  private static final int NAME = 4;

  private final Packs packs;
  private final Particles particles;
  private final List<Voice> voices;
  private boolean severalTexts;
  private final Map<String, Concept> concepts = new HashMap<>();
  private final Map<String, String> families = new HashMap<>();
  private final Map<String, String> happenings = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Mouth> mouths = new HashMap<>();
  private final Map<Integer, Origin> voicesOf = new HashMap<>();

  Figures(Packs packs, Particles particles, List<Voice> voices) {
    this.packs = packs;
    this.particles = particles;
    this.voices = voices;
  }

  /** The figures, in the order of the claims. */
  List<Figure> of(List<Claim> claims) {
    List<Figure> figures = new ArrayList<>(claims.size());
    severalTexts =
        !claims.isEmpty()
            && claims.getFirst().setting().article() != claims.getLast().setting().article();
    for (Claim claim : claims) {
      figures.add(figure(claim, figures.size()));
    }
    return figures;
  }

  private Figure figure(Claim claim, int index) {
    Frame frame = claim.frame();
    Concept concept =
        frame.counted() == null || frame.counted().concept() == null
            ? null
            : concepts.computeIfAbsent(frame.counted().concept(), Concept::of);
    boolean happens =
        frame.event() != null && !Margins.DEFAULT.plainEvents().contains(frame.event().id());
    String event = happens ? frame.event().id() : null;
    Agent agent = frame.agent();
    return new Figure(
        claim,
        index,
        concept,
        concept == null
            ? null
            : families.computeIfAbsent(
                concept.base(), base -> Concept.root(packs.concepts(), base)),
        event,
        event == null
            ? null
            : happenings.computeIfAbsent(event, id -> Concept.root(packs.events(), id)),
        Figure.kind(claim.quantity()),
        Figure.base(claim.quantity()),
        Figure.face(claim.quantity()),
        Region.of(frame.places(), packs.places(), particles.apposition(claim.language())),
        isPlan(claim) ? Modality.PLANNED : claim.factuality().modality(),
        origin(claim),
        agent == null
            ? null
            : Origin.words(Standings.name(agent), particles.articles(claim.language())),
        agent == null ? Set.of() : Standings.properWords(Standings.name(agent)),
        severalTexts ? names(claim) : Set.of(),
        severalTexts ? countedWords(claim) : Set.of());
  }

  /** Names of sources and places tie nothing together that is not tied by them already. */
  private Set<String> names(Claim claim) {
    if (claim.setting().names().isEmpty()) {
      return Set.of();
    }
    TreeSet<String> names = new TreeSet<>(claim.setting().names());
    names.removeIf(name -> name.length() < NAME || !Character.isLetter(name.charAt(0)));
    for (Attribution link : claim.chain()) {
      names.removeAll(words(link.source().text()));
    }
    for (Place place : claim.frame().places()) {
      names.removeAll(words(place.text()));
    }
    return names;
  }

  /** How a count is known narrows nothing: {@code confirmed cases}. */
  private Set<String> countedWords(Claim claim) {
    Counted counted = claim.frame().counted();
    if (counted == null || counted.text().indexOf(' ') < 0) {
      return Set.of();
    }
    Set<String> words = words(counted.text());
    Set<String> basis = particles.basis(claim.language());
    if (Collections.disjoint(words, basis)) {
      return words;
    }
    Set<String> rest = new HashSet<>(words);
    rest.removeAll(basis);
    return rest;
  }

  private Set<String> words(String text) {
    return words.computeIfAbsent(
        text,
        key -> {
          Set<String> found = new HashSet<>(Origin.words(key, Set.of()));
          found.removeIf(word -> word.length() < NAME);
          return found;
        });
  }

  private static boolean isPlan(Claim claim) {
    for (Attribution link : claim.chain()) {
      if (link.plan()) {
        return true;
      }
    }
    return false;
  }

  private Origin origin(Claim claim) {
    int article = claim.setting().article();
    Attribution last = claim.origin();
    if (last == null) {
      return voicesOf.computeIfAbsent(article, number -> origin(claim, number));
    }
    Source source = last.source();
    boolean opens = source.span() != null && source.span().start() == claim.sentence().start();
    Mouth mouth = mouths.get(source.text());
    if (mouth == null || !mouth.is(source, claim.language(), opens, article)) {
      mouth = new Mouth(source, claim.language(), opens, article, origin(claim, article));
      mouths.put(source.text(), mouth);
    }
    return mouth.origin();
  }

  private Origin origin(Claim claim, int article) {
    Voice voice = article < voices.size() ? voices.get(article) : null;
    return Origin.of(claim, voice, particles.articles(claim.language()));
  }
}
