package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Cue;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Table;

/** Reads participles: the agent says it, or the subject who is quoted. */
final class Passives {

  private static final int AGENT = 6;

  private final Syntax syntax;
  private final Quotations quotations;
  private final NounPhrases phrases;
  private final Speakers speakers;
  private final Subjects subjects;
  private final Clauses clauses;

  Passives(
      Syntax syntax,
      Quotations quotations,
      NounPhrases phrases,
      Speakers speakers,
      Subjects subjects,
      Clauses clauses) {
    this.syntax = syntax;
    this.quotations = quotations;
    this.phrases = phrases;
    this.speakers = speakers;
    this.subjects = subjects;
    this.clauses = clauses;
  }

  /** {@code …, the captain was quoted as saying}: the subject speaks, in the passive. */
  private void quoted(int from, Cue cue, VerbForm form) {
    Subjects.Found subject = subjects.before(form.first());
    if (subject == null || subject.shared() != null) {
      return;
    }
    Complement complement = Complement.read(syntax, quotations, from, clauses.end(), false);
    if (complement.shape() == Complement.Shape.END && subjects.isAside(subject.phrase())) {
      if (!cue.has("weak") || phrases.speaks(subject.phrase())) {
        Draft draft = speakers.draft(cue, subject.phrase(), form.first(), form.end());
        if (draft != null) {
          clauses.close(draft, subject.phrase().first());
        }
      }
    } else if (complement.shape() != Complement.Shape.END) {
      Draft draft = speakers.draft(cue, subject.phrase(), form.first(), form.end());
      if (draft != null) {
        clauses.beside(subject.phrase().first());
        clauses.follow(draft, Math.min(complement.first(), clauses.end() - 1));
      }
    }
  }

  /** Reads a participle whose agent is the source. */
  void read(int token, int length, VerbForm form) {
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      if (entry instanceof Cue cue && cue.kind() == Cue.Kind.PASSIVE && cue.has("outer")) {
        quoted(token + length, cue, form);
        return;
      }
    }
    int by = -1;
    for (int i = form.end();
        i < Math.min(clauses.end(), form.end() + AGENT);
        i += syntax.length(i)) {
      if (syntax.is(i, Grammar.BY)) {
        by = i;
        break;
      }
      if (syntax.ends(i, clauses.end()) || syntax.isThat(i)) {
        return;
      }
    }
    if (by < 0) {
      return;
    }
    NounPhrase agent = phrases.after(by + syntax.length(by), clauses.end());
    if (agent == null || agent.kind() == null && form.first() == token) {
      return;
    }
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      Cue cue = (Cue) entry;
      if (cue.kind() == Cue.Kind.PASSIVE && (agent.certain() || form.first() < token)) {
        Draft draft = speakers.draft(cue, agent, form.first(), form.end());
        if (draft != null) {
          clauses.cover(agent.end());
          if (form.first() == token) {
            NounPhrase what = phrases.before(token, clauses.part());
            int first = what == null ? token : what.first();
            while (first > clauses.part() && syntax.isFigure(first - 1)) {
              first--;
            }
            clauses.local(draft, first, token);
          } else {
            clauses.close(draft, form.first());
          }
        }
        return;
      }
    }
  }
}
