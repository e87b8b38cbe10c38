package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The attributions of one sentence and how far the content of each goes: an open content ends where
 * a clause with a source of its own starts, where the article takes the floor again, or with the
 * sentence.
 */
final class Clauses {

  private static final int DEEPEST = 8;
  private static final int LONGEST = 400;
  private static final int SPEECH = 6;
  private static final int ELLIPSIS = 16;

  private final Syntax syntax;
  private final Quotations quotations;
  private final List<Draft> done = new ArrayList<>();
  private final List<Draft> open = new ArrayList<>();
  private Sentence sentence;
  private int part;
  private int covered;
  private Draft lastPost;
  private Draft lastVerb;
  private Draft waiting;
  private int waitingFirst;
  private Derivation noun;
  private int nounAt;

  Clauses(Syntax syntax, Quotations quotations) {
    this.syntax = syntax;
    this.quotations = quotations;
  }

  void start(Sentence next) {
    sentence = next;
    part = next.first();
    covered = part;
    lastPost = null;
    lastVerb = null;
    waiting = null;
    noun = null;
    open.clear();
    done.clear();
  }

  Sentence sentence() {
    return sentence;
  }

  /** Where the part of the sentence starts that is being read. */
  int part() {
    return part;
  }

  /** The last attribution by a verb, whose subject a coordinated verb shares; or null. */
  Draft lastVerb() {
    return lastVerb;
  }

  /** The attribution whose content is open and innermost, or null. */
  Draft innermost() {
    return open.isEmpty() ? null : open.getLast();
  }

  /** The end of the sentence. */
  int end() {
    return sentence.end();
  }

  /** Leaves the tokens before {@code end} to the attribution that was found last. */
  void cover(int end) {
    covered = Math.max(covered, end);
  }

  /** Whether a cue may start at the token. */
  boolean isFree(int token) {
    return token >= covered && open.size() < DEEPEST;
  }

  /** Adds an attribution whose content follows it. */
  void follow(Draft draft, int first) {
    draft.content(first, Math.min(sentence.end(), first + LONGEST));
    open.add(draft);
    lastVerb = draft;
    if (noun != null && draft.phrase.first() <= nounAt && nounAt < draft.phrase.end()) {
      draft.noun = noun;
      noun = null;
    }
    if (waiting != null) {
      share(waiting, draft, 1);
      waiting = null;
    }
  }

  /** Adds an attribution that stands behind or inside its content. */
  void close(Draft draft, int ownFirst) {
    boolean preposition = draft.cue != null && draft.cue.kind() == Entry.Cue.Kind.PREPOSITION;
    int comma =
        lastPost != null && syntax.hasFigure(lastPost.ownEnd(), ownFirst)
            ? joint(lastPost.ownEnd(), ownFirst)
            : lastJoint(ownFirst);
    if (comma >= 0) {
      endOpen(comma);
      part = comma + 1;
    }
    int first = Math.max(part, ownFirst - LONGEST);
    int last = ownFirst - 1;
    while (last > first && !quotations.closes(last) && syntax.ends(last, sentence.end())) {
      last--;
    }
    if (last >= 0 && last >= first - 1 && quotations.closes(last)) {
      int open = quotations.open(last);
      boolean alone = preposition && last == ownFirst - 1 && last - open > SPEECH;
      first = alone ? open : Math.min(first, open);
      if (alone) {
        local(draft, open, ownFirst);
        return;
      }
    }
    draft.content(first, Math.max(first, ownFirst));
    lastPost = draft;
    open.add(draft);
  }

  /** Keeps a noun of saying for the verb whose subject it is. */
  void subject(String rule, int first, int end) {
    noun = Derivation.of(rule, syntax.text.span(first, end));
    nounAt = first;
  }

  /** Adds a quoted source whose reporter may still come: {@code The agency cites X and says}. */
  void await(Draft draft, int ownFirst) {
    draft.content(part, ownFirst);
    waiting = draft;
    waitingFirst = ownFirst;
  }

  /** Adds an attribution of no more than some words: {@code the 12 deaths reported by …}. */
  void local(Draft draft, int first, int end) {
    draft.content(first, end);
    draft.end = Math.max(end, first + 1);
    done.add(draft);
  }

  /** Adds an attribution that shares the content of another. */
  void share(Draft draft, Draft other, int rank) {
    draft.content(other.first, other.core);
    draft.rank = rank;
    open.add(draft);
  }

  /** The sign or word that parts two parts with a source each. */
  private int joint(int from, int to) {
    for (int i = from; i < Math.min(to, from + LONGEST); i++) {
      if (syntax.isComma(i) || syntax.isAnd(i) || syntax.is(i, Grammar.BUT)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where the part starts that a trailing source alone governs, another one governing what stands
   * before: {@code the police counted 12, against 40 according to the union}; or -1.
   */
  private int lastJoint(int ownFirst) {
    if (open.isEmpty() || syntax.ends(ownFirst - 1, sentence.end())) {
      return -1;
    }
    int from = Math.max(open.getLast().first, ownFirst - ELLIPSIS);
    for (int i = ownFirst - 1; i > from; i--) {
      if (syntax.isThat(i) || syntax.isFiniteVerb(i) || quotations.covers(i)) {
        return -1;
      }
      boolean joint =
          syntax.isComma(i)
              || syntax.opensBracket(i)
              || syntax.isAnd(i)
              || syntax.is(i, Grammar.BUT | Grammar.WHILE)
              || syntax.is(i, WordClass.CONTRAST);
      if (joint && syntax.hasFigure(i, ownFirst)) {
        return syntax.hasFigure(open.getLast().first, i) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether another source governs a figure before {@code token}, in this part. */
  boolean governs(int token) {
    return lastPost != null && lastPost.ownEnd() <= token
        || !open.isEmpty() && syntax.hasFigure(open.getLast().first, token);
  }

  /** A clause with its own source starts at {@code first}: open contents end if it is beside. */
  void beside(int first) {
    int boundary = first;
    while (boundary > part
        && (syntax.isLoose(syntax.before(boundary))
            || syntax.is(syntax.before(boundary), WordClass.CONTRAST))) {
      int before = syntax.before(boundary);
      if (strong(before)) {
        cut(before, first);
        return;
      }
      boundary = before;
    }
    if (boundary <= part) {
      return;
    }
    int before = syntax.before(boundary);
    if (strong(before) || syntax.is(before, Grammar.WHEN) && divides(before)) {
      cut(before, first);
    } else if ((syntax.isComma(before) || syntax.is(before, Grammar.AND))
        && (open.isEmpty() || syntax.hasFigure(open.getLast().first, before))) {
      cut(before, first);
    }
  }

  /** Whether the open content is a bare figure, which a clause with another source cannot be in. */
  private boolean divides(int token) {
    return !open.isEmpty() && !open.getLast().told && syntax.hasFigure(open.getLast().first, token);
  }

  private boolean strong(int token) {
    if (syntax.isSemicolon(token)) {
      return true;
    }
    if (syntax.isThat(token) || quotations.covers(token)) {
      return false;
    }
    return syntax.is(token, WordClass.CONTRAST)
        || syntax.is(token, Grammar.WHILE | Grammar.BUT)
        || isAside(token);
  }

  /** Ends what is open before {@code token}; a new part starts at {@code next}. */
  void cut(int token, int next) {
    if (quotations.covers(token)) {
      return;
    }
    endOpen(token);
    part = next;
    lastPost = null;
  }

  private void endOpen(int token) {
    for (Draft draft : open) {
      draft.end = Math.max(token, draft.first);
      draft.core = Math.min(draft.core, draft.end);
      done.add(draft);
    }
    open.clear();
  }

  /** Whether the word takes the floor back for the article: {@code …, as the toll rises}. */
  boolean isAside(int token) {
    for (Entry entry : syntax.marks.at(Table.WORDS, token)) {
      if (entry instanceof Entry.Word word && word.has("aside")) {
        return true;
      }
    }
    return false;
  }

  /** Ends open contents at a word that gives the floor back to the article. */
  void pass(int token) {
    if (syntax.isSemicolon(token) && !quotations.covers(token)) {
      cut(token, token + 1);
    } else if (!open.isEmpty()
        && syntax.isComma(token)
        && token + 2 < sentence.end()
        && isAside(token + 1)
        && (syntax.is(token + 1, WordClass.CONTRAST) && !open.getLast().told
            || !syntax.is(token + 1, WordClass.CONTRAST)
                && syntax.isDeterminer(token + 1 + syntax.length(token + 1)))) {
      cut(token, token + 1);
    }
  }

  /** Ends the sentence and returns its attributions. */
  List<Draft> finish() {
    if (waiting != null) {
      close(waiting, waitingFirst);
      waiting = null;
    }
    endOpen(sentence.end());
    Text text = syntax.text;
    for (Draft draft : done) {
      int end = Math.min(draft.end, draft.first + 2 * LONGEST);
      if (end > draft.first
          && quotations.covers(end - 1)
          && quotations.open(end - 1) >= draft.first) {
        end = Math.max(end, quotations.end(end - 1));
      } else {
        while (end > draft.first + 1 && trails(text, end - 1)) {
          end--;
        }
      }
      draft.end = Math.max(end, draft.first + 1);
    }
    return done;
  }

  private boolean trails(Text text, int token) {
    return text.is(token, Text.SIGN)
        && !quotations.closes(token)
        && !syntax.closesBracket(token)
        && (syntax.ends(token, sentence.end()) || syntax.isColon(token));
  }
}
