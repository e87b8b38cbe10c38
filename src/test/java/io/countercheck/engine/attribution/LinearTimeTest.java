package io.countercheck.engine.attribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text made to hurt: four times the length may not take much more than four times the time. */
class LinearTimeTest {

  private static final int SHORT = 60_000;
  private static final int LONG = 240_000;
  private static final int ROUNDS = 5;

  // Far above noise and a pause for garbage, far below the 16 of a quadratic reading.
  private static final double MOST = 9;
  private static final double PAUSE = 60e6;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "en|\" ",
        "en|“",
        "fr|« ",
        "en|(",
        "fr|selon ",
        "fr|selon la police ",
        "en|the mayor said that ",
        "en|the mayor said that the union reports that 12 dead ",
        "en|according to police, 12 dead, ",
        "fr|de la ",
        "en|said ",
        "en|, ",
        "en|she said. ",
        "en|The mayor said 12 died, the union 40, ",
        "en|Smith, ",
        "fr|le ministre, ",
        "fr|a-t-il ",
        "en|citing police ",
        "fr|a été annoncé par ",
        "en|said said 12 said ",
        "en|The union said \"12 died. ",
        "en|Police said 12 died, 40 according to the union. ",
        "de|Die Stadt teilte 12 mit, es seien 40. ",
        "es|Dijo que 12 murieron. "
      })
  void fourTimesTheTextTakesFourTimesTheTime(String language, String piece) {
    String small = piece.repeat(SHORT / piece.length());
    String large = piece.repeat(LONG / piece.length());
    long few = Long.MAX_VALUE;
    long many = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      few = Math.min(few, time(language, small));
      many = Math.min(many, time(language, large));
    }
    assertTrue(
        many < MOST * few + PAUSE,
        "'" + piece + "': " + few / 1_000_000 + " ms, then " + many / 1_000_000 + " ms");
  }

  private static long time(String language, String text) {
    long start = System.nanoTime();
    Reading reading = Reading.of(language, text);
    reading.quantities().stream()
        .limit(10_000)
        .forEach(
            quantity -> {
              reading.attributions().chain(quantity.span());
              reading.attributions().factuality(quantity.span());
            });
    return System.nanoTime() - start;
  }
}
