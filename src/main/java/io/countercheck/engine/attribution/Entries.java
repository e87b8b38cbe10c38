package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Cue;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.text.Text;

/** Chooses among the rows that a verb has in the table of cues. */
final class Entries {

  private static final int WHAT = 9;
  private static final int SPLIT = 24;

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
      if (cue.slot() == Cue.Slot.WHEN || cue.slot() == Cue.Slot.WHAT) {
        if (cue.slot() == Cue.Slot.WHAT && !parts(token, cue) && what(token + length, cue, end)) {
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

  /** The entry of a verb whose last words stand apart from it: {@code teilte … mit}; or null. */
  Cue split(int token, int length, int end) {
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      if (entry instanceof Cue cue && rest(token + length, cue, end) >= 0) {
        return cue;
      }
    }
    return null;
  }

  /** Whether the slot parts a verb from its particle, at the end of the clause. */
  private boolean parts(int token, Cue cue) {
    return cue.kind() == Cue.Kind.VERB && syntax.marks.pack(token).verbsLast();
  }

  /** The token after the words of a split verb that stand apart, or -1. */
  int rest(int from, Cue cue, int end) {
    if (cue.slot() == Cue.Slot.WHEN) {
      int i = syntax.skipLoose(from, end);
      int taken = cue.after().at(text, i, end);
      return taken > 0 ? i + taken : -1;
    }
    if (cue.slot() != Cue.Slot.WHAT || !parts(from - 1, cue)) {
      return -1;
    }
    for (int i = from; i < Math.min(end, from + SPLIT); i++) {
      int taken = cue.after().at(text, i, end);
      if (taken > 0 && closes(i + taken, end)) {
        return i + taken;
      }
      if (syntax.isSemicolon(i) || syntax.isThat(i) || syntax.isColon(i) || syntax.isComma(i)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean closes(int token, int end) {
    return syntax.ends(token, end) || syntax.isColon(token) || syntax.isAnd(token);
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
  Cue quoting(int token, int end) {
    int from = token + syntax.marks.length(Table.CUES, token);
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      Cue cue = (Cue) entry;
      if (cue.kind() == Cue.Kind.VERB
          && (cue.has("quote") || cue.has("clause"))
          && (cue.slot() == Cue.Slot.NONE || rest(from, cue, end) >= 0)
          && !cue.has("cited")) {
        return cue;
      }
    }
    return null;
  }
}
