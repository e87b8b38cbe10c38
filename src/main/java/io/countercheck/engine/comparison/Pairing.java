package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Factuality.Certainty;
import io.countercheck.engine.frame.Basis;
import io.countercheck.engine.frame.Period;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.quantity.Change;
import io.countercheck.engine.quantity.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Two figures held against each other: may they be compared, and how do they stand. */
final class Pairing {

  private static final String SMALL_GAP = "SMALL_GAP";
  private static final String DENIAL = "DENIAL";
  private static final String NOT_ADDITIVE = "NOT_ADDITIVE";

  private final Standings standings;
  private final Doubts doubts;

  Pairing(Packs packs) {
    this.standings = new Standings(packs);
    this.doubts = new Doubts(packs);
  }

  /**
   * A pair with what the verdict needs to know beyond it.
   *
   * @param a the earlier figure
   * @param b the later figure
   * @param pair what is listed
   * @param replaced the figure that the other one supersedes, or null
   * @param barred the dimension that forbids comparing, or null
   */
  record Held(Figure a, Figure b, Pair pair, Figure replaced, Dimension barred) {

    boolean isComparable() {
      return pair.comparability() != Comparability.NONE;
    }
  }

  private record Outcome(Relation relation, List<String> reasons, Figure replaced) {

    Outcome(Relation relation, String... reasons) {
      this(relation, List.of(reasons), null);
    }
  }

  /** Holds two figures of one group against each other, in the order of the text. */
  Held hold(Figure one, Figure other, Topics.Group group) {
    Figure a = one.index() <= other.index() ? one : other;
    Figure b = a == one ? other : one;
    Map<Dimension, Standing> dimensions = standings.of(a, b);
    Anchoring anchoring = Anchoring.of(a, b, dimensions, group);
    Dimension barred = barred(dimensions);
    Comparability comparability =
        barred != null ? Comparability.NONE : comparability(dimensions, anchoring);
    Outcome outcome = relate(a, b, dimensions, anchoring, comparability);
    if (outcome.relation() == Relation.DIVERGE
        && outcome.reasons().contains(Doubts.UNKNOWN_SCOPE)) {
      comparability = Comparability.UNKNOWN;
    }
    boolean apart = !a.interval().meets(b.interval()) && !a.isDenied() && !b.isDenied();
    boolean measured = apart && comparability.compareTo(Comparability.NESTED) >= 0;
    Pair pair =
        new Pair(
            a.claim().id(),
            b.claim().id(),
            outcome.relation(),
            comparability,
            Collections.unmodifiableMap(dimensions),
            comparability.compareTo(Comparability.NESTED) >= 0
                ? assumptions(a, b, dimensions, anchoring)
                : List.of(),
            measured ? Ratio.of(a, b) : null,
            outcome.reasons(),
            caveats(a, b));
    return new Held(a, b, pair, outcome.replaced(), barred);
  }

  /** The first dimension that forbids comparing: different, or contained the other way round. */
  private static Dimension barred(Map<Dimension, Standing> dimensions) {
    Standing nested = null;
    Dimension turned = null;
    for (Map.Entry<Dimension, Standing> entry : dimensions.entrySet()) {
      Standing standing = entry.getValue();
      if (entry.getKey() == Dimension.BASIS) {
        continue;
      }
      if (standing == Standing.DIFFERENT) {
        return entry.getKey();
      }
      if (standing == Standing.CONTAINED || standing == Standing.CONTAINS) {
        if (nested != null && nested != standing && turned == null) {
          turned = entry.getKey();
        }
        nested = nested == null ? standing : nested;
      }
    }
    return turned;
  }

  private static Comparability comparability(
      Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    if (!anchoring.holds()) {
      return Comparability.UNKNOWN;
    }
    Comparability comparability = Comparability.FULL;
    for (Map.Entry<Dimension, Standing> entry : dimensions.entrySet()) {
      Standing standing = entry.getValue();
      if (standing == Standing.CONTAINED || standing == Standing.CONTAINS) {
        return Comparability.NESTED;
      }
      if (standing == Standing.UNKNOWN && entry.getKey() != Dimension.BASIS) {
        comparability = Comparability.ASSUMED;
      }
    }
    return comparability;
  }

  private Outcome relate(
      Figure a,
      Figure b,
      Map<Dimension, Standing> dimensions,
      Anchoring anchoring,
      Comparability comparability) {
    if (comparability == Comparability.NONE) {
      return new Outcome(Relation.NOT_COMPARABLE);
    }
    if (comparability == Comparability.UNKNOWN) {
      return new Outcome(Relation.DIVERGE, Doubts.UNKNOWN_SCOPE);
    }
    if (a.isDenied() || b.isDenied()) {
      return denial(a, b, dimensions, anchoring, comparability);
    }
    Figure replaced = replaced(a, b, dimensions, comparability);
    if (replaced != null) {
      return new Outcome(Relation.SUPERSEDED, List.of(), replaced);
    }
    if (comparability == Comparability.NESTED) {
      return nested(a, b, dimensions, anchoring);
    }
    Interval first = a.interval();
    Interval second = b.interval();
    if (first.meets(second)) {
      if (agrees(a, b)) {
        return new Outcome(Relation.AGREE);
      }
      // That two bounds meet says little; on other days they are as a rule of two stories.
      return doubts.isOtherDay(a, b, dimensions, anchoring)
          ? new Outcome(Relation.DIVERGE, Doubts.LATER)
          : new Outcome(Relation.COMPATIBLE);
    }
    return apart(a, b, dimensions, anchoring, Relation.CONTRADICT);
  }

  private Outcome apart(
      Figure a,
      Figure b,
      Map<Dimension, Standing> dimensions,
      Anchoring anchoring,
      Relation relation) {
    if (isSmall(a, b)) {
      return new Outcome(Relation.DIVERGE, SMALL_GAP);
    }
    String doubt = doubts.about(a, b, dimensions, anchoring);
    return doubt == null ? new Outcome(relation) : new Outcome(Relation.DIVERGE, doubt);
  }

  private static boolean agrees(Figure a, Figure b) {
    if (!a.isBound() && !b.isBound()) {
      return a.interval().isTwoSided() && b.interval().isTwoSided();
    }
    boolean oneWay = a.isLowerBound() && b.isLowerBound() || a.isUpperBound() && b.isUpperBound();
    return oneWay && a.face() != null && b.face() != null && a.face().compareTo(b.face()) == 0;
  }

  private static boolean isSmall(Figure a, Figure b) {
    boolean rising = a.interval().before(b.interval());
    BigDecimal below = rising ? a.interval().high() : b.interval().high();
    BigDecimal above = rising ? b.interval().low() : a.interval().low();
    if (below.compareTo(above) == 0) {
      return true;
    }
    if (a.isTemperature()) {
      return above.subtract(below).compareTo(Margins.DEFAULT.degrees()) < 0;
    }
    if (below.signum() != above.signum() || below.signum() == 0) {
      return false;
    }
    BigDecimal small = below.signum() > 0 ? below : above.abs();
    BigDecimal large = below.signum() > 0 ? above : below.abs();
    return large.compareTo(small.multiply(Margins.DEFAULT.gap())) < 0;
  }

  /** A part against its whole; only counts and money add up. */
  private Outcome nested(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    boolean first = dimensions.containsValue(Standing.CONTAINED);
    Figure part = first ? a : b;
    Figure whole = first ? b : a;
    if (!a.isAdditive()) {
      return new Outcome(Relation.DIVERGE, Doubts.UNKNOWN_SCOPE, NOT_ADDITIVE);
    }
    return whole.interval().before(part.interval())
        ? apart(a, b, dimensions, anchoring, Relation.EXCEEDS)
        : new Outcome(Relation.PART_OF);
  }

  /**
   * A denied figure. Denying a bound states the opposite bound; denying a two-sided figure speaks
   * against every figure that lies in it, and leaves the others standing.
   */
  private Outcome denial(
      Figure a,
      Figure b,
      Map<Dimension, Standing> dimensions,
      Anchoring anchoring,
      Comparability comparability) {
    Interval first = a.isDenied() ? complement(a) : a.interval();
    Interval second = b.isDenied() ? complement(b) : b.interval();
    if (comparability == Comparability.NESTED) {
      return new Outcome(Relation.DIVERGE, Doubts.UNKNOWN_SCOPE, DENIAL);
    }
    if (first != null && second != null) {
      return first.meets(second)
          ? new Outcome(Relation.COMPATIBLE, DENIAL)
          : doubtful(a, b, dimensions, anchoring);
    }
    if (a.isDenied() && b.isDenied()) {
      boolean alike = a.interval().equals(b.interval());
      return new Outcome(alike ? Relation.AGREE : Relation.COMPATIBLE, DENIAL);
    }
    Figure denied = a.isDenied() ? a : b;
    Figure asserted = denied == a ? b : a;
    if (!denied.interval().meets(asserted.interval())) {
      return new Outcome(Relation.AGREE, DENIAL);
    }
    boolean said =
        denied.face() != null
            && asserted.face() != null
            && denied.face().compareTo(asserted.face()) == 0;
    return said || covers(denied.interval(), asserted.interval())
        ? doubtful(a, b, dimensions, anchoring)
        : new Outcome(Relation.COMPATIBLE, DENIAL);
  }

  private Outcome doubtful(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    String doubt = doubts.about(a, b, dimensions, anchoring);
    return doubt == null
        ? new Outcome(Relation.CONTRADICT, DENIAL)
        : new Outcome(Relation.DIVERGE, doubt, DENIAL);
  }

  /** What is left when a bound is denied; null when that is no interval. */
  private static Interval complement(Figure figure) {
    Interval denied = figure.interval();
    if (figure.isLowerBound() && denied.low() != null) {
      return new Interval(null, denied.low(), false, !denied.lowClosed());
    }
    if (figure.isUpperBound() && denied.high() != null) {
      return new Interval(denied.high(), null, !denied.highClosed(), false);
    }
    return null;
  }

  private static boolean covers(Interval outer, Interval inner) {
    boolean low =
        outer.low() == null || inner.low() != null && outer.low().compareTo(inner.low()) <= 0;
    boolean high =
        outer.high() == null || inner.high() != null && outer.high().compareTo(inner.high()) >= 0;
    return low && high;
  }

  /**
   * The figure that the other one supersedes: the words say so, or a growing count was stated again
   * on a later day and is not smaller. A figure said again unchanged supersedes nothing, it agrees.
   */
  private Figure replaced(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Comparability comparability) {
    if (doubts.isOtherThing(a, b)) {
      return null;
    }
    boolean alike =
        comparability != Comparability.NESTED
            || dimensions.get(Dimension.CONCEPT) == Standing.SAME
                && dimensions.get(Dimension.EVENT) == Standing.SAME
                && dimensions.get(Dimension.PLACE) == Standing.SAME;
    if (!alike || agrees(a, b) && a.face() != null && a.face().equals(b.face())) {
      return null;
    }
    boolean oneText = a.article() == b.article();
    for (Figure old : List.of(a, b)) {
      Figure now = old == a ? b : a;
      if (oneText && isFormer(old) && !isFormer(now)) {
        return old;
      }
      if (doubts.mayReplace(now, old) && !isLater(old, now) && notSmaller(now, old)) {
        return old;
      }
      boolean partOfNow =
          comparability != Comparability.NESTED
              || dimensions.get(Dimension.PERIOD)
                  == (old == a ? Standing.CONTAINED : Standing.CONTAINS);
      if (isLater(now, old)
          && partOfNow
          && doubts.isGrowing(old)
          && doubts.isGrowing(now)
          && notSmaller(now, old)
          && mayUpdate(old.origin(), now.origin())
          && Doubts.isOneToll(old, now, dimensions)) {
        return old;
      }
    }
    return null;
  }

  private static boolean isFormer(Figure figure) {
    return figure.claim().setting().replaced() || figure.hasChange(Change.Kind.FROM);
  }

  private static boolean isLater(Figure one, Figure other) {
    LocalDate day = one.claim().asOf();
    LocalDate otherDay = other.claim().asOf();
    return day != null && otherDay != null && day.isAfter(otherDay);
  }

  private static boolean notSmaller(Figure now, Figure old) {
    boolean face =
        now.face() == null || old.face() == null || now.face().compareTo(old.face()) >= 0;
    return face && !now.interval().before(old.interval());
  }

  /** One origin, none named, or a text that goes on in its own voice. */
  private static boolean mayUpdate(Origin old, Origin now) {
    return old.same(now) || old.own() || now.own() || !old.named() && !now.named();
  }

  private static List<Assumption> assumptions(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    List<Assumption> assumptions = new ArrayList<>();
    for (Map.Entry<Dimension, Standing> entry : dimensions.entrySet()) {
      if (entry.getValue() == Standing.UNKNOWN && entry.getKey() != Dimension.BASIS) {
        String why = Silence.of(entry.getKey(), a, b) + "; " + anchoring.why();
        assumptions.add(new Assumption(entry.getKey(), why));
      }
    }
    return assumptions;
  }

  private static List<String> caveats(Figure a, Figure b) {
    List<String> caveats = new ArrayList<>();
    Basis basis = a.claim().frame().basis();
    Basis other = b.claim().frame().basis();
    if (basis != other) {
      caveats.add("basis: " + word(basis) + " against " + word(other));
    }
    for (Figure figure : List.of(a, b)) {
      Certainty certainty = figure.claim().factuality().certainty();
      if (certainty != Certainty.CERTAIN) {
        caveats.add(figure.claim().id() + " is hedged: " + word(certainty));
      }
      if (figure.claim().quantity().other() != null) {
        caveats.add(figure.claim().id() + " can be read as another number");
      }
    }
    Period period = a.claim().frame().period();
    Period otherPeriod = b.claim().frame().period();
    if (period != null && otherPeriod != null && (period.isOpen() || otherPeriod.isOpen())) {
      caveats.add("the days of a period are not known");
    }
    return caveats;
  }

  private static String word(Enum<?> value) {
    return value == null ? "not stated" : value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
