package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Folding;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what a figure is per: {@code par jour}, {@code /MWh}, {@code per 100,000 inhabitants}. */
final class Rates {

  // How many nouns may stand between the figure and what it is per.
  private static final int REACH = 4;
  // How many nouns a denominator with a number may have: live births.
  private static final int NOUNS = 2;
  private static final Map<String, String> PERIODS =
      Map.of(
          "hour",
          "h",
          "day",
          "d",
          "week",
          "wk",
          "month",
          "mo",
          "quarter",
          "{quarter}",
          "year",
          "a");

  private final Marks marks;
  private final Text text;
  private final NumberReader numbers;
  private final Exclusions exclusions;
  private final UnitFinder units;

  Rates(Marks marks, NumberReader numbers, Exclusions exclusions, UnitFinder units) {
    this.marks = marks;
    this.text = marks.text();
    this.numbers = numbers;
    this.exclusions = exclusions;
    this.units = units;
  }

  /**
   * A denominator found.
   *
   * @param first its first token
   * @param end the token after it
   */
  record Found(Rate rate, int first, int end, Derivation derivation) {}

  /** What a figure is per that ends before a token; null when it is no rate. */
  Found after(int end, Unit unit, int limit) {
    if (end + 1 < limit && text.isSign(end, '/') && text.is(end + 1, Text.GLUED)) {
      return thing(end + 1, end + 1, null, limit, true);
    }
    boolean of = false;
    boolean happened = false;
    for (int at = end; at < limit && at <= end + REACH; at++) {
      if (!text.is(at, Text.WORD)) {
        return null;
      }
      Found found = period(at, at - end, unit, limit);
      if (found == null && !happened) {
        found = denominator(at, unit, limit);
      }
      if (found == null && at == end && unit.isMoney()) {
        found = each(at, limit);
      }
      if (found != null) {
        return found;
      }
      boolean link = !of && marks.is(at, Grammar.OF);
      // Killed par balle is no rate, killed par jour is.
      boolean participle = !isNoun(at) && isParticiple(at);
      if (!link && !participle && !isNoun(at)) {
        return null;
      }
      of |= link;
      happened |= participle;
    }
    return null;
  }

  private boolean isNoun(int at) {
    Entry.EventWord event = marks.event(at);
    boolean happens = event != null && marks.entity(at) == null && event.tags() != 0;
    return !happens
        && !marks.is(at, ModifierFinder.FUNCTION_BITS)
        && !marks.is(at, WordClass.PART)
        && !marks.has(Table.NUMERALS, at)
        && !marks.has(Table.MODIFIERS, at);
  }

  private boolean isParticiple(int at) {
    return marks.event(at) != null && (marks.event(at).tags() & Entry.PARTICIPLE) != 0;
  }

  /** A month, par mois; an adjective (mensuels) only right behind money or a measure. */
  private Found period(int at, int distance, Unit unit, int limit) {
    Entry.Word word = marks.word(at, WordClass.COUNTING);
    if (word == null || !word.has("period")) {
      return null;
    }
    int end = at + marks.length(Table.WORDS, at);
    boolean adjective = end == at + 1;
    if (end > limit || adjective && (distance > 0 || unit.equals(Unit.ONE) || unit.isShare())) {
      return null;
    }
    String of = null;
    for (Map.Entry<String, String> period : PERIODS.entrySet()) {
      if (word.has(period.getKey())) {
        of = period.getValue();
      }
    }
    return found(at, end, of, Derivation.of(word.rule(), text.span(at, end)));
  }

  /** Per, par, pour: a unit, a number with its noun, or a noun. */
  private Found denominator(int at, Unit unit, int limit) {
    Entry.Word word = marks.word(at, WordClass.RATE);
    if (word == null) {
      return null;
    }
    int start = at + marks.length(Table.WORDS, at);
    if (start >= limit || word.has("number") && unit.isMoney()) {
      return null;
    }
    return thing(at, start, word, limit, false);
  }

  /** 12 euros le kilo, $4 a gallon, 180 euros les 2 mégawattheures. */
  private Found each(int at, int limit) {
    return marks.is(at, WordClass.ARTICLE) ? thing(at, at + 1, null, limit, false) : null;
  }

  private Found thing(int first, int start, Entry.Word word, int limit, boolean sign) {
    List<Derivation> parts = new ArrayList<>();
    if (word != null) {
      parts.add(Derivation.of(word.rule(), text.span(first, start)));
    }
    boolean round = word != null && word.has("number");
    int at = start;
    String of = "";
    if (at < limit && numbers.starts(at) && units.unitAt(at, limit) == null) {
      Numeral number = exclusions.at(at, limit) == null ? numbers.at(at, limit) : null;
      if (number == null || number.value() == null || round && !isRound(number.value())) {
        return null;
      }
      of = Intervals.plain(number.value()).toPlainString() + " ";
      parts.add(number.derivation());
      at = number.end();
    } else if (round) {
      return null;
    }
    UnitAt unit = units.unitAt(at, limit);
    if (unit != null && !unit.form().unit().isMoney() && !unit.form().unit().isShare()) {
      parts.add(Derivation.of(unit.form().rule(), text.span(at, unit.end())));
      return found(first, unit.end(), of + unit.form().unit().id(), parts);
    }
    boolean any = !of.isEmpty() || word != null && word.has("any");
    Entry.Entity entity = at < limit ? marks.entity(at) : null;
    boolean person = entity != null && "person".equals(Ones.root(entity.concept()));
    if (at >= limit || !text.is(at, Text.WORD) || word == null && !(sign && entity != null)) {
      return null;
    }
    if (marks.is(at, Grammar.OF) && !of.isEmpty()) {
      at++;
    }
    int end = at;
    while (end < limit && end < at + (of.isEmpty() ? 1 : NOUNS) && isPlainNoun(end)) {
      end++;
    }
    if (end == at || !any && !person && !sign) {
      return null;
    }
    if (entity != null) {
      parts.add(Derivation.of(entity.rule(), text.span(at, end)));
    }
    boolean known = entity != null && entity.concept() != null;
    return found(
        first, end, of + (known ? entity.concept() : Folding.fold(text.cut(at, end))), parts);
  }

  private boolean isPlainNoun(int at) {
    return text.is(at, Text.WORD)
        && !text.is(at, Text.CAPITAL)
        && isNoun(at)
        && numbers.role(at, Role.SCALE) == null;
  }

  /** A hundred, a thousand, a hundred thousand: nothing else is a whole behind a mere for. */
  private static boolean isRound(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() <= -2 && stripped.unscaledValue().intValue() == 1;
  }

  private Found found(int first, int end, String of, List<Derivation> parts) {
    Derivation derivation =
        parts.size() == 1
            ? parts.getFirst()
            : new Derivation("rate", text.span(first, end), List.copyOf(parts));
    return found(first, end, of, derivation);
  }

  private Found found(int first, int end, String of, Derivation derivation) {
    String words = text.cut(first, end);
    return new Found(
        new Rate(words, of == null ? Folding.fold(words) : of), first, end, derivation);
  }
}
