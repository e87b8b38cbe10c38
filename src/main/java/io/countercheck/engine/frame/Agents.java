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

  // How far before a figure its auxiliary stands, in tokens.
  private static final int REACH = 14;
  // How far behind a participle its agent stands, in tokens.
  private static final int LATER = 7;

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
      return byAgent(by);
    }
    if (happening.at() >= in.ends[i] && (happening.word().tags() & Entry.PARTICIPLE) != 0) {
      int later = laterBy(by);
      if (later > 0) {
        return byAgent(later);
      }
    }
    boolean active = happening.at() < firsts[i];
    if (!active && marks.pack(firsts[i]).verbsLast()) {
      return clauseAgent(i, happening);
    }
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
    if (first == end
        || marks.is(first, WordClass.PRONOUN)
        || marks.is(end - 1, WordClass.PREPOSITION)
        || marks.is(first, WordClass.PREPOSITION) && !marks.is(first, WordClass.ARTICLE)
        || in.insideTime(end - 1)
        || in.insideQuantity(end - 1)
        || in.insidePlace(end - 1) && in.insidePlace(first)) {
      return null;
    }
    return agentOf(first, end);
  }

  private Agent byAgent(int by) {
    int end = agentEnd(by + 1, sentence.end());
    return end > by + 1 ? agentOf(by + 1, end) : null;
  }

  /** were killed on Monday in the north by the army: the agent behind when and where, or 0. */
  private int laterBy(int from) {
    for (int at = from; at < sentence.end() && at < from + LATER; at++) {
      if (marks.is(at, Grammar.BY)
          && marks.length(Table.WORDS, at) == 1
          && at + 1 < sentence.end()
          && !text.is(at + 1, Text.DIGITS)
          && !in.insideTime(at)
          && !in.insideTime(at + 1)
          && marks.word(at, WordClass.COUNTING) == null
          && !in.insideQuantity(at)
          && !in.insideQuantity(at + 1)) {
        return at;
      }
      if (!text.is(at, Text.WORD)
          || marks.is(at, WordClass.CONJUNCTION)
          || marks.is(at, WordClass.RELATIVE)
          || marks.is(at, WordClass.AUXILIARY)
          || marks.has(Table.EVENTS, at)
          || marks.has(Table.CUES, at)) {
        return 0;
      }
    }
    return 0;
  }

  /** Who acts in a clause whose verb stands at its end: the subject, or von in a passive. */
  private Agent clauseAgent(int i, Happenings.Found happening) {
    for (int at = in.ends[i]; at < happening.at() - 1; at++) {
      if ((marks.is(at, Grammar.BY) || marks.is(at, Grammar.OF) && marks.is(at, Grammar.FROM))
          && marks.length(Table.WORDS, at) == 1
          && marks.place(at + 1) == null
          && !in.insideTime(at + 1)) {
        int end = agentEnd(at + 1, happening.at());
        return end > at + 1 ? agentOf(at + 1, end) : null;
      }
    }
    boolean passive = false;
    int auxiliary = -1;
    for (int at = firsts[i] - 1; at >= sentence.first() && at > firsts[i] - REACH; at--) {
      if (text.isSign(at, ',') || text.isSign(at, ';')) {
        break;
      }
      if (marks.is(at, WordClass.AUXILIARY)) {
        auxiliary = at;
        passive = marks.is(at, Grammar.BE) && !marks.is(at, Grammar.FUTURE);
        break;
      }
    }
    if (auxiliary < 0 || passive) {
      return null;
    }
    int first = auxiliary;
    while (first > sentence.first() && auxiliary - first < 8 && text.is(first - 1, Text.WORD)) {
      first--;
      if (marks.is(first, WordClass.PREPOSITION) && !marks.is(first, Grammar.DEFINITE)) {
        return null;
      }
      if (marks.is(first, Grammar.DEFINITE | Grammar.INDEFINITE) && !marks.is(first, Grammar.OF)) {
        break;
      }
    }
    if (first > sentence.first() && marks.is(first - 1, WordClass.PREPOSITION)) {
      // nach dem Angriff hat die Armee: the subject stands behind the auxiliary
      int end = agentEnd(auxiliary + 1, firsts[i]);
      return isArticle(auxiliary + 1) && end > auxiliary + 2 ? agentOf(auxiliary + 1, end) : null;
    }
    return first < auxiliary && isArticle(first) ? agentOf(first, auxiliary) : null;
  }

  private boolean isArticle(int token) {
    return marks.is(token, Grammar.DEFINITE | Grammar.INDEFINITE)
        && marks.is(token, WordClass.ARTICLE);
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
