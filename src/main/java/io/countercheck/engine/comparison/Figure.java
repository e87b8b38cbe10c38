package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Factuality.Modality;
import io.countercheck.engine.attribution.Factuality.Polarity;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.quantity.Change;
import io.countercheck.engine.quantity.Interval;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A claim made ready for comparing: what would be worked out again for every pair is worked out
 * once.
 *
 * @param claim the claim
 * @param index its place among all claims
 * @param concept what is counted, or null
 * @param family the topmost concept above it, or null
 * @param event the id of the event, or null
 * @param happening the topmost event above it, or null
 * @param kind the kind of unit: dimension, what a rate is per, and whether it is the size of a
 *     change
 * @param interval the values in the base unit
 * @param face the stated value in the base unit, the middle of a range; null when vague
 * @param regions where
 * @param modality whether it is said to be so; a plan, a hope or a demand is PLANNED
 * @param origin whose figure it is
 * @param agentWords the folded words of the agent without articles, or null
 * @param agentNames those of them with a capital
 * @param names the folded names beside it, by the alphabet, without those of its sources and places
 * @param countedWords the folded words of what is counted, articles and short words aside; these
 *     and the names matter between texts, and are empty where there is only one
 */
record Figure(
    Claim claim,
    int index,
    Concept concept,
    String family,
    String event,
    String happening,
    String kind,
    Interval interval,
    BigDecimal face,
    List<Region> regions,
    Modality modality,
    Origin origin,
    List<String> agentWords,
    Set<String> agentNames,
    Set<String> names,
    Set<String> countedWords) {

  // Scales without a natural zero, and differences of shares.
  private static final Set<String> NO_RATIO =
      Set.of("temperature", "points", "magnitude", "score", "sound");

  /** Figures are the same when they are of one claim; the claim need not be looked at again. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Figure figure && figure.index == index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  static String kind(Quantity quantity) {
    Change change = quantity.change();
    boolean size = change != null && change.kind() == Change.Kind.BY;
    if (quantity.per() == null && !size) {
      return quantity.unit().dimension();
    }
    StringBuilder kind = new StringBuilder(quantity.unit().dimension());
    if (quantity.per() != null) {
      kind.append("/per ").append(quantity.per().of());
    }
    if (size) {
      kind.append("/by ").append(change.direction());
    }
    return kind.toString();
  }

  static Interval base(Quantity quantity) {
    Interval stated = quantity.interval();
    if (stated == null) {
      return new Interval(null, null, false, false);
    }
    Unit unit = quantity.unit();
    if (unit.factor().equals(BigDecimal.ONE) && unit.offset().equals(BigDecimal.ZERO)) {
      return stated;
    }
    return new Interval(
        stated.low() == null ? null : unit.toBase(stated.low()),
        stated.high() == null ? null : unit.toBase(stated.high()),
        stated.lowClosed(),
        stated.highClosed());
  }

  static BigDecimal face(Quantity quantity) {
    if (quantity.value() == null) {
      return null;
    }
    BigDecimal low = quantity.unit().toBase(quantity.value());
    return quantity.high() == null
        ? low
        : low.add(quantity.unit().toBase(quantity.high())).multiply(new BigDecimal("0.5"));
  }

  Modifier modifier() {
    return claim.quantity().modifier();
  }

  int article() {
    return claim.setting().article();
  }

  boolean isDenied() {
    return claim.factuality().polarity() == Polarity.NEGATIVE;
  }

  boolean isQuoted() {
    return !origin.own();
  }

  boolean isShare() {
    return claim.quantity().unit().isShare();
  }

  boolean isCount() {
    return kind.equals("count");
  }

  /** Whether parts of it add up to a whole. */
  boolean isAdditive() {
    return isCount() || claim.quantity().unit().isMoney() && kind.indexOf('/') < 0;
  }

  boolean isTemperature() {
    return claim.quantity().unit().dimension().equals("temperature");
  }

  /** Whether a factor between two figures of the kind means anything. */
  boolean hasRatio() {
    return !NO_RATIO.contains(claim.quantity().unit().dimension());
  }

  boolean hasChange(Change.Kind kind) {
    Change change = claim.quantity().change();
    return change != null && change.kind() == kind;
  }

  /** One end is all that is stated, or the words are vague. */
  boolean isBound() {
    return isLowerBound() || isUpperBound() || modifier() == Modifier.VAGUE;
  }

  boolean isLowerBound() {
    return modifier() == Modifier.AT_LEAST || modifier() == Modifier.MORE_THAN;
  }

  boolean isUpperBound() {
    return modifier() == Modifier.AT_MOST || modifier() == Modifier.LESS_THAN;
  }

  /** The sign of the stated value, or of the interval when it is vague; 0 when it may be either. */
  int sign() {
    if (face != null) {
      return face.signum();
    }
    BigDecimal low = interval.low();
    BigDecimal high = interval.high();
    return low != null && low.signum() > 0 ? 1 : high != null && high.signum() < 0 ? -1 : 0;
  }

  /** The end of the interval that is nearer to zero, or null. */
  BigDecimal least() {
    return sign() < 0 ? interval.high() : interval.low();
  }

  /** The end of the interval that is farther from zero, or null. */
  BigDecimal most() {
    return sign() < 0 ? interval.low() : interval.high();
  }
}
