package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Packs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folded articles of the languages met in one call; not for sharing between threads. */
final class Articles {

  private static final List<String> FEATURES = List.of("definite", "indefinite", "partitive");

  private final Packs packs;
  private final Map<String, Set<String>> byLanguage = new HashMap<>();

  Articles(Packs packs) {
    this.packs = packs;
  }

  Set<String> of(String language) {
    return byLanguage.computeIfAbsent(
        language,
        code -> {
          Set<String> words = new HashSet<>();
          for (String feature : FEATURES) {
            words.addAll(packs.words(code, "article", feature));
          }
          return Set.copyOf(words);
        });
  }
}
