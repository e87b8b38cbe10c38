package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * A stated number, or two of a range, with its modifier and its unit.
 *
 * @param span all words of the quantity: modifier, number, unit
 * @param number the words of the number alone
 * @param value the number, in the unit; the lower one of a range; null when the words are vague
 * @param high the upper number of a range, else null
 * @param modifier what the words say of the number's exactness
 * @param unit what the number is a number of; {@link Unit#ONE} for counts
 * @param change the part that the figure plays in a change, or null
 * @param precision the unit of the last digit that carries information; null when vague
 * @param interval the values that the words are consistent with
 * @param per what a rate is per, or null
 * @param other a second value that the digits could have as well, or null
 * @param derivation the rules that read it
 */
public record Quantity(
    Span span,
    Span number,
    BigDecimal value,
    BigDecimal high,
    Modifier modifier,
    Unit unit,
    Change change,
    BigDecimal precision,
    Interval interval,
    Rate per,
    BigDecimal other,
    Derivation derivation) {

  /** The same quantity as a part of a change. */
  public Quantity in(Change part) {
    return new Quantity(
        span,
        number,
        value,
        high,
        modifier,
        unit,
        part,
        precision,
        interval,
        per,
        other,
        derivation);
  }

  /** The derivation with one more part. */
  public Quantity citing(Derivation part) {
    List<Derivation> parts = new java.util.ArrayList<>(derivation.parts());
    parts.add(part);
    return new Quantity(
        span,
        number,
        value,
        high,
        modifier,
        unit,
        change,
        precision,
        interval,
        per,
        other,
        new Derivation(derivation.rule(), derivation.span(), parts));
  }
}
