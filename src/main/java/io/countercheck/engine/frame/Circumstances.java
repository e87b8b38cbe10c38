package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Finds where and when: the places, period, basis and counting of a figure. */
final class Circumstances {

  private final Surroundings in;
  private final Marks marks;
  private final Text text;
  private final Sentence sentence;
  private final int[] firsts;
  private final int[] ends;
  private final List<Places.Chain> chains;
  private final List<Periods.Found> times;

  private final List<Place> placesBefore;
  private final Mention pair;

  /**
   * @param placesBefore the places that "the two countries" stands for
   * @param pair those words in this sentence, or null
   */
  Circumstances(Surroundings in, List<Place> placesBefore, Mention pair) {
    this.placesBefore = placesBefore;
    this.pair = pair;
    this.in = in;
    this.marks = in.marks;
    this.text = in.text;
    this.sentence = in.sentence;
    this.firsts = in.firsts;
    this.ends = in.ends;
    this.chains = in.chains;
    this.times = in.times;
  }

  List<Place> placesOf(int i, Explained found) {
    if (pair != null) {
      List<Place> shared = new ArrayList<>();
      for (Place place : placesBefore) {
        shared.add(new Place(place.text(), place.id(), place.span(), pair));
      }
      return shared;
    }
    Places.Chain chain = nearest(chains, i);
    List<Place> all = new ArrayList<>();
    if (found.phrase() != null && found.phrase().place() != null) {
      int at = found.phrase().placeAt();
      int end = at + Math.max(1, marks.length(Table.ENTITIES, at));
      all.add(new Place(text.cut(at, end), found.phrase().place(), text.span(at, end), null));
    }
    if (chain != null) {
      for (Place place : chain.places()) {
        if (all.stream().noneMatch(known -> known.id().equals(place.id()))) {
          all.add(place);
        }
      }
    }
    return all;
  }

  /**
   * The chain behind the figure and before the next one, else the in.last before, else the next.
   */
  Places.Chain nearest(List<Places.Chain> all, int i) {
    Places.Chain before = null;
    Places.Chain after = null;
    for (Places.Chain chain : all) {
      if (chain.first() >= ends[i]) {
        if (chain.first() < in.limit(i)) {
          return chain;
        }
        if (after == null) {
          after = chain;
        }
      } else {
        before = chain;
      }
    }
    return before != null ? before : after;
  }

  Periods.Found time(int i) {
    Periods.Found before = null;
    Periods.Found after = null;
    for (Periods.Found time : times) {
      if (time.first() >= ends[i]) {
        if (time.first() < in.limit(i)) {
          return time;
        }
        if (after == null) {
          after = time;
        }
      } else if (time.end() <= firsts[i] || time.first() < firsts[i]) {
        if (time.first() <= firsts[i] && time.end() >= ends[i]) {
          continue;
        }
        before = time;
      }
    }
    boolean ends = i + 1 < firsts.length && in.quantities.get(i + 1).change() != null;
    return before != null || ends ? before : after;
  }

  Basis basis(int i, Explained found) {
    if (found.phrase() != null && found.phrase().basis() != null) {
      return found.phrase().basis();
    }
    for (int at = Math.max(sentence.first(), firsts[i] - 2);
        at < Math.min(sentence.end(), ends[i] + 6);
        at++) {
      Entry.Word word = marks.word(at, WordClass.BASIS);
      if (word != null && !text.is(at, Text.SIGN)) {
        return NounPhrases.basis(word);
      }
    }
    return null;
  }

  Counting counting(int i, Explained found) {
    int end = Math.max(found.end(), ends[i]);
    for (int at = Math.max(sentence.first(), firsts[i] - 3);
        at < Math.min(sentence.end(), end + 4);
        at++) {
      if (at >= end && text.is(at, Text.SIGN)) {
        break;
      }
      Entry.Word word = marks.word(at, WordClass.COUNTING);
      if (word != null) {
        return word.has("cumulative") ? Counting.CUMULATIVE : Counting.PER_PERIOD;
      }
    }
    return null;
  }
}
