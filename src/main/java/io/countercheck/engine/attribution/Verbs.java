package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Cue;
import io.countercheck.engine.pack.Table;

/** Reads verbs that hand the floor to their subject or, in the passive, to their agent. */
final class Verbs {

  private static final int WHAT = 9;

  private final Syntax syntax;
  private final Quotations quotations;
  private final NounPhrases phrases;
  private final Speakers speakers;
  private final Subjects subjects;
  private final Clauses clauses;
  private final Entries entries;
  private final Passives passives;

  Verbs(
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
    this.entries = new Entries(syntax);
    this.passives = new Passives(syntax, quotations, phrases, speakers, subjects, clauses);
  }

  /** Reads the verb, if it is a cue here. */
  void read(int token, int length, int tags) {
    VerbForm form =
        VerbForm.read(syntax, token, length, tags, clauses.sentence().first(), clauses.end());
    switch (form.voice()) {
      case ACTIVE, BASE -> active(token, length, form);
      case PASSIVE -> passives.read(token, length, form);
      case GERUND -> gerund(token, length, form);
      case NONE -> {}
    }
  }

  private void active(int token, int length, VerbForm form) {
    boolean addressee = false;
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      addressee |= ((Cue) entry).has("addressee");
    }
    int after = form.end();
    Cue split = entries.split(token, length, clauses.end());
    if (split != null) {
      int rest = entries.rest(token + length, split, clauses.end());
      after = syntax.hasFigure(after, rest) ? after : rest;
      if (split.slot() == Cue.Slot.WHEN) {
        form = new VerbForm(form.voice(), form.first(), form.pronoun(), rest);
      }
    }
    Complement complement = Complement.read(syntax, quotations, after, clauses.end(), addressee);
    Cue cue = entries.choose(token, length, complement, clauses.end());
    if (split != null && (cue == null || cue.slot() != Cue.Slot.WHAT)) {
      cue = split;
    }
    boolean last = syntax.marks.pack(token).verbsLast();
    int inside = last && form.first() < token ? form.first() + 1 : token + length;
    if (last && complement.shape() == Complement.Shape.END) {
      if (syntax.hasFigure(inside, token)) {
        complement = new Complement(Complement.Shape.BARE, inside);
      } else if (cue != null
          && (cue.has("infinitive") || cue.has("target"))
          && syntax.isComma(complement.first())) {
        complement = new Complement(Complement.Shape.BARE, complement.first() + 1);
      }
      cue = split == null ? entries.choose(token, length, complement, clauses.end()) : split;
    }
    if (split != null && cue == split && !complement.suits(syntax, split, clauses.end())) {
      cue = null;
    }
    if (form.pronoun() >= 0) {
      inverted(token, cue, form, complement, phrases.after(form.pronoun(), form.pronoun() + 1));
      return;
    }
    if (subjects.isManner(form.first())) {
      NounPhrase behind = subjects.behind(token + length, clauses.end());
      Cue quoting = entries.quoting(token, clauses.end());
      if (behind != null && quoting != null && syntax.isComma(behind.end())) {
        manner(quoting, form, behind, behind.end());
        return;
      }
    }
    boolean broken = subjects.breaksBefore(form.first());
    if (broken
        && complement.shape() != Complement.Shape.THAT
        && complement.shape() != Complement.Shape.COLON) {
      NounPhrase behind = subjects.behind(inside, clauses.end());
      if (behind != null && (behind.certain() || subjects.quoteBefore(form.first()))) {
        Cue quoting = entries.quoting(token, clauses.end());
        if (quoting != null && quoting.has("quote")) {
          inverted(token, quoting, form, complement, behind);
          return;
        }
      }
    }
    Subjects.Found subject = subjects.before(form.first());
    if (subject == null
        ? form.voice() != VerbForm.Voice.BASE && moved(token, length, split, form, inside, after)
        : form.voice() == VerbForm.Voice.BASE && !many(subject)) {
      return;
    }
    if (subject == null) {
      dropped(cue, form, complement);
      return;
    }
    if (complement.shape() == Complement.Shape.END
        || addressee && subject.shared() == null && onlyAddressed(subject, complement)) {
      Cue quoting = entries.quoting(token, clauses.end());
      if (quoting != null
          && syntax.isComma(complement.first())
          && subjects.isManner(subject.phrase().first())) {
        manner(quoting, form, subject.phrase(), complement.first());
        return;
      }
      if (quoting != null && !subject.relative() && subjects.isAside(subject.phrase())) {
        post(token, quoting, form, subject.phrase());
      }
      return;
    }
    Cue used = cue == null ? entries.citing(token) : cue;
    if (used == null) {
      return;
    }
    lead(token, length, used, form, subject, complement);
  }

  /** {@code …, the mayor told reporters.}: nothing but an addressee follows. */
  private boolean onlyAddressed(Subjects.Found subject, Complement complement) {
    int before = subject.phrase().first() - 1;
    if (complement.shape() != Complement.Shape.BARE
        || before < clauses.part()
        || !syntax.isComma(before) && !quotations.closes(before)) {
      return false;
    }
    int limit = Math.min(clauses.end(), complement.first() + WHAT);
    for (int i = complement.first(); i < limit; i++) {
      if (syntax.isFigure(i) || syntax.isFiniteVerb(i)) {
        return false;
      }
      if (syntax.ends(i, clauses.end())) {
        return true;
      }
    }
    return false;
  }

  /** {@code Am Montag sagte der Minister, …}: the subject stands between verb and content. */
  private boolean moved(int token, int length, Cue split, VerbForm form, int inside, int after) {
    NounPhrase phrase = subjects.behind(inside, clauses.end());
    if (phrase == null || !phrase.certain() || subjects.breaksBefore(form.first())) {
      return false;
    }
    int from = Math.max(after, phrase.end());
    Complement complement = Complement.read(syntax, quotations, from, clauses.end(), true);
    if (complement.shape() == Complement.Shape.END && syntax.hasFigure(phrase.end(), token)) {
      complement = new Complement(Complement.Shape.BARE, phrase.end());
    }
    Cue cue = split == null ? entries.choose(token, length, complement, clauses.end()) : split;
    boolean tied =
        complement.shape() != Complement.Shape.END
            && (complement.shape() != Complement.Shape.BARE
                || syntax.hasFigure(
                    complement.first(), Math.min(clauses.end(), complement.first() + WHAT)));
    if (cue == null || !tied || cue.has("ask") && complement.shape() == Complement.Shape.BARE) {
      return false;
    }
    clauses.cover(phrase.end());
    Subjects.Found found = new Subjects.Found(phrase, null, false, form.first());
    lead(token, length, cue, form, found, complement);
    return true;
  }

  /** {@code Añadió que …}: a language that drops the subject means the last source. */
  private void dropped(Cue cue, VerbForm form, Complement complement) {
    if (!syntax.marks.pack(form.first()).dropsSubject()) {
      return;
    }
    boolean clause =
        complement.shape() == Complement.Shape.THAT
            || complement.shape() == Complement.Shape.COLON
            || complement.shape() == Complement.Shape.QUOTE;
    boolean aside =
        complement.shape() == Complement.Shape.END && subjects.breaksBefore(form.first());
    Cue used = cue == null && aside ? entries.quoting(form.end() - 1, clauses.end()) : cue;
    if (used == null || used.has("cited") || !aside && !(clause && subjects.leads(form.first()))) {
      return;
    }
    Draft draft = speakers.last(used, form.first(), form.end());
    if (draft == null) {
      return;
    }
    if (aside) {
      clauses.close(draft, form.first());
    } else {
      clauses.beside(form.first());
      draft.told = true;
      clauses.follow(draft, Math.min(complement.first(), clauses.end() - 1));
    }
  }

  private boolean many(Subjects.Found subject) {
    NounPhrase phrase = subject.phrase();
    if (subject.shared() != null || phrase.plural() || phrase.kind() == null) {
      return true;
    }
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (syntax.isAnd(i)) {
        return phrase.certain();
      }
    }
    return false;
  }

  private void lead(
      int token,
      int length,
      Cue cue,
      VerbForm form,
      Subjects.Found subject,
      Complement complement) {
    if (cue.has("weak") && !weakFits(subject.phrase(), complement)) {
      return;
    }
    if (cue.has("cited")) {
      cited(token, length, cue);
      return;
    }
    Source source = subject.shared() != null ? subject.shared().source : null;
    NounPhrase phrase = subject.shared() != null ? subject.shared().phrase : subject.phrase();
    Draft draft =
        source == null
            ? speakers.draft(cue, phrase, form.first(), form.end())
            : new Draft(cue.rule(), cue, source, phrase, form.first(), form.end());
    if (draft == null) {
      return;
    }
    if (subject.shared() != null) {
      clauses.cut(subject.start(), subject.start());
    } else if (!subject.relative()) {
      clauses.beside(Math.min(phrase.first(), form.first()));
    }
    int first = Math.min(complement.first(), clauses.end() - 1);
    draft.told = complement.isTold();
    clauses.follow(draft, first);
  }

  private void cited(int token, int length, Cue cue) {
    NounPhrase object = phrases.after(token + length, clauses.end());
    if (object == null || !phrases.speaks(object) || object.kind() == null) {
      return;
    }
    Draft draft = speakers.draft(cue, object, token, token + length);
    if (draft != null) {
      clauses.cover(object.end());
      if (clauses.innermost() != null) {
        clauses.share(draft, clauses.innermost(), 1);
      } else {
        clauses.await(draft, token);
      }
    }
  }

  private boolean weakFits(NounPhrase phrase, Complement complement) {
    return phrases.speaks(phrase)
        && !phrases.isArea(phrase)
        && (complement.shape() != Complement.Shape.BARE
            || syntax.hasFigure(
                complement.first(), Math.min(clauses.end(), complement.first() + WHAT)));
  }

  private void inverted(
      int token, Cue cue, VerbForm form, Complement complement, NounPhrase phrase) {
    Cue used = cue == null ? entries.quoting(token, clauses.end()) : cue;
    if (used == null || phrase == null) {
      return;
    }
    boolean follows =
        complement.shape() == Complement.Shape.THAT
            || complement.shape() == Complement.Shape.COLON
            || complement.shape() == Complement.Shape.QUOTE && form.first() - clauses.part() < 3;
    Draft draft = speakers.draft(used, phrase, form.first(), form.end());
    if (draft == null) {
      return;
    }
    clauses.cover(phrase.end());
    if (follows || form.first() <= clauses.part()) {
      clauses.beside(form.first());
      clauses.follow(draft, Math.min(complement.first(), clauses.end() - 1));
    } else {
      clauses.close(draft, form.first());
    }
  }

  private void post(int token, Cue cue, VerbForm form, NounPhrase phrase) {
    if (cue.has("weak") && !phrases.speaks(phrase)) {
      return;
    }
    Draft draft = speakers.draft(cue, phrase, form.first(), form.end());
    if (draft != null) {
      clauses.close(draft, Math.min(phrase.first(), form.first()));
    }
  }

  /** {@code As the ministry reported, …}: the content follows the comma. */
  private void manner(Cue cue, VerbForm form, NounPhrase phrase, int comma) {
    Draft draft = speakers.draft(cue, phrase, form.first(), form.end());
    if (draft != null && comma + 1 < clauses.end()) {
      clauses.follow(draft, comma + 1);
    }
  }

  private void gerund(int token, int length, VerbForm form) {
    Complement complement = Complement.read(syntax, quotations, form.end(), clauses.end(), false);
    Cue cue = entries.choose(token, length, complement, clauses.end());
    if (cue == null) {
      return;
    }
    if (cue.has("cited")) {
      cited(token, length, cue);
      return;
    }
    if (complement.shape() == Complement.Shape.BARE
        && !syntax.hasFigure(complement.first(), Math.min(clauses.end(), complement.first() + WHAT))
        && !cue.has("clause")) {
      return;
    }
    Subjects.Found subject = subjects.ofGerund(form.first());
    boolean wish = cue.has("plan") || cue.has("hope");
    if (wish && subject != null && subject.phrase().end() == form.first()) {
      return;
    }
    if (subject == null || cue.has("weak") && !weakFits(subject.phrase(), complement)) {
      return;
    }
    Draft draft =
        subject.shared() == null
            ? speakers.draft(cue, subject.phrase(), token, form.end())
            : new Draft(
                cue.rule(), cue, subject.shared().source, subject.phrase(), token, form.end());
    if (draft != null) {
      clauses.cut(subject.start(), subject.start());
      draft.told = complement.isTold();
      clauses.follow(draft, complement.first());
    }
  }
}
