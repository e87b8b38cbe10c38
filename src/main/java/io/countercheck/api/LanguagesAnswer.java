package io.countercheck.api;

import io.countercheck.engine.Engine;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The languages that can be read.
 *
 * @param languages by code
 */
@Schema(name = "LanguagesAnswer")
public record LanguagesAnswer(List<LanguageView> languages) {

  static LanguagesAnswer of(List<Engine.Language> languages) {
    return new LanguagesAnswer(languages.stream().map(LanguageView::of).toList());
  }

  /** A language that can be read, and a digest of the files that it is read with. */
  @Schema(name = "Language")
  public record LanguageView(
      @Schema(description = "ISO 639-1.", examples = "fr") String code,
      @Schema(description = "The language's own name.") String name,
      @Schema(description = "Changes when the pack does.") String version) {

    static LanguageView of(Engine.Language language) {
      return new LanguageView(language.code(), language.name(), language.version());
    }
  }
}
