package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/** Walks from a verb to the left until the noun phrase before it starts. */
final class Leftward {

  private static final int BRACKET = 12;

  private final Syntax syntax;
  private final Text text;

  Leftward(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text;
  }

  /** Where the phrase starts that ends before {@code end}, not before {@code from}. */
  int start(int end, int from) {
    int limit = Math.max(from, end - NounPhrases.LONGEST);
    int i = end;
    boolean complete = false;
    while (i > limit) {
      int unit = syntax.before(i);
      if (unit < limit) {
        break;
      }
      if (text.is(unit, Text.SIGN)) {
        int next = signBefore(unit, limit, complete);
        if (next < 0) {
          break;
        }
        i = next;
        continue;
      }
      boolean clitic = syntax.isClitic(unit);
      if (complete) {
        int next = clitic ? unit : linked(unit, limit);
        if (next < 0) {
          break;
        }
        i = next;
        complete = false;
        continue;
      }
      boolean determiner = syntax.isDeterminer(unit) && !clitic;
      boolean compound = i < end && syntax.isHyphen(i);
      if (!determiner && !clitic && !compound && stopsBefore(unit, i == end)) {
        break;
      }
      if (!determiner && syntax.isAnd(unit) && !joins(unit, limit)) {
        break;
      }
      if (!determiner && syntax.isPreposition(unit) && i == end) {
        break;
      }
      i = unit;
      complete = determiner && !syntax.is(unit, Grammar.PARTITIVE | Grammar.OF);
      if (determiner && !complete && (unit == limit || !nounEndsBefore(unit, limit))) {
        complete = true;
      }
    }
    return trimmed(i, end);
  }

  /** A dangling preposition or conjunction at the left edge belongs to what stands before. */
  private int trimmed(int from, int end) {
    int i = from;
    boolean dangling = false;
    while (i < end) {
      boolean determiner = syntax.isDeterminer(i) && !syntax.isClitic(i);
      if (determiner && !dangling) {
        return i;
      }
      if (syntax.isAnd(i) || syntax.isLoose(i) || syntax.isClitic(i) || syntax.isHyphen(i)) {
        i += syntax.length(i);
      } else if (syntax.isPreposition(i)) {
        dangling = !syntax.linksOf(i);
        i += syntax.length(i);
      } else {
        break;
      }
      if (dangling) {
        return source(i, end);
      }
    }
    return i;
  }

  /** In {@code over the weekend police}, what speaks starts with the last noun of a source. */
  private int source(int from, int end) {
    int found = end;
    for (int i = from; i < end; i += syntax.length(i)) {
      if (syntax.is(i, WordClass.SOURCE) && !syntax.linksOf(Math.max(from, i - 1))) {
        found = i;
      }
    }
    return found;
  }

  private int signBefore(int token, int limit, boolean complete) {
    if (syntax.isHyphen(token)) {
      return token;
    }
    if (complete) {
      return -1;
    }
    int opening = Quotations.nameStart(text, token, limit);
    if (opening > limit && syntax.is(opening - 1, WordClass.SOURCE)) {
      return opening;
    }
    if (syntax.closesBracket(token)) {
      int low = Math.max(limit, token - BRACKET);
      for (int i = token - 1; i >= low; i--) {
        if (syntax.opensBracket(i)) {
          return i;
        }
        if (syntax.closesBracket(i)) {
          return -1;
        }
      }
      return -1;
    }
    if (text.isSign(token, '.') && text.is(token, Text.GLUED) && token > limit) {
      boolean name = syntax.isCapital(token - 1) || syntax.is(token - 1, WordClass.TITLE);
      return name || syntax.is(token - 1, WordClass.ABBREVIATION) ? token : -1;
    }
    return text.isSign(token, '&') || text.isSign(token, '/') || syntax.isApostrophe(token)
        ? token
        : -1;
  }

  private boolean stopsBefore(int unit, boolean adjacent) {
    if (syntax.is(unit, WordClass.SOURCE) || syntax.is(unit, WordClass.TITLE)) {
      return false;
    }
    boolean conjunction = syntax.is(unit, WordClass.CONJUNCTION) && !syntax.isAnd(unit);
    if (syntax.opensClause(unit) || conjunction && !syntax.isPreposition(unit)) {
      return true;
    }
    if (syntax.isCapital(unit) && !text.is(unit, Text.LINE) && unit > 0 && !adjacent) {
      return false;
    }
    if (syntax.isPronoun(unit) && !syntax.isPreposition(unit)) {
      return true;
    }
    if (syntax.is(unit, WordClass.NEGATION) && !syntax.isPreposition(unit)) {
      return true;
    }
    return syntax.isFiniteVerb(unit) || syntax.isPlainTime(unit);
  }

  /** Where a phrase goes on before its determiner, or -1. */
  private int linked(int unit, int limit) {
    if (syntax.linksOf(unit)) {
      return nounEndsBefore(unit, limit) ? unit : -1;
    }
    if (syntax.isAnd(unit)) {
      return joins(unit, limit) ? unit : -1;
    }
    boolean inner =
        syntax.isPreposition(unit) && syntax.is(unit, Grammar.FOR | Grammar.BY | Grammar.IN);
    return inner && nounEndsBefore(unit, limit) ? unit : -1;
  }

  private boolean nounEndsBefore(int unit, int limit) {
    if (unit <= limit) {
      return false;
    }
    int previous = syntax.before(unit);
    if (text.is(previous, Text.SIGN)) {
      return syntax.closesBracket(previous);
    }
    return !syntax.isFiniteVerb(previous)
        && !syntax.opensClause(previous)
        && !syntax.isPreposition(previous)
        && !syntax.isDeterminer(previous)
        && !syntax.isPlainTime(previous)
        && syntax.marks.event(previous) == null;
  }

  /** Whether a conjunction joins two names or nouns of sources. */
  private boolean joins(int unit, int limit) {
    if (unit <= limit) {
      return false;
    }
    int previous = syntax.before(unit);
    return syntax.closesBracket(previous)
        || syntax.is(previous, WordClass.SOURCE)
        || syntax.isCapital(previous) && !text.is(previous, Text.LINE);
  }
}
