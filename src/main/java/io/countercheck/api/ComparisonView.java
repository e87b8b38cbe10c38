package io.countercheck.api;

import io.countercheck.engine.comparison.Assumption;
import io.countercheck.engine.comparison.Comparability;
import io.countercheck.engine.comparison.Comparison;
import io.countercheck.engine.comparison.Dimension;
import io.countercheck.engine.comparison.Pair;
import io.countercheck.engine.comparison.Ratio;
import io.countercheck.engine.comparison.Relation;
import io.countercheck.engine.comparison.Standing;
import io.countercheck.engine.comparison.Topic;
import io.countercheck.engine.comparison.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The claims about one topic, held against each other.
 *
 * @param id {@code k1}, {@code k2}, …
 * @param topic what the claims are about
 * @param claims the ids of the claims
 * @param verdict what they say together
 * @param origins how many independent origins there are
 * @param pairs the claims pair by pair
 * @param sentence ready to print, in the language of the article
 * @param question what a reporter could ask, or null
 */
@Schema(name = "Comparison", description = "The claims about one topic, held against each other.")
public record ComparisonView(
    String id,
    TopicView topic,
    List<String> claims,
    Verdict verdict,
    @Schema(description = "Independent origins, the article's own voice among them.") int origins,
    List<PairView> pairs,
    @Schema(description = "Ready to print, in the language of the article.") String sentence,
    @Schema(nullable = true, description = "What a reporter could ask to fill a gap.")
        String question) {

  static ComparisonView of(Comparison comparison) {
    return new ComparisonView(
        comparison.id(),
        TopicView.of(comparison.topic()),
        comparison.claims(),
        comparison.verdict(),
        comparison.origins(),
        comparison.pairs().stream().map(PairView::of).toList(),
        comparison.sentence(),
        comparison.question());
  }

  /** What the claims are about. */
  @Schema(name = "Topic")
  public record TopicView(
      @Schema(nullable = true) String concept,
      @Schema(nullable = true) String event,
      List<String> places) {

    static TopicView of(Topic topic) {
      return new TopicView(topic.concept(), topic.event(), topic.places());
    }
  }

  /** Two claims held against each other. */
  @Schema(name = "Pair")
  public record PairView(
      String a,
      String b,
      Relation relation,
      Comparability comparability,
      @Schema(description = "How a stands to b in every dimension.")
          Map<String, Standing> dimensions,
      List<AssumptionView> assumptions,
      @Schema(nullable = true) RatioView ratio,
      List<String> reasons,
      List<String> caveats) {

    static PairView of(Pair pair) {
      Map<String, Standing> dimensions = new LinkedHashMap<>();
      for (Dimension dimension : Dimension.values()) {
        dimensions.put(
            Wire.lower(dimension), pair.dimensions().getOrDefault(dimension, Standing.SAME));
      }
      return new PairView(
          pair.a(),
          pair.b(),
          pair.relation(),
          pair.comparability(),
          dimensions,
          pair.assumptions().stream().map(AssumptionView::of).toList(),
          RatioView.of(pair.ratio()),
          pair.reasons(),
          pair.caveats());
    }
  }

  /** What must hold for the comparison to hold, though one text is silent on it. */
  @Schema(name = "Assumption")
  public record AssumptionView(String dimension, String why) {

    static AssumptionView of(Assumption assumption) {
      return new AssumptionView(Wire.lower(assumption.dimension()), assumption.why());
    }
  }

  /** By what factor two figures differ, as a band. */
  @Schema(name = "Ratio", description = "The larger over the smaller, three significant digits.")
  public record RatioView(
      @Schema(nullable = true) String low,
      @Schema(nullable = true) String atFaceValue,
      @Schema(nullable = true) String high) {

    static RatioView of(Ratio ratio) {
      return ratio == null
          ? null
          : new RatioView(
              Wire.decimal(ratio.low()),
              Wire.decimal(ratio.atFaceValue()),
              Wire.decimal(ratio.high()));
    }
  }
}
