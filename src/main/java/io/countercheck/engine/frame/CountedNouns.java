package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/** Finds who or what a figure without a unit counts: the noun behind it, or the one it leans on. */
final class CountedNouns {

  // How far before a figure the word that gives it stands, in tokens.
  private static final int CUE_REACH = 7;

  private final Surroundings in;
  private final Antecedents left;
  private final Happenings happenings;
  private final NounPhrases nouns;
  private final Marks marks;
  private final Text text;
  private final int[] firsts;
  private final int[] ends;

  CountedNouns(Surroundings in, Antecedents left) {
    this.in = in;
    this.left = left;
    this.happenings = in.happenings;
    this.nouns = in.nouns;
    this.marks = in.marks;
    this.text = in.text;
    this.firsts = in.firsts;
    this.ends = in.ends;
  }

  Explained counted(int i) {
    int at = ends[i];
    int limit = in.limit(i);
    int from = in.skipOf(at, limit, i);
    boolean over = i + 1 < firsts.length && from == ends[i + 1];
    int stop = over ? in.limit(i + 1) : limit;
    NounPhrase phrase =
        from < stop ? nouns.at(over ? in.skipOf(from, stop, i + 1) : from, stop) : null;
    if (phrase != null && phrase.concept() != null && over) {
      return Explained.elsewhere(in.elsewhere(phrase), phrase, at);
    }
    if (phrase != null && phrase.concept() != null) {
      if (phrase.entity() == null && in.isPart(i) && in.lastCounted != null) {
        // onze blessés, dont deux graves: an adjective alone leans on the whole
        Counted of = in.lastCounted.frame().counted();
        return new Explained(
            new Counted(of.text(), of.concept(), null), null, at, phrase.derivation());
      }
      Counted own = in.countedOf(phrase);
      Counted narrower = in.isPart(i) ? null : inherited(phrase, own);
      return new Explained(
          narrower != null ? narrower : own, phrase, phrase.end(), phrase.derivation());
    }
    // estime à 75 000 le nombre d'emplois: the noun follows behind an article
    NounPhrase postposed = postposed(at, limit, in.isTotal(i));
    if (postposed != null) {
      return Explained.elsewhere(in.countedOf(postposed), postposed, at);
    }
    if (phrase != null && (phrase.others() || phrase.entity() != null)) {
      // others, 225 Syrians: leans on the in.last counted
      if (phrase.entity() != null) {
        return new Explained(
            in.countedOf(phrase, "person"), phrase, phrase.end(), phrase.derivation());
      }
      Framed before =
          in.lastPerson != null
              ? in.lastPerson
              : in.lastCounted != null ? in.lastCounted : in.earlier();
      if (before == null) {
        return null;
      }
      Counted other = before.frame().counted();
      // "10 others" after deaths are other people, not other deaths.
      boolean happened =
          before.frame().event() != null
              && other.span() != null
              && before.frame().event().span() != null
              && other.span().contains(before.frame().event().span());
      return happened
          ? new Explained(
              new Counted(
                  text.cut(phrase.first(), phrase.end()),
                  "person",
                  text.span(phrase.first(), phrase.end())),
              phrase,
              phrase.end(),
              null)
          : new Explained(
              new Counted(other.text(), other.concept(), null), phrase, phrase.end(), null);
    }
    NounPhrase object = left.objectOfCue(i);
    if (object != null) {
      return Explained.elsewhere(in.elsewhere(object), object, at);
    }
    boolean elliptic = in.last != null && in.coordinated(i);
    int verb = left.copula(i);
    NounPhrase head = verb >= 0 ? left.subjectHead(i, verb) : null;
    boolean listed =
        in.isTotal(i)
            && in.lastCounted != null
            && in.lastCounted.quantity().unit().equals(Unit.ONE)
            && (head == null || head.event() == null);
    if (head != null && !elliptic && !listed) {
      return Explained.elsewhere(in.elsewhere(head), head, at);
    }
    NounPhrase subject = left.before(i, false);
    int cue = cueAt(in.firsts[i]);
    if (cue >= 0 && subject != null && subject.first() < cue) {
      // "a lobby group counted 24,000": who counts is not what is counted
      Framed leant = in.lastCounted != null ? in.lastCounted : in.lastOfCounts();
      if (leant != null && leant.quantity().unit().equals(Unit.ONE)) {
        Counted same = leant.frame().counted();
        return new Explained(new Counted(same.text(), same.concept(), null), null, at, null);
      }
    }
    boolean bare =
        subject != null
            && subject.event() == null
            && in.lastCounted != null
            && in.lastCounted.quantity().unit().equals(Unit.ONE);
    if (in.isTotal(i) && subject != null && !bare) {
      return Explained.elsewhere(in.elsewhere(subject), subject, at);
    }
    if (elliptic && in.last.frame().counted() != null) {
      return new Explained(
          new Counted(in.last.frame().counted().text(), in.last.frame().counted().concept(), null),
          null,
          at,
          null);
    }
    if (in.isTotal(i) && bare) {
      // 200 million tins a year, a capacity that may be raised to 300 million
      Counted same = in.lastCounted.frame().counted();
      return new Explained(new Counted(same.text(), same.concept(), null), null, at, null);
    }
    if (subject != null) {
      return Explained.elsewhere(in.elsewhere(subject), subject, at);
    }
    if (in.last != null
        && in.last.frame().counted() != null
        && in.last.quantity().unit().equals(Unit.ONE)) {
      return new Explained(
          new Counted(in.last.frame().counted().text(), in.last.frame().counted().concept(), null),
          null,
          at,
          null);
    }
    boolean more = in.firsts[i] > in.sentence.first() && marks.is(in.firsts[i] - 1, WordClass.MORE);
    Framed earlier = more || cueBefore(in.firsts[i]) ? in.lastOfCounts() : null;
    if (earlier != null) {
      // "otros 20 fueron …", "the police speak of 5,000": leans on the sentence before
      Counted same = earlier.frame().counted();
      return new Explained(new Counted(same.text(), same.concept(), null), null, at, null);
    }
    Happenings.Found after = happenings.behind(at, limit);
    if (after != null) {
      // "Six are missing" with nobody named before: people.
      return new Explained(
          new Counted(text.cut(after.at(), after.end()), "person", null), null, at, null);
    }
    return null;
  }

  /**
   * 11 800 civils tués et 8 000 blessés: a noun that only says what happened to people takes the
   * people of the figure that it is coordinated with.
   */
  Counted inherited(NounPhrase phrase, Counted own) {
    if (in.lastPerson == null
        || !in.joined()
        || phrase.event() == null
        || !"person".equals(own.concept())
        || phrase.headEnd() - phrase.first() > 2
        || in.lastPerson.frame().counted().concept().equals("person")
        || in.lastPerson.frame().counted().concept().equals("person.casualty")
        || in.lastPerson.frame().counted().concept().equals("person.victim")) {
      return null;
    }
    Counted before = in.lastPerson.frame().counted();
    boolean sameEvent =
        in.lastPerson.frame().event() != null
            && in.lastPerson.frame().event().id().equals(phrase.event());
    return sameEvent ? null : new Counted(before.text(), before.concept(), null);
  }

  /** Whether a word that gives figures stands before one: cifra en, estime à, stima in. */
  private boolean cueBefore(int figure) {
    return cueAt(figure) >= 0;
  }

  /** The token of that word, or -1. */
  private int cueAt(int figure) {
    for (int back = 1; back <= CUE_REACH && figure - back >= in.sentence.first(); back++) {
      if (marks.has(Table.CUES, figure - back)) {
        return figure - back;
      }
    }
    return -1;
  }

  NounPhrase postposed(int at, int limit, boolean total) {
    if (at + 1 >= limit || !marks.is(at, Grammar.DEFINITE)) {
      return null;
    }
    int next = at + 1;
    Entry.Entity entity = marks.entity(next);
    boolean led = at > 1 && cueBefore(at) || total;
    if (entity == null
        || entity.concept() == null
        || !entity.concept().equals("number") && entity.event() == null && !led) {
      return null;
    }
    int of = next + marks.length(Table.ENTITIES, next);
    if (entity.concept().equals("number") && of < limit && marks.is(of, Grammar.OF)) {
      int noun = of + Math.max(1, marks.length(Table.WORDS, of));
      while (noun < limit && marks.is(noun, WordClass.ARTICLE)) {
        noun++;
      }
      NounPhrase phrase = nouns.at(noun, limit);
      return phrase != null && phrase.concept() != null ? phrase : null;
    }
    NounPhrase phrase = nouns.at(next, limit);
    return phrase != null && phrase.concept() != null ? phrase : null;
  }
}
