package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Span;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Reads the figures of one sentence in their order; each may lean on the one before. */
final class SentenceFrames {

  private final Surroundings in;
  private final Places places;
  private final CountedNouns counted;
  private final MeasuredNouns measured;
  private final Events events;
  private final Agents agents;
  private final Circumstances circumstances;
  private final Text text;
  private final Sentence sentence;
  private final List<Quantity> quantities;
  private final int[] firsts;
  private final int[] ends;

  /**
   * @param before the places of an earlier sentence of the paragraph, for "the two countries"
   */
  SentenceFrames(Surroundings in, Places places, List<Place> before) {
    this.in = in;
    this.places = places;
    Antecedents left = new Antecedents(in);
    this.counted = new CountedNouns(in, left);
    this.measured = new MeasuredNouns(in, left);
    this.events = new Events(in);
    this.agents = new Agents(in);
    this.circumstances =
        new Circumstances(in, before, before.isEmpty() ? null : places.pair(in.sentence));
    this.text = in.text;
    this.sentence = in.sentence;
    this.quantities = in.quantities;
    this.firsts = in.firsts;
    this.ends = in.ends;
  }

  void read() {
    for (int i = 0; i < firsts.length; i++) {
      in.reading = i;
      Framed reading = frame(i);
      if (reading != null) {
        in.add(reading);
      }
    }
  }

  /** The frame of one figure; null when it claims nothing. */
  private Framed frame(int i) {
    Quantity quantity = quantities.get(i);
    if (definiteTwo(i)) {
      return null;
    }
    boolean count = quantity.unit().equals(Unit.ONE);
    Explained found = count ? counted.counted(i) : measured.measured(i);
    if (found == null) {
      return null;
    }
    if (quantity.modifier() == Modifier.VAGUE
        && found.counted() != null
        && found.counted().concept().startsWith("open:")
        && found.phrase() == null) {
      return null;
    }
    boolean part = in.isPart(i);
    Happenings.Found happening = events.event(i, found, part);
    Event event = events.eventOf(found, happening, part, i);
    List<Derivation> parts = new ArrayList<>();
    if (found.derivation() != null) {
      parts.add(found.derivation());
    }
    if (happening != null) {
      parts.add(Derivation.of(happening.word().rule(), text.span(happening.at(), happening.end())));
    }
    Periods.Found time = circumstances.time(i);
    if (time != null) {
      parts.add(Derivation.of(time.rule(), text.span(time.first(), time.end())));
    }
    Frame frame =
        new Frame(
            found.counted(),
            event,
            agents.agent(i, happening, found),
            circumstances.placesOf(i, found),
            time == null ? null : time.period(),
            circumstances.basis(i, found),
            circumstances.counting(i, found),
            parts);
    Span quote = quote(i, found, happening);
    return new Framed(quantity, frame, quote, part);
  }

  /** The two countries: words that lean on what was said before claim nothing. */
  private boolean definiteTwo(int i) {
    int first = text.tokenAt(quantities.get(i).number().start());
    return first > sentence.first() && places.pairNoun(first - 1, sentence.end()) > 0;
  }

  private Span quote(int i, Explained found, Happenings.Found happening) {
    int end = Math.max(ends[i], found.phrase() == null ? ends[i] : found.phrase().end());
    if (happening != null && happening.at() >= end && happening.at() <= end + 1) {
      end = happening.end();
    }
    return text.span(firsts[i], Math.max(end, ends[i]));
  }
}
