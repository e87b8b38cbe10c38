package io.countercheck.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the answer is to be written.
 *
 * @param offsets what offsets count; UTF-16 code units if absent
 */
@Schema(name = "Options")
public record Options(
    @Schema(description = "What offsets count.", defaultValue = "utf16") OffsetUnit offsets) {

  static OffsetUnit offsetsOf(Options options) {
    return options == null || options.offsets == null ? OffsetUnit.UTF16 : options.offsets;
  }
}
