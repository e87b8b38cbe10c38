package io.countercheck.engine.claim;

import io.countercheck.engine.frame.Frame;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.quantity.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** How much a claim is worth checking: the sum of features in {@code lang/worth.properties}. */
public final class Worth {

  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final Worth TABLE = new Worth();

  private final BigDecimal concept;
  private final BigDecimal precise;
  private final BigDecimal origin;
  private final BigDecimal concern;
  private final BigDecimal contested;

  private Worth() {
    Properties properties = new Properties();
    String file = "lang/worth.properties";
    try (InputStream in = Worth.class.getClassLoader().getResourceAsStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    concept = new BigDecimal(properties.getProperty("concept").strip());
    precise = new BigDecimal(properties.getProperty("precise").strip());
    origin = new BigDecimal(properties.getProperty("origin").strip());
    concern = new BigDecimal(properties.getProperty("concern").strip());
    contested = new BigDecimal(properties.getProperty("contested").strip());
  }

  static BigDecimal of(Quantity quantity, Frame frame, boolean attributed, Packs packs) {
    BigDecimal worth = BigDecimal.ZERO;
    BigDecimal topic = BigDecimal.ZERO;
    if (frame.counted() != null && !frame.counted().concept().startsWith("open:")) {
      worth = worth.add(TABLE.concept);
      topic = packs.concepts().concern(frame.counted().concept());
    }
    if (frame.event() != null) {
      topic = topic.max(packs.events().concern(frame.event().id()));
    }
    if (quantity.modifier() != Modifier.VAGUE) {
      worth = worth.add(TABLE.precise);
    }
    if (attributed) {
      worth = worth.add(TABLE.origin);
    }
    return rounded(worth.add(TABLE.concern.multiply(topic)));
  }

  /** The worth of a claim that another source contradicts. */
  public static BigDecimal contested(BigDecimal worth) {
    return rounded(worth.add(TABLE.contested));
  }

  /** To the nearest twentieth: the features are too coarse for more. */
  private static BigDecimal rounded(BigDecimal worth) {
    BigDecimal twentieths =
        worth.min(BigDecimal.ONE).multiply(TWENTY).setScale(0, RoundingMode.HALF_UP);
    BigDecimal stripped = twentieths.divide(TWENTY).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
