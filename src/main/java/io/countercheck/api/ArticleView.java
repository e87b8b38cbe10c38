package io.countercheck.api;

import io.countercheck.engine.Analysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the texts sent, and the languages that it was read in.
 *
 * @param index 0 for the article, 1 and up for the sources
 * @param language the language of most of the text
 * @param languages which parts are in which language
 * @param publisher as sent, or null
 * @param published as sent, or null
 */
@Schema(name = "ReadArticle")
public record ArticleView(
    @Schema(description = "0 for the article, 1 and up for the sources.") int index,
    String language,
    List<LanguageSpan> languages,
    @Schema(nullable = true) String publisher,
    @Schema(nullable = true) LocalDate published) {

  /** A part of a text in one language. */
  @Schema(name = "LanguageSpan")
  public record LanguageSpan(String language, SpanView span) {}

  static ArticleView of(int index, Analysis.Reading reading, Offsets offsets) {
    return new ArticleView(
        index,
        reading.language(),
        reading.languages().stream()
            .map(part -> new LanguageSpan(part.language(), offsets.of(part.span())))
            .toList(),
        reading.article().publisher(),
        reading.article().published());
  }

  static List<ArticleView> of(List<Analysis.Reading> readings, List<Offsets> offsets) {
    List<ArticleView> views = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      views.add(of(i, readings.get(i), offsets.get(i)));
    }
    return views;
  }
}
