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
  private static final String REPORTED = "reported speech goes on";

  private final Syntax syntax;
  private final Quotations quotations;
  private Draft speaker;
  private int lastSentence = -2;
  private Draft waiting;
  private Draft teller;
  private int told = -2;

  Continuation(Syntax syntax, Quotations quotations) {
    this.syntax = syntax;
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
    if (all.isEmpty() && told == sentence.index() - 1 && isReported(sentence)) {
      Draft next =
          new Draft(
              REPORTED, teller.cue, teller.source, teller.phrase, teller.cueFirst, teller.cueEnd);
      next.content(sentence.first(), sentence.end());
      next.end = sentence.end();
      all.add(next);
      told = sentence.index();
    }
    for (Draft draft : drafts) {
      if (draft.cue != null && draft.source != null) {
        teller = draft;
        told = sentence.index();
      }
    }
    return all;
  }

  /** Whether the first verb of the sentence is in the mood of reported speech. */
  private boolean isReported(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (syntax.isSubjunctive(i)) {
        return true;
      }
      if (syntax.isFiniteVerb(i) || quotations.covers(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean quotes(Draft draft) {
    return draft.end > draft.first
        && draft.cue != null
        && (quotations.covers(draft.first) || quotations.covers(draft.end - 1));
  }
}
