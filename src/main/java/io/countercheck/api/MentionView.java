package io.countercheck.api;

import io.countercheck.engine.text.Mention;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Words of the text that stand for something.
 *
 * @param text the words
 * @param span where they stand, or null when the thing is understood from another place
 */
@Schema(name = "Mention")
public record MentionView(String text, @Schema(nullable = true) SpanView span) {

  static MentionView of(Mention mention, Offsets offsets) {
    return mention == null ? null : new MentionView(mention.text(), offsets.of(mention.span()));
  }
}
