package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.List;

/**
 * Finds what a figure with a unit measures: the noun behind it, the one that governs it, the
 * subject of its verb.
 */
final class MeasuredNouns {

  // How far before a length of time the noun of what lasts is looked for, in tokens.
  private static final int LASTING_REACH = 14;

  private final Surroundings in;
  private final Antecedents left;
  private final NounPhrases nouns;
  private final Marks marks;
  private final Text text;
  private final Sentence sentence;
  private final List<Quantity> quantities;
  private final int[] firsts;
  private final int[] ends;

  MeasuredNouns(Surroundings in, Antecedents left) {
    this.in = in;
    this.left = left;
    this.nouns = in.nouns;
    this.marks = in.marks;
    this.text = in.text;
    this.sentence = in.sentence;
    this.quantities = in.quantities;
    this.firsts = in.firsts;
    this.ends = in.ends;
  }

  Explained measured(int i) {
    Quantity quantity = quantities.get(i);
    int at = ends[i];
    int limit = in.limit(i);
    // un salarié sur dix: the noun stands inside the figure.
    for (int inside = firsts[i] + 1; quantity.unit().isShare() && inside < at; inside++) {
      Entry.Entity entity = marks.entity(inside);
      if (entity != null && entity.concept() != null && text.is(inside, Text.WORD)) {
        NounPhrase phrase = nouns.at(inside, at);
        if (phrase != null && phrase.concept() != null) {
          return Explained.elsewhere(in.elsewhere(phrase), phrase, at);
        }
      }
    }
    boolean duration = quantity.unit().dimension().equals("duration");
    // A second rendering in brackets is of the same thing.
    if (i > 0
        && in.last != null
        && text.isSign(firsts[i] - 1, '(')
        && ends[i - 1] == firsts[i] - 1) {
      Counted same = in.last.frame().counted();
      return new Explained(
          same == null ? null : new Counted(same.text(), same.concept(), null), null, at, null);
    }
    int next = at;
    if (i + 1 < firsts.length
        && next < sentence.end()
        && text.isSign(next, '(')
        && firsts[i + 1] == next + 1) {
      // €1.6 billion (US$1.8 billion) package: the noun stands behind the bracket.
      next = ends[i + 1];
      limit = i + 2 < firsts.length ? firsts[i + 2] : sentence.end();
      if (next < limit && text.isSign(next, ')')) {
        next++;
      }
    }
    if (next < limit
        && (text.isSign(next, '»') || text.isSign(next, '"') || text.isSign(next, '”'))) {
      next++;
    }
    boolean of = next < limit && marks.is(next, Grammar.OF) && text.is(next, Text.WORD);
    Explained grown = changeBehind(i, next, limit);
    if (grown != null) {
      return grown;
    }
    if (of) {
      int from = in.skipOf(next, limit, i);
      NounPhrase phrase = from < limit ? nouns.at(from, limit) : null;
      boolean whole =
          phrase != null && phrase.concept() != null && phrase.concept().startsWith("money.gdp");
      if (phrase != null && phrase.concept() != null && !whole && !duration) {
        return new Explained(in.countedOf(phrase), phrase, phrase.end(), phrase.derivation());
      }
    } else if (next < limit && text.is(next, Text.WORD) || next < limit && text.isSign(next, '-')) {
      int from = text.isSign(next, '-') ? next + 1 : next;
      NounPhrase phrase = nouns.at(from, limit);
      boolean direct =
          phrase != null
              && phrase.concept() != null
              && marks.pack(next).headLast()
              && (phrase.entity() != null || duration || glued(i));
      if (direct) {
        return new Explained(in.countedOf(phrase), phrase, phrase.end(), phrase.derivation());
      }
    }
    int behind = i + 1;
    while (behind < firsts.length && firsts[behind] < next) {
      behind++;
    }
    if (behind < firsts.length
        && next == firsts[behind]
        && quantities.get(behind).unit().dimension().equals("duration")) {
      NounPhrase phrase = nouns.at(ends[behind], sentence.end());
      if (phrase != null && phrase.concept() != null) {
        return Explained.elsewhere(in.elsewhere(phrase), phrase, at);
      }
    }
    if (duration) {
      String lasting = lasting(i);
      return new Explained(
          new Counted(lasting == null ? text.cut(ends[i] - 1, ends[i]) : lasting, "duration", null),
          null,
          at,
          null);
    }
    NounPhrase object = left.objectOfCue(i);
    if (object != null) {
      return Explained.elsewhere(in.elsewhere(object), object, at);
    }
    NounPhrase governing = governing(i);
    if (governing != null && !isBareNumber(governing)) {
      return Explained.elsewhere(in.elsewhere(governing), governing, at);
    }
    if (in.last != null
        && in.coordinated(i)
        && !in.nounBetween(i)
        && in.last.frame().counted() != null
        && in.last.quantity().unit().dimension().equals(quantity.unit().dimension())) {
      Counted same = in.last.frame().counted();
      return new Explained(new Counted(same.text(), same.concept(), null), null, at, null);
    }
    int verb = left.copula(i);
    NounPhrase head = verb >= 0 ? left.subjectHead(i, verb) : null;
    if (head != null) {
      return Explained.elsewhere(in.elsewhere(head), head, at);
    }
    NounPhrase verbal = left.subjectOfVerb(i);
    if (verbal != null && (verbal.entity() != null || quantity.change() != null)) {
      return Explained.elsewhere(in.elsewhere(verbal), verbal, at);
    }
    NounPhrase measure = left.before(i, true);
    if (measure != null && !isBareNumber(measure)) {
      return Explained.elsewhere(in.elsewhere(measure), measure, at);
    }
    Counted earlier = in.lastMeasure(quantity);
    NounPhrase subject = left.subject(i);
    boolean known = subject != null && subject.entity() != null;
    if (earlier != null && (quantity.change() != null || !known)) {
      return new Explained(new Counted(earlier.text(), earlier.concept(), null), null, at, null);
    }
    if (subject != null && !quantity.unit().isMoney()) {
      return Explained.elsewhere(in.elsewhere(subject), subject, at);
    }
    if (quantity.unit().isMoney()) {
      return new Explained(
          new Counted(
              text.is(at - 1, Text.WORD) ? text.token(at - 1) : quantity.unit().id(),
              "money",
              null),
          null,
          at,
          null);
    }
    return new Explained(null, null, at, null);
  }

  boolean glued(int i) {
    return ends[i] < text.size() && text.is(ends[i], Text.GLUED);
  }

  /** une taxe de 3 %, a probability of 60%: the noun right before "of" or a colon. */
  NounPhrase governing(int i) {
    int before = firsts[i] - 1;
    if (before <= sentence.first() || in.covered(before)) {
      return null;
    }
    if (!(marks.is(before, Grammar.OF) && text.is(before, Text.WORD))
        && !text.isSign(before, '(')
        && !text.isSign(before, ':')) {
      return null;
    }
    if (marks.event(before - 1) != null && marks.entity(before - 1) == null
        || marks.is(before - 1, WordClass.CHANGE)) {
      return changed(i, before - 1);
    }
    NounPhrase phrase = nouns.endingAt(before, sentence.first());
    if (phrase == null || phrase.concept() == null) {
      return null;
    }
    boolean article =
        phrase.first() > sentence.first()
            && marks.is(
                phrase.first() - 1,
                Grammar.of(WordClass.ARTICLE) | Grammar.of(WordClass.POSSESSIVE));
    return phrase.entity() != null || article ? phrase : null;
  }

  /** la hausse des prix de 3 %; une baisse de 2 % du chômage: the noun of the change. */
  NounPhrase changed(int i, int change) {
    int after = ends[i];
    if (after < sentence.end() && marks.is(after, Grammar.OF)) {
      int from = in.skipOf(after, sentence.end(), i);
      NounPhrase phrase = nouns.at(from, sentence.end());
      if (phrase != null && phrase.concept() != null) {
        return phrase;
      }
    }
    return left.before(i, true);
  }

  /** Whether a noun only says that there is a figure: le chiffre. */
  private static boolean isBareNumber(NounPhrase phrase) {
    return phrase.concept().equals("number") || phrase.concept().startsWith("number[");
  }

  /** What lasts, where a preposition hangs the length of time on it: 10 % for 90 days. */
  private String lasting(int i) {
    int before = firsts[i] - 1;
    if (before <= sentence.first()
        || !marks.is(before, WordClass.PREPOSITION)
        || in.insideTime(firsts[i])) {
      return null;
    }
    if (in.lastCounted != null
        && in.lastCounted.quantity().unit().isShare()
        && marks.is(before, Grammar.FOR)) {
      return in.lastCounted.frame().counted().text();
    }
    for (int at = before - 1; at >= sentence.first() && at >= before - LASTING_REACH; at--) {
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
        NounPhrase phrase = nouns.at(at, before);
        if (phrase != null) {
          return text.cut(phrase.first(), phrase.end());
        }
      }
    }
    return null;
  }

  /** a 30% increase in exports; a 37% decline: the change stands behind its size. */
  Explained changeBehind(int i, int next, int limit) {
    int at = next;
    int steps = 0;
    while (at < limit
        && steps < 2
        && text.is(at, Text.WORD)
        && !isChange(at)
        && !marks.is(at, NounPhrases.STOP)) {
      at++;
      steps++;
    }
    if (at >= limit || !isChange(at) || !marks.pack(at).headLast()) {
      return null;
    }
    int of =
        at + Math.max(1, Math.max(marks.length(Table.WORDS, at), marks.length(Table.EVENTS, at)));
    if (of < limit
        && (marks.is(of, Grammar.OF) || marks.is(of, Grammar.IN))
        && !in.insideTime(of)
        && !in.insidePlace(of)) {
      int noun = of + 1;
      while (noun < limit
          && (marks.is(noun, WordClass.ARTICLE) || marks.is(noun, WordClass.POSSESSIVE))) {
        noun++;
      }
      NounPhrase phrase = nouns.at(noun, limit);
      if (phrase != null && phrase.concept() != null) {
        return Explained.elsewhere(in.elsewhere(phrase), phrase, ends[i]);
      }
    }
    if (in.lastCounted != null) {
      Counted same = in.lastCounted.frame().counted();
      return new Explained(new Counted(same.text(), same.concept(), null), null, ends[i], null);
    }
    return null;
  }

  /** Whether a noun of change stands at a token; verbs have their subject before them. */
  private boolean isChange(int at) {
    for (Entry entry : marks.at(Table.EVENTS, at)) {
      if (entry instanceof Entry.EventWord event
          && event.role() == Role.NOUN
          && (event.event().equals("rise") || event.event().equals("fall"))) {
        return true;
      }
    }
    for (Entry entry : marks.at(Table.WORDS, at)) {
      if (entry instanceof Entry.Word word
          && word.wordClass() == WordClass.CHANGE
          && word.tags() == 0) {
        return true;
      }
    }
    return false;
  }
}
