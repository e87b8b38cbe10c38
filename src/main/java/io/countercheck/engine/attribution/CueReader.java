package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Cue;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.text.Sentence;
import java.util.List;

/** Reads the cues of a sentence from left to right and finds the source of each. */
final class CueReader {

  private final Syntax syntax;
  private final Clauses clauses;
  private final Adpositions adpositions;
  private final Verbs verbs;
  private final Gaps gaps;

  CueReader(Syntax syntax, Quotations quotations, NounPhrases phrases, Speakers speakers) {
    this.syntax = syntax;
    this.clauses = new Clauses(syntax, quotations);
    Subjects subjects = new Subjects(syntax, quotations, phrases, clauses);
    this.adpositions = new Adpositions(syntax, quotations, phrases, speakers, subjects, clauses);
    this.verbs = new Verbs(syntax, quotations, phrases, speakers, subjects, clauses);
    this.gaps = new Gaps(syntax, phrases, speakers, clauses);
  }

  /** The attributions of a sentence. */
  List<Draft> read(Sentence sentence) {
    clauses.start(sentence);
    adpositions.headline(sentence);
    for (int token = sentence.first(); token < sentence.end(); token++) {
      clauses.pass(token);
      if (clauses.lastVerb() != null && (syntax.isComma(token) || syntax.isSemicolon(token))) {
        gaps.read(token);
      }
      if (syntax.marks.has(Table.CUES, token) && clauses.isFree(token)) {
        cue(token);
      }
    }
    return clauses.finish();
  }

  private void cue(int token) {
    int length = syntax.marks.length(Table.CUES, token);
    int tags = 0;
    boolean verb = false;
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      // Words on both sides of the source say more than words on one.
      if (!((Cue) entry).after().isEmpty() && adpositions.read(token, length, (Cue) entry)) {
        return;
      }
    }
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      Cue cue = (Cue) entry;
      switch (cue.kind()) {
        case PREPOSITION, POSTPOSITION, NOUN -> {
          if (adpositions.read(token, length, cue)) {
            return;
          }
        }
        case VERB, FIGURE, PASSIVE -> {
          tags |= cue.tags();
          verb = true;
        }
      }
    }
    if (verb && !syntax.isName(token)) {
      verbs.read(token, length, tags);
    }
  }
}
