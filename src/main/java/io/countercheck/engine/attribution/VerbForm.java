package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/**
 * How a verb stands in its clause: {@code has said}, {@code a-t-il dit}, {@code was announced}.
 *
 * @param voice the form
 * @param first the first token of the verb with its auxiliaries
 * @param pronoun a subject pronoun that stands inside or right after the verb, or -1
 * @param end the token after the verb and that pronoun
 */
record VerbForm(Voice voice, int first, int pronoun, int end) {

  /** The forms that matter. */
  enum Voice {
    ACTIVE,
    /** A base form: only a plural subject has it without auxiliary. */
    BASE,
    PASSIVE,
    GERUND,
    NONE
  }

  private static final int REACH = 8;
  private static final int APART = 20;
  private static final VerbForm NONE = new VerbForm(Voice.NONE, 0, -1, 0);

  /** Reads the form of the verb that stands at {@code at} and carries these tags. */
  static VerbForm read(Syntax syntax, int at, int length, int tags, int from, int sentenceEnd) {
    Text text = syntax.text;
    int end = at + length;
    int pronoun = -1;
    int first = at;
    boolean have = false;
    boolean be = false;
    boolean helper = false;
    boolean reflexive = false;
    int limit = Math.max(from, at - REACH);
    int i = at;
    while (i > limit) {
      int unit = syntax.before(i);
      if (unit < limit) {
        break;
      }
      if (syntax.isAuxiliary(unit)) {
        boolean nearest = first == at;
        have |= nearest && syntax.is(unit, Grammar.HAVE);
        be |= nearest && syntax.is(unit, Grammar.BE);
        helper |= nearest;
        if (nearest && syntax.is(unit, Grammar.BE)) {
          int before = unit > from ? syntax.before(unit) : unit;
          reflexive = before < unit && isReflexive(syntax, before);
        }
        first = unit;
        limit = Math.max(from, unit - 3);
        i = unit;
        continue;
      }
      int hyphen = hyphenBefore(syntax, unit, from);
      if (hyphen >= 0 && syntax.isPronoun(unit)) {
        pronoun = unit;
        i = hyphen;
        continue;
      }
      boolean date = i < at && syntax.isTime(i) && syntax.isPreposition(unit);
      if (!date && !syntax.isLoose(unit) && !isClitic(syntax, unit) || syntax.opensClause(unit)) {
        break;
      }
      i = unit;
    }
    if (first == at) {
      pronoun = -1;
      int apart = (tags & Entry.PARTICIPLE) == 0 ? -1 : auxiliaryApart(syntax, at, from);
      if (apart >= 0) {
        first = apart;
        have = syntax.is(apart, Grammar.HAVE);
        be = !have;
        helper = true;
      }
    }
    int after = pronounAfter(syntax, end, sentenceEnd);
    if (after >= 0 && syntax.marks.pack(at).dropsSubject()) {
      // What is tied to the verb of such a language is its object: contou-nos.
      end = after + syntax.length(after);
      after = -1;
    }
    if (after >= 0 && pronoun < 0) {
      pronoun = after;
      end = after + syntax.length(after);
    }
    int next = syntax.skipLoose(end, sentenceEnd);
    boolean by = next < sentenceEnd && syntax.is(next, Grammar.BY);
    Voice voice = voice(syntax, tags, at, from, have, be && !reflexive, helper, by);
    return voice == Voice.NONE ? NONE : new VerbForm(voice, first, pronoun, end);
  }

  /**
   * The auxiliary of a participle that ends its clause: {@code hat gestern … mitgeteilt}; or -1.
   */
  private static int auxiliaryApart(Syntax syntax, int at, int from) {
    if (!syntax.marks.pack(at).verbsLast()) {
      return -1;
    }
    for (int i = at - 1; i >= Math.max(from, at - APART); i--) {
      if (syntax.isComma(i) || syntax.isSemicolon(i) || syntax.opensClause(i)) {
        return -1;
      }
      if (syntax.isAuxiliary(i) && syntax.is(i, Grammar.HAVE | Grammar.BE)) {
        return i;
      }
    }
    return -1;
  }

  private static Voice voice(
      Syntax syntax,
      int tags,
      int at,
      int from,
      boolean have,
      boolean be,
      boolean helper,
      boolean by) {
    boolean participle = (tags & Entry.PARTICIPLE) != 0;
    boolean finite =
        tags == 0 || (tags & (Entry.FINITE | Entry.CONDITIONAL | Entry.SUBJUNCTIVE)) != 0;
    if ((tags & Entry.GERUND) != 0 && !finite) {
      return be ? Voice.ACTIVE : Voice.GERUND;
    }
    if (helper && participle) {
      return be ? Voice.PASSIVE : Voice.ACTIVE;
    }
    if ((tags & Entry.INFINITIVE) != 0 && helper && !be) {
      return Voice.ACTIVE;
    }
    if (participle && finite && by) {
      return Voice.PASSIVE;
    }
    int previous = at > from ? syntax.before(at) : -1;
    if (previous >= 0) {
      if (participle && syntax.isFigure(previous)) {
        return Voice.PASSIVE;
      }
      if (syntax.isDeterminer(previous)
          && !syntax.isPronoun(previous)
          && !syntax.is(previous, WordClass.PRONOUN)) {
        return Voice.NONE;
      }
      if (syntax.isPreposition(previous)
          && !syntax.isObject(previous)
          && !syntax.is(previous, WordClass.ADVERB)
          && !(previous > from && syntax.isDeterminer(previous))) {
        return Voice.NONE;
      }
    }
    if (finite) {
      return (tags & Entry.INFINITIVE) != 0 && !participle ? Voice.BASE : Voice.ACTIVE;
    }
    return participle ? Voice.PASSIVE : Voice.NONE;
  }

  private static boolean isReflexive(Syntax syntax, int token) {
    Entry.Word word = syntax.marks.word(token, WordClass.PRONOUN);
    for (Entry entry : syntax.marks.at(Table.WORDS, token)) {
      if (entry instanceof Entry.Word one
          && one.wordClass() == WordClass.PRONOUN
          && one.has("reflexive")) {
        return true;
      }
    }
    return word != null && word.has("reflexive");
  }

  /** An object pronoun between subject and verb. */
  private static boolean isClitic(Syntax syntax, int token) {
    return syntax.is(token, WordClass.PRONOUN)
        && !syntax.is(token, Grammar.MASCULINE | Grammar.FEMININE)
        && (syntax.is(token, WordClass.ARTICLE) || isReflexive(syntax, token));
  }

  /** The hyphen that ties a word to a verb before it, euphonic t included; or -1. */
  private static int hyphenBefore(Syntax syntax, int token, int from) {
    if (token <= from || !syntax.isHyphen(token - 1)) {
      return -1;
    }
    int hyphen = token - 1;
    boolean euphonic =
        hyphen - 2 >= from && syntax.text.length(hyphen - 1) == 1 && syntax.isHyphen(hyphen - 2);
    return euphonic ? hyphen - 2 : hyphen;
  }

  private static int pronounAfter(Syntax syntax, int end, int sentenceEnd) {
    if (end + 1 >= sentenceEnd || !syntax.isHyphen(end)) {
      return -1;
    }
    int word = end + 1;
    if (syntax.text.length(word) == 1 && word + 2 < sentenceEnd && syntax.isHyphen(word + 1)) {
      word += 2;
    }
    return syntax.isPronoun(word) ? word : -1;
  }
}
