package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/**
 * Finds the subject of a verb: before it, behind it, or shared with another verb. Longer than other
 * classes because every place where a subject may stand asks the same few questions.
 */
final class Subjects {

  // How far before its verb a subject is looked for, in tokens.
  private static final int REACH = 80;
  private static final int INSERTION = 25;
  private static final int INSERTIONS = 4;

  private final Syntax syntax;
  private final Text text;
  private final Quotations quotations;
  private final NounPhrases phrases;
  private final Clauses clauses;

  /**
   * A subject.
   *
   * @param phrase its words
   * @param shared the attribution whose subject it is, or null
   * @param relative whether a relative pronoun stands for it
   * @param start where the verb's own part of the sentence starts
   */
  record Found(NounPhrase phrase, Draft shared, boolean relative, int start) {}

  Subjects(Syntax syntax, Quotations quotations, NounPhrases phrases, Clauses clauses) {
    this.syntax = syntax;
    this.text = syntax.text;
    this.quotations = quotations;
    this.phrases = phrases;
    this.clauses = clauses;
  }

  private int floor() {
    return clauses.sentence().first();
  }

  /** Whether a comma, dash or closed quotation stands right before the verb. */
  boolean breaksBefore(int verb) {
    int previous = verb - 1;
    return previous >= floor()
        && (syntax.isComma(previous)
            || syntax.isDash(previous)
            || quotations.closes(previous)
            || text.isSign(previous, '?')
            || text.isSign(previous, '!'));
  }

  boolean quoteBefore(int verb) {
    int previous = verb - 1;
    if (previous >= floor() && syntax.isComma(previous)) {
      previous--;
    }
    return previous >= floor() && quotations.closes(previous);
  }

  /** The subject behind a verb, an addressee between them left out. */
  NounPhrase behind(int from, int end) {
    int i = syntax.skipLoose(from, end);
    if (i < end && syntax.is(i, Grammar.TO) && !syntax.is(i, WordClass.SOURCE)) {
      NounPhrase addressee = phrases.after(i + syntax.length(i), end);
      i = addressee == null ? i : addressee.end();
    }
    if (i >= end || syntax.isFigure(i) || syntax.isPreposition(i) && !syntax.isDeterminer(i)) {
      return null;
    }
    NounPhrase phrase = phrases.after(i, end);
    if (phrase == null || phrase.kind() == null) {
      return null;
    }
    int next = phrase.end();
    boolean closed =
        syntax.ends(next, end)
            || syntax.isLoose(next)
            || syntax.opensClause(next)
            || syntax.isFigure(next)
            || syntax.isColon(next)
            || syntax.isDeterminer(next)
            || syntax.isPreposition(next)
            || syntax.is(next, Grammar.AND | Grammar.WHILE | Grammar.BUT);
    return closed ? phrase : null;
  }

  /** The subject of the verb that starts at {@code verb}, or null. */
  Found before(int verb) {
    int floor = Math.max(floor(), verb - REACH);
    int i = verb;
    while (i > floor) {
      int unit = syntax.before(i);
      if (unit < floor) {
        return null;
      }
      if (syntax.isComma(unit)) {
        return acrossInsertion(unit, i, verb);
      }
      if (syntax.isRelative(unit) && !syntax.isThat(unit) && !syntax.isDeterminer(unit)) {
        return relative(unit);
      }
      if (syntax.is(unit, Grammar.AND | Grammar.BUT)) {
        return shared(unit);
      }
      if (syntax.isObject(unit)) {
        i = unit;
        continue;
      }
      boolean source = syntax.is(unit, WordClass.SOURCE);
      if (!source && syntax.is(unit, WordClass.PRONOUN) && !syntax.isDeterminer(unit)) {
        NounPhrase noun = unit > floor ? phrases.before(unit, floor) : null;
        boolean gendered = syntax.is(unit, Grammar.MASCULINE | Grammar.FEMININE);
        if (gendered || noun == null || !noun.certain()) {
          return new Found(phrases.after(unit, unit + syntax.length(unit)), null, false, unit);
        }
        return new Found(noun, null, false, noun.first());
      }
      if (!source && !syntax.isDeterminer(unit) && syntax.isLoose(unit)) {
        i = unit;
        continue;
      }
      break;
    }
    NounPhrase phrase = i > floor ? phrases.before(i, floor) : null;
    if (phrase == null || startsPreposition(phrase)) {
      Found relative = beforeRelative(i);
      return relative == null ? fromStart(i) : relative;
    }
    return new Found(withOffice(phrase), null, false, phrase.first());
  }

  /** Whether the part starts with a clause of manner: {@code As the ministry reported, …}. */
  boolean isManner(int subject) {
    int first = clauses.part();
    if (first >= subject) {
      return false;
    }
    Entry.Word word = syntax.marks.word(first, WordClass.CONJUNCTION);
    return word != null && word.has("as") && first + syntax.length(first) + 2 >= subject;
  }

  /** Whether a subject and its verb stand beside what they tell: {@code …, police said}. */
  boolean isAside(NounPhrase phrase) {
    int before = phrase.first() - 1;
    return before >= clauses.part()
        && (syntax.isComma(before) || syntax.isDash(before) || quotations.closes(before));
  }

  /** The phrase before a relative clause that ends with the verb before this one, or null. */
  private Found beforeRelative(int verb) {
    for (int i = verb; i > Math.max(floor(), verb - INSERTION); ) {
      int unit = syntax.before(i);
      if (syntax.isComma(unit) || syntax.isSemicolon(unit) || syntax.isThat(unit)) {
        return null;
      }
      if (syntax.isRelative(unit) && unit > floor()) {
        NounPhrase phrase = phrases.before(unit, floor());
        return phrase == null || !phrase.certain()
            ? null
            : new Found(phrase, null, false, phrase.first());
      }
      i = unit;
    }
    return null;
  }

  /** The first phrase of the part, when nothing but its complements stands before the verb. */
  private Found fromStart(int verb) {
    if (verb - clauses.part() > REACH) {
      return null;
    }
    int first = syntax.skipLoose(clauses.part(), verb);
    boolean moves = syntax.marks.pack(verb).verbsLast();
    if (moves && syntax.isPreposition(first) && !syntax.isDeterminer(first)) {
      return null;
    }
    NounPhrase phrase = first < verb ? phrases.after(first, verb) : null;
    if (phrase == null || phrase.kind() == null) {
      return null;
    }
    for (int i = phrase.end(); i < verb; i++) {
      if (syntax.isComma(i) || syntax.opensClause(i) || syntax.isFiniteVerb(i)) {
        return null;
      }
    }
    return new Found(phrase, null, false, phrase.first());
  }

  /** A prepositional phrase is no subject, unless its preposition is an article here. */
  private boolean startsPreposition(NounPhrase phrase) {
    int first = phrase.first();
    if (first <= floor()) {
      return false;
    }
    int before = syntax.before(first);
    return syntax.isPreposition(before)
        && !syntax.is(before, WordClass.CONJUNCTION)
        && !syntax.is(before, WordClass.ADVERB)
        && !syntax.is(before, WordClass.CONTRAST);
  }

  /** Joins an office and the name after it: {@code the minister, Ann Lee, said}. */
  private NounPhrase withOffice(NounPhrase phrase) {
    int comma = phrase.first() - 1;
    if (phrase.kind() != Source.Kind.PERSON
        || phrase.head() >= 0
        || comma <= floor()
        || !syntax.isComma(comma)) {
      return phrase;
    }
    int office = phrases.office(comma, floor());
    return office < 0 ? phrase : phrases.judge(office, phrase.end());
  }

  private Found relative(int unit) {
    int end = unit > floor() && syntax.isComma(unit - 1) ? unit - 1 : unit;
    NounPhrase phrase = end > floor() ? phrases.before(end, floor()) : null;
    boolean distant =
        phrase == null || !phrase.certain() || phrase.head() < 0 && startsPreposition(phrase);
    return distant ? null : new Found(phrase, null, true, unit);
  }

  private Found shared(int unit) {
    Draft last = clauses.lastVerb();
    if (last != null) {
      return new Found(last.phrase, last, false, unit);
    }
    NounPhrase subject = phrases.subject(floor(), unit);
    return subject == null ? null : new Found(subject, null, false, subject.first());
  }

  /** A comma stands before the verb: what is between it and the comma before is an insertion. */
  private Found acrossInsertion(int comma, int after, int verb) {
    int floor = floor();
    int right = comma;
    Found nearest = null;
    for (int n = 0; n < INSERTIONS; n++) {
      int left = -1;
      for (int i = right - 1; i >= Math.max(floor, right - INSERTION); i--) {
        if (syntax.isComma(i)) {
          left = i;
          break;
        }
      }
      if (left < 0) {
        break;
      }
      NounPhrase phrase = phrases.before(left, floor);
      if (phrase != null
          && (phrase.certain() || phrase.first() == floor)
          && !startsPreposition(phrase)
          && startsClause(phrase.first())) {
        Found found = new Found(withName(phrase, left, right), null, false, phrase.first());
        if (phrase.first() <= floor || !syntax.isComma(phrase.first() - 1)) {
          return found;
        }
        nearest = nearest == null ? found : nearest;
      }
      right = left;
    }
    if (nearest != null) {
      return nearest;
    }
    if (syntax.isLoose(comma + 1) || after < verb || clauses.lastVerb() != null) {
      return shared(comma);
    }
    return null;
  }

  private boolean startsClause(int token) {
    if (token <= floor()) {
      return true;
    }
    int before = syntax.before(token);
    return text.is(before, Text.SIGN)
        || syntax.opensClause(before)
        || syntax.isLoose(before)
        || syntax.isAnd(before)
        || syntax.is(before, WordClass.CONJUNCTION);
  }

  private NounPhrase withName(NounPhrase office, int left, int right) {
    if (office.kind() != Source.Kind.PERSON || office.head() < 0) {
      return office;
    }
    for (int i = left + 1; i < right; i++) {
      if (text.is(i, Text.WORD) && !syntax.isCapital(i)) {
        return office;
      }
    }
    NounPhrase whole = phrases.judge(office.first(), right);
    return whole == null ? office : whole;
  }

  /** The subject of a gerund. */
  Found ofGerund(int verb) {
    int floor = floor();
    if (verb <= floor) {
      return null;
    }
    int unit = syntax.before(verb);
    boolean loose =
        syntax.isComma(unit)
            || syntax.is(unit, Grammar.IN)
            || syntax.is(unit, Grammar.AND | Grammar.BUT)
            || syntax.is(unit, WordClass.ADVERB) && !syntax.is(unit, WordClass.SOURCE);
    if (!loose) {
      NounPhrase phrase = phrases.before(verb, floor);
      return phrase == null || !phrase.certain()
          ? null
          : new Found(phrase, null, false, withBefore(phrase.first()));
    }
    int start = unit;
    Draft last = clauses.lastVerb();
    NounPhrase subject = phrases.subject(Math.max(floor, clauses.part()), unit);
    if (subject == null && last != null) {
      return new Found(last.phrase, last, false, start);
    }
    if (last != null && subject != null && last.phrase.first() == subject.first()) {
      return new Found(last.phrase, last, false, start);
    }
    return subject == null ? null : new Found(subject, null, false, start);
  }

  private int withBefore(int first) {
    boolean with = first > floor() && syntax.is(syntax.before(first), Grammar.WITH);
    return with ? syntax.before(first) : first;
  }

  /** Whether a phrase stands at the start of its part of the sentence. */
  boolean leads(int first) {
    int i = clauses.part();
    while (i < first) {
      boolean skip =
          syntax.isLoose(i)
              || syntax.isAnd(i)
              || syntax.is(i, Grammar.BUT)
              || syntax.is(i, WordClass.CONTRAST)
              || syntax.is(i, WordClass.CONJUNCTION)
              || syntax.isComma(i)
              || text.is(i, Text.SIGN) && !quotations.covers(i);
      if (!skip) {
        break;
      }
      i += syntax.length(i);
    }
    if (i >= first) {
      return true;
    }
    // Right after `that` it leads the clause that is told.
    int before = first - 1;
    if (before > floor() && syntax.isComma(before)) {
      before--;
    }
    return before >= floor() && syntax.isThat(syntax.before(before + 1));
  }

  /** Where the content starts after a leading source, its appositions left out. */
  int afterSource(int own, int end) {
    int i = own;
    int limit = Math.min(end, own + INSERTION);
    while (i < limit && !syntax.isComma(i) && !syntax.isColon(i) && !quotations.opens(i)) {
      if (syntax.isDeterminer(i) && i == own || syntax.isFigure(i)) {
        return i;
      }
      i++;
    }
    if (i >= limit) {
      return Math.min(own, end);
    }
    if (quotations.opens(i)) {
      return i;
    }
    int next = i + 1;
    if (next < end && syntax.isComma(i) && (isApposition(next, end) || syntax.isRelative(next))) {
      for (int j = next; j < Math.min(end, next + INSERTION); j++) {
        if (syntax.isComma(j) || syntax.isColon(j)) {
          return Math.min(j + 1, end);
        }
      }
    }
    return Math.min(next, end);
  }

  private boolean isApposition(int from, int end) {
    if (!syntax.isDeterminer(from) && !syntax.is(from, WordClass.SOURCE)) {
      return false;
    }
    for (int i = from; i < Math.min(end, from + 5); i++) {
      if (syntax.isComma(i) || syntax.isAuxiliary(i) || syntax.isFigure(i)) {
        return false;
      }
      Entry.Word word = syntax.marks.word(i, WordClass.SOURCE);
      if (word != null) {
        int comma = i + 1;
        while (comma < Math.min(end, i + 10) && !syntax.isComma(comma) && !syntax.isColon(comma)) {
          if (syntax.isFiniteVerb(comma) || syntax.isFigure(comma)) {
            return false;
          }
          comma++;
        }
        return comma < end && (syntax.isComma(comma) || syntax.isColon(comma));
      }
    }
    return false;
  }
}
