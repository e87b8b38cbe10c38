package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * When figures that are apart count as a dispute: {@code lang/comparison.properties}, which gives
 * the reasons.
 *
 * @param gap the smallest gap between the nearest ends that counts, as a factor
 * @param degrees likewise for scales whose zero is a convention, in base units
 * @param many the factor from which on one happening is held against the sum of many
 * @param scale the factor from which on sums of money are of two scales
 * @param complement how near to 100 the sum of two shares of one whole comes
 * @param happeningDays the most days of a period that names a happening
 * @param storyDays the days after which a country has another story
 * @param newsDays the most days that a silent figure of the news covers
 * @param tollDays the days within which a toll is brought up to date
 * @param beside the most characters between two figures that one sum is of
 * @param plainEvents events that say only that there is a value
 * @param basis ends of concept ids that say how a count is known
 * @param indicators concepts that are one figure for a place and a period
 */
record Margins(
    BigDecimal gap,
    BigDecimal degrees,
    BigDecimal many,
    BigDecimal scale,
    BigDecimal complement,
    int happeningDays,
    int storyDays,
    int newsDays,
    int tollDays,
    int beside,
    Set<String> plainEvents,
    Set<String> basis,
    Set<String> indicators) {

  /** The margins of the class path. */
  static final Margins DEFAULT = load("lang/comparison.properties");

  /** Whether the concept is one of the indicators, or of their kind. */
  boolean isIndicator(String concept, Taxonomy concepts) {
    for (String indicator : indicators) {
      if (concepts.within(concept, indicator)) {
        return true;
      }
    }
    return false;
  }

  private static Margins load(String file) {
    Properties properties = new Properties();
    try (InputStream in = Margins.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": the file is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    Reader reader = new Reader(file, properties);
    return new Margins(
        reader.number("gap").movePointLeft(2).add(BigDecimal.ONE),
        reader.number("gap.degrees"),
        reader.number("factor.many"),
        reader.number("factor.scale"),
        reader.number("complement"),
        reader.number("days.happening").intValueExact(),
        reader.number("days.story").intValueExact(),
        reader.number("days.news").intValueExact(),
        reader.number("days.toll").intValueExact(),
        reader.number("beside").intValueExact(),
        reader.words("events.plain"),
        reader.words("basis"),
        reader.words("indicators"));
  }

  private record Reader(String file, Properties properties) {

    BigDecimal number(String key) {
      return new BigDecimal(text(key));
    }

    Set<String> words(String key) {
      return Set.of(text(key).split(" +"));
    }

    private String text(String key) {
      String value = properties.getProperty(key);
      if (value == null) {
        throw new IllegalStateException(file + ": '" + key + "' is missing");
      }
      return value.strip();
    }
  }
}
