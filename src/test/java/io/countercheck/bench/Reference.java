package io.countercheck.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * The yardstick: cuts words, folds each to lower case without accents, and looks it up in a table
 * of 200,000 entries, as plainly as Java offers it. Frozen, so that the ratio of the engine to it
 * means the same from one release to the next and from one machine to another. Do not improve it.
 */
final class Reference {

  private static final int ENTRIES = 200_000;

  private final Map<String, Integer> table = new HashMap<>();

  Reference() {
    Random random = new Random(20_200_220);
    // Every third word is known, so that a look-up hits as often as it might in earnest.
    for (String language : new String[] {"en", "fr"}) {
      String[] words = article(language).split("[^\\p{L}\\p{N}]+");
      for (int i = 0; i < words.length; i += 3) {
        table.putIfAbsent(fold(words[i]), i);
      }
    }
    while (table.size() < ENTRIES) {
      StringBuilder word = new StringBuilder();
      for (int length = 2 + random.nextInt(10); length > 0; length--) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      table.putIfAbsent(word.toString(), table.size());
    }
  }

  /** The sum of what the table says of the words of the text. */
  int sum(String text) {
    int sum = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > from) {
          sum += table.getOrDefault(fold(text.substring(from, i)), 0);
        }
        from = i + 1;
      }
    }
    return sum;
  }

  /** A news article of 5 KB in a language. */
  static String article(String language) {
    try (InputStream in = Reference.class.getResourceAsStream("/bench/" + language + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      folded.append(c < 0x80 || c >= BASE.length ? c : BASE[c]);
    }
    return folded.toString();
  }

  private static final char[] BASE = new char[0x180];

  static {
    for (char c = 0; c < BASE.length; c++) {
      BASE[c] = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
  }
}
