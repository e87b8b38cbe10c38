package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/** Tells years that are the age of somebody from years that passed. */
final class Ages {

  private final Marks marks;
  private final Text text;

  Ages(Marks marks) {
    this.marks = marks;
    this.text = marks.text();
  }

  /**
   * The token after the last word of an age, when words of age stand around the years or a person
   * stands before "of"; -1 when the years are no age.
   */
  int end(int first, int end, int limit) {
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
