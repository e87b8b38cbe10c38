package io.countercheck.bench;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The quantities alone and the whole engine against the frozen {@link Reference}, on an article of
 * 5 KB in each language, in one run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Bench {

  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt");
  private static final Set<Engine.Scope> EVERYTHING = EnumSet.allOf(Engine.Scope.class);

  /** The language of the article. */
  @Param({"en", "fr", "de", "es", "it", "pt"})
  public String language;

  private Reference reference;
  private Engine engine;
  private String text;
  private Article article;

  /** Loads everything outside the measured time. */
  @Setup
  public void load() {
    reference = new Reference();
    engine = Engine.load();
    text = Reference.article(language);
    article = new Article(text, null, LocalDate.of(2025, 9, 4), null, null, null);
  }

  /** Words cut, folded, hashed and looked up. */
  @Benchmark
  public int reference() {
    return reference.sum(text);
  }

  /** The text cut, its words looked up, the language voted, the quantities read, and no more. */
  @Benchmark
  @Warmup(iterations = 5, time = 2)
  public Analysis.Reading quantities() {
    return engine.quantities(article);
  }

  /** Everything: the language voted, claims found, comparisons made. */
  @Benchmark
  @Warmup(iterations = 8, time = 3)
  public Analysis engine() {
    return engine.check(article, List.of(), EVERYTHING);
  }

  /** Runs all and prints how often the reference fits into each one's time, and at most. */
  public static void main(String[] arguments) throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    for (String language : LANGUAGES) {
      // What is divided by each other is measured side by side: a machine's load changes.
      results.addAll(
          new Runner(
                  new OptionsBuilder()
                      .include(Bench.class.getName() + "\\.")
                      .param("language", language)
                      .build())
              .run());
    }
    Ratio quantities = new Ratio("", 0);
    Ratio engine = new Ratio("", 0);
    for (String language : LANGUAGES) {
      double reference = microseconds(results, "reference", language);
      double partial = microseconds(results, "quantities", language);
      double whole = microseconds(results, "engine", language);
      quantities = quantities.larger(new Ratio(language, partial / reference));
      engine = engine.larger(new Ratio(language, whole / reference));
      System.out.printf(
          Locale.ROOT,
          "%s: reference %.1f us, quantities %.1f us, ratio %.1f, engine %.1f us, ratio %.1f%n",
          language,
          reference,
          partial,
          partial / reference,
          whole,
          whole / reference);
    }
    System.out.printf(
        Locale.ROOT,
        "largest ratios: quantities %.1f (%s), engine %.1f (%s)%n",
        quantities.value(),
        quantities.language(),
        engine.value(),
        engine.language());
  }

  private record Ratio(String language, double value) {
    Ratio larger(Ratio other) {
      return other.value > value ? other : this;
    }
  }

  private static double microseconds(List<RunResult> results, String benchmark, String language) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(result -> result.getParams().getParam("language").equals(language))
        .findFirst()
        .orElseThrow()
        .getPrimaryResult()
        .getScore();
  }
}
