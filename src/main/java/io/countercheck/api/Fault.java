package io.countercheck.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one field of a request.
 *
 * @param field where it stands in the body, such as {@code sources[0].published}; empty for the
 *     body itself
 * @param message what was expected there, never what was sent
 */
@Schema(name = "Fault")
public record Fault(String field, String message) {}
