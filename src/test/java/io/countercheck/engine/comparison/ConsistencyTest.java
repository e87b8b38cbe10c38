package io.countercheck.engine.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whether sentences agree with themselves, and the arithmetic where they do not. */
class ConsistencyTest {

  private static final Engine ENGINE = Engine.load();

  @TestFactory
  List<DynamicTest> everySentence() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (RelationsTest.Case line : RelationsTest.cases("consistency.tsv")) {
      String name = line.where() + " " + line.cells()[3];
      tests.add(DynamicTest.dynamicTest(name, () -> check(line)));
    }
    return tests;
  }

  private static void check(RelationsTest.Case line) {
    String[] cells = line.cells();
    Article article = new Article(cells[3], cells[0], null, null, null, null);
    List<String> found =
        ENGINE.check(article, List.of(), EnumSet.of(Engine.Scope.ARTICLE)).consistency().stream()
            .map(entry -> entry.kind() + ": " + entry.why())
            .toList();
    assertEquals(
        cells[1].equals("-") ? List.of() : List.of(cells[1] + ": " + cells[2]),
        found,
        line.where());
  }
}
