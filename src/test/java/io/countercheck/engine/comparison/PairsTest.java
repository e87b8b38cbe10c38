package io.countercheck.engine.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import io.countercheck.engine.claim.Claim;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Two texts each: {@code pairs.tsv}, from the characters to the relation. A line that starts with a
 * question mark is a known failure; when it passes, take the mark away.
 */
class PairsTest {

  private static final Engine ENGINE = Engine.load();
  private static final String NONE = "NONE";

  /** One side of a pair: where its columns begin in the line. */
  private record Side(String language, String date, String publisher, String quote, String text) {

    static Side of(String[] cells, int column) {
      return new Side(
          cells[column],
          cells[column + 1],
          cells[column + 2],
          cells[column + 3],
          cells[column + 4]);
    }

    Article article() {
      return new Article(
          text,
          language,
          date.equals("-") ? null : LocalDate.parse(date),
          publisher.equals("-") ? null : publisher,
          null,
          null);
    }

    Set<String> claims(Analysis analysis, int article) {
      int start = text.indexOf(quote);
      assertTrue(start >= 0, quote + " is not in its text");
      Set<String> ids = new HashSet<>();
      for (Claim claim : analysis.claims()) {
        if (claim.setting().article() == article
            && claim.span().start() < start + quote.length()
            && claim.span().end() > start) {
          ids.add(claim.id());
        }
      }
      return ids;
    }
  }

  @TestFactory
  List<DynamicTest> everyPair() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (RelationsTest.Case line : RelationsTest.cases("pairs.tsv")) {
      String name = line.where() + " " + line.cells()[0];
      tests.add(DynamicTest.dynamicTest(name, () -> check(line)));
    }
    return tests;
  }

  private static void check(RelationsTest.Case line) {
    Side a = Side.of(line.cells(), 2);
    Side b = Side.of(line.cells(), 7);
    String wanted =
        switch (line.cells()[1]) {
          case "partOf" -> "PART_OF";
          case String other -> other.toUpperCase(java.util.Locale.ROOT);
        };
    String held = held(a, b);
    if (line.cells()[0].startsWith("?")) {
      assertNotEquals(wanted, held, line.where() + " passes: take the mark away");
    } else {
      assertEquals(wanted, held, line.where());
      assertEquals(wanted, held(b, a), line.where() + ", swapped");
    }
  }

  private static String held(Side a, Side b) {
    Analysis analysis =
        ENGINE.check(a.article(), List.of(b.article()), EnumSet.of(Engine.Scope.SOURCES));
    Set<String> first = a.claims(analysis, 0);
    Set<String> second = b.claims(analysis, 1);
    String held = NONE;
    for (Comparison comparison : analysis.comparisons()) {
      for (Pair pair : comparison.pairs()) {
        if (first.contains(pair.a()) && second.contains(pair.b())) {
          held = said(pair.relation());
        }
      }
    }
    return held;
  }

  /** What tells a reader nothing is one thing here; a part above its whole is a dispute. */
  private static String said(Relation relation) {
    return switch (relation) {
      case DIVERGE, NOT_COMPARABLE -> NONE;
      case CONTRADICT, EXCEEDS -> Relation.CONTRADICT.name();
      case AGREE, COMPATIBLE, SUPERSEDED, PART_OF -> relation.name();
    };
  }
}
