package io.countercheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.comparison.Comparability;
import io.countercheck.engine.comparison.Comparison;
import io.countercheck.engine.comparison.Dimension;
import io.countercheck.engine.comparison.Pair;
import io.countercheck.engine.comparison.Ratio;
import io.countercheck.engine.comparison.Relation;
import io.countercheck.engine.comparison.Verdict;
import io.countercheck.engine.frame.Place;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The agreed example, said in other ways, gets the same answer. */
class ExampleVariantsTest {

  private static final Engine ENGINE = Engine.load();

  @TestFactory
  List<DynamicTest> everyVariant() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in = ExampleVariantsTest.class.getResourceAsStream("/example/variants.txt")) {
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String variant : content.replace("\\x{202f}", "\u202f").split("\n## ")) {
        if (!variant.startsWith("#")) {
          int line = variant.indexOf('\n');
          String[] texts = variant.substring(line + 1).strip().split("\n---\n");
          tests.add(dynamicTest(variant.substring(0, line), () -> check(texts)));
        }
      }
    }
    assertTrue(tests.size() >= 10);
    return tests;
  }

  private static void check(String[] texts) {
    List<Article> articles = Arrays.stream(texts).map(Article::of).toList();
    Analysis analysis =
        ENGINE.check(
            articles.getFirst(),
            articles.subList(1, articles.size()),
            EnumSet.allOf(Engine.Scope.class));
    Map<String, Claim> byId =
        analysis.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity()));

    Claim few = claim(analysis, "1370");
    Claim many = claim(analysis, "11800");
    Claim wounded = claim(analysis, "8000");
    assertEquals(2, few.chain().size(), "reporter and origin: " + few.chain());
    assertEquals(1, many.chain().size());
    for (Claim claim : List.of(few, many, wounded)) {
      assertEquals("person.civilian", claim.frame().counted().concept());
      assertEquals(
          List.of("IQ", "SY"), claim.frame().places().stream().map(Place::id).sorted().toList());
    }
    assertEquals("injure", wounded.frame().event().id());

    Comparison killed = topic(analysis, few.id());
    assertEquals(2, killed.claims().size());
    assertTrue(killed.claims().contains(many.id()), killed.claims()::toString);
    assertEquals(Verdict.SOURCES_DISAGREE, killed.verdict());
    assertEquals(2, killed.origins());
    Pair pair = killed.pairs().getFirst();
    assertEquals(1, killed.pairs().size());
    assertEquals(Relation.CONTRADICT, pair.relation());
    assertEquals(Comparability.ASSUMED, pair.comparability());
    assertEquals(
        List.of(Dimension.AGENT), pair.assumptions().stream().map(a -> a.dimension()).toList());
    band(pair, byId);
    assertEquals(Verdict.SINGLE_SOURCE, topic(analysis, wounded.id()).verdict());

    for (Comparison comparison : analysis.comparisons()) {
      for (Pair held : comparison.pairs()) {
        assertEquals(
            byId.get(held.a()).frame().event().id(), byId.get(held.b()).frame().event().id());
      }
    }
    assertNotEquals(List.of(), analysis.notCompared());
    analysis.notCompared().forEach(miss -> assertEquals(Dimension.EVENT, miss.dimension()));
  }

  /** 7.83 to nothing, 8.61 at face value; inverted when the larger figure comes first. */
  private static void band(Pair pair, Map<String, Claim> claims) {
    Ratio ratio = pair.ratio();
    boolean inOrder = claims.get(pair.a()).quantity().value().intValue() == 1370;
    if (inOrder) {
      assertEquals(new BigDecimal("7.83"), ratio.low());
      assertEquals(new BigDecimal("8.61"), ratio.atFaceValue());
      assertNull(ratio.high());
    } else {
      assertNull(ratio.low());
      assertEquals(new BigDecimal("0.116"), ratio.atFaceValue());
      assertEquals(new BigDecimal("0.128"), ratio.high());
    }
  }

  private static Claim claim(Analysis analysis, String value) {
    List<Claim> found =
        analysis.claims().stream()
            .filter(claim -> claim.quantity().value().compareTo(new BigDecimal(value)) == 0)
            .toList();
    assertEquals(1, found.size(), value);
    return found.getFirst();
  }

  private static Comparison topic(Analysis analysis, String claim) {
    return analysis.comparisons().stream()
        .filter(comparison -> comparison.claims().contains(claim))
        .findFirst()
        .orElseThrow();
  }
}
