package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Folding;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the places of a sentence: names after a preposition of place, with those that a comma or a
 * conjunction adds. A name that no table knows is a place only there, and only with a capital.
 */
final class Places {

  private static final int MOST = 64;
  // Words of a name that no table knows.
  private static final int LONGEST_NAME = 5;

  private final Marks marks;
  private final Text text;

  /**
   * Places that belong together.
   *
   * @param first the token of the preposition
   * @param end the token after the last name
   * @param places the places, in the order of the text
   */
  record Chain(int first, int end, List<Place> places) {}

  Places(Marks marks) {
    this.marks = marks;
    this.text = marks.text();
  }

  /**
   * The chains of a sentence in the order of the text; known names after "of" when no preposition
   * of place is there.
   */
  List<Chain> in(Sentence sentence) {
    List<Chain> chains = new ArrayList<>();
    List<Chain> weak = new ArrayList<>();
    for (int at = sentence.first(); at < sentence.end() && chains.size() < MOST; at++) {
      boolean locative = isLocative(at);
      boolean of =
          !locative && weak.size() < MOST && marks.is(at, Grammar.OF) && text.is(at, Text.WORD);
      if (!locative && !of) {
        continue;
      }
      int start = at + Math.max(1, marks.length(Table.WORDS, at));
      Chain chain = chain(at, start, sentence.end(), locative);
      if (chain != null) {
        (locative ? chains : weak).add(chain);
        at = chain.end() - 1;
      }
    }
    return chains.isEmpty() ? weak : chains;
  }

  private boolean isLocative(int at) {
    Entry.Word word = marks.word(at, WordClass.PREPOSITION);
    return word != null
        && (marks.is(at, Grammar.IN | Grammar.AT | Grammar.ON)
            || word.has("near")
            || word.has("over"));
  }

  private Chain chain(int first, int start, int limit, boolean open) {
    List<Place> places = new ArrayList<>();
    int at = start;
    int end = start;
    while (at < limit && places.size() < 16) {
      int from = skipArticle(at, limit);
      int length = name(from, limit, open, places);
      if (length == 0) {
        // "the town of X", "northern X", "the X region": a few words before a known name.
        int known = nounBeforeName(from, limit);
        if (known > 0 && places.isEmpty()) {
          from = known;
          length = name(from, limit, open, places);
        }
        if (length == 0) {
          break;
        }
      }
      end = from + length;
      at = end;
      if (at < limit && (text.isSign(at, ',') || marks.is(at, Grammar.AND | Grammar.OR))) {
        at++;
        if (at < limit && marks.is(at, Grammar.AND | Grammar.OR)) {
          at++;
        }
        if (at < limit
            && marks.is(at, Grammar.IN | Grammar.AT)
            && marks.is(at, WordClass.PREPOSITION)) {
          at++;
        }
        continue;
      }
      if (at < limit
          && (marks.is(at, Grammar.IN | Grammar.AT) || marks.is(at, Grammar.OF))
          && marks.is(at, WordClass.PREPOSITION)
          && at + 1 < limit
          && (marks.place(skipArticle(at + 1, limit)) != null
              || marks.is(at, Grammar.IN) && isProper(skipArticle(at + 1, limit)))) {
        at++;
        continue;
      }
      break;
    }
    return places.isEmpty() ? null : new Chain(first, end, places);
  }

  private int skipArticle(int at, int limit) {
    int next = at;
    while (next < limit
        && next < at + 2
        && marks.is(next, WordClass.ARTICLE)
        && marks.place(next) == null) {
      next++;
    }
    return next;
  }

  /** Reads one name; 0 when there is none. */
  private int name(int at, int limit, boolean open, List<Place> places) {
    if (at >= limit) {
      return 0;
    }
    Entry.PlaceName known = marks.place(at);
    if (known != null) {
      int length = marks.length(Table.PLACES, at);
      int whole = properEnd(at + length, limit) - at;
      // "Sri Lanka Navy", "Texas Instruments": a name that only starts with a place.
      if (whole > length && !isGeneric(at + length, at + whole)) {
        return 0;
      }
      places.add(
          new Place(text.cut(at, at + length), known.place(), text.span(at, at + length), null));
      return Math.max(length, whole);
    }
    if (!open || !isProper(at)) {
      return 0;
    }
    int end = properEnd(at, limit);
    if (end - at > LONGEST_NAME || end == at || end - at == 1 && text.is(at, Text.UPPER)) {
      return 0;
    }
    places.add(
        new Place(
            text.cut(at, end),
            "open:" + Folding.fold(text.cut(at, end)),
            text.span(at, end),
            null));
    return end - at;
  }

  /** Whether the words after a known name only say what sort of place it is. */
  private boolean isGeneric(int from, int to) {
    for (int at = from; at < to; at++) {
      if (marks.has(Table.ENTITIES, at) || marks.is(at, WordClass.SOURCE)) {
        Entry.Entity entity = marks.entity(at);
        if (entity == null
            || entity.concept() == null
            || !entity.concept().startsWith("territory")
                && !entity.concept().startsWith("state")
                && !entity.concept().startsWith("village")) {
          return false;
        }
      }
    }
    return true;
  }

  private int properEnd(int at, int limit) {
    int end = at;
    while (end < limit
        && (isProper(end)
            // Port of X, Pont de Y: an "of" before a capital goes on with the name.
            || end > at
                && text.is(end, Text.WORD)
                && marks.is(end, Grammar.OF)
                && end + 1 < limit
                && isProper(end + 1)
            || end > at
                && (text.isSign(end, '-') && text.is(end, Text.GLUED))
                && end + 1 < limit
                && text.is(end + 1, Text.CAPITAL | Text.GLUED))) {
      end++;
    }
    return end;
  }

  private boolean isProper(int at) {
    return text.is(at, Text.WORD | Text.CAPITAL)
        // Where every noun has a capital only a word that no table knows may be a name.
        && (!marks.pack(at).capitalNouns() || text.word(at) == 0)
        && marks.period(at) == null
        && !marks.is(at, NounPhrases.STOP)
        && !marks.is(at, WordClass.CONTRAST)
        && (marks.entity(at) == null || marks.entity(at).place() == null);
  }

  /** "the northern town of X": the token of a known name within the next words, or 0. */
  private int nounBeforeName(int from, int limit) {
    for (int at = from; at < limit && at < from + 5; at++) {
      if (marks.place(at) != null) {
        return at;
      }
      if (!text.is(at, Text.WORD)
          || marks.has(Table.EVENTS, at) && marks.entity(at) == null
          || marks.is(at, WordClass.AUXILIARY)
          || marks.is(at, WordClass.CONJUNCTION)
          || marks.has(Table.NUMERALS, at)) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * The words of a sentence that stand for places named before: les deux pays, both countries; null
   * when there are none. They are a definite or demonstrative word, a two, and a noun for places.
   */
  Mention pair(Sentence sentence) {
    for (int at = sentence.first(); at + 2 < sentence.end(); at++) {
      int noun = pairNoun(at, sentence.end());
      if (noun > 0) {
        return text.mention(at, noun + marks.length(Table.ENTITIES, noun));
      }
    }
    return null;
  }

  /** The token of the noun when "the two countries" starts at a token, else 0. */
  int pairNoun(int at, int limit) {
    if (!marks.is(
            at,
            Grammar.DEFINITE
                | Grammar.of(WordClass.DEMONSTRATIVE)
                | Grammar.of(WordClass.POSSESSIVE))
        || at + 2 >= limit
        || !isTwo(at + 1)) {
      return 0;
    }
    int noun = at + 2;
    if (noun < limit
        && !marks.has(Table.ENTITIES, noun)
        && text.is(noun, Text.WORD)
        && !marks.is(noun, NounPhrases.STOP)) {
      noun++;
    }
    return noun < limit && isPlaceNoun(noun) ? noun : 0;
  }

  private boolean isTwo(int at) {
    for (Entry entry : marks.at(Table.NUMERALS, at)) {
      if (entry instanceof Entry.Numeral numeral
          && numeral.role() == Entry.Numeral.Role.UNIT
          && numeral.value().intValue() == 2) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlaceNoun(int at) {
    Entry.Entity entity = marks.entity(at);
    if (entity == null || entity.concept() == null) {
      return false;
    }
    String concept = entity.concept();
    return concept.startsWith("state")
        || concept.startsWith("territory")
        || concept.startsWith("village");
  }
}
