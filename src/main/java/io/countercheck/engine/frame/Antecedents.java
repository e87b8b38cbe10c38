package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;

/**
 * Finds nouns to the left of a figure: the subject of its verb, the noun that governs it, the
 * nearest one that explains it.
 */
final class Antecedents {

  // How far before a figure the verb stands whose object it counts, in tokens.
  private static final int OBJECT_REACH = 12;

  private final Surroundings in;
  private final NounPhrases nouns;
  private final Marks marks;
  private final Text text;
  private final Sentence sentence;
  private final int[] firsts;

  Antecedents(Surroundings in) {
    this.in = in;
    this.nouns = in.nouns;
    this.marks = in.marks;
    this.text = in.text;
    this.sentence = in.sentence;
    this.firsts = in.firsts;
  }

  /**
   * The noun before a figure that explains it.
   *
   * @param measure whether a noun of measure is wanted before one of people
   */
  NounPhrase before(int i, boolean measure) {
    int from = Math.max(sentence.first(), firsts[i] - Surroundings.REACH);
    NounPhrase person = null;
    boolean total = in.isTotal(i);
    for (int at = firsts[i] - 1; at >= from; at--) {
      if (text.isSign(at, ';')
          || measure && marks.is(at, Grammar.THAT) && marks.is(at, WordClass.CONJUNCTION)) {
        break;
      }
      Entry.Entity entity = marks.entity(at);
      if (entity == null
          || entity.concept() == null && entity.event() == null
          || in.insideQuantity(at)
          || in.insidePlace(at)
          || in.covered(at)) {
        continue;
      }
      if (entity.place() != null || marks.is(at, WordClass.SOURCE) && !measure) {
        continue;
      }
      String concept = entity.concept();
      if (concept != null && (concept.equals("number") || concept.equals("money"))) {
        NounPhrase of = behindNumber(at);
        if (of != null) {
          return of;
        }
        continue;
      }
      NounPhrase phrase = around(at, firsts[i]);
      if (phrase == null || phrase.concept() == null) {
        continue;
      }
      boolean isMeasure = Surroundings.isMeasure(phrase.concept());
      boolean wanted = measure ? isMeasure : !total || phrase.event() != null || !isMeasure;
      if (wanted && !(total && in.governed(at))) {
        return phrase;
      }
      if (person == null || wanted && !Surroundings.isMeasure(person.concept()) == measure) {
        person = phrase;
      }
    }
    return measure && person != null && !Surroundings.isMeasure(person.concept()) ? null : person;
  }

  /** le nombre d'emplois menacés … 75 000 */
  NounPhrase behindNumber(int at) {
    int of = at + marks.length(Table.ENTITIES, at);
    if (of >= sentence.end() || !marks.is(of, Grammar.OF)) {
      return null;
    }
    int noun = of + Math.max(1, marks.length(Table.WORDS, of));
    while (noun < sentence.end() && marks.is(noun, WordClass.ARTICLE)) {
      noun++;
    }
    NounPhrase phrase = nouns.at(noun, sentence.end());
    return phrase == null || phrase.concept() == null ? null : phrase;
  }

  /** The noun phrase whose noun stands at a token, the words before it taken in. */
  NounPhrase around(int noun, int limit) {
    int first = noun;
    while (first > sentence.first()
        && noun - first < 4
        && text.is(first - 1, Text.WORD)
        && !marks.is(first - 1, NounPhrases.STOP)
        && !marks.has(Table.NUMERALS, first - 1)
        && !marks.has(Table.CUES, first - 1)
        && marks.pack(noun).headLast()
        && marks.event(first - 1) == null) {
      first--;
    }
    NounPhrase phrase = nouns.at(first, limit);
    return phrase != null && phrase.end() > noun ? phrase : nouns.at(noun, limit);
  }

  /** Whether the figure is what the subject is or comes to: est de 14 %, s'élève à, was. */
  int copula(int i) {
    for (int at = firsts[i] - 1; at >= sentence.first() && at >= firsts[i] - 4; at--) {
      if (marks.is(at, Grammar.BE)) {
        return at;
      }
      Entry.EventWord event = marks.event(at);
      if (event != null && event.event().equals("reach")) {
        return at;
      }
      if (text.is(at, Text.SIGN) || marks.is(at, WordClass.CONJUNCTION)) {
        return -1;
      }
    }
    return -1;
  }

  /** The object of a cue that gives figures: puts participation at, chiffre les pertes à. */
  NounPhrase objectOfCue(int i) {
    for (int at = firsts[i] - 1; at >= sentence.first() && at >= firsts[i] - OBJECT_REACH; at--) {
      for (Entry entry : marks.at(Table.CUES, at)) {
        if (entry instanceof Entry.Cue cue && cue.slot() == Entry.Cue.Slot.WHAT) {
          int first = at + marks.length(Table.CUES, at);
          while (first < firsts[i]
              && marks.is(
                  first, Grammar.of(WordClass.ARTICLE) | Grammar.of(WordClass.POSSESSIVE))) {
            first++;
          }
          NounPhrase phrase = first < firsts[i] ? nouns.at(first, firsts[i]) : null;
          if (phrase != null && phrase.concept() != null) {
            Entry.Entity entity = phrase.entity();
            NounPhrase of =
                entity != null && "number".equals(entity.concept()) ? behindNumber(first) : null;
            return of != null ? of : phrase;
          }
        }
      }
    }
    return null;
  }

  /**
   * The nearest known noun to the left of a token that no preposition governs.
   *
   * @param verb the token of the verb whose subject is wanted
   */
  NounPhrase subjectHead(int i, int verb) {
    int from = Math.max(sentence.first(), firsts[i] - Surroundings.REACH);
    for (int at = verb - 1; at >= from; at--) {
      if (text.isSign(at, ';')
          || marks.is(at, Grammar.THAT | Grammar.WHILE) && marks.is(at, WordClass.CONJUNCTION)) {
        return null;
      }
      Entry.Entity entity = marks.entity(at);
      if (entity == null
          || entity.concept() == null
          || entity.place() != null
          || in.insideQuantity(at)
          || in.insidePlace(at)
          || in.insideTime(at)
          || in.covered(at)
          || in.governed(at)) {
        continue;
      }
      if (entity.concept().equals("number") || entity.concept().equals("money")) {
        NounPhrase of = behindNumber(at);
        if (of != null) {
          return of;
        }
      }
      NounPhrase phrase = around(at, firsts[i]);
      return phrase == null || phrase.concept() == null ? null : phrase;
    }
    return null;
  }

  /**
   * Models that stay below 95 grams: the noun before a relative clause that has no other subject,
   * where commas part clauses.
   */
  NounPhrase antecedent(int i) {
    int first = clause(i);
    if (first <= sentence.first()
        || !text.isSign(first - 1, ',')
        || !marks.is(first, Grammar.of(WordClass.ARTICLE) | Grammar.of(WordClass.RELATIVE))
        || !marks.pack(first).verbsLast()) {
      return null;
    }
    for (int at = first + 1; at < firsts[i]; at++) {
      if (text.is(at, Text.CAPITAL) && !in.insideTime(at)) {
        return null;
      }
    }
    NounPhrase phrase = nouns.endingAt(first - 1, sentence.first());
    return phrase == null || phrase.concept() == null ? null : phrase;
  }

  /** The first token of the figure's clause, where commas part clauses; else of its sentence. */
  private int clause(int i) {
    int from = Math.max(sentence.first(), firsts[i] - Surroundings.REACH);
    if (!marks.pack(firsts[i]).verbsLast()) {
      return from;
    }
    int at = firsts[i];
    while (at > from && !text.isSign(at - 1, ',') && !text.isSign(at - 1, ';')) {
      at--;
    }
    return at;
  }

  /** The first noun phrase of the clause. */
  NounPhrase subject(int i) {
    NounPhrase own = subject(i, clause(i));
    int from = Math.max(sentence.first(), firsts[i] - Surroundings.REACH);
    return own != null || !marks.pack(firsts[i]).verbsLast() ? own : subject(i, from);
  }

  private NounPhrase subject(int i, int from) {
    for (int at = from; at < firsts[i]; at++) {
      if (text.is(at, Text.WORD)
          && !marks.is(at, NounPhrases.STOP)
          && !marks.has(Table.CUES, at)
          && !marks.has(Table.NUMERALS, at)
          && marks.event(at) == null
          && !marks.is(at, WordClass.ADVERB)
          && !in.insideTime(at)
          && !in.covered(at)
          && marks.period(at) == null) {
        NounPhrase phrase = nouns.at(at, firsts[i]);
        boolean article =
            at > sentence.first()
                && marks.is(
                    at - 1, Grammar.of(WordClass.ARTICLE) | Grammar.of(WordClass.POSSESSIVE));
        if (phrase != null
            && phrase.concept() != null
            && (article || phrase.entity() != null && !pronounBefore(at))) {
          return phrase;
        }
      }
    }
    return null;
  }

  /** piracy has risen by almost 35%: the noun phrase right before the verb before the figure. */
  NounPhrase subjectOfVerb(int i) {
    int from = Math.max(sentence.first(), firsts[i] - 8);
    for (int at = firsts[i] - 1; at > from; at--) {
      if (text.is(at, Text.SIGN) || marks.is(at, WordClass.CONJUNCTION)) {
        return null;
      }
      Entry.EventWord event = marks.event(at);
      boolean verb =
          event != null && event.tags() != 0
              || marks.word(at, WordClass.CHANGE) != null
                  && marks.word(at, WordClass.CHANGE).tags() != 0;
      if (!verb && marks.has(Table.ENTITIES, at) && !in.covered(at) && !in.insideQuantity(at)) {
        // raise its budget from 2.4%: the object explains the figure
        return null;
      }
      if (!verb || marks.has(Table.ENTITIES, at)) {
        continue;
      }
      int end = at;
      while (end > from
          && (marks.is(end - 1, WordClass.AUXILIARY)
              || marks.is(end - 1, WordClass.ADVERB)
              || marks.is(end - 1, WordClass.NEGATION)
              || marks.is(end - 1, Grammar.TO))) {
        end--;
      }
      NounPhrase phrase = nouns.endingAt(end, sentence.first());
      if (phrase != null && in.governed(phrase.first())) {
        // exports from Belmora fell: the noun before the preposition is the subject
        NounPhrase subject = subjectHead(i, end);
        return subject != null ? subject : head(phrase);
      }
      return phrase == null || phrase.concept() == null ? null : head(phrase);
    }
    return null;
  }

  /** le marché des cosmétiques: the noun on which a complement hangs. */
  NounPhrase head(NounPhrase complement) {
    NounPhrase phrase = complement;
    for (int i = 0; i < 2; i++) {
      int at = phrase.first() - 1;
      while (at > sentence.first()
          && marks.is(at, WordClass.ARTICLE)
          && !marks.is(at, Grammar.OF)) {
        at--;
      }
      if (at <= sentence.first() || !marks.is(at, Grammar.OF)) {
        return phrase;
      }
      NounPhrase outer = nouns.endingAt(at, sentence.first());
      if (outer == null || outer.concept() == null) {
        return phrase;
      }
      phrase =
          new NounPhrase(
              outer.first(),
              complement.end(),
              outer.headEnd(),
              outer.concept(),
              outer.entity(),
              outer.event(),
              outer.eventAt(),
              outer.basis(),
              outer.place(),
              outer.placeAt(),
              false,
              outer.derivation());
    }
    return phrase;
  }

  /** Whether a pronoun stands before a word, which makes a verb of it: nous sommes. */
  private boolean pronounBefore(int at) {
    return at > sentence.first() && marks.is(at - 1, WordClass.PRONOUN);
  }
}
