package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry.ModifierPhrase;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Span;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the quantities of a text: number, then unit, range and modifier around it. Start reading at
 * {@link #read(Marks, List)}.
 */
public final class Quantities {

  private final Marks marks;

  private final Text text;

  private final List<Note> notes;

  private final NumberReader numbers;

  private final Exclusions exclusions;
  private final UnitFinder units;
  private final ModifierFinder modifiers;
  private final Changes changes;
  private final Ranges ranges;
  private final Rates rates;
  private final Ratios ratios;
  private final Ones ones;
  private final Zeros zeros;
  private final Ages ages;
  private final Dollars dollars;

  private final List<Quantity> quantities = new ArrayList<>();

  private final List<Excluded> excluded = new ArrayList<>();

  /**
   * What was read.
   *
   * @param quantities every quantity, in the order of the text
   * @param excluded numbers that claim nothing, in the order of the text
   */
  public record Found(List<Quantity> quantities, List<Excluded> excluded) {}

  private Quantities(Marks marks, List<Note> notes) {
    this.marks = marks;
    this.text = marks.text();
    this.notes = notes;
    this.numbers = new NumberReader(marks);
    this.exclusions = new Exclusions(marks, numbers);
    this.units = new UnitFinder(marks);
    this.modifiers = new ModifierFinder(marks, numbers);
    this.changes = new Changes(marks);
    this.ranges = new Ranges(marks, numbers, exclusions, units);
    this.rates = new Rates(marks, numbers, exclusions, units);
    this.ratios = new Ratios(marks, numbers, exclusions, units);
    this.ones = new Ones(marks, numbers, units, modifiers, ratios);
    this.zeros = new Zeros(marks);
    this.ages = new Ages(marks);
    this.dollars = new Dollars(marks, notes);
  }

  /**
   * Reads all quantities in one pass; time is linear in the text.
   *
   * @param notes takes the doubts
   */
  public static Found read(Marks marks, List<Note> notes) {
    Quantities reader = new Quantities(marks, notes);
    reader.run();
    return new Found(List.copyOf(reader.quantities), List.copyOf(reader.excluded));
  }

  private void run() {
    int size = text.size();
    int token = 0;
    int limit = 0;
    ReadQuantity last = null;
    while (token < size) {
      boolean number = text.is(token, Text.DIGITS) || marks.has(Table.NUMERALS, token);
      boolean none = !number && marks.is(token, WordClass.NEGATION);
      if (!number && !none) {
        token++;
        continue;
      }
      if (token >= limit) {
        limit = text.sentences().get(marks.sentence(token)).end();
        last = null;
      }
      if (last != null && last.holds(token)) {
        token = last.rate().end();
        continue;
      }
      Exclusions.Found other = none ? null : exclusions.at(token, limit);
      if (other != null) {
        exclude(other.first(), other.end(), other.reason());
        token = Math.max(other.end(), token + 1);
        continue;
      }
      ReadQuantity reading = read(token, limit, last, none);
      if (reading == null) {
        token = Math.max(token + 1, skipped);
        continue;
      }
      quantities.add(reading.quantity());
      token = Math.max(reading.end(), token + 1);
      last = reading;
    }
  }

  private ReadQuantity read(int token, int limit, ReadQuantity last, boolean none) {
    skipped = token + 1;
    Numeral number =
        none ? zeros.zero(token, limit) : numbers.starts(token) ? numbers.at(token, limit) : null;
    return number == null ? null : quantity(number, limit, last);
  }

  // Set by quantity() when it excluded a longer stretch.
  private int skipped;

  private void exclude(int first, int end, Excluded.Reason reason) {
    Span span = text.span(first, end);
    if (excluded.isEmpty() || !excluded.getLast().span().overlaps(span)) {
      excluded.add(new Excluded(span, reason));
    }
  }

  private ReadQuantity quantity(Numeral read, int limit, ReadQuantity last) {
    if (ones.isArticle(read, read.first(), limit)) {
      exclude(read.first(), read.end(), Excluded.Reason.ARTICLE);
      return null;
    }
    Numeral number = negativeBySign(read);
    UnitAt before = units.unitBefore(number.first());
    int first = before == null ? number.first() : before.first();
    UnitAt after = units.unitAfter(number.end(), limit);
    ModifierAt modifier = modifiers.modifierBefore(first);

    // A second number: a range, or a ratio.
    int next = after == null ? number.end() : after.end();
    ModifierPhrase phrase = modifiers.range(modifier, next);
    boolean fromTo = phrase != null && modifier != null && phrase == modifier.phrase();
    Change change =
        changes.change(
            modifier == null || ModifierFinder.isRange(modifier) && !fromTo
                ? first
                : modifier.first(),
            fromTo,
            after != null);
    boolean ends = change != null && change.kind() == Change.Kind.FROM && fromTo;
    Ranges.Range range =
        phrase == null || ends ? null : ranges.range(number, phrase, before, after, next, limit);
    if (ends && before == null && after == null) {
      after = ranges.unitOfEnd(phrase, next, limit);
    }
    int numberEnd = number.end();
    if (range != null) {
      number = range.lower();
      numberEnd = range.upper().end();
      after = range.after();
      next = range.end();
    } else {
      Ratios.Ratio ratio = ratios.ratio(number, next, limit);
      if (ratio != null) {
        return ratios.read(number, ratio, modifier, first);
      }
    }

    ModifierAt trailing = modifiers.modifierAfter(numberEnd, next, limit);
    boolean opens = modifier != null && ModifierFinder.isRange(modifier);
    if (opens && range == null) {
      modifier = null;
    }
    ModifierAt stated = modifier != null && !opens ? modifier : trailing;
    UnitAt said = after != null ? after : before;
    Unit unit = said != null ? dollars.unit(said) : unitless(number);
    Numeral second = range == null ? null : range.upper();
    if (said != null && said.form().hundredth()) {
      number = number.hundredth();
      second = second == null ? null : second.hundredth();
    }
    number = countHasNoDecimals(number, unit);

    int from = modifier != null && (stated == modifier || opens) ? modifier.first() : first;
    int age = ages.end(number, modifier == null ? first : modifier.first(), next, limit, unit);
    if (age >= 0) {
      exclude(modifier == null ? first : modifier.first(), age, Excluded.Reason.AGE);
      skipped = age;
      return null;
    }

    ModifierPhrase spread = null;
    Modifier kind;
    if (number.sort() == Numeral.Sort.VAGUE) {
      kind = Modifier.VAGUE;
    } else if (second != null) {
      kind = Modifier.BETWEEN;
    } else if (stated != null) {
      kind = Modifier.valueOf(stated.phrase().kind().name());
      if (stated == modifier && kind.negated() != null && modifiers.isNegated(stated)) {
        kind = kind.negated();
        from--;
      } else {
        spread = stated.phrase();
      }
    } else if (number.sort() == Numeral.Sort.COLLECTIVE) {
      kind = Modifier.ABOUT;
    } else {
      spread = spreads(last, first, unit);
      kind = spread == null ? Modifier.EXACT : Modifier.valueOf(spread.kind().name());
    }
    int to = Math.max(next, stated == trailing && trailing != null ? trailing.end() : next);
    Rates.Found rate = rates.after(to, unit, limit);
    List<Derivation> parts = new ArrayList<>();
    parts.add(number.derivation());
    if (range != null) {
      parts.add(range.derivation());
      parts.add(second.derivation());
    }
    if (said != null) {
      parts.add(Derivation.of(said.form().rule(), text.span(said.first(), said.end())));
    }
    if (rate != null) {
      parts.add(rate.derivation());
    }
    String rule =
        stated != null && second == null
            ? stated.phrase().rule()
            : spread != null ? spread.rule() : parts.size() == 1 ? null : "quantity";
    Span span = text.span(from, to);
    Interval interval = Intervals.of(kind, number, second, unit);
    Quantity quantity =
        new Quantity(
            span,
            text.span(number.first(), numberEnd),
            Intervals.plain(number.value()),
            second == null ? null : Intervals.plain(second.value()),
            kind,
            unit,
            change,
            number.sort() == Numeral.Sort.VAGUE
                ? null
                : Intervals.plain(Intervals.precision(number)),
            Intervals.plain(interval),
            rate == null ? null : rate.rate(),
            number.other(),
            rule == null ? number.derivation() : new Derivation(rule, span, parts));
    return new ReadQuantity(quantity, to, spread, rate);
  }

  private static Unit unitless(Numeral number) {
    return switch (number.sort()) {
      case SHARE -> Percent.UNIT;
      case MULTIPLE -> MULTIPLE;
      case PLAIN, SCALED, COLLECTIVE, VAGUE -> Unit.ONE;
    };
  }

  /** What the last figure lends: its modifier, over a bare coordination or into brackets. */
  private ModifierPhrase spreads(ReadQuantity last, int first, Unit unit) {
    if (inBrackets(last, first)) {
      return last.spread();
    }
    ModifierPhrase spread = modifiers.spreads(last, first);
    return spread != null && unit.equals(last.quantity().unit()) ? spread : null;
  }

  /** Whether a figure says the last one again in brackets: 5.5 in (14 cm). */
  private boolean inBrackets(ReadQuantity last, int first) {
    return last != null && first == last.end() + 1 && text.isSign(last.end(), '(');
  }

  /** A minus sign at once before the digits, where a number could start. */
  private Numeral negativeBySign(Numeral number) {
    int sign = number.first() - 1;
    if (sign < 0
        || number.value() == null
        || !text.is(number.first(), Text.GLUED | Text.DIGITS)
        || !(text.isSign(sign, '-') || text.isSign(sign, '−'))
        || sign > 0 && text.is(sign, Text.GLUED)) {
      return number;
    }
    return number.negated(
        sign,
        new Derivation("minus sign", text.span(sign, number.end()), List.of(number.derivation())));
  }

  /** A count has no decimals: 1.370 civilians are 1,370 of them. */
  private Numeral countHasNoDecimals(Numeral number, Unit unit) {
    if (number.other() == null) {
      return number;
    }
    boolean decimal = number.value().scale() > 0;
    boolean count = unit.equals(Unit.ONE);
    if (count && !decimal) {
      return number.as(number.value(), number.lastDigit(), number.sort());
    }
    boolean grouped = count && number.value().compareTo(BigDecimal.ONE) >= 0;
    notes.add(
        new Note(
            Note.Stage.QUANTITY,
            text.span(number.first(), number.end()),
            grouped
                ? "the separator groups digits here, because a count has no decimals"
                : "the separator may group digits or mark decimals"));
    return grouped ? number.as(number.other(), BigDecimal.ONE, Numeral.Sort.PLAIN) : number;
  }

  private static final Unit MULTIPLE = new Unit("{x}", "multiple", BigDecimal.ONE, BigDecimal.ZERO);

  /** The unit of shares. */
  static final class Percent {
    static final Unit UNIT = new Unit("%", "share", BigDecimal.ONE, BigDecimal.ZERO);

    private Percent() {}
  }
}
