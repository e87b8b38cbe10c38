package io.countercheck.engine.attribution;

import io.countercheck.engine.attribution.Factuality.Certainty;
import io.countercheck.engine.attribution.Factuality.Modality;
import io.countercheck.engine.attribution.Factuality.Polarity;
import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Span;
import io.countercheck.engine.text.Text;
import java.util.List;

/** Reads how far the words of a claim's clause, and those who say it, vouch for it. */
final class FactualityReader {

  private static final int REACH = 24;
  private static final int HEDGED = 6;

  // The words that matter inside a clause, and those that part clauses.
  private static final long VOUCHING =
      Grammar.of(WordClass.AUXILIARY)
          | Grammar.of(WordClass.HEDGE)
          | Grammar.of(WordClass.NEGATION)
          | Grammar.of(WordClass.HYPOTHETICAL);
  private static final long BREAKS =
      Grammar.of(WordClass.CONTRAST)
          | Grammar.of(WordClass.RELATIVE)
          | Grammar.AND
          | Grammar.WHILE
          | Grammar.WHEN
          | Grammar.THAT;

  private final Syntax syntax;
  private final Text text;
  private final Quotations quotations;

  FactualityReader(Syntax syntax, Quotations quotations) {
    this.syntax = syntax;
    this.text = syntax.text;
    this.quotations = quotations;
  }

  Factuality read(Span claim, List<Draft> chain) {
    int token = Math.min(text.tokenAt(claim.start()), text.size() - 1);
    int last = Math.min(text.size(), text.tokenAt(Math.max(claim.start(), claim.end() - 1)) + 1);
    Sentence sentence = text.sentences().get(syntax.marks.sentence(token));
    int floor = sentence.first();
    for (Draft draft : chain) {
      if (draft.first <= token && draft.first > floor) {
        floor = draft.first;
      }
    }
    int first = clauseStart(token, Math.max(floor, token - REACH));
    int end = clauseEnd(last, Math.min(sentence.end(), last + REACH));

    Modality modality = Modality.ASSERTED;
    boolean hypothetical = false;
    Certainty certainty = Certainty.CERTAIN;
    boolean negative = false;
    for (int i = first; i < end; i += syntax.length(i)) {
      Entry.EventWord event = syntax.marks.event(i);
      if (event == null && !syntax.is(i, VOUCHING) || isOwn(i, chain)) {
        continue;
      }
      boolean before = i < token;
      if (syntax.isAuxiliary(i)) {
        if (syntax.is(i, Grammar.FUTURE)) {
          modality = Modality.PREDICTED;
        }
        if (isHearsay(i)) {
          certainty = lower(certainty, Certainty.HEARSAY);
        } else if (syntax.is(i, Grammar.MODAL | Grammar.CONDITIONAL)) {
          certainty = lower(certainty, Certainty.POSSIBLE);
        }
      }
      if (syntax.is(i, WordClass.HEDGE) && (before || i < last + HEDGED)) {
        certainty = lower(certainty, hedge(i));
      }
      negative |= before && isNegation(i, token);
      hypothetical |= before && isHypothetical(i);
      if (event != null && event.tags() == Entry.CONDITIONAL) {
        certainty = lower(certainty, Certainty.HEARSAY);
      }
    }
    // No deaths, pas en dessous de 500: the figure itself says what is denied.
    negative &= !syntax.is(token, WordClass.NEGATION);
    if (hypothetical) {
      modality = Modality.HYPOTHETICAL;
    }
    if (asked(sentence, token)) {
      modality = Modality.ASKED;
    }
    for (Draft draft : chain) {
      if (draft.has("ask")) {
        modality = Modality.ASKED;
      } else if (draft.has("plan") || draft.has("hope")) {
        modality = Modality.PLANNED;
      } else if (modality == Modality.ASSERTED
          && draft.cue != null
          && draft.cue.act().equals("PREDICTS")) {
        modality = Modality.PREDICTED;
      }
      if (draft.has("hedge")) {
        certainty = lower(certainty, Certainty.PROBABLE);
      }
      if (draft.has("hearsay")) {
        certainty = lower(certainty, Certainty.HEARSAY);
      }
      if (draft.cue != null && draft.cue.act().equals("DENIES")) {
        negative = !negative;
      }
    }
    return new Factuality(modality, negative ? Polarity.NEGATIVE : Polarity.POSITIVE, certainty);
  }

  private static Certainty lower(Certainty a, Certainty b) {
    return a.ordinal() >= b.ordinal() ? a : b;
  }

  private boolean isOwn(int token, List<Draft> chain) {
    for (Draft draft : chain) {
      if (token >= draft.cueFirst && token < draft.cueEnd) {
        return true;
      }
    }
    return false;
  }

  /** A conditional whose row marks it as that of hearsay: {@code auraient été blessées}. */
  private boolean isHearsay(int token) {
    for (Entry entry : syntax.marks.at(Table.WORDS, token)) {
      if (entry instanceof Entry.Word word && word.wordClass() == WordClass.AUXILIARY) {
        return word.has("hearsay");
      }
    }
    return false;
  }

  private Certainty hedge(int token) {
    Entry.Word word = syntax.marks.word(token, WordClass.HEDGE);
    return word == null || word.has("possible")
        ? Certainty.POSSIBLE
        : word.has("hearsay") ? Certainty.HEARSAY : Certainty.PROBABLE;
  }

  private boolean isHypothetical(int token) {
    return syntax.is(token, WordClass.HYPOTHETICAL) && !syntax.is(token, WordClass.PRONOUN);
  }

  /** A negation of the clause's verb; {@code no fewer than} and {@code ne … que} are none. */
  private boolean isNegation(int token, int claim) {
    return syntax.is(token, WordClass.NEGATION)
        && syntax.isAuxiliary(Math.max(0, token - 1))
        && token < claim - 1
        && !syntax.marks.has(Table.MODIFIERS, token)
        && !syntax.is(token, WordClass.PREPOSITION);
  }

  private boolean asked(Sentence sentence, int token) {
    int last = sentence.end() - 1;
    while (last > sentence.first() && quotations.closes(last)) {
      last--;
    }
    return text.isSign(last, '?') && (!quotations.covers(last) || quotations.open(last) <= token);
  }

  private int clauseStart(int token, int floor) {
    for (int i = token; i > floor; i--) {
      if (!text.is(i - 1, Text.SIGN) && !syntax.is(i - 1, BREAKS)) {
        continue;
      }
      if (syntax.isSemicolon(i - 1) || syntax.isThat(i - 1) || isBreak(i - 1, i)) {
        return i;
      }
    }
    return floor;
  }

  private int clauseEnd(int token, int limit) {
    for (int i = token; i < limit; i++) {
      if (!text.is(i, Text.SIGN) && !syntax.is(i, BREAKS)) {
        continue;
      }
      if (syntax.isSemicolon(i) || isBreak(i, i + 1) || syntax.isRelative(i)) {
        return i;
      }
    }
    return limit;
  }

  private boolean isBreak(int token, int next) {
    if (syntax.isComma(token)) {
      return next < text.size()
          && (syntax.opensClause(next) || syntax.is(next, Grammar.AND | Grammar.BUT));
    }
    if (syntax.is(token, Grammar.AND) && next < text.size()) {
      return syntax.isFiniteVerb(next) || syntax.marks.has(Table.CUES, next);
    }
    return syntax.is(token, WordClass.CONTRAST) || syntax.is(token, Grammar.WHILE | Grammar.WHEN);
  }
}
