package io.countercheck.engine.quantity;

/**
 * What the words around a number say of its exactness. The names extend the {@code mod} attribute
 * of TIMEX3; the interval that each one gives is in {@link Interval}.
 */
public enum Modifier {
  EXACT,
  ABOUT,
  NEARLY,
  JUST_OVER,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN,
  BETWEEN,
  VAGUE
}
