package io.countercheck.engine.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import io.countercheck.engine.UnsupportedLanguageException;
import io.countercheck.engine.pack.ClassPathPacks;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Pack;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seventh language: two tables made from {@code docs/add-a-language.md} read its figures. */
class IncompletePackTest {

  private static final ClassPathPacks PACKS = ClassPathPacks.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tweehonderdvijftigduizend huizen | 250000
          vijfentwintig huizen             | 25
          tweeëntwintig huizen             | 22
          honderdeenentwintig huizen       | 121
          een miljoen huizen               | 1000000
          anderhalf miljoen huizen         | 1500000
          2,3 miljard euro                 | 2300000000
          11.800 huizen                    | 11800
          ruim 900 huizen                  | just over 900
          minstens twaalf huizen           | >= 12
          ongeveer 40 huizen               | ~ 40
          bijna driehonderd huizen         | nearly 300
          tussen 300 en 400 huizen         | 300..400
          niet meer dan 300 huizen         | <= 300
          tientallen huizen                | vague 12..200
          3 %                              | 3 %
          """)
  void figuresAreRead(String phrase, String expected) {
    Pack pack = PACKS.pack("nl");
    Text text = pack.cut(phrase, PACKS.lexicon());
    Pack[] packs = new Pack[text.sentences().size()];
    Arrays.fill(packs, pack);
    Marks marks = Marks.of(text, packs);

    assertEquals(expected, QuantityText.of(Quantities.read(marks, new ArrayList<>()).quantities()));
  }

  @Test
  void itIsNeitherOfferedNorVotedFor() {
    Engine engine = Engine.load();

    assertTrue(engine.languages().stream().noneMatch(language -> language.code().equals("nl")));
    assertFalse(PACKS.pack("nl").complete());
    Article ordered = Article.of("Er zijn ongeveer veertig huizen.", "nl");
    assertThrows(UnsupportedLanguageException.class, () -> engine.quantities(ordered));
  }
}
