package io.countercheck.engine.quantity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.countercheck.engine.Article;
import io.countercheck.engine.Engine;
import io.countercheck.engine.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * ICU's spell-out as the oracle of number words: what it writes must be read back, as a whole and
 * as nothing else, in every gender that the language has and in the spellings in use.
 */
class SpellOutOracleTest {

  private static final int BATCH = 1_000;
  private static final int RANDOM = 20_000;
  private static final int SHOWN = 12;

  private static final Engine ENGINE = Engine.load();

  @TestFactory
  List<DynamicTest> numbersAreReadBack() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Engine.Language language : ENGINE.languages()) {
      String code = language.code();
      Properties settings = settings(code);
      if (settings == null) {
        continue;
      }
      for (String rules : cardinals(code)) {
        tests.add(
            dynamicTest(
                code + " " + rules + " to 99,999",
                () -> readBack(code, settings, "small", rules, small())));
        tests.add(
            dynamicTest(
                code + " " + rules + " to 10^15",
                () -> readBack(code, settings, "large", rules, random())));
      }
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private static Properties settings(String code) throws IOException {
    String file = "lang/" + code + "/oracle.properties";
    try (InputStream in = SpellOutOracleTest.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        return null;
      }
      Properties settings = new Properties();
      settings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return settings;
    }
  }

  /** The sets of rules for cardinal numbers, one for each gender that differs. */
  private static List<String> cardinals(String code) {
    RuleBasedNumberFormat format = format(code);
    Map<String, String> bySpelling = new LinkedHashMap<>();
    for (String name : format.getRuleSetNames()) {
      if (name.matches("%spellout-cardinal(-masculine|-feminine|-neuter|-verbose)?")) {
        StringBuilder spelt = new StringBuilder();
        for (long value : new long[] {2, 21, 200, 321, 1_001, 21_021, 201_000_221}) {
          spelt.append(format.format(value, name)).append(';');
        }
        bySpelling.putIfAbsent(spelt.toString(), name);
      }
    }
    return List.copyOf(bySpelling.values());
  }

  private static RuleBasedNumberFormat format(String code) {
    return new RuleBasedNumberFormat(new ULocale(code), RuleBasedNumberFormat.SPELLOUT);
  }

  private static long[] small() {
    return LongStream.range(0, 100_000).toArray();
  }

  /** As many numbers of two digits as of fifteen. */
  private static long[] random() {
    Random random = new Random(20_200_220);
    return LongStream.range(0, RANDOM)
        .map(i -> (long) Math.pow(10, 2 + 13 * random.nextDouble()))
        .toArray();
  }

  private static void readBack(
      String code, Properties settings, String range, String rules, long[] numbers) {
    RuleBasedNumberFormat format = format(code);
    List<String> variants = new ArrayList<>(List.of("plain", "capital", "upper"));
    if (settings.containsKey("variants")) {
      variants.addAll(List.of(settings.getProperty("variants").split(" ")));
    }
    List<String> failures = new ArrayList<>();
    for (int start = 0; start < numbers.length; start += BATCH) {
      long[] batch = Arrays.copyOfRange(numbers, start, Math.min(start + BATCH, numbers.length));
      readBatch(code, settings, rules, format, variants, batch, failures);
    }
    // What is known to be misread may only become less; at none the line must go.
    int known = Integer.parseInt(settings.getProperty("known." + range, "0"));
    assertFalse(
        known > 0 && failures.isEmpty(), "take known." + range + " out of oracle.properties");
    assertTrue(
        failures.size() <= known,
        () ->
            failures.size()
                + " misread, "
                + known
                + " known:\n"
                + String.join("\n", failures.subList(0, Math.min(SHOWN, failures.size())))
                + "\n");
  }

  /** One text: each number plainly, and in one other spelling that changes with the number. */
  private static void readBatch(
      String code,
      Properties settings,
      String rules,
      RuleBasedNumberFormat format,
      List<String> variants,
      long[] batch,
      List<String> failures) {
    String sentence = settings.getProperty("sentence");
    int slot = sentence.indexOf("{}");
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (long value : batch) {
      // One is an article, or stands for one in most sentences.
      if (value == 1) {
        continue;
      }
      // ICU marks where long words may break.
      String words = format.format(value, rules).replace("\u00ad", "");
      for (String variant :
          List.of("plain", variants.get((int) ((value + value / 7) % variants.size())))) {
        String spelt = spelt(words, variant);
        text.append(sentence, 0, slot);
        int start = text.length();
        text.append(spelt);
        spans.add(new Span(start, text.length()));
        values.add(value);
        text.append(sentence.substring(slot + 2)).append(' ');
      }
    }
    String source = text.toString();
    List<Quantity> found = ENGINE.quantities(Article.of(source, code)).quantities();
    int next = 0;
    for (int i = 0; i < spans.size(); i++) {
      int limit = i + 1 < spans.size() ? spans.get(i + 1).start() : source.length();
      List<String> read = new ArrayList<>();
      boolean right = false;
      while (next < found.size() && found.get(next).span().start() < limit) {
        Quantity quantity = found.get(next);
        right =
            quantity.value() != null
                && quantity.value().compareTo(BigDecimal.valueOf(values.get(i))) == 0
                && quantity.number().equals(spans.get(i))
                && quantity.modifier() == Modifier.EXACT;
        read.add(QuantityText.of(quantity));
        next++;
      }
      if (!right || read.size() != 1) {
        failures.add(values.get(i) + " '" + spans.get(i).in(source) + "' is read as " + read);
      }
    }
  }

  private static String spelt(String words, String variant) {
    return switch (variant) {
      case "capital" -> Character.toUpperCase(words.charAt(0)) + words.substring(1);
      case "upper" -> words.toUpperCase(Locale.ROOT);
      // A comma between scales stays one: nobody writes "million,-six".
      case "hyphens" -> words.replace(", ", ",").replace(' ', '-').replace(",", ", ");
      case "spaces" -> words.replace('-', ' ');
      default -> words;
    };
  }
}
