package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;

/**
 * Reads a no that counts: {@code no deaths}, {@code aucun mort}, {@code no passenger was injured}.
 * It does with a noun that is a person by what happened, or when the sentence goes on with what
 * happened to the persons; all else that is denied claims no figure.
 */
final class Zeros {

  private static final int ADJECTIVES = 2;
  private static final int REACH = 5;

  private final Marks marks;
  private final Text text;

  Zeros(Marks marks) {
    this.marks = marks;
    this.text = marks.text();
  }

  /** The zero that a word of negation is, or null. */
  Numeral zero(int token, int limit) {
    Entry.Word word = marks.word(token, WordClass.NEGATION);
    if (word == null || !word.has("none")) {
      return null;
    }
    int end = token + marks.length(Table.WORDS, token);
    for (int at = end; at < limit && at <= end + ADJECTIVES; at++) {
      Entry.Entity entity = marks.entity(at);
      if (entity != null && "person".equals(Ones.root(entity.concept()))) {
        return entity.event() != null || isPassive(at + marks.length(Table.ENTITIES, at), limit)
            ? Numeral.stated(
                token,
                end,
                BigDecimal.ZERO,
                Numeral.Sort.PLAIN,
                Derivation.of(word.rule(), text.span(token, end)))
            : null;
      }
      if (!text.is(at, Text.WORD)
          || marks.is(at, ModifierFinder.FUNCTION_BITS)
          || marks.has(Table.NUMERALS, at)) {
        return null;
      }
    }
    return null;
  }

  private boolean isPassive(int token, int limit) {
    boolean be = false;
    for (int at = token; at < limit && at < token + REACH; at++) {
      EventWord event = marks.event(at);
      if (be && event != null) {
        return (event.tags() & Entry.PARTICIPLE) != 0 && event.role() == EventWord.Role.OBJECT;
      }
      be |= marks.is(at, WordClass.AUXILIARY) && marks.is(at, Grammar.BE);
    }
    return false;
  }
}
