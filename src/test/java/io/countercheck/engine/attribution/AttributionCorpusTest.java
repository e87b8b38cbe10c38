package io.countercheck.engine.attribution;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.countercheck.engine.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs {@code lang/<code>/attribution.corpus}; its columns are explained in its first lines. */
class AttributionCorpusTest {

  private static final String NOBODY = "-";

  private record Case(
      String place, boolean known, String text, String words, String chain, Set<String> tags) {}

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it", "pt"})
  void everyCaseHolds(String language) {
    assertAll(
        cases(language).stream()
            .map(
                one ->
                    () -> {
                      String wrong = wrong(language, one);
                      if (one.known) {
                        assertFalse(wrong.isEmpty(), one.place + " holds now: take its '?' away");
                      } else {
                        assertEquals("", wrong, one.place + " " + one.text);
                      }
                    }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it", "pt"})
  void bothSidesAreCovered(String language) {
    List<Case> cases = cases(language);
    long nobody = cases.stream().filter(one -> one.chain.equals(NOBODY)).count();
    assertTrue(nobody >= 18, nobody + " cases without a source");
    assertTrue(cases.size() - nobody >= 35, cases.size() - nobody + " cases with a source");
  }

  @Test
  void spansCutTheText() {
    for (String language : List.of("de", "en", "es", "fr", "it", "pt")) {
      for (Case one : cases(language)) {
        for (Attribution attribution : Reading.of(language, one.text).attributions().all()) {
          Source source = attribution.source();
          assertEquals(source.text(), source.span().in(one.text), one.place);
          assertEquals(attribution.cue().text(), attribution.cue().span().in(one.text), one.place);
          if (source.mention() != null) {
            assertEquals(source.mention().text(), source.mention().span().in(one.text), one.place);
          }
        }
      }
    }
  }

  /** What differs from the case, or nothing. */
  private static String wrong(String language, Case one) {
    int start = one.text.indexOf(one.words);
    if (start < 0) {
      return "'" + one.words + "' is not in the text";
    }
    Span words = new Span(start, start + one.words.length());
    Attributions attributions = Reading.of(language, one.text).attributions();
    List<Attribution> chain = attributions.chain(words);
    String found =
        chain.isEmpty()
            ? NOBODY
            : String.join(" < ", chain.stream().map(link -> link.source().text()).toList());
    Factuality factuality = attributions.factuality(words);
    Set<String> tags =
        new TreeSet<>(
            List.of(
                factuality.modality().name(),
                factuality.polarity().name(),
                factuality.certainty().name()));
    if (!chain.isEmpty()) {
      tags.add(chain.getLast().act().name());
      if (!chain.getLast().source().named()) {
        tags.add("unnamed");
      }
    }
    return found.equals(one.chain) && tags.containsAll(one.tags)
        ? ""
        : found + " " + tags + ", not " + one.chain + " " + one.tags;
  }

  private static List<Case> cases(String language) {
    String file = "lang/" + language + "/attribution.corpus";
    List<Case> cases = new ArrayList<>();
    String text = null;
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      boolean known = line.startsWith("?");
      String[] columns = (known ? line.substring(1) : line).split("\t");
      String place = file + ":" + number;
      assertTrue(columns.length == 3 || columns.length == 4, place + " has no three columns");
      text = columns[0].equals("=") ? text : columns[0].replace("\\n", "\n");
      Set<String> tags =
          columns.length == 3 ? Set.of() : new TreeSet<>(Arrays.asList(columns[3].split(" ")));
      cases.add(new Case(place, known, text, columns[1], columns[2], tags));
    }
    return cases;
  }

  private static List<String> lines(String file) {
    try (InputStream in = AttributionCorpusTest.class.getClassLoader().getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
