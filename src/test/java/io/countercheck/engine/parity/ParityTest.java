package io.countercheck.engine.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import io.countercheck.engine.UnsupportedLanguageException;
import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Factuality;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.comparison.Assumption;
import io.countercheck.engine.comparison.Comparison;
import io.countercheck.engine.comparison.Dimension;
import io.countercheck.engine.comparison.NearMiss;
import io.countercheck.engine.comparison.Pair;
import io.countercheck.engine.comparison.Ratio;
import io.countercheck.engine.quantity.QuantityText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same story told in six languages is read as the same story: its figures, who says them, how
 * they compare, and which language it is in. The cases are in {@code parity/}.
 */
class ParityTest {

  private static final Engine ENGINE = Engine.load();
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 2, 20);
  private static final List<String> TOLD = List.of("926", "1370", "11800", "8000");

  @TestFactory
  List<DynamicTest> figuresAreTheSame() {
    return Cases.tests("figures.tsv", ParityTest::figures);
  }

  @TestFactory
  List<DynamicTest> sourcesAreTheSame() {
    return Cases.tests("sources.tsv", ParityTest::sources);
  }

  @TestFactory
  List<DynamicTest> languageIsFound() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Cases.Case one : Cases.of("languages.tsv")) {
      if (!one.key().equals("reading")) {
        tests.add(
            DynamicTest.dynamicTest(
                one.where(), () -> one.holds(one.key(), languages(one.text()))));
      }
    }
    for (Cases.Case one : example("whole")) {
      tests.add(
          DynamicTest.dynamicTest(
              one.where(), () -> assertEquals(one.key(), languages(one.text()))));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> storyIsTheSame() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Cases.Case one : example("whole")) {
      tests.add(
          DynamicTest.dynamicTest(
              one.where() + " " + one.key(), () -> one.holds(STORY, story(one))));
    }
    return tests;
  }

  /** The alliance in one language against the organisations in another, both ways round. */
  @TestFactory
  List<DynamicTest> storyIsTheSameAcrossLanguages() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Cases.Case alliance : example("alliance")) {
      for (Cases.Case organisations : example("organisations")) {
        if (!alliance.key().equals(organisations.key())) {
          String name = alliance.key() + " against " + organisations.key();
          boolean known = alliance.known() || organisations.known();
          Cases.Case one =
              new Cases.Case(name, known, name, alliance.cells(), organisations.text());
          tests.add(
              DynamicTest.dynamicTest(
                  name, () -> one.holds(APART, across(alliance, organisations))));
        }
      }
    }
    return tests;
  }

  static final String STORY =
      """
      926: STATES
      1370: STATES < ADMITS
      11800: CLAIMS?
      8000: CLAIMS?
      1370 11800 CONTRADICT ASSUMED [AGENT] 7.83/8.61/-
      apart 1370 8000 EVENT
      apart 11800 8000 EVENT
      """;

  static final String APART =
      """
      1370 11800 CONTRADICT ASSUMED [AGENT] 7.83/8.61/-
      apart 1370 8000 EVENT
      11800 1370 CONTRADICT ASSUMED [AGENT] -/0.116/0.128
      apart 8000 1370 EVENT
      """;

  private static List<Cases.Case> example(String part) {
    return Cases.of("example.tsv").stream()
        .filter(one -> one.cells().getFirst().equals(part))
        .toList();
  }

  private static Article article(Cases.Case one) {
    return new Article(one.text(), one.key(), PUBLISHED, "Example " + one.key(), null, null);
  }

  static String story(Cases.Case one) {
    Analysis analysis = ENGINE.check(article(one), List.of(), EnumSet.of(Engine.Scope.ARTICLE));
    StringBuilder story = new StringBuilder();
    analysis.claims().forEach(claim -> story.append(said(claim)).append('\n'));
    return story + held(analysis);
  }

  static String across(Cases.Case alliance, Cases.Case organisations) {
    Article first = article(alliance);
    Article second = article(organisations);
    EnumSet<Engine.Scope> scope = EnumSet.of(Engine.Scope.SOURCES);
    return held(ENGINE.check(first, List.of(second), scope))
        + held(ENGINE.check(second, List.of(first), scope));
  }

  /** The pairs that are compared, and those that are named as not compared. */
  private static String held(Analysis analysis) {
    StringBuilder held = new StringBuilder();
    for (Comparison comparison : analysis.comparisons()) {
      for (Pair pair : comparison.pairs()) {
        List<Dimension> assumed = pair.assumptions().stream().map(Assumption::dimension).toList();
        held.append(value(analysis, pair.a()))
            .append(' ')
            .append(value(analysis, pair.b()))
            .append(' ')
            .append(pair.relation())
            .append(' ')
            .append(pair.comparability())
            .append(' ')
            .append(assumed)
            .append(' ')
            .append(band(pair.ratio()))
            .append('\n');
      }
    }
    for (NearMiss miss : analysis.notCompared()) {
      String a = value(analysis, miss.a());
      String b = value(analysis, miss.b());
      if (TOLD.contains(a) && TOLD.contains(b)) {
        held.append("apart ").append(a + " " + b + " " + miss.dimension()).append('\n');
      }
    }
    return held.toString();
  }

  private static String band(Ratio ratio) {
    return ratio == null
        ? "-"
        : plain(ratio.low()) + "/" + plain(ratio.atFaceValue()) + "/" + plain(ratio.high());
  }

  private static String value(Analysis analysis, String id) {
    return analysis.claims().stream()
        .filter(claim -> claim.id().equals(id))
        .map(claim -> plain(claim.quantity().value()))
        .findFirst()
        .orElseThrow();
  }

  static String figures(Cases.Case one) {
    return ENGINE.quantities(Article.of(one.text(), one.key())).quantities().stream()
        .map(quantity -> QuantityText.of(quantity).replaceAll(" / .*", ""))
        .collect(Collectors.joining(" ; "));
  }

  static String sources(Cases.Case one) {
    Article article = new Article(one.text(), one.key(), PUBLISHED, null, null, null);
    return ENGINE.claims(article).claims().stream()
        .map(ParityTest::said)
        .collect(Collectors.joining(" ; "));
  }

  /** {@code 12: STATES < ADMITS? NEGATIVE}. */
  private static String said(Claim claim) {
    String chain = claim.chain().stream().map(ParityTest::link).collect(Collectors.joining(" < "));
    Factuality factuality = claim.factuality();
    return plain(claim.quantity().value())
        + ": "
        + (chain.isEmpty() ? "-" : chain)
        + (factuality.modality() == Factuality.Modality.ASSERTED ? "" : " " + factuality.modality())
        + (factuality.polarity() == Factuality.Polarity.POSITIVE
            ? ""
            : " " + factuality.polarity());
  }

  private static String link(Attribution link) {
    return link.act() + (link.source().named() ? "" : "?");
  }

  private static String plain(BigDecimal value) {
    return value == null ? "-" : value.stripTrailingZeros().toPlainString();
  }

  static String languages(String text) {
    try {
      return ENGINE.quantities(Article.of(text)).languages().stream()
          .map(Analysis.LanguageSpan::language)
          .collect(Collectors.joining(" "));
    } catch (UnsupportedLanguageException e) {
      return "-";
    }
  }
}
