package io.countercheck.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.countercheck.engine.Engine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article and the texts that it is held against.
 *
 * @param article the article
 * @param sources other sources' texts, at most twenty; none if absent
 * @param compareWith which figures are held against each other; both if absent
 * @param options how the answer is to be written, or null
 */
@Schema(name = "CheckRequest")
public record CheckRequest(
    @Schema(required = true) SubmittedArticle article,
    @Schema(description = "Texts of other sources, compared too.", maxItems = 20)
        List<SubmittedArticle> sources,
    @Schema(
            description =
                "Which figures are held against each other: those inside each text, those of any"
                    + " two of the texts sent. Both if absent.")
        List<CompareWith> compareWith,
    @Schema(nullable = true) Options options) {

  static final int MOST_SOURCES = 20;

  /** Which figures are held against each other. */
  @Schema(name = "CompareWith")
  public enum CompareWith {
    /** The figures inside each text. */
    @JsonProperty("article")
    ARTICLE,
    /** The figures of any two of the texts sent. */
    @JsonProperty("sources")
    SOURCES;

    private Engine.Scope scope() {
      return switch (this) {
        case ARTICLE -> Engine.Scope.ARTICLE;
        case SOURCES -> Engine.Scope.SOURCES;
      };
    }
  }

  Set<Engine.Scope> scopes() {
    if (compareWith == null) {
      return EnumSet.allOf(Engine.Scope.class);
    }
    Set<Engine.Scope> scopes = EnumSet.noneOf(Engine.Scope.class);
    compareWith.forEach(with -> scopes.add(with.scope()));
    return scopes;
  }
}
