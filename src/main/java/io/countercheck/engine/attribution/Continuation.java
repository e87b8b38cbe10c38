package io.countercheck.engine.attribution;

import io.countercheck.engine.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Speech that goes on: a quotation that follows one whose speaker is known and has no cue of its
 * own is said by the same speaker.
 */
final class Continuation {

  private static final String RULE = "quotation goes on";

  private final Quotations quotations;
  private Draft speaker;
  private int lastSentence = -2;
  private Draft waiting;

  Continuation(Quotations quotations) {
    this.quotations = quotations;
  }

  /** The attributions of a sentence, and one before it that now is sure to stand. */
  List<Draft> after(Sentence sentence, List<Draft> drafts) {
    List<Draft> all = new ArrayList<>(drafts);
    if (waiting != null) {
      boolean claimed = drafts.stream().anyMatch(draft -> draft.first <= waiting.first);
      if (claimed) {
        waiting = null;
      } else if (waiting.end <= sentence.end()) {
        all.add(waiting);
        lastSentence = sentence.index();
        waiting = null;
      }
    }
    for (Draft draft : drafts) {
      if (quotes(draft)) {
        speaker = draft;
        lastSentence = sentence.index();
      }
    }
    boolean goesOn =
        waiting == null
            && drafts.isEmpty()
            && lastSentence == sentence.index() - 1
            && quotations.opens(sentence.first());
    if (goesOn) {
      Draft next =
          new Draft(
              RULE, speaker.cue, speaker.source, speaker.phrase, speaker.cueFirst, speaker.cueEnd);
      int end = quotations.end(sentence.first());
      next.content(sentence.first(), end);
      next.end = end;
      if (end <= sentence.end()) {
        all.add(next);
        lastSentence = sentence.index();
      } else {
        waiting = next;
      }
    }
    return all;
  }

  private boolean quotes(Draft draft) {
    return draft.end > draft.first
        && draft.cue != null
        && (quotations.covers(draft.first) || quotations.covers(draft.end - 1));
  }
}
