package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Packs;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Small words of each language that comparing needs, folded, looked up once. */
final class Particles {

  private static final List<String> FEATURES = List.of("definite", "indefinite", "partitive");

  private final Packs packs;
  private final Map<String, Set<String>> all = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> leading = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> basis = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> plural = new ConcurrentHashMap<>();
  private final Map<String, Integer> apposition = new ConcurrentHashMap<>();

  Particles(Packs packs) {
    this.packs = packs;
  }

  /** All articles. */
  Set<String> articles(String language) {
    return all.computeIfAbsent(
        language,
        code -> {
          Set<String> words = new HashSet<>();
          for (String feature : FEATURES) {
            words.addAll(packs.words(code, "article", feature));
          }
          return Set.copyOf(words);
        });
  }

  /** Words that begin a noun phrase and do not name anything: articles, more, other. */
  Set<String> leading(String language) {
    return leading.computeIfAbsent(
        language,
        code -> {
          Set<String> words = new HashSet<>(articles(code));
          words.addAll(packs.words(code, "more", "other"));
          words.addAll(packs.words(code, "more", "additional"));
          return Set.copyOf(words);
        });
  }

  /** Words that say how a count is known. */
  Set<String> basis(String language) {
    return basis.computeIfAbsent(language, code -> Set.copyOf(packs.words(code, "basis", null)));
  }

  /** The articles of the plural. */
  Set<String> plural(String language) {
    return plural.computeIfAbsent(
        language, code -> Set.copyOf(packs.words(code, "article", "plural")));
  }

  /**
   * The most characters that stand between a place and the one around it: a comma or a preposition
   * with its spaces, but not the word for and.
   */
  int apposition(String language) {
    return apposition.computeIfAbsent(
        language,
        code ->
            packs.words(code, "conjunction", "and").stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .mapToInt(word -> word.length() + 1)
                .min()
                .orElse(2));
  }
}
