package io.countercheck.bench;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import java.time.LocalDate;
import java.util.Collection;
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

/** The whole engine against the frozen {@link Reference}, on an article of 5 KB, in one run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Bench {

  private static final String[] LANGUAGES = {"en", "fr"};
  private static final Set<Engine.Scope> EVERYTHING = EnumSet.allOf(Engine.Scope.class);

  /** The language of the article. */
  @Param({"en", "fr"})
  public String language;

  private Reference reference;
  private Engine engine;
  private String text;

  /** Loads everything outside the measured time. */
  @Setup
  public void load() {
    reference = new Reference();
    engine = Engine.load();
    text = Reference.article(language);
  }

  /** Words cut, folded, hashed and looked up. */
  @Benchmark
  public int reference() {
    return reference.sum(text);
  }

  /** Everything: the language voted, claims found, comparisons made. */
  @Benchmark
  public Analysis engine() {
    Article article = new Article(text, null, LocalDate.of(2025, 9, 4), null, null, null);
    return engine.check(article, List.of(), EVERYTHING);
  }

  /** Runs all and prints how often the reference fits into the engine's time. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(Bench.class.getName() + "\\.").build()).run();
    for (String language : LANGUAGES) {
      double reference = microseconds(results, "reference", language);
      double engine = microseconds(results, "engine", language);
      System.out.printf(
          Locale.ROOT,
          "%s: reference %.1f us, engine %.1f us, ratio %.1f%n",
          language,
          reference,
          engine,
          engine / reference);
    }
  }

  private static double microseconds(
      Collection<RunResult> results, String benchmark, String language) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(result -> result.getParams().getParam("language").equals(language))
        .findFirst()
        .orElseThrow()
        .getPrimaryResult()
        .getScore();
  }
}
