package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of every quantity what it is of, and leaves out those that claim nothing: a bare number that
 * no noun near it explains. One sentence is read by {@link SentenceFrames}.
 */
public final class Frames {

  private final Marks marks;
  private final NounPhrases nouns;
  private final Happenings happenings;
  private final Places places;
  private final Periods periods;
  private final List<Framed> framed = new ArrayList<>();
  private List<Place> placesBefore = List.of();
  private int placesParagraph = -1;

  private Frames(Marks marks, Packs packs, LocalDate published) {
    this.marks = marks;
    this.nouns = new NounPhrases(marks, packs.concepts());
    this.happenings = new Happenings(marks);
    this.places = new Places(marks);
    this.periods = new Periods(marks, published);
  }

  /**
   * The quantities that claim something, in the order of the text.
   *
   * @param published the day from which relative periods are counted, or null
   */
  public static List<Framed> read(
      Marks marks, List<Quantity> quantities, Packs packs, LocalDate published) {
    Frames frames = new Frames(marks, packs, published);
    int next = 0;
    for (Sentence sentence : marks.text().sentences()) {
      int from = next;
      while (next < quantities.size()
          && quantities.get(next).span().start() < sentence.span().end()) {
        next++;
      }
      frames.sentence(sentence, quantities.subList(from, next));
    }
    return List.copyOf(frames.framed);
  }

  private void sentence(Sentence sentence, List<Quantity> quantities) {
    boolean sameParagraph = sentence.paragraph() == placesParagraph;
    if (quantities.isEmpty()) {
      // The places of a sentence without figures are only needed by a later "the two countries".
      if (sameParagraph) {
        remember(sentence, places.in(sentence));
      }
      return;
    }
    List<Places.Chain> chains = places.in(sentence);
    Surroundings in =
        new Surroundings(
            marks, nouns, happenings, sentence, quantities, chains, periods.in(sentence), framed);
    new SentenceFrames(in, places, sameParagraph ? placesBefore : List.of()).read();
    remember(sentence, chains);
  }

  private void remember(Sentence sentence, List<Places.Chain> chains) {
    if (sentence.paragraph() != placesParagraph) {
      placesParagraph = sentence.paragraph();
      placesBefore = List.of();
    }
    for (Places.Chain chain : chains) {
      if (chain.places().size() >= 2) {
        placesBefore = chain.places();
      }
    }
  }
}
