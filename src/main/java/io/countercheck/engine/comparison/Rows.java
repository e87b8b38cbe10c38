package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Packs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of {@code sentences.tsv} of one language; those that are lists are cut up once. */
final class Rows {

  private final Packs packs;
  private final String language;
  private final List<String> pluralEndings;
  private final List<String> participleEndings;
  private final Map<String, String> participles;
  private final Set<String> feminine;
  private final Set<String> masculine;
  private final Map<String, String> prepositions;
  private final boolean understood;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  Rows(Packs packs, String language) {
    this.packs = packs;
    this.language = language;
    this.pluralEndings = List.of(row("plural").split(" "));
    this.participleEndings = List.of(row("participle").split(" "));
    this.participles = pairs(row("participles"));
    this.feminine = Set.copyOf(List.of(row("feminine").split(" ")));
    this.masculine = Set.copyOf(List.of(row("masculine").split(" ")));
    this.prepositions = pairs(row("places"));
    this.understood = row("short").equals("yes");
  }

  /** A row of {@code keys=value} pairs, the keys of one value apart by commas. */
  private static Map<String, String> pairs(String row) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : row.split(" ")) {
      int equals = pair.indexOf('=');
      for (String key : pair.substring(0, equals).split(",")) {
        pairs.put(key, pair.substring(equals + 1).replace('_', ' '));
      }
    }
    return Map.copyOf(pairs);
  }

  String language() {
    return language;
  }

  String row(String key) {
    return packs.sentence(language, key);
  }

  /** A row cut up into its slots; the keys are those of the table, so the map stays small. */
  Template template(String key) {
    Template template = templates.get(key);
    return template == null
        ? templates.computeIfAbsent(key, missing -> Template.of(row(missing)))
        : template;
  }

  /** Whether a folded noun looks like a plural; {@code *} takes every noun. */
  boolean isPlural(String noun) {
    for (String ending : pluralEndings) {
      if (ending.equals("*") || noun.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the text is a participle that may agree with a folded noun. */
  boolean isParticiple(String word, String noun) {
    boolean agrees = word.endsWith("es") ? !masculine.contains(noun) : !feminine.contains(noun);
    return agrees && participleEndings.stream().anyMatch(word::endsWith);
  }

  /** The participle of an event that agrees with a folded noun; null when that is uncertain. */
  String participle(String event, String noun) {
    String listed = participles.get(event);
    int slash = listed == null ? -1 : listed.indexOf('/');
    if (slash < 0) {
      return listed;
    }
    return feminine.contains(noun)
        ? listed.substring(slash + 1)
        : masculine.contains(noun) ? listed.substring(0, slash) : null;
  }

  /** The preposition of a place; null when it is uncertain. */
  String preposition(String place) {
    String listed = prepositions.get(place);
    return listed != null || place.startsWith("open:") ? listed : prepositions.get("*");
  }

  /** Whether an event may stand for what it happened to, as {@code les blessés}. */
  boolean isUnderstood() {
    return understood;
  }
}
