package io.countercheck.engine.frame;

import io.countercheck.engine.text.Derivation;
import java.util.List;

/**
 * What a figure is of. Every part but the list may be null: the text is silent.
 *
 * @param counted who or what is counted or measured
 * @param event what happened to it
 * @param agent who did it
 * @param places where, in the order of the text
 * @param period when
 * @param basis how the figure is known
 * @param counting all there was, or a period's share of it
 * @param parts the rules that read the frame
 */
public record Frame(
    Counted counted,
    Event event,
    Agent agent,
    List<Place> places,
    Period period,
    Basis basis,
    Counting counting,
    List<Derivation> parts) {

  public Frame {
    places = List.copyOf(places);
    parts = List.copyOf(parts);
  }
}
