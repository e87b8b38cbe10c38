package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.ModifierPhrase;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Unit;
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
  private final Ratios ratios;
  private final Ones ones;
  private final Ages ages;

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
    this.ratios = new Ratios(marks, numbers, exclusions, units);
    this.ones = new Ones(marks, numbers, units, modifiers, ratios);
    this.ages = new Ages(marks);
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
      if (!text.is(token, Text.DIGITS) && !marks.has(Table.NUMERALS, token)) {
        token++;
        continue;
      }
      if (token >= limit) {
        limit = text.sentences().get(marks.sentence(token)).end();
        last = null;
      }
      Exclusions.Found other = exclusions.at(token, limit);
      if (other != null) {
        exclude(other.first(), other.end(), other.reason());
        token = Math.max(other.end(), token + 1);
        continue;
      }
      ReadQuantity reading = numbers.starts(token) ? quantity(token, limit, last) : null;
      if (reading == null) {
        token = Math.max(token + 1, skipped);
        continue;
      }
      quantities.add(reading.quantity());
      token = Math.max(reading.end(), token + 1);
      last = reading;
    }
  }

  // Set by quantity() when it excluded a longer stretch.
  private int skipped;

  private void exclude(int first, int end, Excluded.Reason reason) {
    Span span = text.span(first, end);
    if (excluded.isEmpty() || !excluded.getLast().span().overlaps(span)) {
      excluded.add(new Excluded(span, reason));
    }
  }

  private ReadQuantity quantity(int token, int limit, ReadQuantity last) {
    skipped = token + 1;
    Numeral number = numbers.at(token, limit);
    if (number == null) {
      return null;
    }
    if (ones.isArticle(number, token, limit)) {
      exclude(token, number.end(), Excluded.Reason.ARTICLE);
      return null;
    }
    number = negativeBySign(number, limit);
    UnitAt before = units.unitBefore(number.first());
    int first = before == null ? number.first() : before.first();
    UnitAt after = units.unitAfter(number.end(), limit);
    ModifierAt modifier = modifiers.modifierBefore(first);

    // A second number: a range, or a ratio.
    int next = after == null ? number.end() : after.end();
    Numeral second = null;
    Derivation rangeRule = null;
    ModifierPhrase range = modifiers.range(modifier, next);
    boolean fromTo = range != null && modifier != null && range == modifier.phrase();
    Change change =
        changes.change(
            modifier == null || ModifierFinder.isRange(modifier) && !fromTo
                ? first
                : modifier.first(),
            fromTo,
            after != null);
    boolean ends = change != null && change.kind() == Change.Kind.FROM && fromTo;
    if (range != null && number.value() != null && !ends) {
      int gap = range.between().at(text, next, limit);
      int from = units.skipUnitBefore(next + gap, limit, before);
      Numeral upper =
          from < limit && numbers.starts(from) && !isOne(from) ? numbers.at(from, limit) : null;
      if (upper != null && upper.value() != null && exclusions.at(from, limit) == null) {
        UnitAt upperUnit = units.unitAfter(upper.end(), limit);
        Numeral lower = Numeral.sharedScale(number, upper, after == null);
        if (lower.value().compareTo(upper.value()) < 0
            && UnitFinder.sameUnit(before, after, upperUnit)) {
          second = upper;
          rangeRule = Derivation.of(range.rule(), text.span(number.end(), from));
          number = lower;
          if (upperUnit != null) {
            after = upperUnit;
          }
          next = after != null && after.end() >= upper.end() ? after.end() : upper.end();
        }
      }
    }
    Ratios.Ratio ratio = second == null ? ratios.ratio(number, next, limit) : null;
    if (ratio != null) {
      return ratioReading(number, ratio, modifier, first);
    }

    int numberEnd = second == null ? number.end() : second.end();
    ModifierAt trailing = modifiers.modifierAfter(numberEnd, next, limit);
    if (modifier != null && ModifierFinder.isRange(modifier) && second == null) {
      modifier = null;
    }
    ModifierAt stated = modifier != null && !ModifierFinder.isRange(modifier) ? modifier : trailing;
    ModifierPhrase spread = null;
    Modifier kind;
    if (number.sort() == Numeral.Sort.VAGUE) {
      kind = Modifier.VAGUE;
    } else if (second != null) {
      kind = Modifier.BETWEEN;
    } else if (stated != null) {
      kind = Modifier.valueOf(stated.phrase().kind().name());
      spread = stated.phrase();
    } else if (number.sort() == Numeral.Sort.COLLECTIVE) {
      kind = Modifier.ABOUT;
    } else {
      spread = inBrackets(last, first) ? last.spread() : modifiers.spreads(last, first);
      kind = spread == null ? Modifier.EXACT : Modifier.valueOf(spread.kind().name());
    }

    Entry.UnitForm form = after != null ? after.form() : before != null ? before.form() : null;
    Unit unit =
        form != null ? form.unit() : number.sort() == Numeral.Sort.SHARE ? Percent.UNIT : Unit.ONE;
    if (form != null && form.hundredth()) {
      number = Numeral.hundredth(number);
      second = second == null ? null : Numeral.hundredth(second);
    }
    number = countHasNoDecimals(number, unit);
    int age =
        unit.id().equals("a")
            ? ages.end(modifier == null ? first : modifier.first(), next, limit)
            : -1;
    if (age >= 0) {
      exclude(modifier == null ? first : modifier.first(), age, Excluded.Reason.AGE);
      skipped = age;
      return null;
    }
    if (spread != null
        && stated == null
        && !unit.equals(last.quantity().unit())
        && !inBrackets(last, first)) {
      spread = null;
      kind = Modifier.EXACT;
    }
    int from =
        modifier != null && stated == modifier || modifier != null && second != null
            ? modifier.first()
            : first;
    int to = Math.max(next, trailing != null && stated == trailing ? trailing.end() : next);
    return new ReadQuantity(
        build(
                number, second, kind, unit, form, stated, spread, rangeRule, from, to, numberEnd,
                after, before)
            .in(change),
        to,
        second == null && stated != null ? stated.phrase() : spread);
  }

  /** Whether a figure says the last one again in brackets: 5.5 in (14 cm). */
  private boolean inBrackets(ReadQuantity last, int first) {
    return last != null && first == last.end() + 1 && text.isSign(last.end(), '(');
  }

  private boolean isOne(int token) {
    return numbers.role(token, Role.ARTICLE) != null;
  }

  private Quantity build(
      Numeral number,
      Numeral second,
      Modifier kind,
      Unit unit,
      Entry.UnitForm form,
      ModifierAt stated,
      ModifierPhrase spread,
      Derivation rangeRule,
      int from,
      int to,
      int numberEnd,
      UnitAt after,
      UnitAt before) {
    List<Derivation> parts = new ArrayList<>();
    parts.add(number.derivation());
    if (rangeRule != null) {
      parts.add(rangeRule);
      parts.add(second.derivation());
    }
    if (form != null) {
      UnitAt at = after != null ? after : before;
      parts.add(Derivation.of(form.rule(), text.span(at.first(), at.end())));
    }
    Span span = text.span(from, to);
    String rule =
        stated != null && second == null
            ? stated.phrase().rule()
            : spread != null
                ? spread.rule()
                : parts.size() == 1 ? number.derivation().rule() : "quantity";
    Derivation derivation =
        parts.size() == 1 && stated == null && spread == null
            ? number.derivation()
            : new Derivation(rule, span, parts);
    Interval interval = Intervals.of(kind, number, second, unit);
    return new Quantity(
        span,
        text.span(number.first(), numberEnd),
        Intervals.plain(number.value()),
        second == null ? null : Intervals.plain(second.value()),
        kind,
        unit,
        null,
        number.sort() == Numeral.Sort.VAGUE ? null : Intervals.plain(Intervals.precision(number)),
        Intervals.plain(interval),
        null,
        number.other(),
        derivation);
  }

  /** A minus sign at once before the digits, where a number could start. */
  private Numeral negativeBySign(Numeral number, int limit) {
    int sign = number.first() - 1;
    if (sign < 0
        || number.value() == null
        || !text.is(number.first(), Text.GLUED)
        || !text.is(number.first(), Text.DIGITS)
        || !(text.isSign(sign, '-') || text.isSign(sign, '−'))
        || sign > 0 && text.is(sign, Text.GLUED)) {
      return number;
    }
    return new Numeral(
        sign,
        number.end(),
        number.value().negate(),
        number.sort(),
        number.lastDigit(),
        null,
        null,
        null,
        false,
        new Derivation("minus sign", text.span(sign, number.end()), List.of(number.derivation())));
  }

  /** A count has no decimals: 1.370 civilians are 1,370 of them. */
  private Numeral countHasNoDecimals(Numeral number, Unit unit) {
    if (number.other() == null) {
      return number;
    }
    boolean decimal = number.value().stripTrailingZeros().scale() > 0 || number.value().scale() > 0;
    if (decimal && unit.equals(Unit.ONE) && number.value().compareTo(BigDecimal.ONE) >= 0) {
      notes.add(
          new Note(
              Note.Stage.QUANTITY,
              text.span(number.first(), number.end()),
              "the separator groups digits here, because a count has no decimals"));
      return new Numeral(
          number.first(),
          number.end(),
          number.other(),
          Numeral.Sort.PLAIN,
          BigDecimal.ONE,
          null,
          null,
          null,
          false,
          number.derivation());
    }
    if (!unit.equals(Unit.ONE) || decimal) {
      notes.add(
          new Note(
              Note.Stage.QUANTITY,
              text.span(number.first(), number.end()),
              "the separator may group digits or mark decimals"));
      return number;
    }
    return new Numeral(
        number.first(),
        number.end(),
        number.value(),
        number.sort(),
        number.lastDigit(),
        null,
        null,
        null,
        false,
        number.derivation());
  }

  private ReadQuantity ratioReading(
      Numeral part, Ratios.Ratio ratio, ModifierAt modifier, int first) {
    Modifier kind =
        modifier == null || ModifierFinder.isRange(modifier)
            ? Modifier.EXACT
            : Modifier.valueOf(modifier.phrase().kind().name());
    BigDecimal value = Intervals.share(part.value(), ratio.whole().value());
    Numeral share =
        new Numeral(
            part.first(),
            ratio.end(),
            value,
            Numeral.Sort.SHARE,
            BigDecimal.ONE,
            null,
            null,
            null,
            false,
            part.derivation());
    int from = kind == Modifier.EXACT ? first : modifier.first();
    Span span = text.span(from, ratio.end());
    List<Derivation> parts =
        List.of(part.derivation(), ratio.derivation(), ratio.whole().derivation());
    Derivation derivation =
        kind == Modifier.EXACT
            ? new Derivation("ratio", span, parts)
            : new Derivation(modifier.phrase().rule(), span, parts);
    return new ReadQuantity(
        new Quantity(
            span,
            text.span(part.first(), ratio.end()),
            Intervals.plain(value),
            null,
            kind,
            Percent.UNIT,
            null,
            BigDecimal.ONE,
            Intervals.plain(Intervals.of(kind, share, null, Percent.UNIT)),
            null,
            null,
            derivation),
        ratio.end(),
        null);
  }

  /** The unit of shares. */
  static final class Percent {
    static final Unit UNIT = new Unit("%", "share", BigDecimal.ONE, BigDecimal.ZERO);

    private Percent() {}
  }
}
