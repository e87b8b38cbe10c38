package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Cue;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.text.Text;

/** Chooses among the rows that a verb has in the table of cues. */
final class Entries {

  private static final int WHAT = 9;

  private final Syntax syntax;
  private final Text text;

  Entries(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text;
  }

  /** The entry of a verb that takes the complement, the figure's own verb first; or null. */
  Cue choose(int token, int length, Complement complement, int end) {
    Cue chosen = null;
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      Cue cue = (Cue) entry;
      if (cue.kind() != Cue.Kind.VERB && cue.kind() != Cue.Kind.FIGURE) {
        continue;
      }
      if (cue.slot() == Cue.Slot.WHAT) {
        if (what(token + length, cue, end)) {
          return cue;
        }
        continue;
      }
      boolean counts = cue.kind() == Cue.Kind.FIGURE && !complement.isInfinitive(syntax);
      if (complement.suits(syntax, cue, end)
          && (counts || cue.kind() == Cue.Kind.VERB)
          && (chosen == null || chosen.kind() != Cue.Kind.FIGURE)) {
        chosen = cue;
      }
    }
    return chosen;
  }

  private boolean what(int from, Cue cue, int end) {
    for (int i = from; i < Math.min(end, from + WHAT); i++) {
      if (i > from && cue.after().at(text, i, end) > 0) {
        return true;
      }
      if (syntax.isFigure(i) && !cue.has("target") || syntax.isSemicolon(i) || syntax.isThat(i)) {
        return false;
      }
    }
    return false;
  }

  /** The entry by which the verb cites its object, or null. */
  Cue citing(int token) {
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      Cue cue = (Cue) entry;
      if (cue.kind() == Cue.Kind.VERB && cue.has("cited")) {
        return cue;
      }
    }
    return null;
  }

  /** The entry by which the verb may stand beside what it tells, or null. */
  Cue quoting(int token) {
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      Cue cue = (Cue) entry;
      if (cue.kind() == Cue.Kind.VERB
          && (cue.has("quote") || cue.has("clause"))
          && !cue.has("cited")) {
        return cue;
      }
    }
    return null;
  }
}
