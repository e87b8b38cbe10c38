package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;

/** Finds who did what is counted. */
final class Agents {

  private static final long AGENT_STOP =
      Grammar.of(WordClass.CONJUNCTION)
          | Grammar.of(WordClass.RELATIVE)
          | Grammar.of(WordClass.CONTRAST)
          | Grammar.of(WordClass.AUXILIARY)
          | Grammar.of(WordClass.PART)
          | Grammar.IN
          | Grammar.AT
          | Grammar.ON;

  private final Surroundings in;
  private final Marks marks;
  private final Text text;
  private final Sentence sentence;
  private final int[] firsts;

  Agents(Surroundings in) {
    this.in = in;
    this.marks = in.marks;
    this.text = in.text;
    this.sentence = in.sentence;
    this.firsts = in.firsts;
  }

  Agent agent(int i, Happenings.Found happening, Explained found) {
    if (happening == null || happening.word().role() != Role.OBJECT) {
      return null;
    }
    int by = happening.end();
    if (by < sentence.end() && marks.is(by, Grammar.BY) && marks.length(Table.WORDS, by) == 1) {
      int first = by + 1;
      int end = agentEnd(first, sentence.end());
      return end > first ? agentOf(first, end) : null;
    }
    boolean active = happening.at() < firsts[i];
    if (!active || (happening.word().tags() & Entry.GERUND) != 0) {
      return null;
    }
    int end = happening.at();
    while (end > sentence.first()
        && (marks.is(end - 1, WordClass.AUXILIARY)
            || marks.is(end - 1, WordClass.ADVERB)
            || marks.is(end - 1, WordClass.NEGATION))) {
      end--;
    }
    int first = end;
    while (first > sentence.first()
        && end - first < 8
        && text.is(first - 1, Text.WORD)
        && !marks.is(first - 1, AGENT_STOP)
        && !marks.has(Table.NUMERALS, first - 1)
        && !(marks.has(Table.CUES, first - 1) && marks.entity(first - 1) == null)) {
      first--;
      if (marks.is(first, Grammar.of(WordClass.POSSESSIVE) | Grammar.DEFINITE | Grammar.INDEFINITE)
          && !(first > sentence.first() && marks.is(first - 1, Grammar.OF))) {
        break;
      }
    }
    if (first == end || marks.is(first, WordClass.PRONOUN)) {
      return null;
    }
    return agentOf(first, end);
  }

  int agentEnd(int first, int limit) {
    int end = first;
    while (end < limit
        && end < first + 8
        && text.is(end, Text.WORD)
        && (!marks.is(end, AGENT_STOP) || marks.is(end, WordClass.ARTICLE))
        && (!marks.is(end, WordClass.PREPOSITION) || marks.is(end, Grammar.OF))
        && (marks.event(end) == null || marks.entity(end) != null || end == first)) {
      end++;
    }
    return end;
  }

  Agent agentOf(int first, int end) {
    return new Agent(text.cut(first, end), null, text.span(first, end));
  }
}
