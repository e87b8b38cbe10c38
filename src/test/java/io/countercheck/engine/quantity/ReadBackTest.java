package io.countercheck.engine.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random figures, written as newspapers of the language write them, are read back exactly. */
class ReadBackTest {

  private static final int FIGURES = 3_000;

  private static final Engine ENGINE = Engine.load();

  /**
   * How a language writes figures.
   *
   * @param groups the signs between groups of three digits
   * @param million the word for more than one million
   * @param units what may stand after a figure, and the unit's id
   * @param modifiers what may stand before it, and how {@link QuantityText} writes it
   * @param carrier the sentence around it
   */
  private record Style(
      String code,
      String groups,
      char decimal,
      String million,
      List<String[]> units,
      List<String[]> modifiers,
      String carrier) {}

  private static final Style FRENCH =
      new Style(
          "fr",
          " \u00a0\u202f\u2009.'",
          ',',
          "millions",
          pairs(
              " euros=EUR",
              " €=EUR",
              "\u00a0€=EUR",
              " %=%",
              "%=%",
              " tonnes=t",
              " km=km",
              " hectares=har",
              " blessés=",
              " habitants="),
          pairs(
              "=",
              "environ =~ ",
              "au moins =>= ",
              "plus de => ",
              "moins de =< ",
              "jusqu'à =<= ",
              "près de =nearly ",
              "un peu plus de =just over ",
              "exactement ="),
          "Le rapport fait état de ceci : {}, sans plus.");

  private static final Style ENGLISH =
      new Style(
          "en",
          ",,, \u00a0\u202f",
          '.',
          "million",
          pairs(
              " euros=EUR",
              " percent=%",
              "%=%",
              " per cent=%",
              " tonnes=t",
              " km=km",
              " acres=[acr_us]",
              " wounded=",
              " residents="),
          pairs(
              "=",
              "about =~ ",
              "at least =>= ",
              "more than => ",
              "fewer than =< ",
              "up to =<= ",
              "nearly =nearly ",
              "just over =just over ",
              "exactly ="),
          "The report says this: {}, and no more.");

  private static List<String[]> pairs(String... pairs) {
    return Stream.of(pairs)
        .map(
            pair -> {
              int last = pair.indexOf('=');
              return new String[] {pair.substring(0, last), pair.substring(last + 1)};
            })
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> randomFigures() {
    return Stream.of(FRENCH, ENGLISH)
        .map(style -> dynamicTest(style.code(), () -> readBack(style)));
  }

  private static void readBack(Style style) {
    Random random = new Random(926);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < FIGURES; i++) {
      String[] modifier = pick(style.modifiers(), random);
      String[] unit = pick(style.units(), random);
      boolean measure = !unit[1].isEmpty();
      boolean percent = unit[1].equals("%");
      BigDecimal value = value(random, measure, percent);
      String written = written(value, style, random);
      BigDecimal meant = value;
      boolean plain = !written.contains(String.valueOf(style.decimal()));
      if (plain
          && !percent
          && value.compareTo(BigDecimal.valueOf(999)) <= 0
          && value.compareTo(BigDecimal.ONE) > 0
          && random.nextInt(4) == 0) {
        boolean french = style.code().equals("fr");
        String of = !french ? "" : unit[0].startsWith(" ") && !unit[0].equals(" €") ? " de" : "";
        if (!unit[0].contains("%") && !unit[0].contains("€") && !unit[0].equals(" km")) {
          boolean vowel = "aeéhiou".indexOf(unit[0].strip().charAt(0)) >= 0;
          written += " " + style.million() + (french ? vowel ? " d'" : of + " " : " ");
          written = french ? written : written.strip();
          unit = french ? new String[] {unit[0].strip(), unit[1]} : unit;
          meant = value.movePointRight(6);
        }
      }
      String surface = modifier[0] + written + unit[0];
      String expected =
          modifier[1]
              + (meant.signum() == 0 ? "0" : meant.stripTrailingZeros().toPlainString())
              + (measure ? " " + unit[1] : "");
      String text = style.carrier().replace("{}", surface);
      List<Quantity> found = ENGINE.quantities(Article.of(text, style.code())).quantities();
      String actual = QuantityText.of(found);
      if (!actual.equals(expected)) {
        failures.add("'" + surface + "' should be '" + expected + "', is '" + actual + "'");
      }
    }
    assertEquals(
        0,
        failures.size(),
        () -> String.join("\n", failures.subList(0, Math.min(20, failures.size()))) + "\n");
  }

  private static String[] pick(List<String[]> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static BigDecimal value(Random random, boolean measure, boolean percent) {
    if (percent) {
      return BigDecimal.valueOf(1 + random.nextInt(998), 1).setScale(1);
    }
    long whole = 2 + (long) Math.pow(10, 7 * random.nextDouble());
    // A bare number between 1500 and 2150 may be a year.
    whole = whole >= 1500 && whole <= 2150 ? whole + 1000 : whole;
    return measure && random.nextInt(3) == 0
        ? BigDecimal.valueOf(whole % 1000 * 10 + 1 + random.nextInt(9), 1)
        : BigDecimal.valueOf(whole);
  }

  private static String written(BigDecimal value, Style style, Random random) {
    BigDecimal whole = value.setScale(0, RoundingMode.DOWN);
    String digits = whole.toPlainString();
    StringBuilder text = new StringBuilder();
    char group = style.groups().charAt(random.nextInt(style.groups().length()));
    boolean grouped = digits.length() > 4 || random.nextBoolean();
    for (int i = 0; i < digits.length(); i++) {
      if (grouped && i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(group);
      }
      text.append(digits.charAt(i));
    }
    if (value.scale() > 0) {
      text.append(style.decimal()).append(value.subtract(whole).unscaledValue());
    }
    return text.toString();
  }
}
