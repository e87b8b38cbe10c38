package io.countercheck.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twice the text costs about twice the time, whatever stands in it. Nothing is compared with a
 * clock's absolute reading: medians of several runs are compared with each other, generously.
 */
@Timeout(60)
class LinearTimeTest {

  private static final int SHORTEST = 7_000;
  private static final int LONGEST = 448_000;
  private static final int RUNS = 5;
  private static final double MOST = 3.2;
  // Below this the machine's noise is as large as what is measured.
  private static final long LEAST_NANOS = Duration.ofMillis(4).toNanos();

  private static final Engine ENGINE = Engine.load();

  /** A language, a name, and what is repeated. */
  static Stream<Arguments> hostile() {
    return Stream.of(
            List.of("digits", "7"),
            List.of("ones", "1 "),
            List.of("digits in groups", "111 "),
            List.of("digits with commas", "1,"),
            List.of("digits with points", "1."),
            List.of("digits with hyphens", "1-"),
            List.of("digits with slashes", "1/"),
            List.of("figures in a list", "12, "),
            List.of("percent signs", "1 % "),
            List.of("currencies", "€1 "),
            List.of("million", "million "),
            List.of("mille", "mille "),
            List.of("vingt-et-", "vingt-et-"),
            List.of("hundred and", "hundred and "),
            List.of("quotes", "\""),
            List.of("guillemets", "« "),
            List.of("opening quotes", "“"),
            List.of("apostrophes", "'"),
            List.of("opening brackets", "("),
            List.of("closing brackets", ")"),
            List.of("de", "de "),
            List.of("d'", "d'"),
            List.of("selon", "selon "),
            List.of("said that", "said that "),
            List.of("a dit que", "il a dit que "),
            List.of("according to", "according to "),
            List.of("endless word", "x"),
            List.of("commas", ","),
            List.of("full stops", ". "),
            List.of("newlines", "\n"),
            List.of("lines", "a\n"),
            List.of("emoji", "\ud83d\ude00"),
            List.of("combining marks", "e\u0301\u0302\u0303"),
            List.of("lone surrogates", "\ud83d"),
            List.of("zero-width", "\u200b"),
            List.of("names", "Paris Lyon "),
            List.of("capitals", "A B "),
            List.of("initials", "A. "),
            List.of("between", "entre 1 et "),
            List.of("at least", "au moins "),
            List.of("dead and", "1 mort et "),
            List.of("dead", "morts "),
            List.of("killed", "were killed "),
            List.of("who", "qui "),
            List.of("and", "et "),
            List.of("since", "depuis 2014 "),
            List.of("months", "mai "),
            List.of("sentences", "La police a compté 12 civils tués. "),
            List.of("paragraphs", "Police counted 12 civilians killed in Lyon.\n\n"),
            List.of("quoted", "« Il y a 3 morts », dit-elle. "))
        .flatMap(
            pair ->
                ENGINE.languages().stream()
                    .filter(language -> Set.of("en", "fr").contains(language.code()))
                    .map(language -> Arguments.of(language.code(), pair.get(0), pair.get(1))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("hostile")
  void twiceTheTextCostsTwiceTheTime(String code, String name, String piece) {
    // Texts that cost much are told apart from noise when they are short; others need length.
    int length = SHORTEST;
    while (length < LONGEST && best(code, piece, length) < LEAST_NANOS) {
      length *= 2;
    }
    long[] small = new long[RUNS];
    long[] large = new long[RUNS];
    double ratio = 0;
    // A second measurement, if the first one looks bad: the machine may have been busy.
    for (int attempt = 0; attempt < 3 && (attempt == 0 || ratio > MOST); attempt++) {
      for (int i = 0; i < RUNS; i++) {
        small[i] = run(code, piece, length);
        large[i] = run(code, piece, 2 * length);
      }
      ratio = (double) median(large) / median(small);
    }
    String figures =
        code
            + " "
            + name
            + ": "
            + length
            + " characters take "
            + median(small) / 1000
            + " us, twice as many "
            + median(large) / 1000
            + " us";
    assertTrue(ratio < MOST, figures);
  }

  /** The least time of three runs: the first ones pay for compiling. */
  private static long best(String code, String piece, int length) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      best = Math.min(best, run(code, piece, length));
    }
    return best;
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The time of one check, over a text of the piece again and again. */
  private static long run(String code, String piece, int length) {
    String text = piece.repeat(length / piece.length() + 1).substring(0, length);
    long start = System.nanoTime();
    ENGINE.check(Article.of(text, code), List.of(), EnumSet.allOf(Engine.Scope.class));
    return System.nanoTime() - start;
  }
}
