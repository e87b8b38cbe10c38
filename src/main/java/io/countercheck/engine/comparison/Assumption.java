package io.countercheck.engine.comparison;

/**
 * Something on which one of two texts is silent and that must hold for the comparison to hold.
 *
 * @param dimension the dimension with silence on one side
 * @param why the reason to assume it, in English
 */
public record Assumption(Dimension dimension, String why) {}
