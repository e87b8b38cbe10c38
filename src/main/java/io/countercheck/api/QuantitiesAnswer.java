package io.countercheck.api;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.quantity.Excluded;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.quantity.Quantity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every number of one text.
 *
 * @param engine what gave the answer
 * @param articles the text
 * @param quantities every quantity, claim or not
 * @param excluded numbers that claim nothing, with the reason
 * @param notes doubts
 */
@Schema(name = "QuantitiesAnswer")
public record QuantitiesAnswer(
    EngineView engine,
    List<ArticleView> articles,
    List<QuotedQuantity> quantities,
    @Schema(description = "Numbers that claim nothing, with the reason.")
        List<ExcludedView> excluded,
    List<NoteView> notes) {

  static QuantitiesAnswer of(
      EngineView engine, Analysis.Reading reading, List<Offsets> allOffsets) {
    Offsets offsets = allOffsets.getFirst();
    String text = reading.article().text();
    return new QuantitiesAnswer(
        engine,
        ArticleView.of(List.of(reading), allOffsets),
        reading.quantities().stream()
            .map(quantity -> QuotedQuantity.of(quantity, text, offsets))
            .toList(),
        reading.excluded().stream()
            .map(excluded -> ExcludedView.of(excluded, text, offsets))
            .toList(),
        NoteView.of(List.of(reading), List.of(), allOffsets));
  }

  /** A quantity with its words; the other fields are those of the quantity of a claim. */
  @Schema(name = "QuotedQuantity")
  public record QuotedQuantity(
      String quote,
      SpanView span,
      @Schema(nullable = true) String value,
      @Schema(nullable = true) String high,
      Modifier modifier,
      String unit,
      @Schema(nullable = true) ChangeView change,
      @Schema(nullable = true) String precision,
      IntervalView interval,
      @Schema(nullable = true) String per,
      @Schema(nullable = true) String other) {

    static QuotedQuantity of(Quantity quantity, String text, Offsets offsets) {
      QuantityView view = QuantityView.of(quantity);
      return new QuotedQuantity(
          quantity.span().in(text),
          offsets.of(quantity.span()),
          view.value(),
          view.high(),
          view.modifier(),
          view.unit(),
          view.change(),
          view.precision(),
          view.interval(),
          view.per(),
          view.other());
    }
  }

  /** A number that claims nothing. */
  @Schema(name = "Excluded")
  public record ExcludedView(String quote, SpanView span, Excluded.Reason reason) {

    static ExcludedView of(Excluded excluded, String text, Offsets offsets) {
      return new ExcludedView(
          excluded.span().in(text), offsets.of(excluded.span()), excluded.reason());
    }
  }
}
