package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.List;

/**
 * One sentence with its figures, and what every reader of a figure asks of it: what lies between
 * two figures, and what a token is a part of.
 */
final class Surroundings {

  /** How far to the left of a figure its noun is looked for, in tokens. */
  static final int REACH = 28;

  /**
   * How far back an earlier figure may stand for one without a noun to lean on it, in characters.
   */
  private static final int NEAR = 120;

  final Marks marks;
  final Text text;
  final NounPhrases nouns;
  final Happenings happenings;
  final Sentence sentence;
  final List<Quantity> quantities;
  // First token of each figure and the token after it, modifiers and units included.
  final int[] firsts;
  final int[] ends;
  final List<Places.Chain> chains;
  final List<Periods.Found> times;
  // What was read so far in the text, and the last figures of this sentence.
  final List<Framed> framed;
  Framed last;
  Framed lastPerson;
  // The last figure of this sentence that is no length of time.
  Framed lastCounted;
  // The number of the figure that is being read.
  int reading;

  Surroundings(
      Marks marks,
      NounPhrases nouns,
      Happenings happenings,
      Sentence sentence,
      List<Quantity> quantities,
      List<Places.Chain> chains,
      List<Periods.Found> times,
      List<Framed> framed) {
    this.marks = marks;
    this.text = marks.text();
    this.nouns = nouns;
    this.happenings = happenings;
    this.sentence = sentence;
    this.quantities = quantities;
    this.chains = chains;
    this.times = times;
    this.framed = framed;
    this.firsts = new int[quantities.size()];
    this.ends = new int[quantities.size()];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = text.tokenAt(quantities.get(i).span().start());
      ends[i] = text.tokenAt(quantities.get(i).span().end() - 1) + 1;
    }
  }

  /** Takes in a figure that was read. */
  void add(Framed reading) {
    framed.add(reading);
    last = reading;
    Counted counted = reading.frame().counted();
    if (reading.part()) {
      // "12 people, among them 3 children, and 40 were injured": 40 people
      return;
    }
    if (isPerson(counted)) {
      lastPerson = reading;
    }
    if (counted != null && !counted.concept().equals("duration")) {
      lastCounted = reading;
    }
  }

  int limit(int i) {
    return i + 1 < firsts.length ? firsts[i + 1] : sentence.end();
  }

  /** death toll rises to 27: a preposition or a verb of change stands before the figure. */
  boolean isTotal(int i) {
    Quantity quantity = quantities.get(i);
    if (quantity.change() != null) {
      return true;
    }
    int before = firsts[i] - 1;
    return before >= sentence.first()
        && marks.is(before, Grammar.TO)
        && marks.is(before, WordClass.PREPOSITION);
  }

  boolean coordinated(int i) {
    if (i == 0) {
      return false;
    }
    int before = firsts[i] - 1;
    return marks.is(before, Grammar.AND | Grammar.OR)
        || text.isSign(before, ',')
        || marks.is(before, WordClass.MORE)
        || marks.is(before, WordClass.PART)
        || marks.is(before, WordClass.CONTRAST)
        || marks.has(Table.EVENTS, before)
        || marks.is(before, Grammar.WITH)
        || marks.word(before, WordClass.PREPOSITION) != null
            && marks.word(before, WordClass.PREPOSITION).has("against")
        || against(before)
        || text.is(before, Text.WORD) && covered(before) && !marks.is(before, WordClass.ARTICLE)
        || happenings.behind(ends[i], limit(i)) != null;
  }

  /** Whether words that set figures against each other end at a token: frente al, against. */
  boolean against(int token) {
    for (int at = token; at >= sentence.first() && at > token - 3; at--) {
      Entry.Word word = marks.word(at, WordClass.PREPOSITION);
      if (word != null
          && (word.has("against") || word.has("near"))
          && at + marks.length(Table.WORDS, at) > token) {
        return true;
      }
    }
    return false;
  }

  /** Whether a preposition stands between a part and the figure of its whole: 3 out of 4. */
  boolean leadsToWhole(int token, int figure) {
    Entry.Word word = marks.word(token, WordClass.PREPOSITION);
    if (word == null
        || !(word.has("of") || word.has("from") || word.has("among") || word.has("on"))) {
      return false;
    }
    int next = token + Math.max(1, marks.length(Table.WORDS, token));
    return next == figure || next == figure - 1 && marks.is(next, WordClass.ARTICLE);
  }

  int skipOf(int at, int limit, int i) {
    int next = at;
    if (next < limit && text.isSign(next, '"') || next < limit && text.isSign(next, '»')) {
      next++;
    }
    boolean whole = next < limit && i + 1 < firsts.length && leadsToWhole(next, firsts[i + 1]);
    if (next < limit && (marks.is(next, Grammar.OF) || whole) && text.is(next, Text.WORD)) {
      next += Math.max(1, marks.length(Table.WORDS, next));
      while (next < limit
          && next < at + 4
          && (marks.is(next, WordClass.ARTICLE)
              || marks.is(next, WordClass.DEMONSTRATIVE)
              || marks.is(next, WordClass.POSSESSIVE))
          && !marks.has(Table.ENTITIES, next)) {
        next++;
      }
      // 22 of the 27 members: the noun stands behind the other figure.
      if (next >= limit && i + 1 < firsts.length && next == firsts[i + 1]) {
        return ends[i + 1];
      }
    }
    return next;
  }

  /** Whether a longer phrase that starts earlier holds the token: niveau de vie, au lieu de. */
  boolean covered(int token) {
    for (int at = token - 1; at >= sentence.first() && at >= token - 4; at--) {
      int distance = token - at;
      if (marks.length(Table.ENTITIES, at) > distance
          || marks.length(Table.WORDS, at) > distance
          || marks.length(Table.MODIFIERS, at) > distance
          || marks.length(Table.PERIODS, at) > distance) {
        return true;
      }
    }
    return false;
  }

  boolean insidePlace(int token) {
    for (Places.Chain chain : chains) {
      if (chain.first() <= token && token < chain.end()) {
        return true;
      }
    }
    return false;
  }

  boolean insideTime(int token) {
    for (Periods.Found time : times) {
      if (time.first() <= token && token < time.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a preposition stands before the noun, so that it is no subject. */
  boolean governed(int noun) {
    for (int at = noun - 1; at >= sentence.first() && at >= noun - 4; at--) {
      if (marks.is(at, WordClass.PREPOSITION) || marks.is(at, WordClass.PART)) {
        return true;
      }
      if (!text.is(at, Text.WORD)
          || marks.is(at, WordClass.AUXILIARY)
          || marks.is(at, WordClass.CONJUNCTION)) {
        return false;
      }
    }
    return false;
  }

  boolean insideQuantity(int token) {
    for (int k = 0; k < firsts.length; k++) {
      if (token >= firsts[k] && token < ends[k]) {
        return true;
      }
      if (firsts[k] > token) {
        return false;
      }
    }
    return false;
  }

  /** Whether a known noun stands between the last figure and this one. */
  boolean nounBetween(int i) {
    if (i == 0) {
      return true;
    }
    int from = last == null ? ends[i - 1] : text.tokenAt(last.quote().end());
    for (int at = Math.max(from, sentence.first()); at < firsts[i]; at++) {
      Entry.Entity entity = marks.entity(at);
      if (entity != null && entity.concept() != null && !covered(at) && !insideTime(at)) {
        return true;
      }
    }
    return false;
  }

  boolean isPart(int i) {
    int first = firsts[i];
    for (int at = first - 1; at >= sentence.first() && at >= first - 4; at--) {
      if (marks.is(at, WordClass.PART)) {
        return at + marks.length(Table.WORDS, at) >= first - 1 || first - at <= 3;
      }
    }
    return false;
  }

  /** The last person counted in an earlier sentence. */
  Framed earlier() {
    for (int back = framed.size() - 1; back >= 0 && back >= framed.size() - 4; back--) {
      if (isPerson(framed.get(back).frame().counted())) {
        return framed.get(back);
      }
    }
    return null;
  }

  /** Whether only a conjunction parts the figure that is read from the last one: et de. */
  boolean joined() {
    if (last == null || reading >= firsts.length) {
      return false;
    }
    int from = text.tokenAt(last.quote().end());
    int before = text.tokenAt(last.quote().start()) - 1;
    boolean and = false;
    for (int at = from; at < firsts[reading]; at++) {
      and |= marks.is(at, Grammar.AND) || text.isSign(at, ',');
      // "em 11.800 civis mortos e em 8.000 feridos": the preposition is said again
      boolean again =
          before >= 0 && marks.is(at, WordClass.PREPOSITION) && text.word(at) == text.word(before);
      if (!marks.is(at, Grammar.AND | Grammar.OF) && !text.isSign(at, ',') && !again) {
        return false;
      }
    }
    return and;
  }

  /** The last count of an earlier sentence near enough to lean on, or null. */
  Framed lastOfCounts() {
    for (int back = framed.size() - 1; back >= 0 && back >= framed.size() - 3; back--) {
      Framed reading = framed.get(back);
      boolean near =
          sentence.span().start() - reading.quantity().span().end() < NEAR
              && reading.quantity().span().end() <= sentence.span().start();
      if (near && reading.quantity().unit().equals(Unit.ONE) && reading.frame().counted() != null) {
        return reading;
      }
    }
    return null;
  }

  /** The measure that one of the last sentences was about. */
  Counted lastMeasure(Quantity like) {
    for (int back = framed.size() - 1; back >= 0 && back >= framed.size() - 4; back--) {
      Counted counted = framed.get(back).frame().counted();
      Quantity quantity = framed.get(back).quantity();
      boolean near =
          like.change() != null || sentence.span().start() - quantity.span().end() < NEAR;
      if (counted != null
          && near
          && quantity.unit().equals(like.unit())
          && isMeasure(counted.concept())
          && !counted.concept().equals("money")) {
        return counted;
      }
    }
    return null;
  }

  Counted countedOf(NounPhrase phrase) {
    return countedOf(phrase, phrase.concept());
  }

  Counted countedOf(NounPhrase phrase, String concept) {
    int first = phrase.first();
    while (first < phrase.end() - 1 && marks.is(first, WordClass.MORE)) {
      first += Math.max(1, marks.length(Table.WORDS, first));
    }
    return new Counted(text.cut(first, phrase.end()), concept, text.span(first, phrase.end()));
  }

  Counted elsewhere(NounPhrase phrase) {
    return new Counted(text.cut(phrase.first(), phrase.end()), phrase.concept(), null);
  }

  static boolean isMeasure(String concept) {
    return concept.startsWith("money")
        || concept.startsWith("rate")
        || concept.startsWith("index")
        || concept.startsWith("level")
        || concept.startsWith("temperature")
        || concept.startsWith("rainfall")
        || concept.startsWith("snowfall")
        || concept.startsWith("length")
        || concept.startsWith("area")
        || concept.startsWith("mass")
        || concept.startsWith("volume")
        || concept.startsWith("speed")
        || concept.startsWith("emission")
        || concept.startsWith("energy")
        || concept.startsWith("production")
        || concept.startsWith("magnitude")
        || concept.startsWith("difference");
  }

  static boolean isPerson(Counted counted) {
    return counted != null
        && (counted.concept().equals("person") || counted.concept().startsWith("person."));
  }
}
