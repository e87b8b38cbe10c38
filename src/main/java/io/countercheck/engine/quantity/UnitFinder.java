package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.text.Text;

/** Finds units beside a number: signs and codes on either side, words behind it. */
final class UnitFinder {

  private final Marks marks;
  private final Text text;

  UnitFinder(Marks marks) {
    this.marks = marks;
    this.text = marks.text();
  }

  UnitAt unitBefore(int first) {
    for (int back = Math.min(4, first); back >= 1; back--) {
      int at = first - back;
      if (marks.sentence(at) != marks.sentence(first)) {
        continue;
      }
      if (marks.length(Table.UNITS, at) != back) {
        continue;
      }
      boolean glued = text.is(first, Text.GLUED);
      for (Entry entry : marks.at(Table.UNITS, at)) {
        Entry.UnitForm form = (Entry.UnitForm) entry;
        if (!form.before() || !written(form, at, first)) {
          continue;
        }
        // A sign or a code stands at once before the digits, or a space apart: € 5, EUR 5; but a
        // sign that is glued to digits before it belongs to those.
        if (form.written() != null
            && at > 0
            && text.is(at, Text.GLUED)
            && text.is(at - 1, Text.DIGITS)) {
          continue;
        }
        if (glued || form.unit().isMoney() || form.written() == null) {
          return new UnitAt(form, at, first);
        }
      }
    }
    return null;
  }

  boolean written(Entry.UnitForm form, int from, int to) {
    return form.written() == null || text.cut(from, to).contentEquals(form.written());
  }

  /** The unit that starts at a token, an of and the word more skipped. */
  UnitAt unitAfter(int token, int limit) {
    int at = token;
    if (at < limit && isClosingQuote(at) && unitOrOf(at + 1, limit)) {
      // « 500 millions » d'euros
      at++;
    }
    if (at < limit
        && marks.is(at, Grammar.OF)
        && text.is(at, Text.WORD)
        && unitAt(at + 1, limit) != null
        && text.first(at) != 'o') {
      at++;
    }
    if (at < limit && text.isSign(at, '-') && text.is(at, Text.GLUED)) {
      // three-year, 10-kilometre
      UnitAt unit = unitAt(at + 1, limit);
      return unit != null && unit.form().written() == null ? unit : null;
    }
    return unitAt(at, limit);
  }

  private boolean isClosingQuote(int at) {
    return text.isSign(at, '»') || text.isSign(at, '”') || text.isSign(at, '"');
  }

  private boolean unitOrOf(int at, int limit) {
    UnitAt unit = unitAt(marks.is(at, Grammar.OF) ? at + 1 : at, limit);
    return unit != null && unit.form().written() == null;
  }

  UnitAt unitAt(int at, int limit) {
    if (at >= limit || !marks.has(Table.UNITS, at)) {
      return null;
    }
    int end = at + marks.length(Table.UNITS, at);
    for (Entry entry : marks.at(Table.UNITS, at)) {
      Entry.UnitForm form = (Entry.UnitForm) entry;
      if (form.before() && form.written() == null || !written(form, at, end)) {
        continue;
      }
      if (form.written() != null && text.is(at, Text.WORD)) {
        if (isWordToo(at) && !confirmed(at, end, limit)) {
          continue;
        }
        if (end < text.size() && text.is(end, Text.GLUED) && text.is(end, Text.DIGITS)) {
          continue;
        }
      }
      return new UnitAt(form, at, end);
    }
    return null;
  }

  /** Whether the symbol is a word of the language as well: in, a, as. */
  boolean isWordToo(int at) {
    return marks.is(at, ModifierFinder.FUNCTION_BITS) && !text.is(at, Text.GLUED);
  }

  boolean confirmed(int at, int end, int limit) {
    return end < limit
        && (text.isSign(end, '(') || text.isSign(end, ')') || marks.is(end, Grammar.OF));
  }

  int skipUnitBefore(int from, int limit, UnitAt before) {
    if (before == null || from >= limit || !marks.has(Table.UNITS, from)) {
      return from;
    }
    for (Entry entry : marks.at(Table.UNITS, from)) {
      if (((Entry.UnitForm) entry).before()) {
        return from + marks.length(Table.UNITS, from);
      }
    }
    return from;
  }

  static boolean sameUnit(UnitAt before, UnitAt after, UnitAt upper) {
    if (before != null || after == null) {
      return true;
    }
    return upper != null && upper.form().unit().equals(after.form().unit());
  }
}
