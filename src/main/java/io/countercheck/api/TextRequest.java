package io.countercheck.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One text to read.
 *
 * @param article the text
 * @param options how the answer is to be written, or null
 */
@Schema(name = "TextRequest")
public record TextRequest(
    @Schema(required = true) SubmittedArticle article, @Schema(nullable = true) Options options) {}
