package io.countercheck.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Half-open offsets into the submitted text.
 *
 * @param start the first unit
 * @param end the unit after the last
 */
@Schema(name = "Span", description = "Half-open offsets into the submitted text.")
public record SpanView(int start, int end) {}
