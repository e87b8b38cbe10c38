package io.countercheck.engine.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads the corpora of quantities beside the packs. A failure names the line to edit. */
class QuantityCorpusTest {

  private static final int FORMS = 150;
  private static final int NEGATIVES = 60;

  private static final Engine ENGINE = Engine.load();

  @TestFactory
  List<DynamicTest> corpora() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Engine.Language language : ENGINE.languages()) {
      String code = language.code();
      QuantityCorpus corpus = QuantityCorpus.of(code);
      if (corpus != null) {
        tests.add(dynamicTest(code + " surfaces", () -> surfaces(code, corpus, false)));
        tests.add(dynamicTest(code + " not claims", () -> surfaces(code, corpus, true)));
        tests.add(dynamicTest(code + " intervals", () -> intervals(code, corpus)));
        tests.add(dynamicTest(code + " is large enough", () -> size(corpus)));
      }
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private static void size(QuantityCorpus corpus) {
    long forms = corpus.cases().stream().filter(c -> c.reason() == null).count();
    long negatives = corpus.cases().size() - forms;
    assertTrue(forms >= FORMS, forms + " surface forms");
    assertTrue(negatives >= NEGATIVES, negatives + " surfaces that are no quantities");
    assertTrue(corpus.carriers().size() >= 2, "carriers");
  }

  private static void surfaces(String code, QuantityCorpus corpus, boolean negative) {
    List<String> failures = new ArrayList<>();
    for (QuantityCorpus.Case one : corpus.cases()) {
      if (one.reason() != null != negative) {
        continue;
      }
      String failure = null;
      for (String text : texts(corpus, one)) {
        if (failure == null) {
          failure = failure(code, one, text);
        }
      }
      if (failure != null && !one.known()) {
        failures.add(one.where() + ": " + failure);
      }
      if (failure == null && one.known()) {
        failures.add(one.where() + ": passes; write '-' instead of '?': " + one.surface());
      }
    }
    assertEquals(List.of(), failures, () -> "\n" + String.join("\n", failures) + "\n");
  }

  /** The surface as it is, and a phrase within each carrier too. */
  private static List<String> texts(QuantityCorpus corpus, QuantityCorpus.Case one) {
    List<String> texts = new ArrayList<>();
    texts.add(one.surface());
    if (one.isPhrase()) {
      corpus.carriers().forEach(carrier -> texts.add(carrier.replace("{}", one.surface())));
    }
    return texts;
  }

  private static String failure(String code, QuantityCorpus.Case one, String text) {
    Analysis.Reading reading = ENGINE.quantities(Article.of(text, code));
    String actual = QuantityText.of(reading.quantities());
    String expected = one.expected();
    int interval = expected.indexOf(" in ");
    if (interval >= 0) {
      expected = expected.substring(0, interval);
    }
    if (!actual.equals(expected)) {
      return "expected '" + expected + "', got '" + actual + "' in: " + text;
    }
    if (interval >= 0) {
      String wanted = one.expected().substring(interval + 4);
      String stated = QuantityText.of(reading.quantities().getFirst().interval());
      if (!stated.equals(wanted)) {
        return "expected the interval " + wanted + ", got " + stated + " in: " + text;
      }
    }
    if (one.reason() != null && !one.reason().equals("-")) {
      Set<String> reasons =
          reading.excluded().stream().map(e -> e.reason().name()).collect(Collectors.toSet());
      if (!reasons.contains(one.reason())) {
        return "expected " + one.reason() + ", got " + reasons + " in: " + text;
      }
    }
    return null;
  }

  /** What every interval owes to its modifier, whatever was written. */
  private static void intervals(String code, QuantityCorpus corpus) {
    List<String> failures = new ArrayList<>();
    for (QuantityCorpus.Case one : corpus.cases()) {
      for (Quantity quantity : ENGINE.quantities(Article.of(one.surface(), code)).quantities()) {
        if (!owed(quantity)) {
          failures.add(
              one.where()
                  + ": "
                  + QuantityText.of(quantity)
                  + " cannot be "
                  + QuantityText.of(quantity.interval())
                  + ": "
                  + one.surface());
        }
      }
    }
    assertEquals(List.of(), failures, () -> "\n" + String.join("\n", failures) + "\n");
  }

  private static boolean owed(Quantity quantity) {
    Interval interval = quantity.interval();
    BigDecimal value = quantity.value();
    if (value == null || value.signum() < 0) {
      return value != null || quantity.modifier() == Modifier.VAGUE;
    }
    boolean clipped = quantity.unit().isShare();
    return switch (quantity.modifier()) {
      case EXACT -> interval.contains(value) && interval.isTwoSided();
      case ABOUT ->
          interval.contains(value)
              && interval.contains(value.multiply(new BigDecimal("0.9")))
              && (clipped || interval.contains(value.multiply(new BigDecimal("1.1"))));
      case NEARLY ->
          !interval.highClosed()
              && same(interval.high(), value)
              && same(interval.low(), value.multiply(new BigDecimal("0.9")));
      case JUST_OVER ->
          !interval.lowClosed() && same(interval.low(), value) && interval.isTwoSided();
      case AT_LEAST ->
          interval.lowClosed()
              && same(interval.low(), value)
              && (interval.high() == null || clipped);
      case MORE_THAN ->
          !interval.lowClosed()
              && same(interval.low(), value)
              && (interval.high() == null || clipped);
      case AT_MOST ->
          interval.highClosed() && same(interval.high(), value) && interval.low().signum() == 0;
      case LESS_THAN ->
          !interval.highClosed() && same(interval.high(), value) && interval.low().signum() == 0;
      case BETWEEN ->
          same(interval.low(), value)
              && same(interval.high(), quantity.high())
              && interval.lowClosed()
              && interval.highClosed();
      case VAGUE -> true;
    };
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }
}
