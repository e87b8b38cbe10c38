package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/**
 * Finds the verb of a figure's clause where verbs stand at its end: hat 450 Stellen gestrichen,
 * wurden 12 Zivilisten von Rebellen getötet, will 45 Pfleger einstellen.
 */
final class ClauseEnds {

  private static final int REACH = 26;

  private final Marks marks;
  private final Text text;

  ClauseEnds(Marks marks) {
    this.marks = marks;
    this.text = marks.text();
  }

  /**
   * The verb at the end of the clause.
   *
   * @param token the token behind the counted
   */
  Happenings.Found of(int token) {
    int end = end(token);
    for (int at = token; at < end; at++) {
      if (marks.has(Table.NUMERALS, at) && at > token && marks.is(at - 1, Grammar.AND)) {
        // the verb of another figure may be that of this one, but not the other way round
        continue;
      }
      Entry.EventWord event = marks.event(at);
      if (event == null || event.role() == Role.NOUN) {
        continue;
      }
      int length = marks.length(Table.EVENTS, at);
      int next = at + length;
      boolean last =
          next >= end
              || marks.is(next, Grammar.AND | Grammar.OR)
              || marks.is(next, WordClass.AUXILIARY);
      if (last && fits(event, auxiliary(token, next, end))) {
        return new Happenings.Found(at, next, event);
      }
      at = next - 1;
    }
    return null;
  }

  private static boolean fits(Entry.EventWord event, long auxiliary) {
    boolean participle = (event.tags() & Entry.PARTICIPLE) != 0;
    boolean infinitive = (event.tags() & Entry.INFINITIVE) != 0;
    boolean finite = (event.tags() & Entry.FINITE) != 0;
    boolean joined =
        event.tags() == 0 && auxiliary != 0
            || participle && (auxiliary & (Grammar.BE | Grammar.HAVE)) != 0
            || infinitive && (auxiliary & (Grammar.MODAL | Grammar.FUTURE | Grammar.BE)) != 0;
    return switch (event.role()) {
      case OBJECT, SUBJECT -> joined || finite && auxiliary == 0;
      case ADJECTIVE -> auxiliary != 0;
      case NOUN -> false;
    };
  }

  /** The auxiliaries of the clause of a token, those right behind its verb included. */
  private long auxiliary(int token, int next, int end) {
    long bits = 0;
    for (int at = start(token); at < Math.min(end, next + 2); at++) {
      if (marks.is(at, WordClass.AUXILIARY)) {
        bits |= marks.grammar(at);
      }
    }
    return bits;
  }

  /** The first token of the clause that holds a token. */
  int start(int token) {
    int at = token;
    while (at > 0 && token - at < REACH && !parts(at - 1, token)) {
      at--;
    }
    return at;
  }

  /** The token after the last one of the clause that holds a token. */
  int end(int token) {
    int at = token;
    while (at < text.size() && at - token < REACH && !parts(at, token)) {
      at++;
    }
    return at;
  }

  /** Whether a token parts two clauses: a sign, except for one inside a word or a number. */
  private boolean parts(int at, int token) {
    return marks.sentence(at) != marks.sentence(Math.min(token, text.size() - 1))
        || text.is(at, Text.SIGN)
            && !text.isSign(at, '"')
            && !text.isSign(at, '»')
            && !text.isSign(at, '«')
            && !text.isSign(at, '%')
            && !text.isSign(at, '€')
            && !(at + 1 < text.size() && text.is(at + 1, Text.GLUED));
  }
}
