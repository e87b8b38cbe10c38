package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Factuality.Modality;
import io.countercheck.engine.frame.Period;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.quantity.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;

/**
 * Reasons not to call two figures that are apart a contradiction. A false contradiction is the
 * worst error: each rule here names a way in which two true figures of different things look like a
 * dispute.
 */
final class Doubts {

  static final String SAME_ORIGIN = "SAME_ORIGIN";
  static final String UNKNOWN_SCOPE = "UNKNOWN_SCOPE";
  static final String OTHER_READING = "OTHER_READING";
  static final String LATER = "LATER";

  /** One name alone may stand for a topic with many stories; two are of one. */
  private static final int NAMES = 2;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Packs packs;

  Doubts(Packs packs) {
    this.packs = packs;
  }

  /** The code of the first doubt, or null when there is none. */
  String about(Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    boolean oneText = a.article() == b.article();
    // A text does not contradict itself through one mouth: those are two different figures.
    if (oneText && a.origin().same(b.origin())) {
      return SAME_ORIGIN;
    }
    if (a.claim().quantity().other() != null || b.claim().quantity().other() != null) {
      return OTHER_READING;
    }
    // Two hopes or two questions are no dispute over what is.
    if (a.modality() != Modality.ASSERTED && a.modality() != Modality.PREDICTED) {
      return UNKNOWN_SCOPE;
    }
    if (a.hasChange(Change.Kind.FROM) || b.hasChange(Change.Kind.FROM)) {
      return UNKNOWN_SCOPE;
    }
    // A toll brought up to date stands beside earlier tolls, parts and additions.
    if (oneText && (isUpdate(a) || isUpdate(b)) && !(isUpdate(a) && isUpdate(b))) {
      return UNKNOWN_SCOPE;
    }
    if (isOtherThing(a, b) || isComplement(a, b)) {
      return UNKNOWN_SCOPE;
    }
    if (isOwnAccount(a, b, dimensions, anchoring)
        || isVagueTopic(a, b, dimensions, anchoring)
        || isOtherPeriod(a, b, dimensions, anchoring)
        || isOtherPlace(a, b, dimensions, anchoring)
        || isOtherAgent(a, b, dimensions, anchoring)) {
      return UNKNOWN_SCOPE;
    }
    return isOtherDay(a, b, dimensions, anchoring) ? LATER : null;
  }

  /**
   * What a text tells itself and what it quotes beside it are as a rule a whole and a part: a
   * journalist does not dispute the source without a word of contrast, or without naming the same
   * place or period twice.
   */
  private static boolean isOwnAccount(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    if (a.article() != b.article() || a.isQuoted() && b.isQuoted()) {
      return false;
    }
    boolean samePlace = !a.regions().isEmpty() && dimensions.get(Dimension.PLACE) == Standing.SAME;
    return anchoring.anchor() != Anchoring.Anchor.CONTRAST
        && !samePlace
        && !isSamePeriod(a, dimensions);
  }

  /**
   * Two texts name what they count by one noun and narrow it by different words ({@code cases of
   * measles}, {@code cases of cholera}), name shares of different people, or sums of other scales.
   */
  boolean isOtherThing(Figure a, Figure b) {
    if (a.article() == b.article()) {
      return false;
    }
    boolean scales =
        a.claim().quantity().unit().isMoney()
            && !isWithinFactor(a, b, Margins.DEFAULT.scale())
            && a.interval().isTwoSided()
            && b.interval().isTwoSided();
    boolean otherNames =
        a.isShare()
            && !a.names().isEmpty()
            && !b.names().isEmpty()
            && Collections.disjoint(a.names(), b.names());
    return scales || otherNames || isNarrowedApart(a, b);
  }

  private static boolean isNarrowedApart(Figure a, Figure b) {
    return a.claim().language().equals(b.claim().language())
        && !Collections.disjoint(a.countedWords(), b.countedWords())
        && !a.countedWords().containsAll(b.countedWords())
        && !b.countedWords().containsAll(a.countedWords());
  }

  /** Two shares that make up a whole are as a rule its two sides: for and against. */
  private static boolean isComplement(Figure a, Figure b) {
    return a.isShare()
        && b.isShare()
        && a.face() != null
        && b.face() != null
        && a.face().add(b.face()).subtract(HUNDRED).abs().compareTo(Margins.DEFAULT.complement())
            <= 0;
  }

  private static boolean isUpdate(Figure figure) {
    return figure.claim().setting().update() != null;
  }

  private static boolean isSamePeriod(Figure a, Map<Dimension, Standing> dimensions) {
    return a.claim().frame().period() != null && dimensions.get(Dimension.PERIOD) == Standing.SAME;
  }

  private boolean isVagueTopic(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    boolean quoted = a.isQuoted() && b.isQuoted();
    if (dimensions.get(Dimension.CONCEPT) == Standing.UNKNOWN && !anchoring.isSideBySide()) {
      return true;
    }
    boolean silent = a.event() == null || b.event() == null;
    // Shares of one whole differ in what they are the share of, which a silent event hides.
    if (a.isShare()
        && silent
        && anchoring.anchor() != Anchoring.Anchor.CONTRAST
        && !isIndicator(a, b, dimensions)) {
      return true;
    }
    if (dimensions.get(Dimension.EVENT) == Standing.UNKNOWN
        && !anchoring.isSideBySide()
        && !(anchoring.isClose() && quoted && isWithinFactor(a, b))) {
      return true;
    }
    // Two texts: one cost, one number of cases is not yet the other.
    if (a.article() != b.article()
        && a.event() == null
        && b.event() == null
        && (a.concept() == null || a.concept().narrowing().isEmpty())
        && !isSamePeriod(a, dimensions)) {
      return true;
    }
    boolean unspecific = a.concept() != null && !a.concept().isSpecific(packs.concepts());
    // A sum of money or a measure is of its concept; a number of people may be of anything.
    return a.event() == null
        && b.event() == null
        && a.isCount()
        && unspecific
        && anchoring.anchor() != Anchoring.Anchor.CONTRAST;
  }

  /** A rate that an office publishes for a place and a period, such as inflation, is one figure. */
  private boolean isIndicator(Figure a, Figure b, Map<Dimension, Standing> dimensions) {
    return a.event() == null
        && b.event() == null
        && dimensions.get(Dimension.CONCEPT) == Standing.SAME
        && dimensions.get(Dimension.PLACE) == Standing.SAME
        && !a.regions().isEmpty()
        && isSamePeriod(a, dimensions)
        && Margins.DEFAULT.isIndicator(a.concept().base(), packs.concepts());
  }

  private boolean isOtherPeriod(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    if (dimensions.get(Dimension.PERIOD) != Standing.UNKNOWN
        || anchoring.anchor() == Anchoring.Anchor.CONTRAST) {
      return false;
    }
    if (anchoring.anchor() == Anchoring.Anchor.SENTENCE) {
      return !isWithinFactor(a, b);
    }
    Period period = a.claim().frame().period();
    Figure silent = b;
    if (period == null) {
      period = b.claim().frame().period();
      silent = a;
    }
    boolean news =
        silent.claim().asOf() != null
            && period != null
            && period.from() != null
            && !period.from().isBefore(silent.claim().asOf().minusDays(Margins.DEFAULT.newsDays()));
    if (news) {
      return false;
    }
    boolean undated = silent.claim().asOf() == null && a.article() != b.article();
    return !undated && !(a.isQuoted() && b.isQuoted() && isWithinFactor(a, b));
  }

  private static boolean isWithinFactor(Figure a, Figure b) {
    return isWithinFactor(a, b, Margins.DEFAULT.many());
  }

  private static boolean isWithinFactor(Figure a, Figure b, BigDecimal factor) {
    if (!a.hasRatio() || !b.hasRatio() || a.sign() == 0 || a.sign() != b.sign()) {
      return false;
    }
    boolean rising = a.interval().before(b.interval());
    BigDecimal over = rising ? b.least() : a.least();
    BigDecimal under = rising ? a.most() : b.most();
    return over != null
        && under != null
        && over.signum() != 0
        && under.signum() != 0
        && over.abs().compareTo(under.abs().multiply(factor)) < 0;
  }

  private boolean isOtherPlace(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    Standing place = dimensions.get(Dimension.PLACE);
    boolean samePeriod = isSamePeriod(a, dimensions);
    return switch (anchoring.anchor()) {
      case CONTRAST, SENTENCE -> false;
      case NEAR -> place == Standing.UNKNOWN && !isWithinFactor(a, b);
      case DAY -> place == Standing.UNKNOWN && !Anchoring.isDay(a.claim().frame().period());
      case PLACE, AGENT -> place == Standing.UNKNOWN && !samePeriod;
      // Far apart in one text, without a stated place: only what sources say is set side by side.
      case STORY -> !(a.isQuoted() && b.isQuoted());
      case AROUND -> !samePeriod;
      case NAME ->
          !(samePeriod && place != Standing.UNKNOWN)
              && !(place == Standing.SAME && a.event() != null && Anchoring.shared(a, b) >= NAMES);
      case MONTHS -> a.concept() == null || a.concept().narrowing().isEmpty();
      case ORIGIN, THING, NONE -> true;
    };
  }

  private boolean isOtherAgent(
      Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    if (dimensions.get(Dimension.AGENT) != Standing.UNKNOWN || anchoring.isClose()) {
      return false;
    }
    if (a.isShare()) {
      return true;
    }
    return a.claim().frame().agent() != null
        && b.claim().frame().agent() != null
        && a.claim().language().equals(b.claim().language())
        && Collections.disjoint(a.agentWords(), b.agentWords());
  }

  /** A count that grows, or a place in which much happens, on another day. */
  boolean isOtherDay(Figure a, Figure b, Map<Dimension, Standing> dimensions, Anchoring anchoring) {
    LocalDate dayA = a.claim().asOf();
    LocalDate dayB = b.claim().asOf();
    boolean samePeriod = isSamePeriod(a, dimensions);
    if (dayA == null || dayB == null || dayA.equals(dayB) || samePeriod) {
      return false;
    }
    boolean grows = isGrowing(a) && isGrowing(b);
    Figure earlier = dayA.isBefore(dayB) ? a : b;
    Figure later = earlier == a ? b : a;
    if (grows && earlier.interval().before(later.interval())) {
      return true;
    }
    boolean own = !a.isQuoted() || !b.isQuoted();
    boolean far = Math.abs(ChronoUnit.DAYS.between(dayA, dayB)) > Margins.DEFAULT.storyDays();
    return own && (grows || far) && !anchoring.isClose();
  }

  /**
   * Whether the days of two statements are so near that the later one may go on with the earlier.
   */
  static boolean isOneToll(Figure a, Figure b, Map<Dimension, Standing> dimensions) {
    return isSamePeriod(a, dimensions)
        || a.origin().same(b.origin())
        || Math.abs(ChronoUnit.DAYS.between(a.claim().asOf(), b.claim().asOf()))
            <= Margins.DEFAULT.tollDays();
  }

  /**
   * Whether words that bring a count up to date speak of the other figure. What follows them in the
   * paragraph is as a rule a part or an addition.
   */
  boolean mayReplace(Figure now, Figure old) {
    var setting = now.claim().setting();
    if (setting.update() == null || old.claim().setting().update() != null) {
      return false;
    }
    boolean oneText = now.article() == old.article();
    boolean oneParagraph = oneText && setting.paragraph() == old.claim().setting().paragraph();
    if (oneParagraph && old.index() > now.index()) {
      return false;
    }
    boolean oneSentence = oneText && setting.sentence() == old.claim().setting().sentence();
    return oneSentence || old.event() != null || isGrowing(old);
  }

  /** Whether counts of it only grow while a story runs. */
  boolean isGrowing(Figure figure) {
    return figure.event() != null && packs.events().growing(figure.event())
        || figure.concept() != null && packs.concepts().growing(figure.concept().base());
  }
}
