package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Taxonomy;
import io.countercheck.engine.quantity.Change;
import io.countercheck.engine.quantity.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where one text does not agree with itself. Only what one sentence says with certainty is checked:
 * a change against its two ends, a part against its whole.
 */
final class SelfCheck {

  private static final MathContext DIGITS = new MathContext(3);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SelfCheck() {}

  /** The findings, by the places of their first claims. */
  static List<Consistency> of(List<Figure> figures, List<Pairing.Held> held, Taxonomy concepts) {
    Map<List<Integer>, List<Figure>> sentences = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (figure.claim().quantity().change() != null) {
        List<Integer> sentence = List.of(figure.article(), figure.claim().setting().sentence());
        sentences.computeIfAbsent(sentence, key -> new ArrayList<>()).add(figure);
      }
    }
    List<Consistency> found = new ArrayList<>();
    for (List<Figure> sentence : sentences.values()) {
      if (sentence.size() == 3) {
        change(sentence, found);
      }
    }
    for (Pairing.Held pair : held) {
      part(pair, found);
    }
    new SumCheck(concepts, found).check(figures);
    if (found.size() < 2) {
      return found;
    }
    Map<String, Integer> order = new HashMap<>();
    figures.forEach(figure -> order.put(figure.claim().id(), figure.index()));
    found.sort(Comparator.comparing(entry -> order.get(entry.claims().getFirst())));
    return found;
  }

  private static void change(List<Figure> sentence, List<Consistency> found) {
    Figure from = only(sentence, Change.Kind.FROM);
    Figure to = only(sentence, Change.Kind.TO);
    Figure by = only(sentence, Change.Kind.BY);
    if (from == null || to == null || by == null) {
      return;
    }
    String unit = from.claim().quantity().unit().dimension();
    boolean alike =
        unit.equals(to.claim().quantity().unit().dimension())
            && sameConcept(from, to)
            && sameConcept(from, by)
            && from.origin().same(to.origin())
            && from.face() != null
            && to.face() != null
            && from.interval().isTwoSided()
            && to.interval().isTwoSided()
            && from.least().signum() > 0;
    if (!alike || by.interval().low() == null && by.interval().high() == null) {
      return;
    }
    Change change = by.claim().quantity().change();
    int way = change.direction() == null ? 0 : change.direction() == Change.Direction.UP ? 1 : -1;
    boolean ofDimension = by.claim().quantity().unit().dimension().equals(unit);
    boolean points =
        unit.equals("share") && by.claim().quantity().unit().dimension().equals("points");
    boolean percent = by.isShare();
    if (!ofDimension && !points && !percent) {
      return;
    }
    boolean fits =
        percent && fits(by.interval(), percentLow(from, to), percentHigh(from, to), way)
            || (ofDimension || points)
                && fits(by.interval(), distanceLow(from, to), distanceHigh(from, to), way);
    if (!fits) {
      BigDecimal expected =
          percent
              ? to.face().subtract(from.face()).multiply(HUNDRED).divide(from.face(), DIGITS)
              : to.face().subtract(from.face());
      BigDecimal stated = way < 0 ? by.face().negate() : by.face();
      String arithmetic =
          percent
              ? "("
                  + plain(to.face())
                  + " - "
                  + plain(from.face())
                  + ") / "
                  + plain(from.face())
                  + " = "
                  + plain(expected)
                  + " %"
              : plain(to.face()) + " - " + plain(from.face()) + " = " + plain(expected);
      found.add(
          new Consistency(
              Consistency.Kind.CHANGE, ids(sentence), plain(stated), plain(expected), arithmetic));
    }
  }

  private static boolean sameConcept(Figure a, Figure b) {
    return a.concept() == null
        || b.concept() == null
        || Objects.equals(a.concept().id(), b.concept().id());
  }

  /** Whether the stated size, turned its way, meets the sizes that the ends allow. */
  private static boolean fits(Interval by, BigDecimal low, BigDecimal high, int way) {
    Interval expected = Interval.closed(low, high);
    Interval down =
        new Interval(
            by.high() == null ? null : by.high().negate(),
            by.low() == null ? null : by.low().negate(),
            by.highClosed(),
            by.lowClosed());
    return way >= 0 && expected.meets(by) || way <= 0 && expected.meets(down);
  }

  private static BigDecimal percentLow(Figure from, Figure to) {
    BigDecimal start = from.interval().high();
    return to.interval()
        .low()
        .subtract(start)
        .multiply(HUNDRED)
        .divide(start, MathContext.DECIMAL64);
  }

  private static BigDecimal percentHigh(Figure from, Figure to) {
    BigDecimal start = from.interval().low();
    return to.interval()
        .high()
        .subtract(start)
        .multiply(HUNDRED)
        .divide(start, MathContext.DECIMAL64);
  }

  private static BigDecimal distanceLow(Figure from, Figure to) {
    return to.interval().low().subtract(from.interval().high());
  }

  private static BigDecimal distanceHigh(Figure from, Figure to) {
    return to.interval().high().subtract(from.interval().low());
  }

  private static Figure only(List<Figure> sentence, Change.Kind kind) {
    Figure only = null;
    for (Figure figure : sentence) {
      if (figure.hasChange(kind)) {
        if (only != null) {
          return null;
        }
        only = figure;
      }
    }
    return only;
  }

  /** A part that one sentence and one source put above its whole. */
  private static void part(Pairing.Held pair, List<Consistency> found) {
    Figure a = pair.a();
    Figure b = pair.b();
    boolean oneSentence =
        a.article() == b.article()
            && a.claim().setting().sentence() == b.claim().setting().sentence();
    if (!oneSentence
        || pair.pair().comparability() != Comparability.NESTED
        || !pair.pair().reasons().contains(Doubts.SAME_ORIGIN)) {
      return;
    }
    boolean first = pair.pair().dimensions().containsValue(Standing.CONTAINED);
    Figure part = first ? a : b;
    Figure whole = first ? b : a;
    if (whole.interval().before(part.interval()) && part.face() != null && whole.face() != null) {
      found.add(
          new Consistency(
              Consistency.Kind.PARTS,
              ids(List.of(a, b)),
              plain(part.face()),
              "at most " + plain(whole.face()),
              "the part, " + plain(part.face()) + ", is above the whole, " + plain(whole.face())));
    }
  }

  static List<String> ids(List<Figure> figures) {
    return figures.stream().map(figure -> figure.claim().id()).toList();
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
