package io.countercheck.api;

import io.countercheck.engine.Analysis;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one text claims.
 *
 * @param engine what gave the answer
 * @param articles the text
 * @param claims the figures, in the order of the text
 * @param statements what sources say without a figure
 * @param notes doubts
 */
@Schema(name = "ClaimsAnswer")
public record ClaimsAnswer(
    EngineView engine,
    List<ArticleView> articles,
    List<ClaimView> claims,
    List<StatementView> statements,
    List<NoteView> notes) {

  static ClaimsAnswer of(EngineView engine, Analysis analysis, List<Offsets> offsets) {
    return new ClaimsAnswer(
        engine,
        ArticleView.of(analysis.readings(), offsets),
        ClaimView.of(analysis.claims(), offsets),
        StatementView.of(analysis.statements(), offsets),
        NoteView.of(analysis.readings(), analysis.notes(), offsets));
  }
}
