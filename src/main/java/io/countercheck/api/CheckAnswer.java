package io.countercheck.api;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.comparison.Consistency;
import io.countercheck.engine.comparison.NearMiss;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a check.
 *
 * @param engine what gave the answer
 * @param articles the texts, the article first
 * @param claims the figures, in the order of the texts
 * @param statements what sources say without a figure
 * @param comparisons how the figures stand to each other, topic by topic
 * @param consistency where a text does not agree with itself
 * @param notes doubts
 * @param notCompared pairs that a reader might confuse
 */
@Schema(name = "CheckAnswer")
public record CheckAnswer(
    EngineView engine,
    List<ArticleView> articles,
    List<ClaimView> claims,
    List<StatementView> statements,
    List<ComparisonView> comparisons,
    @Schema(description = "Where a text does not agree with itself.")
        List<ConsistencyView> consistency,
    List<NoteView> notes,
    @Schema(description = "Pairs that a reader might confuse.") List<NearMissView> notCompared) {

  static CheckAnswer of(EngineView engine, Analysis analysis, List<Offsets> offsets) {
    return new CheckAnswer(
        engine,
        ArticleView.of(analysis.readings(), offsets),
        ClaimView.of(analysis.claims(), offsets),
        StatementView.of(analysis.statements(), offsets),
        analysis.comparisons().stream().map(ComparisonView::of).toList(),
        analysis.consistency().stream().map(ConsistencyView::of).toList(),
        NoteView.of(analysis.readings(), analysis.notes(), offsets),
        analysis.notCompared().stream().map(NearMissView::of).toList());
  }

  /** A place where a text does not agree with itself. */
  @Schema(name = "Consistency")
  public record ConsistencyView(
      Consistency.Kind kind, List<String> claims, String stated, String expected, String why) {

    static ConsistencyView of(Consistency consistency) {
      return new ConsistencyView(
          consistency.kind(),
          consistency.claims(),
          consistency.stated(),
          consistency.expected(),
          consistency.why());
    }
  }

  /** Two claims that a reader might confuse, and the dimension in which they differ. */
  @Schema(name = "NotCompared")
  public record NearMissView(String a, String b, String dimension) {

    static NearMissView of(NearMiss miss) {
      return new NearMissView(miss.a(), miss.b(), Wire.lower(miss.dimension()));
    }
  }
}
