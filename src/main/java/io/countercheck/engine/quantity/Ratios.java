package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Span;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;
import java.util.List;

/** Reads one in five, deux sur trois, un salarié sur dix: a share of a round whole. */
final class Ratios {

  private final Marks marks;
  private final Text text;
  private final NumberReader numbers;
  private final Exclusions exclusions;
  private final UnitFinder units;

  Ratios(Marks marks, NumberReader numbers, Exclusions exclusions, UnitFinder units) {
    this.marks = marks;
    this.numbers = numbers;
    this.exclusions = exclusions;
    this.units = units;
    this.text = marks.text();
  }

  record Ratio(Numeral whole, int end, Derivation derivation) {}

  /** One in five, deux sur trois, un salarié sur dix: a share when the whole is a round number. */
  Ratio ratio(Numeral part, int next, int limit) {
    if (part.value() == null
        || part.sort() != Numeral.Sort.PLAIN
        || part.value().compareTo(BigDecimal.valueOf(99)) > 0
        || part.value().signum() <= 0) {
      return null;
    }
    int at = next;
    for (int nouns = 0; nouns < 3 && at < limit; nouns++) {
      Entry.Numeral ratio = numbers.role(at, Role.RATIO);
      if (ratio != null) {
        int start = at + marks.length(Table.NUMERALS, at);
        if (start >= limit || !numbers.starts(start) || exclusions.at(start, limit) != null) {
          return null;
        }
        Numeral whole = numbers.at(start, limit);
        if (whole == null
            || whole.value() == null
            || whole.sort() != Numeral.Sort.PLAIN
            || !isRoundWhole(whole.value())
            || whole.value().compareTo(part.value()) <= 0
            || units.unitAfter(whole.end(), limit) != null
            || part.value().scale() > 0) {
          return null;
        }
        // Said of a date or of things counted, the second number is a figure of its own.
        return new Ratio(
            whole, whole.end(), Derivation.of(ratio.rule(), text.span(at, whole.end())));
      }
      if (!text.is(at, Text.WORD)
          || marks.is(at, ModifierFinder.FUNCTION_BITS)
          || text.is(at, Text.GLUED)) {
        return null;
      }
      at++;
    }
    return null;
  }

  static boolean isRoundWhole(BigDecimal whole) {
    return whole.compareTo(BigDecimal.TEN) <= 0
        || whole.compareTo(BigDecimal.valueOf(12)) == 0
        || whole.compareTo(BigDecimal.valueOf(20)) == 0
        || whole.compareTo(BigDecimal.valueOf(100)) == 0
        || whole.compareTo(BigDecimal.valueOf(1000)) == 0;
  }

  /** The share that a ratio states. */
  ReadQuantity read(Numeral part, Ratio ratio, ModifierAt modifier, int first) {
    boolean stated = modifier != null && !ModifierFinder.isRange(modifier);
    Modifier kind = stated ? Modifier.valueOf(modifier.phrase().kind().name()) : Modifier.EXACT;
    BigDecimal value = Intervals.share(part.value(), ratio.whole().value());
    Numeral share =
        Numeral.stated(part.first(), ratio.end(), value, Numeral.Sort.SHARE, part.derivation());
    Span span = text.span(stated ? modifier.first() : first, ratio.end());
    Derivation derivation =
        new Derivation(
            stated ? modifier.phrase().rule() : "ratio",
            span,
            List.of(part.derivation(), ratio.derivation(), ratio.whole().derivation()));
    Quantity quantity =
        new Quantity(
            span,
            text.span(part.first(), ratio.end()),
            Intervals.plain(value),
            null,
            kind,
            Quantities.Percent.UNIT,
            null,
            BigDecimal.ONE,
            Intervals.plain(Intervals.of(kind, share, null, Quantities.Percent.UNIT)),
            null,
            null,
            derivation);
    return new ReadQuantity(quantity, ratio.end(), null, null);
  }
}
