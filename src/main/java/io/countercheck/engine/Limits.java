package io.countercheck.engine;

/**
 * Bounds of one call. They are on by default: no input may cost more than they allow.
 *
 * @param characters the longest text, in UTF-16 code units
 * @param claims the most claims that are listed for one text; beyond, a note says how many were
 *     left out
 * @param pairs the most pairs that are listed for one topic; beyond, the verdict is still found
 *     over all claims, and a note says what was left out
 */
public record Limits(int characters, int claims, int pairs) {

  /** 1,000,000 characters, 10,000 claims a text, 2,000 pairs a topic. */
  public static final Limits DEFAULT = new Limits(1_000_000, 10_000, 2_000);

  public Limits {
    if (characters < 1 || claims < 1 || pairs < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
  }
}
