package io.countercheck.engine.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes quantities in one short line each, as corpora and golden files have them. */
public final class QuantityText {

  private QuantityText() {}

  /** The quantities, separated by {@code ; }. */
  public static String of(List<Quantity> quantities) {
    return quantities.stream().map(QuantityText::of).collect(Collectors.joining(" ; "));
  }

  /** {@code by up ~ 3 %}, {@code 300..400 EUR}, {@code >= 12}. */
  public static String of(Quantity quantity) {
    StringBuilder line = new StringBuilder();
    if (quantity.change() != null) {
      line.append(quantity.change().kind().name().toLowerCase(Locale.ROOT)).append(' ');
      if (quantity.change().direction() != null) {
        line.append(quantity.change().direction().name().toLowerCase(Locale.ROOT)).append(' ');
      }
    }
    line.append(
        switch (quantity.modifier()) {
          case EXACT, BETWEEN -> "";
          case ABOUT -> "~ ";
          case NEARLY -> "nearly ";
          case JUST_OVER -> "just over ";
          case AT_LEAST -> ">= ";
          case MORE_THAN -> "> ";
          case AT_MOST -> "<= ";
          case LESS_THAN -> "< ";
          case VAGUE -> "vague ";
        });
    if (quantity.value() == null) {
      line.append(plain(quantity.interval().low()))
          .append("..")
          .append(plain(quantity.interval().high()));
    } else {
      line.append(plain(quantity.value()));
      if (quantity.high() != null) {
        line.append("..").append(plain(quantity.high()));
      }
    }
    if (!quantity.unit().id().equals("1")) {
      line.append(' ').append(quantity.unit().id());
    }
    if (quantity.per() != null) {
      line.append(" / ").append(quantity.per().words());
    }
    return line.toString();
  }

  /** {@code [38, 42)}; {@code ∞} for an end that is not there. */
  public static String of(Interval interval) {
    return (interval.lowClosed() ? "[" : "(")
        + (interval.low() == null ? "-∞" : plain(interval.low()))
        + ", "
        + (interval.high() == null ? "∞" : plain(interval.high()))
        + (interval.highClosed() ? "]" : ")");
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
