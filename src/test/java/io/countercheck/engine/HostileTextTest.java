package io.countercheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.claim.Statement;
import io.countercheck.engine.quantity.Excluded;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts of random words of the packs, signs and characters that nobody writes: the engine answers,
 * its offsets cut the text, and the same text gets the same answer.
 */
class HostileTextTest {

  private static final int TEXTS = 4_000;
  private static final int LONGEST = 40;

  private static final Engine ENGINE = Engine.load();

  private static final List<String> SIGNS =
      List.of(
          ",",
          ".",
          "«",
          "»",
          "\"",
          "“",
          "”",
          "(",
          ")",
          "12",
          "1 370",
          "11,800",
          "3 %",
          "-",
          "–",
          "'",
          "\n",
          "\n\n",
          ":",
          ";",
          "%",
          "€",
          "$",
          "e\u0301",
          "\ud83d\ude00",
          "\ud83d",
          "\udc00",
          "\u200f",
          "\u200b",
          "\u00ad",
          "\u202f",
          "\u0000",
          "\ufeff",
          "1",
          "0",
          "?",
          "!",
          "…",
          "d'",
          "l'",
          "½",
          "²",
          "/",
          "#",
          "@",
          "+",
          "−",
          "\u0660",
          "\u4e09",
          "أ",
          "i.e.",
          "U.S.",
          "999999999999999999999999",
          "1.000.000,5",
          "١٢");

  private static List<String> listed() throws IOException {
    try (InputStream in = HostileTextTest.class.getResourceAsStream("/hostile.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> listedTextsAreRead() throws IOException {
    return listed().stream()
        .map(
            line ->
                dynamicTest(
                    line,
                    () -> {
                      boolean known = line.startsWith("?");
                      String[] cells = line.substring(known ? 1 : 0).split("\t", 2);
                      String failure = failure(cells[1].replace("\\n", "\n"), cells[0]);
                      if (known) {
                        assertNotNull(failure, "is read: take the question mark away");
                      } else {
                        assertNull(failure);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> randomTextsAreRead() throws IOException {
    Set<String> known = new HashSet<>();
    for (String line : listed()) {
      if (line.startsWith("?")) {
        String[] cells = line.substring(1).split("\t", 2);
        known.add(failure(cells[1].replace("\\n", "\n"), cells[0]));
      }
    }
    return ENGINE.languages().stream()
        .map(Engine.Language::code)
        .map(code -> dynamicTest(code, () -> random(code, known)));
  }

  private static void random(String code, Set<String> known) throws IOException {
    List<String> words = words(code);
    Random random = new Random(11_800);
    for (int i = 0; i < TEXTS; i++) {
      List<String> text = new ArrayList<>();
      for (int left = 1 + random.nextInt(LONGEST); left > 0; left--) {
        List<String> from = random.nextInt(3) == 0 ? SIGNS : words;
        text.add(from.get(random.nextInt(from.size())));
      }
      String between = random.nextInt(8) == 0 ? "" : " ";
      String failure = failure(String.join(between, text), code);
      if (failure != null && !known.contains(failure)) {
        List<String> least = least(text, between, code, failure);
        assertNull(failure, code + ": [" + String.join(between, least) + "] gives " + failure);
      }
    }
  }

  /** The text without all words that the failure does not need. */
  private static List<String> least(
      List<String> text, String between, String code, String failure) {
    List<String> least = new ArrayList<>(text);
    for (int i = 0; i < least.size(); ) {
      List<String> without = new ArrayList<>(least);
      without.remove(i);
      if (failure.equals(failure(String.join(between, without), code))) {
        least = without;
        i = 0;
      } else {
        i++;
      }
    }
    return least;
  }

  /** The words of the examples of a pack. */
  private static List<String> words(String code) throws IOException {
    List<String> words = new ArrayList<>();
    for (String table :
        List.of("cues", "words", "modifiers", "numerals", "units", "entities", "events")) {
      String file = "lang/" + code + "/" + table + ".tsv";
      try (InputStream in = Engine.class.getClassLoader().getResourceAsStream(file)) {
        if (in != null) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .filter(line -> line.indexOf('\t') > 0)
              .map(line -> line.substring(line.lastIndexOf('\t') + 1))
              .forEach(example -> words.addAll(Arrays.asList(example.split(" "))));
        }
      }
    }
    return words;
  }

  /** What goes wrong with a text, by kind and place, or null. */
  private static String failure(String text, String code) {
    try {
      Analysis analysis =
          ENGINE.check(Article.of(text, code), List.of(), EnumSet.allOf(Engine.Scope.class));
      return offsets(analysis, text);
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName()
          + " at "
          + Arrays.stream(e.getStackTrace())
              .filter(frame -> frame.getClassName().startsWith("io.countercheck"))
              .limit(3)
              .map(frame -> frame.getFileName() + ":" + frame.getMethodName())
              .collect(Collectors.joining(" < "));
    }
  }

  /** What is wrong with the offsets of an answer, or null. */
  private static String offsets(Analysis analysis, String text) {
    List<Span> spans = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Analysis.Reading reading = analysis.readings().getFirst();
    reading.languages().forEach(part -> spans.add(part.span()));
    int last = 0;
    for (Quantity quantity : reading.quantities()) {
      spans.add(quantity.span());
      spans.add(quantity.number());
      if (!quantity.span().contains(quantity.number())) {
        wrong.add("a number outside its quantity");
      }
      if (quantity.number().start() < last) {
        wrong.add("numbers out of order or twice");
      }
      last = quantity.number().end();
    }
    reading.excluded().stream().map(Excluded::span).forEach(spans::add);
    reading.notes().stream().map(Note::span).filter(span -> span != null).forEach(spans::add);
    for (Claim claim : analysis.claims()) {
      spans.add(claim.sentence());
      if (!claim.quote().equals(cut(claim.span(), text))) {
        wrong.add("the quote of a claim is not its span");
      }
      claim.frame().places().forEach(place -> spans.add(place.span()));
      claim.chain().forEach(link -> chain(link, text, spans, wrong));
      if (claim.worth().signum() < 0 || claim.worth().doubleValue() > 1) {
        wrong.add("a worth outside 0 to 1");
      }
    }
    for (Statement statement : analysis.statements()) {
      if (!statement.quote().equals(cut(statement.span(), text))) {
        wrong.add("the quote of a statement is not its span");
      }
      statement.chain().forEach(link -> chain(link, text, spans, wrong));
    }
    for (Span span : spans) {
      if (span != null && span.end() > text.length()) {
        wrong.add("a span beyond the text");
      }
    }
    return wrong.isEmpty() ? null : wrong.getFirst();
  }

  private static void chain(Attribution link, String text, List<Span> spans, List<String> wrong) {
    spans.add(link.content());
    spans.add(link.source().span());
    if (link.source().span() != null
        && !link.source().text().equals(cut(link.source().span(), text))) {
      wrong.add("the text of a source is not its span");
    }
    for (Mention mention : Arrays.asList(link.cue(), link.source().mention())) {
      if (mention != null
          && mention.span() != null
          && !mention.text().equals(cut(mention.span(), text))) {
        wrong.add("a mention is not its span");
      }
    }
  }

  private static String cut(Span span, String text) {
    return span.end() > text.length() ? null : span.in(text);
  }

  /** Answers do not depend on what was read before, beside or by which engine. */
  @Test
  void theSameTextGetsTheSameAnswer() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (String name : List.of("en-dam", "en-strike", "fr-usine", "fr-migrants")) {
      try (InputStream in = HostileTextTest.class.getResourceAsStream("/golden/" + name + ".txt")) {
        articles.add(Article.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    List<Analysis> first = articles.stream().map(HostileTextTest::check).toList();
    Engine other = Engine.load();
    for (int i = 0; i < articles.size(); i++) {
      assertEquals(first.get(i), check(articles.get(i)));
      Analysis again = other.check(articles.get(i), List.of(), EnumSet.allOf(Engine.Scope.class));
      assertEquals(first.get(i), again);
      assertEquals(AnalysisText.of(first.get(i)), AnalysisText.of(again));
    }
    assertNotEquals(first.get(0), first.get(1));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Analysis>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Article article = articles.get(i % articles.size());
        answers.add(threads.submit(() -> check(article)));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertEquals(first.get(i % articles.size()), answers.get(i).get());
      }
    }
  }

  private static Analysis check(Article article) {
    return ENGINE.check(article, List.of(), EnumSet.allOf(Engine.Scope.class));
  }
}
