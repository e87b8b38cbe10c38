package io.countercheck.engine.comparison;

/**
 * Two claims that a reader might confuse and that are not compared.
 *
 * @param a the id of the earlier claim
 * @param b the id of the later one
 * @param dimension in what they differ
 */
public record NearMiss(String a, String b, Dimension dimension) {}
