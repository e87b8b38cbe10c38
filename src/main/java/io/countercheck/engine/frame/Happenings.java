package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/** Finds what happened to the counted: the verb, participle or noun that governs a figure. */
final class Happenings {

  private static final int REACH_LEFT = 7;
  private static final int REACH_RIGHT = 26;

  private final Marks marks;
  private final Text text;
  private final ClauseEnds ends;

  Happenings(Marks marks) {
    this.marks = marks;
    this.ends = new ClauseEnds(marks);
    this.text = marks.text();
  }

  /**
   * A word of happening that governs a figure.
   *
   * @param at its first token
   * @param end the token after it
   * @param word its row
   */
  record Found(int at, int end, Entry.EventWord word) {}

  /** The event word at a token, unless the word is one of grammar there: entre. */
  private Entry.EventWord eventAt(int at) {
    Entry.EventWord event = marks.event(at);
    return event != null
            && marks.length(Table.EVENTS, at) == 1
            && marks.is(at, Grammar.of(WordClass.PREPOSITION) | Grammar.of(WordClass.PART))
        ? null
        : event;
  }

  /** The participle or adjective right behind the counted: civils tués, people missing. */
  Found behind(int token, int limit) {
    int at = token;
    for (int steps = 0; steps < 3 && at < limit; steps++) {
      Entry.EventWord event = eventAt(at);
      if (event != null
          && (event.role() == Role.ADJECTIVE
              || (event.tags() & Entry.PARTICIPLE) != 0 && event.role() == Role.OBJECT)) {
        return found(at, event);
      }
      if (!text.is(at, Text.WORD)
          || !marks.is(at, WordClass.ADVERB)
              && !marks.is(at, WordClass.BASIS)
              && !participleCue(at)) {
        return null;
      }
      at += Math.max(1, marks.length(Table.WORDS, at));
    }
    return null;
  }

  private Found found(int at, Entry.EventWord event) {
    return new Found(at, at + marks.length(Table.EVENTS, at), event);
  }

  private boolean participleCue(int at) {
    for (Entry entry : marks.at(Table.CUES, at)) {
      if (entry instanceof Entry.Cue cue && (cue.tags() & Entry.PARTICIPLE) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The verb group of which the counted is the subject: were killed, ont été blessés, died. Other
   * figures joined by a comma or a conjunction and phrases of place may stand between.
   */
  Found after(int token, int limit) {
    if (token >= limit) {
      return null;
    }
    boolean last = marks.pack(token).verbsLast();
    Found end = last ? ends.of(token) : null;
    if (end != null) {
      return end;
    }
    return rightwards(token, limit, last);
  }

  private Found rightwards(int token, int limit, boolean last) {
    boolean auxiliary = last && auxiliaryBefore(token);
    boolean be = auxiliary;
    boolean preposition = false;
    int commas = 0;
    int stop = Math.min(limit, token + REACH_RIGHT);
    for (int at = token; at < stop; at++) {
      if (text.is(at, Text.SIGN)) {
        if (text.isSign(at, ',')) {
          commas++;
          if (commas > 3) {
            return null;
          }
          continue;
        }
        if (text.isSign(at, '-')
            || text.isSign(at, '.') && text.is(at, Text.GLUED)
            || text.isSign(at, '%')
            || text.isSign(at, '"')
            || text.isSign(at, '«')
            || text.isSign(at, '»')) {
          continue;
        }
        return null;
      }
      if (marks.is(at, WordClass.CONTRAST) && !marks.is(at, Grammar.AND)
          || marks.is(at, Grammar.WHILE | Grammar.BECAUSE | Grammar.WHEN | Grammar.THAT)
              && marks.is(at, WordClass.CONJUNCTION)
              && !marks.is(at, WordClass.RELATIVE)) {
        return null;
      }
      if (marks.is(at, WordClass.AUXILIARY) && !marks.has(Table.ENTITIES, at)) {
        auxiliary = true;
        be |= marks.is(at, Grammar.BE);
        continue;
      }
      boolean figure = text.is(at, Text.DIGITS) || marks.has(Table.NUMERALS, at);
      if (figure
          && at > token
          && !text.isSign(at - 1, ',')
          && !marks.is(at - 1, Grammar.AND | Grammar.OR)
          && !text.is(at - 1, Text.DIGITS)
          && !text.is(at, Text.GLUED)
          && !marks.has(Table.MODIFIERS, at - 1)) {
        // A figure that is not joined to this one has a verb of its own.
        return null;
      }
      Entry.EventWord event = eventAt(at);
      if (event != null && event.role() != Role.NOUN && !preposition(at)) {
        boolean participle = (event.tags() & Entry.PARTICIPLE) != 0;
        boolean finite = (event.tags() & Entry.FINITE) != 0;
        boolean gerund = (event.tags() & Entry.GERUND) != 0;
        boolean fits =
            switch (event.role()) {
              case OBJECT ->
                  participle && (be || last && marks.is(at + 1, Grammar.BE))
                      || auxiliary && participle && passiveBefore(at, token);
              case SUBJECT ->
                  finite && !auxiliary
                      || auxiliary && !gerund
                      || auxiliary && be
                      || gerund && adjacent(at, token);
              case ADJECTIVE -> auxiliary || adjacent(at, token);
              case NOUN -> false;
            };
        if (fits) {
          // "are reported missing", "are found dead": the later word says what happened.
          Found further = behind(at + marks.length(Table.EVENTS, at), limit);
          return further != null
                  && event.role() != Role.ADJECTIVE
                  && further.word().role() == Role.ADJECTIVE
              ? further
              : found(at, event);
        }
        if (event.role() == Role.OBJECT && finite && !participle && commas == 0) {
          return null;
        }
        if (auxiliary && !be) {
          return null;
        }
      }
      if (auxiliary
          && event == null
          && !marks.is(at, WordClass.ADVERB)
          && !marks.is(at, WordClass.NEGATION)
          && !marks.is(at, WordClass.BASIS)
          && !participleCue(at)
          && marks.grammar(at) == 0
          && at > token + 4 + REACH_LEFT) {
        return null;
      }
      preposition |= marks.is(at, WordClass.PREPOSITION);
    }
    return null;
  }

  /**
   * wurden zwei Menschen verletzt: whether the auxiliary stands before the figure of its clause.
   */
  private boolean auxiliaryBefore(int token) {
    for (int at = token - 1; at >= 0 && at > token - REACH_RIGHT; at--) {
      if (marks.sentence(at) != marks.sentence(token)
          || text.isSign(at, ',')
          || text.isSign(at, ';')) {
        return false;
      }
      if (marks.is(at, Grammar.BE)) {
        return true;
      }
    }
    return false;
  }

  private boolean adjacent(int at, int token) {
    return at - token <= 1;
  }

  /** A participle behind "of" or "in" belongs to another noun. */
  private boolean preposition(int at) {
    return at > 0
        && marks.is(at - 1, WordClass.PREPOSITION)
        && marks.sentence(at - 1) == marks.sentence(at);
  }

  private boolean passiveBefore(int at, int token) {
    for (int back = at - 1; back >= token && back >= at - 4; back--) {
      if (marks.is(back, Grammar.BE)) {
        return true;
      }
    }
    return false;
  }

  /** The verb of which the counted is the object, or the noun of happening before "of". */
  Found before(int token, int from) {
    boolean of = false;
    int between = 0;
    for (int at = token - 1; at >= from && at >= token - between - REACH_LEFT; at--) {
      for (int length = 1; length <= 3 && at - length + 1 >= from; length++) {
        int start = at - length + 1;
        if (marks.length(Table.EVENTS, start) != length) {
          continue;
        }
        Entry.EventWord event = eventAt(start);
        if (event == null || nominal(start, from, event)) {
          continue;
        }
        boolean fits =
            switch (event.role()) {
              case OBJECT -> !passive(start, from) || inverts(start, at, token - between);
              case NOUN -> of || marks.is(at, Grammar.OF) || length > 1;
              case SUBJECT -> inverts(start, at, token - between);
              case ADJECTIVE -> false;
            };
        if (fits) {
          return new Found(start, start + length, event);
        }
        if (event.role() == Role.SUBJECT || event.role() == Role.OBJECT) {
          return null;
        }
      }
      if (text.is(at, Text.SIGN)
          && !text.isSign(at, '-')
          && !text.isSign(at, '«')
          && !text.isSign(at, '"')) {
        return null;
      }
      if (text.is(at, Text.DIGITS)) {
        return null;
      }
      of |= marks.is(at, Grammar.OF);
      boolean through =
          marks.is(at, WordClass.ARTICLE)
              || marks.is(at, WordClass.ADVERB)
              || marks.is(at, WordClass.MORE)
              || marks.is(at, Grammar.OF)
              || marks.is(at, WordClass.DEMONSTRATIVE)
              || marks.has(Table.MODIFIERS, at)
              || marks.has(Table.NUMERALS, at)
              || marks.is(at, WordClass.BASIS)
              || marks.is(at, WordClass.PREPOSITION) && coveredByModifier(at, from)
              || coveredByModifier(at, from)
              || partner(at);
      if (!through) {
        int phrase = marks.pack(token).inverts() && !of ? phraseBefore(at, from) : -1;
        if (phrase < 0) {
          return null;
        }
        between += at - phrase + 1;
        at = phrase;
      }
    }
    return null;
  }

  /**
   * The preposition of a phrase that stands between a verb and its counted: murieron en el incendio
   * 12 obreros, ha condannato a 12 anni 8 dirigenti. Minus one when there is none.
   */
  private int phraseBefore(int last, int from) {
    for (int at = last; at >= from && at > last - 5; at--) {
      if (text.is(at, Text.SIGN)
          || marks.is(at, WordClass.AUXILIARY)
          || marks.is(at, WordClass.CONJUNCTION)
          || marks.is(at, WordClass.RELATIVE)
          || marks.event(at) != null && marks.entity(at) == null) {
        return -1;
      }
      if (at < last
          && marks.is(at, WordClass.PREPOSITION)
          && (!marks.is(at, WordClass.ARTICLE) || !marks.pack(at).verbsLast())
          && !marks.is(at, Grammar.OF)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Whether a subject stands behind its verb: murieron 12 personas, sono stati uccisi 300 soldati.
   * Languages that put adjectives behind their noun do so; the others say it of objects only.
   */
  private boolean inverts(int event, int last, int token) {
    return marks.pack(event).inverts()
        && token - last <= 3
        && (eventAt(event).tags() & (Entry.FINITE | Entry.PARTICIPLE)) != 0
        && (eventAt(event).tags() & Entry.FINITE) == 0 | !nounBefore(event);
  }

  /** Whether a noun stands right before a verb, so that it has a subject already. */
  private boolean nounBefore(int event) {
    int before = event - 1;
    while (before >= 0
        && (marks.is(before, WordClass.AUXILIARY) || marks.is(before, WordClass.ADVERB))) {
      before--;
    }
    return before >= 0
        && marks.sentence(before) == marks.sentence(event)
        && (marks.has(Table.ENTITIES, before) && !led(before)
            || marks.is(before, WordClass.PRONOUN));
  }

  /** Whether a preposition leads to a noun, so that it is no subject: in dem Feuer starben 4. */
  private boolean led(int noun) {
    for (int at = noun - 1; at >= 0 && at >= noun - 4; at--) {
      if (marks.sentence(at) != marks.sentence(noun) || text.is(at, Text.SIGN)) {
        return false;
      }
      if (marks.is(at, WordClass.PREPOSITION) && !marks.is(at, WordClass.ARTICLE)) {
        return !marks.is(at, Grammar.OF);
      }
      if (marks.event(at) != null && marks.entity(at) == null) {
        return false;
      }
    }
    return false;
  }

  /** Whether a form that could be a verb is a noun: 100 mesures, cette assemblée. */
  private boolean nominal(int at, int from, Entry.EventWord event) {
    return event.role() != Role.NOUN
        && (event.tags() & Entry.GERUND) == 0
        && at > from
        && (text.is(at - 1, Text.DIGITS)
            || marks.has(Table.NUMERALS, at - 1)
            || marks.is(
                at - 1,
                Grammar.of(WordClass.ARTICLE)
                    | Grammar.of(WordClass.DEMONSTRATIVE)
                    | Grammar.of(WordClass.POSSESSIVE)));
  }

  /** Whether the verb is passive: "were killed" before a figure does not govern it. */
  private boolean passive(int event, int from) {
    if ((eventAt(event).tags() & Entry.PARTICIPLE) == 0) {
      return false;
    }
    for (int at = event - 1; at >= from && at >= event - 3; at--) {
      if (marks.is(at, Grammar.BE) && !marks.is(at, Grammar.HAVE)) {
        return true;
      }
      if (!marks.is(at, WordClass.ADVERB) && !marks.is(at, WordClass.AUXILIARY)) {
        return false;
      }
    }
    return false;
  }

  private boolean coveredByModifier(int at, int from) {
    for (int back = 0; back <= 4 && at - back >= from; back++) {
      if (marks.length(Table.MODIFIERS, at - back) > back) {
        return true;
      }
    }
    return false;
  }

  /** A pronoun or name between verb and figure does not part them in lists; nothing else does. */
  private boolean partner(int at) {
    Entry.Word pronoun = marks.word(at, WordClass.PRONOUN);
    return marks.is(at, WordClass.POSSESSIVE) || pronoun != null && pronoun.has("reflexive");
  }
}
