package io.countercheck.engine.comparison;

import java.util.List;

/**
 * A place where a text does not agree with itself.
 *
 * @param kind what was checked
 * @param claims the ids of the claims that take part
 * @param stated the figure of the text
 * @param expected the figure that follows from the others
 * @param why the arithmetic, in English
 */
public record Consistency(
    Kind kind, List<String> claims, String stated, String expected, String why) {

  public Consistency {
    claims = List.copyOf(claims);
  }

  /** What can be checked. */
  public enum Kind {
    PARTS,
    PERCENT,
    HEADLINE,
    CHANGE
  }
}
