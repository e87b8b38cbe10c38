package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry.ModifierPhrase;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;

/** Reads the second number of a range, and lends its scale and its unit to the first. */
final class Ranges {

  private final Text text;
  private final NumberReader numbers;
  private final Exclusions exclusions;
  private final UnitFinder units;

  Ranges(Marks marks, NumberReader numbers, Exclusions exclusions, UnitFinder units) {
    this.text = marks.text();
    this.numbers = numbers;
    this.exclusions = exclusions;
    this.units = units;
  }

  /**
   * A range.
   *
   * @param lower the first number, with the scale that it shares
   * @param after the unit behind the second number or, if there is none, behind the first
   * @param end the token after all of it
   * @param derivation the words between the numbers
   */
  record Range(Numeral lower, Numeral upper, UnitAt after, int end, Derivation derivation) {}

  /** The range that goes on behind a first number and its unit; null when none does. */
  Range range(
      Numeral number, ModifierPhrase phrase, UnitAt before, UnitAt after, int next, int limit) {
    int gap = phrase.between().at(text, next, limit);
    int from = units.skipUnitBefore(next + gap, limit, before);
    if (gap < 0
        || number.value() == null
        || from >= limit
        || !numbers.starts(from)
        || numbers.role(from, Role.ARTICLE) != null
        || exclusions.at(from, limit) != null) {
      return null;
    }
    Numeral upper = numbers.at(from, limit);
    if (upper == null || upper.value() == null) {
      return null;
    }
    UnitAt unit = units.unitAfter(upper.end(), limit);
    Numeral lower =
        after == null ? Numeral.sharedScale(number, upper, isHundreds(number, upper)) : number;
    if (lower.value().compareTo(upper.value()) >= 0 || !UnitFinder.sameUnit(before, after, unit)) {
      return null;
    }
    UnitAt last = unit != null ? unit : after;
    int end = last != null && last.end() >= upper.end() ? last.end() : upper.end();
    return new Range(
        lower, upper, last, end, Derivation.of(phrase.rule(), text.span(number.end(), from)));
  }

  /** From 12 to 9 %: the unit of the end of a change, which is the start's too. */
  UnitAt unitOfEnd(ModifierPhrase phrase, int next, int limit) {
    int gap = phrase.between().at(text, next, limit);
    int from = next + gap;
    if (gap < 0 || from >= limit || !numbers.starts(from)) {
      return null;
    }
    Numeral end = numbers.at(from, limit);
    UnitAt unit = end == null ? null : units.unitAfter(end.end(), limit);
    return unit != null && unit.form().unit().isShare() ? unit : null;
  }

  /** Three to four hundred: the first number says hundreds as well. */
  private boolean isHundreds(Numeral lower, Numeral upper) {
    return lower.value().compareTo(BigDecimal.TEN) < 0
        && upper.value().compareTo(BigDecimal.valueOf(1000)) < 0
        && text.is(lower.first(), Text.WORD)
        && numbers.role(upper.first(), Role.UNIT) != null
        && numbers.role(upper.end() - 1, Role.HUNDRED) != null;
  }
}
