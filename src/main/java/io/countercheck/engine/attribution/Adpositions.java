package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Cue;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;

/** Reads cues that are no verbs: adpositions, nouns, and the signs of a headline. */
final class Adpositions {

  private static final int AFTER = 9;
  private static final int HEADLINE = 8;
  private static final int NEAR = 10;

  private final Syntax syntax;
  private final Text text;
  private final Quotations quotations;
  private final NounPhrases phrases;
  private final Speakers speakers;
  private final Subjects subjects;
  private final Clauses clauses;

  Adpositions(
      Syntax syntax,
      Quotations quotations,
      NounPhrases phrases,
      Speakers speakers,
      Subjects subjects,
      Clauses clauses) {
    this.syntax = syntax;
    this.text = syntax.text;
    this.quotations = quotations;
    this.phrases = phrases;
    this.speakers = speakers;
    this.subjects = subjects;
    this.clauses = clauses;
  }

  /** Reads the cue, if it is one here. */
  boolean read(int token, int length, Cue cue) {
    if (cue.slot() != Cue.Slot.SOURCE && !cue.has("self")) {
      return false;
    }
    if (cue.has("self")) {
      NounPhrase phrase = phrases.judge(token + 1, token + length);
      return phrase != null && place(token, token + length, phrase, cue, true);
    }
    NounPhrase phrase;
    int cueEnd = token + length;
    if (cue.leading()) {
      phrase = phrases.before(token, clauses.part());
    } else if (!cue.after().isEmpty()) {
      phrase = null;
      for (int i = token + length + 1; i < Math.min(clauses.end(), token + length + AFTER); i++) {
        int taken = cue.after().at(text, i, clauses.end());
        if (taken > 0) {
          phrase = phrases.judge(token + length, i);
          cueEnd = i + taken;
          break;
        }
      }
    } else {
      phrase = phrases.after(token + length, clauses.end());
      if (phrase != null && !phrase.certain() && !cue.has("cited")) {
        phrase = phrases.upToSource(phrase);
      }
    }
    boolean sure = cue.has("weak") || cue.kind() == Cue.Kind.NOUN;
    if (phrase == null || sure && !phrases.speaks(phrase)) {
      return false;
    }
    return place(token, cueEnd, phrase, cue, false);
  }

  private boolean place(int token, int cueEnd, NounPhrase phrase, Cue cue, boolean self) {
    boolean cited = cue.has("cited");
    boolean outer = cue.has("outer");
    if ((cited || outer) && !phrases.speaks(phrase)) {
      return false;
    }
    int first = Math.min(token, phrase.first());
    int own = Math.max(cueEnd, phrase.end());
    int nounFirst = first;
    if (cue.kind() == Cue.Kind.NOUN && first > clauses.part()) {
      int before = syntax.before(first);
      nounFirst = syntax.isDeterminer(before) ? before : first;
    }
    boolean leading = subjects.leads(nounFirst) || opensPart(nounFirst, own);
    int content = leading ? subjects.afterSource(own, clauses.end()) : -1;
    if (cue.has("weak") && cue.kind() == Cue.Kind.PREPOSITION && !bounded(leading, own)) {
      return false;
    }
    if (cue.kind() == Cue.Kind.NOUN && verbFollows(own)) {
      clauses.subject(cue.rule(), token, cueEnd);
      return false;
    }
    if (cue.kind() == Cue.Kind.NOUN && cue.has("weak") && !leading) {
      return false;
    }
    Draft draft = speakers.draft(cue, phrase, token, self ? token + 1 : cueEnd);
    if (draft == null) {
      return false;
    }
    clauses.cover(own);
    Draft inner = clauses.innermost();
    if (cited || outer) {
      if (inner != null) {
        clauses.share(draft, inner, cited ? 1 : -1);
        return true;
      }
      if (cited) {
        clauses.await(draft, token);
      }
      return cited;
    }
    if (leading && content < clauses.end()) {
      clauses.beside(nounFirst);
      clauses.follow(draft, content);
    } else {
      clauses.close(draft, token);
    }
    return true;
  }

  /** Whether source and figure follow a joint: {@code …, but according to the union 40}. */
  private boolean opensPart(int first, int own) {
    if (first - 1 <= clauses.part() || !clauses.governs(first - 1)) {
      return false;
    }
    int before = syntax.before(first);
    boolean comma = syntax.isComma(before);
    if (comma && before - 1 > clauses.part() && isJoint(syntax.before(before))) {
      before = syntax.before(before);
      comma = false;
    }
    if (!comma && !isJoint(before)) {
      return false;
    }
    for (int i = own; i < Math.min(clauses.end(), own + NEAR); i++) {
      if (syntax.isFigure(i)) {
        return true;
      }
      boolean after = i == own && !comma && syntax.isComma(i);
      if (!after && (syntax.ends(i, clauses.end()) || syntax.isAnd(i))) {
        return false;
      }
    }
    return false;
  }

  private boolean isJoint(int token) {
    return syntax.is(token, Grammar.AND | Grammar.BUT | Grammar.WHILE)
        || syntax.is(token, WordClass.CONTRAST);
  }

  private boolean bounded(boolean leading, int own) {
    return leading && own < clauses.end() && (syntax.isComma(own) || syntax.isColon(own))
        || !leading && syntax.ends(own, clauses.end());
  }

  /** Whether the noun is the subject of a verb that says all there is to say. */
  private boolean verbFollows(int from) {
    for (int i = from; i < Math.min(clauses.end(), from + AFTER); i++) {
      if (syntax.isComma(i) || syntax.isThat(i) || syntax.isFigure(i)) {
        return false;
      }
      for (Entry entry : syntax.marks.at(Table.CUES, i)) {
        Cue.Kind kind = ((Cue) entry).kind();
        boolean bare = ((Cue) entry).tags() == Entry.PARTICIPLE && !syntax.isAuxiliary(i - 1);
        boolean verb = (kind == Cue.Kind.VERB || kind == Cue.Kind.FIGURE) && !bare;
        if (verb && ((Cue) entry).slot() == Cue.Slot.NONE) {
          return !syntax.isName(i);
        }
      }
    }
    return false;
  }

  /** Reads a source at the start or end of a headline. */
  void headline(Sentence sentence) {
    int first = syntax.skipLoose(sentence.first(), clauses.end());
    int colon = -1;
    for (int i = first; i < Math.min(clauses.end(), first + HEADLINE); i++) {
      if (syntax.isColon(i)) {
        colon = i;
        break;
      }
      if (syntax.marks.has(Table.CUES, i) && !syntax.is(i, WordClass.SOURCE)
          || quotations.covers(i)) {
        break;
      }
    }
    if (colon > first && colon + 1 < clauses.end()) {
      NounPhrase phrase = phrases.after(first, colon);
      if (phrase != null && phrase.end() == colon && canHead(phrase)) {
        Draft draft = headlined(phrase, "headline, colon", colon);
        clauses.follow(draft, colon + 1);
        clauses.cover(colon);
      }
      return;
    }
    for (int i = clauses.end() - 1; i > Math.max(first, clauses.end() - HEADLINE); i--) {
      if (syntax.isDash(i) || syntax.isColon(i)) {
        NounPhrase phrase = i + 1 < clauses.end() ? phrases.after(i + 1, clauses.end()) : null;
        if (phrase != null
            && phrase.end() >= clauses.end() - 1
            && canHead(phrase)
            && !text.isSign(clauses.end() - 1, '.')
            && syntax.hasFigure(first, i)) {
          Draft draft = headlined(phrase, "headline, dash", i);
          clauses.close(draft, i);
        }
        return;
      }
    }
  }

  private boolean canHead(NounPhrase phrase) {
    return phrase.kind() != null
        && phrase.kind() != Source.Kind.DOCUMENT
        && phrase.certain()
        && (phrase.head() >= 0 || phrase.kind() == Source.Kind.PERSON);
  }

  private Draft headlined(NounPhrase phrase, String rule, int sign) {
    return new Draft(rule, null, speakers.resolve(phrase), phrase, sign, sign + 1);
  }
}
