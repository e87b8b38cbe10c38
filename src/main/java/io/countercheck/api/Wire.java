package io.countercheck.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Locale;

/** How values of the engine are written on the wire. */
final class Wire {

  private Wire() {}

  /** An exact decimal without an exponent, or null. */
  static String decimal(BigDecimal value) {
    return value == null ? null : number(value).toPlainString();
  }

  /** The same number without digits that say nothing, or null. */
  static BigDecimal number(BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A constant in lower case, as the names of dimensions and stages are written. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The name of a constant of a request. */
  static String name(Object constant) {
    String name = ((Enum<?>) constant).name();
    try {
      JsonProperty property =
          ((Enum<?>) constant).getDeclaringClass().getField(name).getAnnotation(JsonProperty.class);
      return property == null ? name : property.value();
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
