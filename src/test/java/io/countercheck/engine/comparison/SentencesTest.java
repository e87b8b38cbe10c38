package io.countercheck.engine.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.countercheck.engine.quantity.Modifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rows of {@code sentences.tsv}: the same in every language, each shown by its example. */
class SentencesTest {

  private static final List<String> LANGUAGES = List.of("fr", "en");

  /** Rows that tell the engine about grammar instead of being printed. */
  private static final Set<String> GRAMMAR =
      Set.of(
          "number",
          "short",
          "plural",
          "participle",
          "participles",
          "feminine",
          "masculine",
          "places");

  private static final Map<String, List<String>> TRUTH =
      Map.of(
          "fr", List.of("vrai", "faux", "mensong", "erron"),
          "en", List.of("true", "false", " lie", "wrong", "correct"));

  private record Row(String where, String template, String example) {}

  private static Map<String, Row> rows(String language) throws IOException {
    String file = "lang/" + language + "/sentences.tsv";
    Map<String, Row> rows = new LinkedHashMap<>();
    try (var in = SentencesTest.class.getResourceAsStream("/" + file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (number > 1 && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          rows.put(cells[0], new Row(file + ":" + number, cells[1], cells[2]));
        }
      }
    }
    return rows;
  }

  @Test
  void everyLanguageSaysTheSame() throws IOException {
    Set<String> expected = rows("fr").keySet();
    for (String language : LANGUAGES) {
      assertEquals(expected, rows(language).keySet(), language);
    }
    for (Modifier modifier : Modifier.values()) {
      assertTrue(expected.contains("modifier." + modifier), modifier.name());
    }
    for (Dimension dimension : Dimension.values()) {
      String key = "question." + dimension.name().toLowerCase(Locale.ROOT);
      assertTrue(dimension == Dimension.BASIS || expected.contains(key), key);
    }
  }

  @TestFactory
  List<DynamicTest> everyRowIsShownByItsExample() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : LANGUAGES) {
      rows(language)
          .forEach(
              (key, row) ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          language + "/" + key, () -> check(language, key, row))));
    }
    return tests;
  }

  private static void check(String language, String key, Row row) {
    String folded = row.template().toLowerCase(Locale.ROOT);
    for (String word : TRUTH.get(language)) {
      assertTrue(
          GRAMMAR.contains(key) || !folded.contains(word), row.where() + " says '" + word + "'");
    }
    if (GRAMMAR.contains(key)) {
      return;
    }
    int at = 0;
    // What stands before a ~ may have lost its vowel.
    String template = row.template().replace("e~", "{vowel}");
    for (String part : template.split("\\{[^}]*}")) {
      String literal = part.strip();
      int found = row.example().indexOf(literal, at);
      assertTrue(found >= 0, row.where() + ": the example lacks '" + literal + "'");
      at = Math.max(at, found);
    }
  }
}
