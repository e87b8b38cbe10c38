package io.countercheck.api;

import io.countercheck.engine.attribution.Act;
import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Source;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One link of a chain of sources.
 *
 * @param source who says it
 * @param cue the words that hand the floor to the source
 * @param content what is attributed
 * @param act what the source does
 */
@Schema(name = "Attribution")
public record AttributionView(SourceView source, MentionView cue, Content content, Act act) {

  static AttributionView of(Attribution link, Offsets offsets) {
    return new AttributionView(
        SourceView.of(link.source(), offsets),
        MentionView.of(link.cue(), offsets),
        new Content(offsets.of(link.content())),
        link.act());
  }

  static List<AttributionView> of(List<Attribution> chain, Offsets offsets) {
    return chain.stream().map(link -> of(link, offsets)).toList();
  }

  /** Who says it. */
  @Schema(name = "Source")
  public record SourceView(
      @Schema(description = "The fullest name that the text gives.") String text,
      @Schema(nullable = true) SpanView span,
      @Schema(nullable = true, description = "The pronoun or short form beside the cue.")
          MentionView mention,
      @Schema(nullable = true) Source.Kind kind,
      @Schema(description = "Whether a reader could go and ask this source.") boolean named) {

    static SourceView of(Source source, Offsets offsets) {
      return new SourceView(
          source.text(),
          offsets.of(source.span()),
          MentionView.of(source.mention(), offsets),
          source.kind(),
          source.named());
    }
  }

  /** What is attributed. */
  @Schema(name = "Content")
  public record Content(@Schema(nullable = true) SpanView span) {}
}
