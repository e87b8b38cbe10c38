package io.countercheck.engine.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * How far a figure may be off and still be what the words say: {@code lang/tolerances.properties}.
 *
 * @param about either way, as a part of the figure
 * @param aboutCollective likewise for words such as a dozen
 * @param nearly below the figure
 * @param justOver above the figure
 * @param roundMost the most that a round figure stands for, either way
 * @param aboutLeastSmall the least either way for counts below ten
 * @param aboutLeast the least either way for other counts
 */
public record Tolerances(
    BigDecimal about,
    BigDecimal aboutCollective,
    BigDecimal nearly,
    BigDecimal justOver,
    BigDecimal roundMost,
    BigDecimal aboutLeastSmall,
    BigDecimal aboutLeast) {

  /** The tolerances of the class path. */
  public static final Tolerances DEFAULT = load("lang/tolerances.properties");

  private static Tolerances load(String file) {
    Properties properties = new Properties();
    try (InputStream in = Tolerances.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new PackException(file, "the file is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return new Tolerances(
        percent(properties, "about"),
        percent(properties, "about.collective"),
        percent(properties, "nearly"),
        percent(properties, "justOver"),
        percent(properties, "round.most"),
        number(properties, "about.least.small"),
        number(properties, "about.least"));
  }

  private static BigDecimal percent(Properties properties, String key) {
    return number(properties, key).movePointLeft(2);
  }

  private static BigDecimal number(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new PackException("lang/tolerances.properties", "'" + key + "' is missing");
    }
    return new BigDecimal(value.strip());
  }
}
