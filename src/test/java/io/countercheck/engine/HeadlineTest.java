package io.countercheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.countercheck.engine.comparison.Consistency;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A headline is held against the text under it, and only a certain difference is said. */
class HeadlineTest {

  private static final Engine ENGINE = Engine.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Flood kills 40 people | The flood killed 14 people in the valley. | 40 against 14",
        "en | Flood kills 14 people | The flood killed 14 people in the valley. | ''",
        "en | Flood kills 40 people | The flood killed at least 14 people. | ''",
        "en | Flood injures 40 people | The flood killed 14 people in the valley. | ''",
        "en | A flood in the valley | The flood killed 14 people in the valley. | ''",
        "fr | L'incendie a tué 30 personnes | L'incendie a tué trois personnes. | 30 against 3",
        "fr | Plus de 300 blessés | On compte 412 blessés selon le préfet. | ''",
      })
  void checksTheHeadline(String language, String title, String text, String expected) {
    Analysis analysis =
        ENGINE.check(
            new Article(text, language, null, null, null, title),
            List.of(),
            EnumSet.of(Engine.Scope.ARTICLE));
    List<String> found =
        analysis.consistency().stream()
            .filter(one -> one.kind() == Consistency.Kind.HEADLINE)
            .map(one -> one.stated() + " against " + one.expected())
            .toList();
    assertEquals(expected.isEmpty() ? List.of() : List.of(expected), found);
  }
}
