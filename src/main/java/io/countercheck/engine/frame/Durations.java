package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;

/** Finds what a length of time is of: what lasted, what came before or after it. */
final class Durations {

  // How far before a length of time the noun of what lasts is looked for, in tokens.
  private static final int REACH = 14;

  private static final long DETERMINER =
      Grammar.of(WordClass.ARTICLE)
          | Grammar.of(WordClass.POSSESSIVE)
          | Grammar.of(WordClass.DEMONSTRATIVE);

  private final Surroundings in;
  private final Antecedents left;
  private final Marks marks;
  private final Text text;
  private final Sentence sentence;
  private final int[] firsts;
  private final int[] ends;

  Durations(Surroundings in, Antecedents left) {
    this.in = in;
    this.left = left;
    this.marks = in.marks;
    this.text = in.text;
    this.sentence = in.sentence;
    this.firsts = in.firsts;
    this.ends = in.ends;
  }

  /** What a figure of time says the length of; its own unit when nothing is found. */
  Explained lasting(int i) {
    NounPhrase measured = measured(i);
    if (measured != null) {
      return Explained.elsewhere(in.elsewhere(measured), measured, ends[i]);
    }
    String what = what(i);
    return new Explained(
        new Counted(what == null ? text.cut(ends[i] - 1, ends[i]) : what, "duration", null),
        null,
        ends[i],
        null);
  }

  /** The retirement age rises to 67 years: the subject is a length of time itself. */
  private NounPhrase measured(int i) {
    NounPhrase subject = left.subjectHead(i, firsts[i]);
    return subject != null && subject.entity() != null && subject.concept().startsWith("duration")
        ? subject
        : null;
  }

  private String what(int i) {
    int before = firsts[i] - 1;
    boolean timed = in.insideTime(firsts[i]);
    if (before <= sentence.first() || !marks.is(before, WordClass.PREPOSITION)) {
      NounPhrase event = around(i);
      if (event == null && !timed) {
        event = left.antecedent(i);
      }
      if (event != null) {
        return text.cut(event.first(), event.end());
      }
      NounPhrase subject = timed ? null : left.subjectHead(i, firsts[i]);
      return subject == null
              || subject.entity() == null
              || Surroundings.isPerson(in.elsewhere(subject))
          ? null
          : text.cut(subject.first(), subject.end());
    }
    if (timed) {
      return null;
    }
    if (in.lastCounted != null
        && in.lastCounted.quantity().unit().isShare()
        && in.lastCounted.frame().counted() != null
        && marks.is(before, Grammar.FOR)) {
      return in.lastCounted.frame().counted().text();
    }
    return thing(before);
  }

  /** The nearest noun of what happens or exists before a preposition. */
  private String thing(int before) {
    for (int at = before - 1; at >= sentence.first() && at >= before - REACH; at--) {
      Entry.Entity entity = marks.entity(at);
      Entry.EventWord event = marks.event(at);
      boolean happening = event != null && event.role() == Role.NOUN;
      boolean thing =
          entity != null
              && entity.concept() != null
              && !Surroundings.isPerson(new Counted("", entity.concept(), null))
              && entity.place() == null;
      if ((happening || thing)
          && !in.insideQuantity(at)
          && !in.insidePlace(at)
          && !in.insideTime(at)
          && !in.covered(at)) {
        NounPhrase phrase = in.nouns.at(at, before);
        if (phrase != null) {
          return text.cut(phrase.first(), phrase.end());
        }
      }
    }
    return null;
  }

  /** zwei Monate nach der Wahl: what a length of time is counted from. */
  private NounPhrase around(int i) {
    int at = ends[i];
    if (at < sentence.end() && marks.is(at, WordClass.ADVERB)) {
      at += Math.max(1, marks.length(Table.WORDS, at));
    }
    if (at >= sentence.end() || !(has(at, "after") || has(at, "before"))) {
      return null;
    }
    int noun = at + Math.max(1, marks.length(Table.WORDS, at));
    while (noun < sentence.end() && marks.is(noun, DETERMINER)) {
      noun++;
    }
    NounPhrase phrase = noun < sentence.end() ? in.nouns.at(noun, sentence.end()) : null;
    return phrase == null || phrase.concept() == null ? null : phrase;
  }

  private boolean has(int token, String feature) {
    Entry.Word word = marks.word(token, WordClass.PREPOSITION);
    return word != null && word.has(feature);
  }
}
