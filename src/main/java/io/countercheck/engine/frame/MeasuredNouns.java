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
import java.util.Set;

/**
 * Finds what a figure with a unit measures: the noun behind it, the one that governs it, the
 * subject of its verb. Over 400 lines because the order in which these places are asked is the
 * rule, and it stands in one method.
 */
final class MeasuredNouns {

  // How far before a figure the word that gives it, and what is paid for, stand, in tokens.
  private static final int CUE_REACH = 12;
  private static final int PAID = 14;

  private static final Set<String> PHYSICAL = Set.of("area", "mass", "length", "volume");

  private static final long DETERMINER =
      Grammar.of(WordClass.ARTICLE)
          | Grammar.of(WordClass.POSSESSIVE)
          | Grammar.of(WordClass.DEMONSTRATIVE);

  private final Surroundings in;
  private final Durations durations;
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
    this.durations = new Durations(in, left);
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
    NounPhrase named = named(i);
    if (named != null) {
      return Explained.elsewhere(in.elsewhere(named), named, at);
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
    if (in.lastCounted != null
        && in.lastCounted.quantity().unit().equals(quantity.unit())
        && quantity.unit().isShare()
        && in.lastCounted.frame().counted() != null
        && in.against(firsts[i] - 1)) {
      // 51 % of the votes against 46 % for the rival
      Counted same = in.lastCounted.frame().counted();
      return new Explained(new Counted(same.text(), same.concept(), null), null, at, null);
    }
    boolean of = next < limit && marks.is(next, Grammar.OF) && text.is(next, Text.WORD);
    Explained grown = changeBehind(i, next, limit);
    if (grown != null) {
      return grown;
    }
    if (of) {
      int from = in.skipOf(next, limit, i);
      // ten per cent of the 80 million Egyptians: the noun stands behind the other figure
      boolean share = quantity.unit().isShare();
      int stop = share && i + 1 < firsts.length && from == ends[i + 1] ? in.limit(i + 1) : limit;
      boolean over = stop != limit;
      NounPhrase phrase =
          from < stop ? nouns.at(over ? in.skipOf(from, stop, i + 1) : from, stop) : null;
      if (share && (phrase == null || over)) {
        NounPhrase far = attributive(from, stop);
        phrase = far != null ? far : phrase;
      }
      if (over && phrase != null && phrase.concept() != null && !duration) {
        return Explained.elsewhere(in.elsewhere(phrase), phrase, at);
      }
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
              && (phrase.entity() != null || glued(i));
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
    NounPhrase adjectival = adjectival(i, next, limit);
    if (adjectival != null) {
      return Explained.elsewhere(in.elsewhere(adjectival), adjectival, at);
    }
    if (duration) {
      return durations.lasting(i);
    }
    NounPhrase object = left.objectOfCue(i);
    if (object != null) {
      return Explained.elsewhere(in.elsewhere(object), object, at);
    }
    Explained told = told(i, next, limit);
    if (told != null) {
      return told;
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
    if (PHYSICAL.contains(quantity.unit().dimension())) {
      Happenings.Found done = in.happenings.before(firsts[i], sentence.first());
      if (done != null && done.word().role() == Role.OBJECT && !in.isTotal(i)) {
        // the fire burned 6,300 hectares: the subject is who did it
        boolean burnt = done.word().event().equals("burn");
        String concept = quantity.unit().dimension();
        return new Explained(
            new Counted(
                text.cut(at - 1, at),
                burnt && concept.equals("area") ? "area.burnt" : concept,
                null),
            null,
            at,
            null);
      }
    }
    NounPhrase antecedent = left.antecedent(i);
    if (antecedent != null && !quantity.unit().isMoney()) {
      return Explained.elsewhere(in.elsewhere(antecedent), antecedent, at);
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
    Explained paid = quantity.unit().isMoney() ? paid(i, next, limit) : null;
    if (paid != null) {
      return paid;
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

  /** aller in Europa registrierten Beben: the noun behind its attribute. */
  private NounPhrase attributive(int from, int limit) {
    if (from >= limit || !marks.pack(from).capitalNouns()) {
      return null;
    }
    for (int at = from; at + 1 < limit && at < from + 6 && text.is(at, Text.WORD); at++) {
      boolean attribute =
          at > from
              && !text.is(at, Text.CAPITAL)
              && marks.grammar(at) == 0
              && text.is(at - 1, Text.CAPITAL)
              && text.is(at + 1, Text.CAPITAL);
      if (attribute) {
        NounPhrase phrase = nouns.at(at + 1, limit);
        return phrase == null || phrase.concept() == null ? null : phrase;
      }
    }
    return null;
  }

  /** a magnitude of 6.1: the noun is a part of how the unit is said, before the number. */
  private NounPhrase named(int i) {
    Quantity quantity = quantities.get(i);
    int number = text.tokenAt(quantity.number().start());
    int noun = firsts[i];
    if (quantity.unit().isShare()
        || quantity.unit().isMoney()
        || noun >= number
        || marks.length(Table.UNITS, noun) == 0
        || marks.length(Table.MODIFIERS, noun) > 0) {
      return null;
    }
    NounPhrase phrase = nouns.at(noun, number);
    return phrase == null || phrase.concept() == null ? null : phrase;
  }

  /** der 4,3 Millionen Euro teure Umbau: the figure stands between an article and its noun. */
  private NounPhrase adjectival(int i, int next, int limit) {
    int article = firsts[i] - 1;
    if (next + 1 >= limit
        || article < sentence.first()
        || !marks.pack(next).capitalNouns()
        || !marks.is(
            article,
            Grammar.of(WordClass.ARTICLE)
                | Grammar.of(WordClass.DEMONSTRATIVE)
                | Grammar.of(WordClass.POSSESSIVE))
        || !text.is(next, Text.WORD)
        || text.is(next, Text.CAPITAL)
        || marks.is(next, NounPhrases.STOP)) {
      return null;
    }
    int noun = next + 1;
    while (noun < limit
        && noun < next + 3
        && text.is(noun, Text.WORD)
        && !text.is(noun, Text.CAPITAL)
        && !marks.is(noun, NounPhrases.STOP)) {
      noun++;
    }
    if (noun >= limit || !text.is(noun, Text.CAPITAL)) {
      return null;
    }
    NounPhrase phrase = nouns.at(noun, limit);
    return phrase == null || phrase.concept() == null ? null : phrase;
  }

  /**
   * What a word that gives figures says they are of: cifran el seguimiento en el 70 %, estiment à
   * 70 % la participation.
   */
  private Explained told(int i, int next, int limit) {
    for (int cue = firsts[i] - 1; cue >= sentence.first() && cue >= firsts[i] - CUE_REACH; cue--) {
      if (text.is(cue, Text.SIGN) || marks.is(cue, WordClass.CONJUNCTION)) {
        return null;
      }
      if (!isFigureCue(cue)) {
        continue;
      }
      int noun = cue + 1;
      boolean article = noun < firsts[i] && marks.is(noun, Grammar.DEFINITE);
      NounPhrase phrase = nouns.at(article ? noun + 1 : noun, firsts[i]);
      if (phrase == null && next + 1 < limit && marks.is(next, Grammar.DEFINITE)) {
        phrase = nouns.at(next + 1, limit);
        article = true;
      }
      return phrase == null
              || phrase.concept() == null
              || !article && phrase.entity() == null && !marks.pack(cue).headLast()
          ? null
          : Explained.elsewhere(in.elsewhere(phrase), phrase, ends[i]);
    }
    return null;
  }

  private boolean isFigureCue(int token) {
    for (Entry entry : marks.at(Table.CUES, token)) {
      if (entry instanceof Entry.Cue cue
          && cue.kind() == Entry.Cue.Kind.FIGURE
          && (cue.tags() & Entry.INFINITIVE) == 0) {
        return true;
      }
    }
    return false;
  }

  /** What money is paid for: for the repair of two bridges; the flats are sold for 38 million. */
  private Explained paid(int i, int next, int limit) {
    NounPhrase phrase = null;
    if (next < limit && marks.is(next, Grammar.FOR) && !in.insideTime(next)) {
      phrase = complement(next, limit);
    } else if (firsts[i] > sentence.first() && marks.is(firsts[i] - 1, Grammar.FOR)) {
      phrase = left.subjectHead(i, firsts[i] - 1);
    } else {
      for (int at = firsts[i] - 1; at >= sentence.first() && at >= firsts[i] - PAID; at--) {
        if (text.is(at, Text.SIGN) || marks.is(at, WordClass.CONJUNCTION)) {
          break;
        }
        if (marks.is(at, Grammar.FOR) && marks.is(at, WordClass.PREPOSITION)) {
          phrase = complement(at, firsts[i]);
          break;
        }
      }
    }
    return phrase == null
        ? null
        : new Explained(
            new Counted(text.cut(phrase.first(), phrase.end()), "money", null),
            null,
            ends[i],
            null);
  }

  private NounPhrase complement(int preposition, int limit) {
    int noun = preposition + Math.max(1, marks.length(Table.WORDS, preposition));
    while (noun < limit && marks.is(noun, DETERMINER) && !in.insideQuantity(noun)) {
      noun++;
    }
    if (noun >= limit || in.insideQuantity(noun) || in.insideTime(noun)) {
      return null;
    }
    NounPhrase phrase = nouns.at(noun, limit);
    return phrase == null || phrase.concept() == null ? null : phrase;
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
