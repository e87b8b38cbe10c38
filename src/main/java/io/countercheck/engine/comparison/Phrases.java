package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.frame.Counted;
import io.countercheck.engine.frame.Event;
import io.countercheck.engine.frame.Place;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.text.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a sentence, in the words of the text where they stand there: sources, figures, what
 * is counted, and where. What cannot be said with certainty in good grammar is null. One object
 * serves one call.
 */
final class Phrases {

  /** Words that begin with so many equal letters are of one family. */
  private static final int FAMILY = 6;

  private final Rows rows;
  private final Particles particles;
  private final List<Voice> voices;
  private final String language;
  private final Map<Figure, Optional<String>> numbers = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private List<Figure> countedOf;
  private String counted;

  Phrases(Rows rows, Particles particles, List<Voice> voices) {
    this.rows = rows;
    this.particles = particles;
    this.voices = voices;
    this.language = rows.language();
  }

  String row(String key) {
    return rows.row(key);
  }

  /** A row with its slots filled in. */
  String fill(String key, Map<String, String> values, Set<String> plurals) {
    return rows.template(key).fill(values, plurals);
  }

  /** The origin's name in the middle of a sentence. */
  String origin(Figure figure) {
    Attribution origin = figure.claim().origin();
    if (origin != null) {
      return inner(origin.source().text(), figure.claim().language());
    }
    int article = figure.article();
    Voice voice = article < voices.size() ? voices.get(article) : null;
    if (voice != null && voice.publisher() != null && !voice.publisher().isBlank()) {
      return voice.publisher();
    }
    return fill(
        article == 0 ? "voice.article" : "voice.source",
        Map.of("n", String.valueOf(article)),
        Set.of());
  }

  /** Who reports what the origin says, or null when it is quoted directly. */
  String reporter(Figure figure) {
    List<Attribution> chain = figure.claim().chain();
    if (chain.size() < 2) {
      return null;
    }
    String reporter = chain.getFirst().source().text();
    return reporter.equals(chain.getLast().source().text())
        ? null
        : inner(reporter, figure.claim().language());
  }

  /** Whether the origin's name takes a verb in the plural. */
  boolean isPlural(Figure figure) {
    if (figure.claim().origin() == null) {
      return false;
    }
    String name = figure.claim().origin().source().text();
    int space = name.indexOf(' ');
    return space > 0
        && particles
            .plural(figure.claim().language())
            .contains(Folding.fold(name.substring(0, space)));
  }

  /** A name without the capital that its article had at the start of a sentence. */
  private String inner(String name, String nameLanguage) {
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
      return name;
    }
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    String first = Folding.fold(name.substring(0, end));
    boolean elided = end < name.length() && (name.charAt(end) == '\'' || name.charAt(end) == '’');
    Set<String> known = particles.articles(nameLanguage);
    return end > 0 && (known.contains(first) || elided && known.contains(first + "'"))
        ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
        : name;
  }

  /** The figure alone, as {@code environ 1 370}; null when it is not a plain count. */
  String number(Figure figure) {
    return numbers.computeIfAbsent(figure, this::written).orElse(null);
  }

  private Optional<String> written(Figure figure) {
    Claim claim = figure.claim();
    boolean plain =
        figure.isCount()
            && claim.quantity().value() != null
            && claim.quantity().change() == null
            && figure.modifier() != Modifier.VAGUE
            && !figure.isDenied();
    if (!plain) {
      return Optional.empty();
    }
    BigDecimal high = claim.quantity().high();
    return Optional.of(
        fill(
            "modifier." + figure.modifier().name(),
            Map.of("n", digits(claim.quantity().value()), "m", high == null ? "" : digits(high)),
            Set.of()));
  }

  /** A number with the separators of the language, which the row {@code number} shows. */
  String digits(BigDecimal value) {
    String sample = row("number");
    String plain = value.stripTrailingZeros().toPlainString();
    boolean negative = plain.startsWith("-");
    int start = negative ? 1 : 0;
    int point = plain.indexOf('.');
    String whole = plain.substring(start, point < 0 ? plain.length() : point);
    StringBuilder digits = new StringBuilder(negative ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        digits.append(sample.charAt(1));
      }
      digits.append(whole.charAt(i));
    }
    if (point >= 0) {
      digits.append(sample.charAt(5)).append(plain, point + 1, plain.length());
    }
    return digits.toString();
  }

  /** The words of the quantity, in quotation marks. */
  String quote(Figure figure) {
    return fill("quote", Map.of("quote", figure.claim().quote()), Set.of());
  }

  /** What the figures count, as {@code civils tués}, or null. */
  String counted(List<Figure> figures) {
    if (figures != countedOf) {
      counted = theCounted(figures);
      countedOf = figures;
    }
    return counted;
  }

  private String theCounted(List<Figure> figures) {
    String fallback = null;
    boolean silent = true;
    for (Figure figure : figures) {
      silent &= figure.event() == null;
      Counted counted = figure.claim().frame().counted();
      if (counted == null || !figure.claim().language().equals(language)) {
        continue;
      }
      if (!isPlain(counted.text())) {
        continue;
      }
      if (figure.event() == null) {
        fallback = fallback == null ? counted.text() : fallback;
        continue;
      }
      Event event = figure.claim().frame().event();
      if (saysEvent(counted.text(), event.text())) {
        return counted.text();
      }
      String happened = happened(figure);
      if (happened != null) {
        return isSaid(counted.text(), happened) ? counted.text() : counted.text() + " " + happened;
      }
    }
    return silent ? fallback : null;
  }

  /** The same as short as the text has it: the event alone where the noun is understood. */
  String countedShort(List<Figure> figures) {
    Figure figure = figures.getFirst();
    Counted counted = figure.claim().frame().counted();
    boolean understood =
        counted != null
            && counted.span() == null
            && figure.event() != null
            && figure.claim().language().equals(language);
    String happened = understood ? happened(figure) : null;
    return happened != null && rows.isUnderstood() ? happened : counted(figures);
  }

  /** One noun, or a noun and what narrows it, in the plural, without numbers or names. */
  private boolean isPlain(String text) {
    if (text.isBlank() || text.length() > 60 || Character.isDigit(text.charAt(0))) {
      return false;
    }
    int space = text.indexOf(' ');
    String noun = Folding.fold(space < 0 ? text : text.substring(0, space));
    if (particles.leading(language).contains(noun)) {
      return false;
    }
    return rows.isPlural(noun);
  }

  /** Whether a noun and a participle are of one family: {@code manifestants ayant manifesté}. */
  private boolean isSaid(String counted, String happened) {
    for (String noun : words(counted)) {
      for (String word : words(happened)) {
        if (word.length() >= FAMILY && noun.startsWith(word.substring(0, FAMILY))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean saysEvent(String counted, String event) {
    List<String> words = words(counted);
    return words.containsAll(words(event));
  }

  /** The event as an adjective of what is counted: the text's own participle, else a listed one. */
  private String happened(Figure figure) {
    Event event = figure.claim().frame().event();
    Counted counted = figure.claim().frame().counted();
    String text = Folding.lower(event.text());
    boolean after =
        event.span() != null
            && (counted.span() == null || event.span().start() >= counted.span().end());
    List<String> said = words(counted.text());
    if (said.isEmpty()) {
      return null;
    }
    String noun = said.getFirst();
    return after && text.indexOf(' ') < 0 && rows.isParticiple(text, noun)
        ? text
        : rows.participle(event.id(), noun);
  }

  private List<String> words(String text) {
    return words.computeIfAbsent(text, key -> Origin.words(key, Set.of()));
  }

  /** Where, as {@code en Irak et en Syrie} after a space; empty when it is silent or uncertain. */
  String where(List<Figure> figures) {
    Figure first = figures.getFirst();
    Figure named = null;
    for (Figure figure : figures) {
      if (!figure.regions().equals(first.regions())) {
        return "";
      }
      if (named == null && figure.claim().language().equals(language)) {
        named = figure;
      }
    }
    if (named == null || first.regions().isEmpty()) {
      return "";
    }
    List<String> said = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Region region : first.regions()) {
      String id = region.inner();
      String name = name(named, id);
      if (name == null) {
        return "";
      }
      names.add(name);
      String preposition = rows.preposition(id);
      if (preposition != null) {
        said.add(preposition + " " + name);
      }
    }
    if (said.size() < names.size()) {
      return " (" + String.join(", ", names) + ")";
    }
    return " " + join(said);
  }

  /** The texts of a list, the last two joined by the word for and. */
  String join(List<String> texts) {
    if (texts.size() < 2) {
      return String.join("", texts);
    }
    return String.join(", ", texts.subList(0, texts.size() - 1))
        + " "
        + row("and")
        + " "
        + texts.getLast();
  }

  /** The name in the text; null when it is a word for people of the place, or an adjective. */
  private static String name(Figure figure, String id) {
    Counted counted = figure.claim().frame().counted();
    for (Place place : figure.claim().frame().places()) {
      boolean people =
          counted != null
              && counted.span() != null
              && place.span() != null
              && counted.span().overlaps(place.span());
      if (place.id().equals(id) && !people && Character.isUpperCase(place.text().charAt(0))) {
        return place.text();
      }
    }
    return null;
  }
}
