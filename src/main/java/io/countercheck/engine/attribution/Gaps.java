package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry.Cue;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.WordClass;

/** Reads a source whose verb is left out: {@code The ministry said 12, the union 40}. */
final class Gaps {

  private static final int NEAR = 4;

  private final Syntax syntax;
  private final NounPhrases phrases;
  private final Speakers speakers;
  private final Clauses clauses;

  Gaps(Syntax syntax, NounPhrases phrases, Speakers speakers, Clauses clauses) {
    this.syntax = syntax;
    this.phrases = phrases;
    this.speakers = speakers;
    this.clauses = clauses;
  }

  /** Reads what follows a comma or semicolon after a verb of saying. */
  void read(int sign) {
    Draft verb = clauses.lastVerb();
    boolean open = verb.end < 0 || verb.end == sign;
    if (!open || verb.cue == null || !syntax.hasFigure(verb.first, sign)) {
      return;
    }
    int end = clauses.end();
    int from = sign + 1;
    while (from < end
        && (syntax.is(from, Grammar.AND | Grammar.BUT | Grammar.WHILE)
            || syntax.is(from, WordClass.CONTRAST))) {
      from += syntax.length(from);
    }
    if (from < end && syntax.isPreposition(from) && !syntax.isDeterminer(from)) {
      return;
    }
    NounPhrase phrase = from < end ? phrases.after(from, end) : null;
    if (phrase == null || phrase.kind() == null || !phrase.certain() || phrase.end() >= end) {
      return;
    }
    int next = phrase.end();
    boolean comma = syntax.isComma(next);
    int rest = comma ? next + 1 : next;
    boolean tied = rest < end && syntax.isPreposition(rest);
    boolean figure = verb.cue.kind() == Cue.Kind.FIGURE;
    // A name alone may be a place or stand in apposition: only a noun of a source is sure.
    boolean sure = phrase.head() >= 0 || figure && (tied || comma);
    if (!sure
        || tied && !figure
        || comma && !tied && !figure
        || !syntax.hasFigure(rest, Math.min(end, rest + NEAR))) {
      return;
    }
    Draft draft = speakers.draft(verb.cue, phrase, verb.cueFirst, verb.cueEnd);
    if (draft != null) {
      clauses.cut(sign, from);
      clauses.follow(draft, rest);
    }
  }
}
