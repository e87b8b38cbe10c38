package io.countercheck.engine.frame;

import io.countercheck.engine.text.Span;

/**
 * Who did what is counted.
 *
 * @param text the words
 * @param resolved whom a possessive or pronoun in them stands for, or null
 * @param span where the words stand
 */
public record Agent(String text, String resolved, Span span) {}
