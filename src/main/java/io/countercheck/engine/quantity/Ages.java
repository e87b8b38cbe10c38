package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;

/** Tells years that are the age of somebody from years that passed. */
final class Ages {

  private static final BigDecimal OLDEST = BigDecimal.valueOf(122);

  private final Marks marks;
  private final Text text;

  Ages(Marks marks) {
    this.marks = marks;
    this.text = marks.text();
  }

  /**
   * The token after the last word of an age, when words of age stand around it, a person before
   * "of", or a person right before it in apposition; -1 when the figure is no age.
   *
   * @param first the first token of the figure, its modifier included
   * @param end the token after the figure
   */
  int end(Numeral number, int first, int end, int limit, Unit unit) {
    boolean years = unit.id().equals("a");
    if (!years && !unit.equals(Unit.ONE)) {
      return -1;
    }
    if (isApposition(number, first, end, limit, years)) {
      return end;
    }
    return years ? ofYears(first, end, limit) : ofNumber(first, end, limit);
  }

  /** Ruth Hall, 67, said; Jean Dupont, 58 ans, était là; a woman, 34, and her son. */
  private boolean isApposition(Numeral number, int first, int end, int limit, boolean years) {
    boolean bracket = years && text.isSign(first - 1, '(');
    int name = first - 2;
    if (name < 0
        || !bracket && !text.isSign(first - 1, ',')
        || marks.sentence(name) != marks.sentence(first)
        || number.value() == null
        || number.sort() != Numeral.Sort.PLAIN
        || number.value().signum() <= 0
        || number.value().compareTo(OLDEST) > 0
        || !years && !text.is(first, Text.DIGITS)) {
      return false;
    }
    boolean closed =
        end >= limit
            || text.isSign(end, ',')
            || text.isSign(end, ')')
            || years && (marks.is(end, Grammar.AND) || text.isSign(end, '.'));
    if (!closed || !years && end < limit && !text.isSign(end, ',')) {
      return false;
    }
    Entry.Entity entity = marks.entity(name);
    boolean person =
        entity != null && entity.event() == null && "person".equals(Ones.root(entity.concept()));
    return person && !isPlural(name) || isName(name);
  }

  /** Whether a figure stands between a person's noun and a comma with more than one of them. */
  private boolean isPlural(int noun) {
    return marks.has(Table.NUMERALS, noun - 1) && !marks.is(noun - 1, WordClass.ARTICLE)
        || text.is(noun - 1, Text.DIGITS);
  }

  private boolean isName(int token) {
    return text.is(token, Text.WORD | Text.CAPITAL)
        && marks.place(token) == null
        && marks.period(token) == null
        && marks.grammar(token) == 0
        && !marks.has(Table.UNITS, token)
        && !marks.has(Table.NUMERALS, token)
        && !marks.has(Table.CUES, token)
        && !marks.has(Table.EVENTS, token)
        && !marks.has(Table.ENTITIES, token)
        && !marks.pack(token).capitalNouns();
  }

  /** Aged 52; children under 5, when no noun follows. */
  private int ofNumber(int first, int end, int limit) {
    int sentence = marks.sentence(first);
    for (int back = 1; back <= 3 && first - back >= 0; back++) {
      int at = first - back;
      Entry.Word age = marks.sentence(at) == sentence ? marks.word(at, WordClass.AGE) : null;
      if (age != null && age.has("before") && marks.length(Table.WORDS, at) == back) {
        return end;
      }
    }
    Entry.Entity entity = first > 0 ? marks.entity(first - 1) : null;
    boolean child =
        entity != null
            && entity.concept() != null
            && entity.concept().startsWith("person.child")
            && marks.has(Table.MODIFIERS, first)
            && marks.sentence(first - 1) == sentence;
    boolean bare = end >= limit || text.is(end, Text.SIGN) || marks.grammar(end) != 0;
    return child && bare ? end : -1;
  }

  private int ofYears(int first, int end, int limit) {
    int sentence = marks.sentence(first);
    for (int back = 1; back <= 4 && first - back >= 0; back++) {
      int at = first - back;
      if (marks.sentence(at) != sentence) {
        break;
      }
      Entry.Word age = marks.word(at, WordClass.AGE);
      if (age != null && age.has("before") && marks.length(Table.WORDS, at) >= back) {
        return end;
      }
      if (back <= 3 && isPersonOf(at, first)) {
        return end;
      }
    }
    for (int at = end - 2; at <= end + 1; at++) {
      if (at > first && at < limit) {
        Entry.Word age = marks.word(at, WordClass.AGE);
        if (age != null && age.has("after") && at + marks.length(Table.WORDS, at) >= end) {
          return at + marks.length(Table.WORDS, at);
        }
      }
    }
    return -1;
  }

  private boolean isPersonOf(int at, int first) {
    Entry.Entity entity = marks.entity(at);
    return entity != null
            && "person".equals(Ones.root(entity.concept()))
            && at + marks.length(Table.ENTITIES, at) == first - 1
            && marks.is(first - 1, Grammar.OF)
        || entity != null
            && "person".equals(Ones.root(entity.concept()))
            && at + marks.length(Table.ENTITIES, at) == first
            && marks.has(Table.MODIFIERS, first);
  }
}
