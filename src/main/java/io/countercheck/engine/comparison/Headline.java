package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Factuality;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.quantity.Change;
import io.countercheck.engine.quantity.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Holds the figures of a headline against those of the text under it. Only what is certain is said:
 * the text has figures of the same thing, and none of them leaves room for the headline's.
 */
public final class Headline {

  // The smallest gap between the nearest ends that counts, as a part of the smaller.
  private static final BigDecimal GAP = new BigDecimal("0.05");

  private Headline() {}

  /**
   * The figures of a headline that the text does not bear out.
   *
   * @param headline the claims of the headline
   * @param body the claims of the text under it
   */
  public static List<Consistency> check(List<Claim> headline, List<Claim> body, Packs packs) {
    List<Consistency> found = new ArrayList<>();
    for (Claim title : headline) {
      if (title.rendering() != null || title.frame().counted() == null) {
        continue;
      }
      Claim nearest = null;
      boolean borneOut = false;
      for (Claim claim : body) {
        if (sameThing(title, claim, packs)) {
          borneOut |= !apart(title, claim);
          nearest = nearest == null ? claim : nearest;
        }
      }
      if (nearest != null && !borneOut) {
        String stated = words(title);
        String expected = words(nearest);
        found.add(
            new Consistency(
                Consistency.Kind.HEADLINE,
                List.of(nearest.id()),
                stated,
                expected,
                "the headline says " + stated + ", the text says " + expected));
      }
    }
    return found;
  }

  private static boolean sameThing(Claim title, Claim claim, Packs packs) {
    return claim.frame().counted() != null
        && claim.rendering() == null
        && title.frame().event() != null
        && claim.frame().event() != null
        && title.frame().event().id().equals(claim.frame().event().id())
        && related(title.frame().counted().concept(), claim.frame().counted().concept(), packs)
        && title.quantity().unit().dimension().equals(claim.quantity().unit().dimension())
        && Objects.equals(kind(title), kind(claim))
        && title.factuality().modality() == claim.factuality().modality()
        && title.factuality().polarity() == Factuality.Polarity.POSITIVE
        && claim.factuality().polarity() == Factuality.Polarity.POSITIVE;
  }

  private static boolean related(String a, String b, Packs packs) {
    return packs.concepts().within(a, b) || packs.concepts().within(b, a);
  }

  /** The size of a change is another thing than its ends. */
  private static boolean kind(Claim claim) {
    Change change = claim.quantity().change();
    return change != null && change.kind() == Change.Kind.BY;
  }

  private static boolean apart(Claim title, Claim claim) {
    Interval a = base(title);
    Interval b = base(claim);
    if (a.meets(b)) {
      return false;
    }
    BigDecimal low = a.before(b) ? a.high() : b.high();
    BigDecimal high = a.before(b) ? b.low() : a.low();
    return high.subtract(low).compareTo(low.abs().multiply(GAP)) >= 0;
  }

  private static Interval base(Claim claim) {
    Interval interval = claim.quantity().interval();
    return new Interval(
        interval.low() == null ? null : claim.quantity().unit().toBase(interval.low()),
        interval.high() == null ? null : claim.quantity().unit().toBase(interval.high()),
        interval.lowClosed(),
        interval.highClosed());
  }

  private static String words(Claim claim) {
    BigDecimal value = claim.quantity().value();
    return value == null ? "an unstated number" : value.toPlainString();
  }
}
