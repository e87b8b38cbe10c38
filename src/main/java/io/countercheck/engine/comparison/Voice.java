package io.countercheck.engine.comparison;

import java.time.LocalDate;

/**
 * The own voice of a text: the origin of what it states without naming a source.
 *
 * @param publisher who publishes the text, or null
 * @param published the day of publication, or null
 */
public record Voice(String publisher, LocalDate published) {}
