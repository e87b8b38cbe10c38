package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/**
 * Finds the noun phrase that ends before a verb or starts after a preposition, and judges whether
 * it can speak. No search leaves the sentence or a window of constant length.
 */
final class NounPhrases {

  static final int LONGEST = 30;
  private static final int BRACKET = 12;
  private static final int NAME = 6;

  private final Syntax syntax;
  private final Text text;
  private final Heads heads;
  private final Leftward leftward;

  NounPhrases(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text;
    this.heads = new Heads(syntax);
    this.leftward = new Leftward(syntax);
  }

  /** The phrase that ends before {@code end} and does not start before {@code from}, or null. */
  NounPhrase before(int end, int from) {
    int first = leftward.start(end, from);
    return heads.judge(first, end);
  }

  /** The phrase that starts at {@code from}, or null. */
  NounPhrase after(int from, int sentenceEnd) {
    int limit = Math.min(sentenceEnd, from + LONGEST);
    int i = from;
    boolean seen = false;
    while (i < limit) {
      if (text.is(i, Text.SIGN)) {
        int next = signAfter(i, limit, seen);
        if (next < 0) {
          break;
        }
        i = next;
        continue;
      }
      int length = syntax.length(i);
      boolean determiner = syntax.isDeterminer(i);
      if (syntax.is(i, WordClass.SOURCE) || syntax.is(i, WordClass.TITLE)) {
        seen = true;
        i += length;
        continue;
      }
      if (!determiner && !seen && syntax.isPronoun(i)) {
        return i == from ? pronoun(i) : null;
      }
      if (seen && (afterName(i) || speaksNext(i, limit))) {
        break;
      }
      if (seen ? endsPhrase(i, limit, determiner) : syntax.opensClause(i) && !determiner) {
        break;
      }
      seen |= !determiner && !syntax.isPreposition(i);
      i += length;
    }
    int end = Math.min(i, limit);
    while (end > from && dangles(end - 1)) {
      end--;
    }
    return end <= from ? null : heads.judge(from, withName(from, end, sentenceEnd));
  }

  /** Whether a person's name ends before a plain word: {@code minister Ada Lee | visited}. */
  private boolean afterName(int token) {
    return token > 1
        && syntax.isCapital(token - 1)
        && text.is(token, Text.WORD)
        && !syntax.isCapital(token)
        && !syntax.isPreposition(token)
        && !syntax.isDeterminer(token)
        && !syntax.isAnd(token)
        && !syntax.is(token, WordClass.SOURCE)
        && isPersonal(token - 1);
  }

  /** Whether a verb of saying follows the one who says: {@code Ann Lee | said}. */
  private boolean speaksNext(int token, int limit) {
    boolean after =
        syntax.isCapital(token - 1) || syntax.is(syntax.before(token), WordClass.SOURCE);
    if (!after || syntax.isCapital(token) || syntax.is(token, WordClass.SOURCE)) {
      return false;
    }
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      if (entry instanceof Entry.Cue cue
          && cue.kind() == Entry.Cue.Kind.VERB
          && (cue.tags() & Entry.FINITE) != 0) {
        int next = token + syntax.marks.length(Table.CUES, token);
        return next >= limit || !syntax.is(next, Grammar.BY);
      }
    }
    return false;
  }

  private boolean isPersonal(int last) {
    int i = last;
    while (i > 0
        && last - i < NAME
        && syntax.isCapital(i)
        && !syntax.is(i, WordClass.SOURCE)
        && !syntax.is(i, WordClass.TITLE)) {
      i--;
    }
    if (syntax.is(i, WordClass.TITLE)) {
      return true;
    }
    Entry.Word word = syntax.marks.word(syntax.before(i + 1), WordClass.SOURCE);
    return word != null && word.has("PERSON");
  }

  private boolean dangles(int token) {
    return !syntax.is(token, WordClass.SOURCE)
        && (syntax.isPreposition(token)
            || syntax.isDeterminer(token) && !syntax.isClitic(token)
            || syntax.isAnd(token)
            || syntax.isHyphen(token));
  }

  private int signAfter(int token, int limit, boolean seen) {
    if (syntax.isHyphen(token)
        || text.isSign(token, '&')
        || text.isSign(token, '/')
        || syntax.isApostrophe(token)) {
      return token + 1;
    }
    if (syntax.opensBracket(token) && seen) {
      for (int i = token + 1; i < Math.min(limit, token + BRACKET); i++) {
        if (syntax.closesBracket(i)) {
          return acronym(token + 1, i) ? i + 1 : -1;
        }
      }
      return -1;
    }
    if (seen && token > 0 && syntax.is(token - 1, WordClass.SOURCE)) {
      int close = Quotations.nameEnd(text, token, limit);
      if (close > 0) {
        return close;
      }
    }
    boolean dot = syntax.isAbbreviating(token, limit) && token > 0;
    return dot && (syntax.isCapital(token - 1) || syntax.is(token - 1, WordClass.TITLE))
        ? token + 1
        : -1;
  }

  private boolean acronym(int first, int end) {
    for (int i = first; i < end; i++) {
      if (text.is(i, Text.WORD) && !syntax.isCapital(i) || syntax.isFigure(i)) {
        return false;
      }
    }
    return end > first && end - first <= NAME;
  }

  private boolean endsPhrase(int token, int limit, boolean determiner) {
    if (quotesBefore(token) || tellsHow(token, limit)) {
      return true;
    }
    if (syntax.isFigure(token) || syntax.isTime(token)) {
      int after = token + 1;
      return syntax.isFigure(token) || after >= limit || !syntax.is(after, Grammar.BY);
    }
    if (determiner || syntax.linksOf(token)) {
      // A second determiner starts another phrase, unless it is of the kind that holds an `of`.
      return !syntax.linksOf(token) && !syntax.isClitic(token) && !linksBefore(token);
    }
    if (syntax.isAnd(token)) {
      int next = token + syntax.length(token);
      if (next < limit && syntax.isDeterminer(next)) {
        next += syntax.length(next);
      }
      return next >= limit || !syntax.is(next, WordClass.SOURCE) && !syntax.isCapital(next);
    }
    if (syntax.isPreposition(token)) {
      int next = token + syntax.length(token);
      if (next < limit && syntax.isDeterminer(next)) {
        next += syntax.length(next);
      }
      boolean goesOn =
          next < limit && (syntax.isCapital(next) || syntax.is(next, WordClass.SOURCE));
      return !goesOn
          || !syntax.is(token, Grammar.FOR | Grammar.BY | Grammar.FROM | Grammar.IN | Grammar.AT);
    }
    return syntax.opensClause(token)
        || syntax.is(token, Grammar.BUT)
        || syntax.isPronoun(token)
        || syntax.is(token, WordClass.PART)
        || syntax.is(token, WordClass.NEGATION) && !syntax.isPreposition(token)
        || syntax.isPlainTime(token)
        || !syntax.isCapital(token) && syntax.isFiniteVerb(token);
  }

  /** Whether words start here that say who quotes the source: {@code cited by}. */
  private boolean quotesBefore(int token) {
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      if (entry instanceof Entry.Cue cue && cue.kind() == Entry.Cue.Kind.POSTPOSITION) {
        return true;
      }
    }
    return false;
  }

  /** Whether a participle or verb follows the name: {@code the CIS | published on Monday}. */
  private boolean tellsHow(int token, int limit) {
    if (syntax.isCapital(token) || syntax.linksOf(token - 1)) {
      return false;
    }
    int next = token + 1;
    if (text.word(token) == 0
        && next < limit
        && syntax.isFigure(next)
        && syntax.marks.pack(token).isVerbal(text.source(), text.end(token))) {
      return true;
    }
    if (!syntax.isCapital(token - 1)) {
      return false;
    }
    for (Entry entry : syntax.marks.at(Table.CUES, token)) {
      if (entry instanceof Entry.Cue cue
          && cue.kind() == Entry.Cue.Kind.VERB
          && cue.tags() == Entry.PARTICIPLE) {
        int by = syntax.skipLoose(token + syntax.marks.length(Table.CUES, token), limit);
        return by >= limit || !syntax.is(by, Grammar.BY);
      }
    }
    return false;
  }

  private boolean linksBefore(int token) {
    int previous = syntax.before(token);
    return syntax.isPreposition(previous) || syntax.isAnd(previous);
  }

  /** Takes the name after an office: {@code the health minister, Ann Lee, …}. */
  private int withName(int first, int end, int sentenceEnd) {
    if (end >= sentenceEnd || !syntax.isComma(end)) {
      return end;
    }
    int i = end + 1;
    while (i < sentenceEnd && i - end <= NAME && isNamePart(i)) {
      i++;
    }
    if (i > end + 1 && text.isSign(i - 1, '.') && text.length(i - 2) > 1) {
      i--;
    }
    boolean name = i > end + 1 && syntax.ends(i, sentenceEnd) && !isNamePart(end - 1);
    return name && syntax.marks.place(end + 1) == null ? i : end;
  }

  /** Where the office before the name starts that {@code before} found after a comma, or -1. */
  int office(int comma, int from) {
    NounPhrase office = before(comma, from);
    return office != null && office.head() >= 0 && office.kind() == Source.Kind.PERSON
        ? office.first()
        : -1;
  }

  private boolean isNamePart(int token) {
    if (text.is(token, Text.WORD)) {
      return syntax.isCapital(token) || syntax.is(token, WordClass.TITLE);
    }
    return syntax.isHyphen(token) || text.isSign(token, '.') && syntax.isCapital(token - 1);
  }

  /** The first phrase that can speak at the start of a sentence or after one of its commas. */
  NounPhrase subject(int first, int end) {
    int limit = Math.min(end, first + 2 * LONGEST);
    int start = syntax.skipLoose(first, limit);
    while (start < limit) {
      boolean lead =
          syntax.opensClause(start) || syntax.isPreposition(start) && !syntax.isDeterminer(start);
      NounPhrase phrase = lead ? null : after(start, end);
      if (phrase != null && !phrase.certain()) {
        phrase = upToSource(phrase);
      }
      if (phrase != null && phrase.kind() != null && phrase.certain()) {
        return phrase;
      }
      while (start < limit && !syntax.isComma(start)) {
        start++;
      }
      start = syntax.skipLoose(Math.min(limit, start + 1), limit);
    }
    return null;
  }

  /** What is left of a phrase that took the verb in: {@code the union | met}. */
  NounPhrase upToSource(NounPhrase phrase) {
    for (int i = phrase.first(); i < phrase.end(); i += syntax.length(i)) {
      if (syntax.is(i, WordClass.SOURCE)) {
        return heads.judge(phrase.first(), i + syntax.length(i));
      }
    }
    return phrase;
  }

  private NounPhrase pronoun(int token) {
    return new NounPhrase(token, token + syntax.length(token), null, '-', false, true, false, -1);
  }

  /** What some words show of who they are; null when they cannot speak. */
  NounPhrase judge(int first, int end) {
    return heads.judge(first, end);
  }

  /** Whether the words alone show that the phrase speaks, and is not just a place. */
  boolean speaks(NounPhrase phrase) {
    return phrase.certain()
        && (phrase.kind() == null
            || phrase.head() >= 0
            || phrase.kind() == Source.Kind.PERSON
            || syntax.marks.place(phrase.end() - 1) == null && !isCommon(phrase));
  }

  /** Whether the phrase is a word whose capital says no more than that it is a noun. */
  private boolean isCommon(NounPhrase phrase) {
    return syntax.marks.pack(phrase.first()).capitalNouns()
        && phrase.end() == phrase.first() + 1
        && !text.is(phrase.first(), Text.UPPER);
  }

  /** Whether the phrase names a body that is a place as well, and so has what it counts. */
  boolean isArea(NounPhrase phrase) {
    Entry.Word head = phrase.head() < 0 ? null : syntax.marks.word(phrase.head(), WordClass.SOURCE);
    return head != null && head.has("area");
  }
}
