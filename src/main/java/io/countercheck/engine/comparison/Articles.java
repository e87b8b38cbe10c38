package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Packs;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folded articles of each language, looked up once. */
final class Articles {

  private static final List<String> FEATURES = List.of("definite", "indefinite", "partitive");

  private final Packs packs;
  private final Map<String, Set<String>> all = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> plural = new ConcurrentHashMap<>();

  Articles(Packs packs) {
    this.packs = packs;
  }

  Set<String> of(String language) {
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

  Set<String> plural(String language) {
    return plural.computeIfAbsent(
        language, code -> Set.copyOf(packs.words(code, "article", "plural")));
  }
}
