package io.countercheck.api;

import io.countercheck.engine.frame.Agent;
import io.countercheck.engine.frame.Basis;
import io.countercheck.engine.frame.Counted;
import io.countercheck.engine.frame.Counting;
import io.countercheck.engine.frame.Event;
import io.countercheck.engine.frame.Frame;
import io.countercheck.engine.frame.Period;
import io.countercheck.engine.frame.Place;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure is of.
 *
 * @param counted who or what is counted, or null
 * @param event what happened to it, or null
 * @param agent who did it, or null
 * @param places where
 * @param period when, or null
 * @param basis how the figure is known, or null
 * @param counting whether it sums up or counts one period among others, or null
 */
@Schema(name = "Frame", description = "What the figure is of.")
public record FrameView(
    @Schema(nullable = true) CountedView counted,
    @Schema(nullable = true) EventView event,
    @Schema(nullable = true) AgentView agent,
    List<PlaceView> places,
    @Schema(nullable = true) PeriodView period,
    @Schema(nullable = true) Basis basis,
    @Schema(nullable = true) Counting counting) {

  static FrameView of(Frame frame, Offsets offsets) {
    return new FrameView(
        CountedView.of(frame.counted(), offsets),
        EventView.of(frame.event(), offsets),
        AgentView.of(frame.agent(), offsets),
        frame.places().stream().map(place -> PlaceView.of(place, offsets)).toList(),
        PeriodView.of(frame.period(), offsets),
        frame.basis(),
        frame.counting());
  }

  /** Who or what is counted; no span when it is understood from another place. */
  @Schema(name = "Counted")
  public record CountedView(
      String text,
      @Schema(
              description = "An id without a language, or open: and the words of the text.",
              nullable = true)
          String concept,
      @Schema(nullable = true) SpanView span) {

    static CountedView of(Counted counted, Offsets offsets) {
      return counted == null
          ? null
          : new CountedView(counted.text(), counted.concept(), offsets.of(counted.span()));
    }
  }

  /** What happened. */
  @Schema(name = "Event")
  public record EventView(String text, String id, @Schema(nullable = true) SpanView span) {

    static EventView of(Event event, Offsets offsets) {
      return event == null
          ? null
          : new EventView(event.text(), event.id(), offsets.of(event.span()));
    }
  }

  /** Who did it, and whom a possessive or pronoun stands for. */
  @Schema(name = "Agent")
  public record AgentView(
      String text,
      @Schema(nullable = true, description = "Whom a pronoun or possessive stands for.")
          String resolved,
      @Schema(nullable = true) SpanView span) {

    static AgentView of(Agent agent, Offsets offsets) {
      return agent == null
          ? null
          : new AgentView(agent.text(), agent.resolved(), offsets.of(agent.span()));
    }
  }

  /** Where, and the words that stand for the place beside the figure. */
  @Schema(name = "Place")
  public record PlaceView(
      String text,
      String id,
      @Schema(nullable = true) SpanView span,
      @Schema(nullable = true, description = "The words that stand for it beside the figure.")
          MentionView via) {

    static PlaceView of(Place place, Offsets offsets) {
      return new PlaceView(
          place.text(), place.id(), offsets.of(place.span()), MentionView.of(place.via(), offsets));
    }
  }

  /** The days that the figure covers; an end is null when it is open or unknown. */
  @Schema(name = "Period")
  public record PeriodView(
      String text,
      @Schema(nullable = true) LocalDate from,
      @Schema(nullable = true) LocalDate to,
      @Schema(nullable = true) SpanView span) {

    static PeriodView of(Period period, Offsets offsets) {
      return period == null
          ? null
          : new PeriodView(period.text(), period.from(), period.to(), offsets.of(period.span()));
    }
  }
}
