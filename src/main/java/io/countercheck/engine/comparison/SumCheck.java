package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Taxonomy;
import io.countercheck.engine.quantity.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The sums of one sentence: parts that shut each other out against their whole ({@code 12 killed: 8
 * men and 5 women}), and a percentage beside its own two counts ({@code 12 of the 40 pupils, or 20
 * %}). Figures must stand so close that nothing else can come between them.
 */
final class SumCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  private final Taxonomy concepts;
  private final List<Consistency> found;

  SumCheck(Taxonomy concepts, List<Consistency> found) {
    this.concepts = concepts;
    this.found = found;
  }

  /** Checks every sentence; the figures are in the order of the text. */
  void check(List<Figure> figures) {
    int start = 0;
    for (int i = 1; i <= figures.size(); i++) {
      if (i == figures.size() || !isOneSentence(figures.get(start), figures.get(i))) {
        if (i - start >= 3) {
          parts(figures.subList(start, i));
          percent(figures.subList(start, i));
        }
        start = i;
      }
    }
  }

  private static boolean isOneSentence(Figure a, Figure b) {
    return a.article() == b.article()
        && a.claim().setting().sentence() == b.claim().setting().sentence();
  }

  private void parts(List<Figure> sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Figure whole = sentence.get(i);
      if (!isPlain(whole) || !whole.isCount() || whole.interval().high() == null) {
        continue;
      }
      List<Figure> parts = new ArrayList<>();
      for (int j = i + 1; j < sentence.size() && isNextPart(whole, parts, sentence.get(j)); j++) {
        parts.add(sentence.get(j));
      }
      if (parts.size() > 1) {
        sum(whole, parts);
        return;
      }
    }
  }

  private boolean isNextPart(Figure whole, List<Figure> parts, Figure next) {
    if (!isPlain(next)
        || !next.isCount()
        || next.interval().low() == null
        || !next.origin().same(whole.origin())
        || whole.concept() == null
        || next.concept() == null
        || next.concept().to(whole.concept(), concepts) != Standing.CONTAINED) {
      return false;
    }
    Figure before = parts.isEmpty() ? whole : parts.getLast();
    int gap = next.claim().span().start() - before.claim().span().end();
    // A colon alone says that what follows are the parts; elsewhere the event must say so.
    boolean listed = !parts.isEmpty() && parts.getFirst().event() == null;
    boolean colon = next.event() == null && gap <= (listed ? Margins.DEFAULT.beside() : COLON);
    boolean alike = next.event() != null && next.event().equals(whole.event());
    if (gap < 0 || gap > Margins.DEFAULT.beside() || !colon && !alike) {
      return false;
    }
    for (Figure part : parts) {
      boolean bothSilent = (part.event() == null) == (next.event() == null);
      if (!bothSilent || !isApart(part.concept(), next.concept())) {
        return false;
      }
    }
    return true;
  }

  /** The most characters of a colon or a bracket with its spaces. */
  private static final int COLON = 3;

  /** Whether nothing can be both: some kinds above them are unlike. */
  private boolean isApart(Concept a, Concept b) {
    for (String above : above(a.base())) {
      for (String other : above(b.base())) {
        if (concepts.unlike(above, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<String> above(String id) {
    List<String> all = new ArrayList<>(List.of(id));
    for (int i = 0; i < all.size(); i++) {
      for (String parent : concepts.parents(all.get(i))) {
        if (!all.contains(parent)) {
          all.add(parent);
        }
      }
    }
    return all;
  }

  private void sum(Figure whole, List<Figure> parts) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal stated = BigDecimal.ZERO;
    StringBuilder sum = new StringBuilder();
    for (Figure part : parts) {
      least = least.add(part.interval().low());
      stated = stated.add(part.face());
      sum.append(sum.isEmpty() ? "" : " + ").append(SelfCheck.plain(part.face()));
    }
    if (least.compareTo(whole.interval().high()) <= 0) {
      return;
    }
    List<Figure> all = new ArrayList<>(List.of(whole));
    all.addAll(parts);
    found.add(
        new Consistency(
            Consistency.Kind.PARTS,
            SelfCheck.ids(all),
            SelfCheck.plain(stated),
            "at most " + SelfCheck.plain(whole.face()),
            sum
                + " = "
                + SelfCheck.plain(stated)
                + ", above the whole, "
                + SelfCheck.plain(whole.face())));
  }

  private void percent(List<Figure> sentence) {
    if (sentence.size() != 3) {
      return;
    }
    Figure one = sentence.get(0);
    Figure other = sentence.get(1);
    Figure share = sentence.get(2);
    int gap = share.claim().span().start() - other.claim().span().end();
    boolean close =
        other.claim().span().start() - one.claim().span().end() <= Margins.DEFAULT.beside()
            && gap > COLON
            && gap <= Margins.DEFAULT.beside();
    boolean alike =
        close
            && isPlain(one)
            && isPlain(other)
            && isPlain(share)
            && one.isCount()
            && other.isCount()
            && share.isShare()
            && one.concept() != null
            && isSame(one, other)
            && isSame(one, share);
    if (!alike || one.face().compareTo(other.face()) == 0) {
      return;
    }
    boolean first = one.face().compareTo(other.face()) < 0;
    Figure part = first ? one : other;
    Figure whole = first ? other : one;
    if (!part.interval().isTwoSided()
        || !whole.interval().isTwoSided()
        || !share.interval().isTwoSided()
        || whole.interval().low().signum() <= 0) {
      return;
    }
    Interval expected =
        Interval.closed(
            over(part.interval().low(), whole.interval().high()),
            over(part.interval().high(), whole.interval().low()));
    Interval rest =
        Interval.closed(
            HUNDRED.subtract(share.interval().high()), HUNDRED.subtract(share.interval().low()));
    if (expected.meets(share.interval()) || expected.meets(rest)) {
      return;
    }
    String percent = SelfCheck.plain(over(part.face(), whole.face()).round(DIGITS));
    found.add(
        new Consistency(
            Consistency.Kind.PERCENT,
            SelfCheck.ids(sentence),
            SelfCheck.plain(share.face()),
            percent,
            SelfCheck.plain(part.face())
                + " / "
                + SelfCheck.plain(whole.face())
                + " = "
                + percent
                + " %"));
  }

  private static BigDecimal over(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
  }

  private static boolean isSame(Figure a, Figure b) {
    return b.concept() != null
        && Objects.equals(a.concept().id(), b.concept().id())
        && a.origin().same(b.origin());
  }

  /** A figure of what is, stated as such: no change, no denial, no second rendering. */
  private static boolean isPlain(Figure figure) {
    return figure.face() != null
        && figure.claim().quantity().change() == null
        && figure.claim().quantity().other() == null
        && figure.claim().rendering() == null
        && !figure.isDenied();
  }
}
