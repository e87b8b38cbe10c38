package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.List;

/** What a token does in its sentence, asked of the marks; every answer takes constant time. */
final class Syntax {

  private static final long DETERMINER =
      Grammar.of(WordClass.ARTICLE)
          | Grammar.of(WordClass.POSSESSIVE)
          | Grammar.of(WordClass.DEMONSTRATIVE);
  private static final long OF_LINK = Grammar.OF | Grammar.PARTITIVE;
  private static final long CLAUSE =
      Grammar.THAT
          | Grammar.WHILE
          | Grammar.WHEN
          | Grammar.IF
          | Grammar.BECAUSE
          | Grammar.of(WordClass.RELATIVE)
          | Grammar.of(WordClass.CONTRAST)
          | Grammar.of(WordClass.HYPOTHETICAL);
  private static final long BETWEEN_SUBJECT_AND_VERB =
      Grammar.of(WordClass.ADVERB)
          | Grammar.of(WordClass.NEGATION)
          | Grammar.of(WordClass.HEDGE)
          | Grammar.of(WordClass.CONTRAST)
          | Grammar.of(WordClass.COUNTING);

  private static final int REPORTED = 25;

  final Marks marks;
  final Text text;
  private final int[] lead;
  // How many tokens before each one belong to figures.
  private final int[] figures;

  Syntax(Marks marks, List<Quantity> quantities) {
    this.marks = marks;
    this.text = marks.text();
    this.lead = new int[text.size()];
    for (Sentence sentence : text.sentences()) {
      int token = sentence.first();
      while (token < sentence.end()) {
        int length = Math.max(1, marks.length(Table.WORDS, token));
        for (int i = token; i < token + length; i++) {
          lead[i] = token;
        }
        token += length;
      }
    }
    boolean[] figure = new boolean[text.size()];
    for (Quantity quantity : quantities) {
      int token = text.tokenAt(quantity.span().start());
      while (token < text.size() && text.start(token) < quantity.span().end()) {
        figure[token++] = true;
      }
    }
    this.figures = new int[text.size() + 1];
    for (int token = 0; token < text.size(); token++) {
      boolean digits = text.is(token, Text.DIGITS) && !isYear(token);
      figures[token + 1] = figures[token] + (figure[token] || digits ? 1 : 0);
    }
  }

  /** The start of the word or fixed phrase that ends before a token. */
  int before(int token) {
    int start = lead[token - 1];
    return start + length(start) == token ? start : token - 1;
  }

  /** How many tokens the word or fixed phrase at a token has. */
  int length(int token) {
    return Math.max(1, marks.length(Table.WORDS, token));
  }

  boolean is(int token, long bits) {
    return marks.is(token, bits);
  }

  boolean is(int token, WordClass wordClass) {
    return marks.is(token, wordClass);
  }

  private boolean isYear(int token) {
    return text.length(token) == 4 && (text.first(token) == '1' || text.first(token) == '2');
  }

  boolean isFigure(int token) {
    return figures[token + 1] > figures[token] || text.is(token, Text.DIGITS);
  }

  /** Whether a figure stands among the tokens. */
  boolean hasFigure(int first, int end) {
    return first < end && figures[end] > figures[first];
  }

  boolean isComma(int token) {
    return text.isSign(token, ',')
        && !(token + 1 < text.size()
            && text.is(token, Text.GLUED)
            && text.is(token + 1, Text.GLUED | Text.DIGITS));
  }

  boolean isHyphen(int token) {
    return text.isSign(token, '-') && text.is(token, Text.GLUED);
  }

  boolean isDash(int token) {
    return text.isSign(token, '–')
        || text.isSign(token, '—')
        || text.isSign(token, '-') && !text.is(token, Text.GLUED);
  }

  boolean opensBracket(int token) {
    return text.isSign(token, '(') || text.isSign(token, '[');
  }

  boolean closesBracket(int token) {
    return text.isSign(token, ')') || text.isSign(token, ']');
  }

  /** Whether a full stop belongs to the short form before it. */
  boolean isAbbreviating(int token, int sentenceEnd) {
    return text.isSign(token, '.') && text.is(token, Text.GLUED) && token + 1 < sentenceEnd;
  }

  boolean isDeterminer(int token) {
    return is(token, DETERMINER);
  }

  /** Whether the word is tied to the name or noun before it: {@code 's}. */
  boolean isClitic(int token) {
    return is(token, WordClass.POSSESSIVE)
        && (text.first(token) == '\'' || text.first(token) == '’');
  }

  boolean linksOf(int token) {
    return is(token, OF_LINK);
  }

  boolean isPreposition(int token) {
    return is(token, WordClass.PREPOSITION);
  }

  boolean isAnd(int token) {
    return is(token, Grammar.AND | Grammar.OR);
  }

  boolean isThat(int token) {
    return is(token, Grammar.THAT);
  }

  /** Whether a clause of its own starts with the word. */
  boolean opensClause(int token) {
    return is(token, CLAUSE) && !is(token, WordClass.ARTICLE) && !isAcronym(token);
  }

  /** Whether capitals make a name of what else would be a word: {@code WHO}. */
  private boolean isAcronym(int token) {
    return text.is(token, Text.UPPER) && is(token, WordClass.SOURCE);
  }

  boolean isRelative(int token) {
    return is(token, WordClass.RELATIVE) && !isAcronym(token);
  }

  boolean isCapital(int token) {
    return text.is(token, Text.CAPITAL);
  }

  /** Whether a capital marks a name, not the start of a sentence or of a quotation. */
  boolean isName(int token) {
    if (!text.is(token, Text.CAPITAL) || token == 0 || text.is(token, Text.LINE)) {
      return false;
    }
    if (text.is(token - 1, Text.SIGN) && !isHyphen(token - 1) && !isComma(token - 1)) {
      return false;
    }
    return marks.sentence(token) == marks.sentence(token - 1);
  }

  boolean isAuxiliary(int token) {
    return is(token, WordClass.AUXILIARY) && !is(token, WordClass.PREPOSITION);
  }

  /** Whether the word may stand between a subject and its verb. */
  boolean isLoose(int token) {
    return is(token, BETWEEN_SUBJECT_AND_VERB) || isTime(token);
  }

  /** A day, month or other word of time; a preposition of time alone is none. */
  boolean isTime(int token) {
    return marks.has(Table.PERIODS, token)
        && !is(token, WordClass.PREPOSITION)
        && !isDeterminer(token);
  }

  /** An object pronoun between subject and verb: {@code en}, {@code se}. */
  boolean isObject(int token) {
    if (!is(token, WordClass.PRONOUN) || is(token, WordClass.SOURCE)) {
      return false;
    }
    for (Entry entry : marks.at(Table.WORDS, token)) {
      if (entry instanceof Entry.Word word
          && word.wordClass() == WordClass.PRONOUN
          && (word.features().isEmpty() || word.has("reflexive"))) {
        return true;
      }
    }
    return false;
  }

  /** A person pronoun that is no article here. */
  boolean isPronoun(int token) {
    return is(token, WordClass.PRONOUN) && !is(token, WordClass.ARTICLE);
  }

  /** Whether the word can only be a finite verb. */
  boolean isFiniteVerb(int token) {
    if (isAuxiliary(token)) {
      return true;
    }
    if (is(token, WordClass.SOURCE) || is(token, WordClass.BASIS)) {
      return false;
    }
    Entry.EventWord event = marks.event(token);
    if (event != null && (event.tags() & Entry.FINITE) != 0) {
      return (event.tags() & Entry.PARTICIPLE) == 0 && marks.entity(token) == null;
    }
    if (isName(token)) {
      return false;
    }
    for (Entry entry : marks.at(Table.CUES, token)) {
      if (entry instanceof Entry.Cue cue) {
        boolean verb = cue.kind() == Entry.Cue.Kind.VERB || cue.kind() == Entry.Cue.Kind.FIGURE;
        if (verb && (cue.tags() & (Entry.FINITE | Entry.PARTICIPLE)) == Entry.FINITE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the verb of the clause is in the mood of reported speech. */
  boolean isReported(int from, int end) {
    int limit = Math.min(end, from + REPORTED);
    for (int i = from; i < limit && !isSemicolon(i); i++) {
      if (isSubjunctive(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb is in the mood of reported speech. */
  boolean isSubjunctive(int token) {
    Entry.EventWord event = marks.event(token);
    if (event != null && event.tags() == Entry.SUBJUNCTIVE) {
      return true;
    }
    if (!is(token, WordClass.AUXILIARY)) {
      return false;
    }
    for (Entry entry : marks.at(Table.WORDS, token)) {
      if (entry instanceof Entry.Word word && (word.tags() & Entry.SUBJUNCTIVE) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The first token from here on that is no adverb, time or occasion; at most {@code end}. */
  int skipLoose(int token, int end) {
    int i = token;
    while (i < end && !isFigure(i)) {
      int date = date(i, end);
      if (date > i) {
        i = date;
      } else if (isLoose(i) && !opensClause(i) || is(i, WordClass.NEGATION)) {
        i += length(i);
      } else {
        break;
      }
    }
    return Math.min(i, end);
  }

  /** The token after a day or date: {@code on Friday}, {@code le 4 juin 2020}; else the token. */
  private int date(int token, int end) {
    int i = token;
    if (!isTime(i) && i < end && (isPreposition(i) || is(i, WordClass.ARTICLE))) {
      i += length(i);
    }
    if (i < end && text.is(i, Text.DIGITS) && text.length(i) <= 2) {
      i++;
    }
    if (i >= end || !isTime(i) || isPreposition(i)) {
      return token;
    }
    i += Math.max(marks.length(Table.PERIODS, i), length(i));
    return i < end && text.is(i, Text.DIGITS) && isYear(i) ? i + 1 : i;
  }

  /** Whether a clause or the sentence ends before the token. */
  boolean ends(int token, int end) {
    if (token >= end) {
      return true;
    }
    if (!text.is(token, Text.SIGN)) {
      return false;
    }
    return switch (text.first(token)) {
      case ',', '.', ';', '!', '?', '…', '»', '”', '"', ')', '–', '—', '“', '«' -> true;
      default -> isDash(token);
    };
  }

  boolean isColon(int token) {
    return text.isSign(token, ':');
  }

  boolean isSemicolon(int token) {
    return text.isSign(token, ';');
  }

  /** The sign of a plural that owns: {@code farmers' union}. */
  boolean isApostrophe(int token) {
    return text.is(token, Text.GLUED)
        && (text.isSign(token, '\'') || text.isSign(token, '’'))
        && token > 0
        && text.is(token - 1, Text.WORD);
  }

  /** A word of time or manner that stands for itself. */
  boolean isPlainTime(int unit) {
    boolean time = isTime(unit) || is(unit, WordClass.ADVERB);
    return time && !isPreposition(unit) && !is(unit, WordClass.FUNCTION);
  }
}
