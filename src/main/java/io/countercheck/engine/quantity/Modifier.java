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
  VAGUE;

  /** What is left when the bound is denied: not below is at least; null when it is no bound. */
  Modifier negated() {
    return switch (this) {
      case AT_LEAST -> LESS_THAN;
      case MORE_THAN -> AT_MOST;
      case AT_MOST -> MORE_THAN;
      case LESS_THAN -> AT_LEAST;
      case EXACT, ABOUT, NEARLY, JUST_OVER, BETWEEN, VAGUE -> null;
    };
  }
}
