package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Numeral.Sort;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The adding up of one number. Over 400 lines because the roles of number words share one state:
 * what stands so far, and what the last word left open.
 */
final class NumberSum {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final NumberReader numbers;
  private final Marks marks;
  private final Text text;
  private final int first;
  private final int limit;
  private final boolean joins;
  private int at;
  // What the scales have multiplied so far, each amount with its scale.
  private final List<BigDecimal> amounts = new ArrayList<>();
  private final List<BigDecimal> scales = new ArrayList<>();
  private BigDecimal group;
  // What a further piece of the group must stay below; 1 when nothing fits any more.
  private BigDecimal open = BigDecimal.ZERO;
  private BigDecimal lastScale;
  private BigDecimal lastDigit = BigDecimal.ONE;
  private BigDecimal other;
  private boolean scaled;
  private boolean collective;
  private final List<Derivation> parts = new ArrayList<>();

  NumberSum(NumberReader numbers, Marks marks, int token, int limit, boolean joins) {
    this.numbers = numbers;
    this.marks = marks;
    this.text = marks.text();
    this.first = token;
    this.at = token;
    this.limit = limit;
    this.joins = joins;
  }

  Numeral read() {
    boolean article = false;
    while (at < limit) {
      if (text.is(at, Text.DIGITS)) {
        if (!digits()) {
          break;
        }
        continue;
      }
      int hyphen = hyphenBeforeNumeral();
      if (hyphen > 0 && (group != null || lastScale != null)) {
        int before = at;
        at++;
        if (!word(joins)) {
          at = before;
          break;
        }
        continue;
      }
      if (at == first
          && (numbers.role(at, Role.ARTICLE) != null || numbers.role(at, Role.ONE) != null)) {
        article = numbers.role(at, Role.ARTICLE) != null;
        int end = at + marks.length(Table.NUMERALS, at);
        cite(numbers.role(at, article ? Role.ARTICLE : Role.ONE).rule(), at, end);
        group = BigDecimal.ONE;
        open = BigDecimal.ZERO;
        at = end;
        boolean hyphenated = text.isSign(at, '-') && text.is(at, Text.GLUED);
        if (article && !multiplies(hyphenated ? at + 1 : at)) {
          return alone();
        }
        continue;
      }
      if (!word(joins) && !comma()) {
        break;
      }
    }
    if (group == null && lastScale == null) {
      return null;
    }
    BigDecimal value = group == null ? total() : total().add(group);
    return new Numeral(
        first,
        at,
        value,
        collective ? Sort.COLLECTIVE : scaled ? Sort.SCALED : Sort.PLAIN,
        lastDigit,
        other,
        null,
        null,
        false,
        parts.size() == 1
            ? parts.getFirst()
            : new Derivation("number words", text.span(first, at), parts));
  }

  private void add(BigDecimal amount, BigDecimal scale) {
    amounts.add(amount.multiply(scale));
    scales.add(scale);
  }

  /** Takes out and adds up the last amounts whose scale is below one that follows them. */
  private BigDecimal smaller(BigDecimal scale) {
    BigDecimal sum = BigDecimal.ZERO;
    while (!scales.isEmpty() && scales.getLast().compareTo(scale) < 0) {
      sum = sum.add(amounts.removeLast());
      scales.removeLast();
    }
    return sum;
  }

  private BigDecimal total() {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }

  /** Three million, two hundred thousand: a comma between the scales of a number in words. */
  private boolean comma() {
    if (!joins
        || group != null
        || lastScale == null
        || lastScale.compareTo(THOUSAND) < 0
        || !text.isSign(at, ',')
        || !text.is(at - 1, Text.WORD)
        || !text.is(first, Text.WORD)
        || !text.is(at + 1, Text.WORD)
        || at + 1 >= limit
        || !numbers.starts(at + 1)) {
      return false;
    }
    Numeral rest = numbers.at(at + 1, limit);
    if (rest == null
        || rest.value() == null
        || rest.sort() != Sort.PLAIN && rest.sort() != Sort.SCALED
        || rest.value().compareTo(lastScale) >= 0
        || rest.value().compareTo(HUNDRED) < 0) {
      return false;
    }
    amounts.add(rest.value());
    scales.add(BigDecimal.ONE);
    lastScale = BigDecimal.ONE;
    lastDigit = rest.lastDigit();
    parts.add(rest.derivation());
    at = rest.end();
    return true;
  }

  private Numeral alone() {
    return new Numeral(
        first,
        at,
        BigDecimal.ONE,
        Sort.PLAIN,
        BigDecimal.ONE,
        null,
        null,
        null,
        false,
        parts.getFirst());
  }

  /** Whether a word follows that turns an article into a number. */
  private boolean multiplies(int token) {
    if (token >= limit) {
      return false;
    }
    return numbers.role(token, Role.HUNDRED) != null
        || numbers.role(token, Role.SCALE) != null
        || numbers.role(token, Role.COLLECTIVE) != null;
  }

  private int hyphenBeforeNumeral() {
    boolean hyphen =
        text.isSign(at, '-')
            && text.is(at, Text.GLUED)
            && at + 1 < limit
            && text.is(at + 1, Text.WORD | Text.GLUED)
            && marks.has(Table.NUMERALS, at + 1);
    return hyphen ? 1 : 0;
  }

  private void cite(String rule, int from, int to) {
    parts.add(Derivation.of(rule, text.span(from, to)));
  }

  private boolean digits() {
    if (group != null) {
      return false;
    }
    Digits.Literal literal = Digits.read(text, at, limit, marks.pack(at));
    if (literal == null || lastScale != null && literal.value().compareTo(lastScale) >= 0) {
      return false;
    }
    if (lastScale != null && (text.is(at, Text.GLUED) || literal.decimals() > 0)) {
      return false;
    }
    cite(literal.rule(), at, literal.end());
    group = literal.value();
    other = literal.other();
    lastDigit = BigDecimal.ONE.movePointLeft(literal.decimals());
    scaled |= literal.decimals() > 0;
    if (lastScale != null) {
      scaled = false;
    }
    open = BigDecimal.ZERO;
    at = literal.end();
    return true;
  }

  /** Takes the number word in; false when it is not a part of this number. */
  private boolean word(boolean mayJoin) {
    int end = at + marks.length(Table.NUMERALS, at);
    for (Entry entry : marks.at(Table.NUMERALS, at)) {
      Entry.Numeral numeral = (Entry.Numeral) entry;
      boolean taken =
          switch (numeral.role()) {
            case UNIT, TEEN, TEN, SCORE, HUNDREDS -> piece(numeral);
            case HUNDRED -> hundred(numeral);
            case SCALE -> scale(numeral);
            case SUFFIX -> suffix(numeral, end);
            case COLLECTIVE -> collective(numeral);
            case HALF -> half();
            case FRACTION -> fractionSign(numeral);
            case JOINER -> mayJoin && join(end);
            case POINT -> point(end);
            case ARTICLE, ONE -> mayTakeOne(numeral);
            case JOINED -> piece(numeral);
            case PART, VAGUE, ORDINAL, ORDINAL_SUFFIX, RATIO, MULTIPLE, MINUS -> false;
          };
      if (taken) {
        if (numeral.role() != Role.JOINER && numeral.role() != Role.POINT) {
          cite(numeral.rule(), at, end);
          at = end;
        }
        return true;
      }
    }
    return false;
  }

  private boolean mayTakeOne(Entry.Numeral numeral) {
    if (numeral.value() == null) {
      return false;
    }
    // quatre-vingt-un, cent un, twenty one, mille un: a one that closes a number.
    boolean counts = at + 1 >= limit || marks.has(Table.ENTITIES, at + 1);
    boolean fits =
        group != null
                && open.compareTo(BigDecimal.ONE) > 0
                && (glued(at)
                    || numeral.role() == Role.ONE && counts
                    || open.equals(HUNDRED) && largeInWords())
            || group == null
                && lastScale != null
                && (text.isSign(at - 1, '-') || largeInWords() || opensGroup());
    if (!fits) {
      return false;
    }
    group = group == null ? numeral.value() : group.add(numeral.value());
    open = BigDecimal.ZERO;
    return true;
  }

  private boolean glued(int token) {
    return text.isSign(token - 1, '-') || !parts.isEmpty() && numeralEndsAt(token);
  }

  private boolean numeralEndsAt(int token) {
    // "quatre vingt un": without a hyphen only when no noun follows that the one could count.
    return token + 1 >= limit || !marks.has(Table.ENTITIES, token + 1);
  }

  private boolean piece(Entry.Numeral numeral) {
    BigDecimal value = numeral.value();
    if (group != null && (value.signum() == 0 || value.compareTo(open) >= 0)) {
      return false;
    }
    if (group == null && lastScale != null && value.compareTo(lastScale) >= 0) {
      return false;
    }
    group = group == null ? value : group.add(value);
    open = room(numeral.role());
    lastDigit = BigDecimal.ONE;
    return true;
  }

  /** What a piece leaves open behind it. */
  private static BigDecimal room(Role role) {
    if (role == Role.TEN) {
      return BigDecimal.TEN;
    }
    if (role == Role.SCORE) {
      return BigDecimal.valueOf(20);
    }
    return role == Role.HUNDREDS ? HUNDRED : BigDecimal.ZERO;
  }

  private boolean hundred(Entry.Numeral numeral) {
    if (group == null) {
      if (lastScale != null && lastScale.compareTo(HUNDRED) <= 0) {
        return false;
      }
      group = numeral.value();
    } else if (group.signum() > 0 && group.compareTo(HUNDRED) < 0 && group.scale() <= 0) {
      group = group.multiply(numeral.value());
    } else {
      return false;
    }
    open = HUNDRED;
    return true;
  }

  private boolean scale(Entry.Numeral numeral) {
    BigDecimal scale = numeral.value();
    if (group == null) {
      if (lastScale != null && lastScale.compareTo(scale) < 0) {
        // three thousand millions, mil millones
        add(smaller(scale), scale);
      } else if (scale.compareTo(THOUSAND) == 0
          && (lastScale == null || text.is(at - 1, Text.WORD) || text.isSign(at - 1, '-'))) {
        // mille; deux millions mille deux cents
        add(BigDecimal.ONE, scale);
      } else {
        return false;
      }
    } else if (lastScale == null || scale.compareTo(lastScale) < 0) {
      add(group, scale);
    } else if (scale.compareTo(lastScale) > 0) {
      // doscientos billones tres mil dos millones: the thousand belongs to the millions
      add(smaller(scale).add(group), scale);
    } else {
      return false;
    }
    lastDigit = lastDigit.multiply(scale);
    scaled |= scale.compareTo(MILLION) >= 0;
    lastScale = scale;
    group = null;
    other = null;
    return true;
  }

  private boolean suffix(Entry.Numeral numeral, int end) {
    if (group == null
        || lastScale != null
        || !text.is(at, Text.GLUED) && !(isMoney(end) && text.is(end, Text.GLUED))
        || !text.is(at - 1, Text.DIGITS)
        || end < text.size() && text.is(end, Text.GLUED) && !text.is(end, Text.SIGN)) {
      return false;
    }
    // A small m after digits is metres or minutes unless money or a noun stands there.
    boolean small = end - at == 1 && text.first(at) == 'm';
    if (small && !moneyAround(end) && !marks.has(Table.ENTITIES, end)) {
      return false;
    }
    add(group, numeral.value());
    lastDigit = lastDigit.multiply(numeral.value());
    scaled = true;
    lastScale = numeral.value();
    group = null;
    other = null;
    return true;
  }

  private boolean moneyAround(int end) {
    return isMoney(first - 1) || end < text.size() && isMoney(end);
  }

  private boolean isMoney(int token) {
    if (token < 0 || !text.is(token, Text.SIGN)) {
      return false;
    }
    for (Entry entry : marks.at(Table.UNITS, token)) {
      if (entry instanceof Entry.UnitForm form && form.unit().isMoney()) {
        return true;
      }
    }
    return false;
  }

  private boolean collective(Entry.Numeral numeral) {
    if (group == null || lastScale != null || group.compareTo(HUNDRED) > 0) {
      return false;
    }
    boolean one = group.equals(BigDecimal.ONE);
    group = group.multiply(numeral.value());
    collective = one;
    open = BigDecimal.ZERO;
    lastDigit = numeral.value();
    return true;
  }

  private boolean half() {
    BigDecimal half;
    if (group != null) {
      half = new BigDecimal("0.5");
      group = group.add(half);
      lastDigit = half;
    } else if (lastScale != null) {
      half = lastScale.divide(TWO);
      amounts.set(amounts.size() - 1, amounts.getLast().add(half));
      lastDigit = half;
    } else {
      return false;
    }
    scaled = true;
    return true;
  }

  /** 3 ½ */
  private boolean fractionSign(Entry.Numeral numeral) {
    if (group == null || !text.is(at, Text.SIGN) || !text.is(at - 1, Text.DIGITS)) {
      return false;
    }
    group = group.add(numeral.value().movePointLeft(2));
    lastDigit = new BigDecimal("0.01");
    scaled = true;
    return true;
  }

  /** The first scale after the start of a number, or -1. */
  private int scaleIn(int start, int end) {
    for (int token = start + 1; token < end; token++) {
      if (numbers.role(token, Role.SCALE) != null) {
        return token;
      }
    }
    return -1;
  }

  /** Takes in "and five", "et un" when what follows fits into the place left open. */
  private boolean join(int next) {
    if (next >= limit || !text.is(next, Text.WORD) && !text.isSign(next, '-')) {
      return false;
    }
    int start = text.isSign(next, '-') ? next + 1 : next;
    if (start >= limit || !marks.has(Table.NUMERALS, start)) {
      return false;
    }
    BigDecimal room = group != null ? open : lastScale;
    if (room == null || room.signum() == 0) {
      return false;
    }
    boolean tens = group != null && open.compareTo(BigDecimal.valueOf(20)) <= 0;
    if (numbers.role(start, Role.ARTICLE) != null || numbers.role(start, Role.ONE) != null) {
      return joinOne(start, tens);
    }
    if (group != null && !tens && text.is(start, Text.WORD)) {
      return joinPiece(start);
    }
    Numeral rest = numbers.at(start, limit, false);
    if (rest != null && rest.value() != null && rest.value().compareTo(room) >= 0) {
      // duzentos e cinquenta e três mil: the scale multiplies what stands before the joiner too
      int scale = scaleIn(start, rest.end());
      rest = scale < 0 ? rest : numbers.at(start, scale, false);
    }
    if (rest == null
        || rest.value() == null
        || rest.sort() != Sort.PLAIN
        || rest.value().compareTo(room) >= 0
        || tens && !rest.value().equals(BigDecimal.valueOf(11))) {
      return false;
    }
    group = group == null ? rest.value() : group.add(rest.value());
    open =
        rest.value().remainder(HUNDRED).signum() == 0
            ? HUNDRED
            : rest.value().remainder(BigDecimal.TEN).signum() == 0
                    && rest.value().compareTo(BigDecimal.TEN) > 0
                ? BigDecimal.TEN
                : BigDecimal.ZERO;
    lastDigit = BigDecimal.ONE;
    parts.add(rest.derivation());
    at = rest.end();
    return true;
  }

  /**
   * Vingt et un, a hundred and one; but not "cinquante blessés et un mort", nor "a hundred and one
   * was saved": behind hundreds and thousands in words the one needs a noun to count.
   */
  private boolean joinOne(int start, boolean tens) {
    int end = start + marks.length(Table.NUMERALS, start);
    boolean word = group != null && numbers.role(start, Role.ONE) != null;
    if (!tens
        && !word
        && !(largeInWords() && (end >= limit || !marks.is(end, WordClass.AUXILIARY)))) {
      return false;
    }
    cite("one", start, end);
    group = group == null ? BigDecimal.ONE : group.add(BigDecimal.ONE);
    open = BigDecimal.ZERO;
    lastDigit = BigDecimal.ONE;
    at = end;
    return true;
  }

  /** Whether a one after a scale in words is multiplied itself: one thousand one hundred. */
  private boolean opensGroup() {
    int next = at + marks.length(Table.NUMERALS, at);
    return text.is(at - 1, Text.WORD) && multiplies(next);
  }

  /** Whether a hundred or a thousand in words stands last. */
  private boolean largeInWords() {
    int before = text.isSign(at - 1, '-') ? at - 2 : at - 1;
    return text.is(before, Text.WORD)
        && (group == null ? THOUSAND.equals(lastScale) : HUNDRED.equals(open));
  }

  /** Two hundred and five, four hundred and fifty thousand: the pieces after it follow alone. */
  private boolean joinPiece(int start) {
    for (Entry entry : marks.at(Table.NUMERALS, start)) {
      Entry.Numeral numeral = (Entry.Numeral) entry;
      boolean small =
          switch (numeral.role()) {
            case UNIT, TEEN, TEN, SCORE, JOINED -> true;
            case HUNDRED,
                HUNDREDS,
                SCALE,
                SUFFIX,
                JOINER,
                HALF,
                POINT,
                MINUS,
                FRACTION,
                PART,
                COLLECTIVE,
                VAGUE,
                ARTICLE,
                ONE,
                ORDINAL,
                ORDINAL_SUFFIX,
                RATIO,
                MULTIPLE ->
                false;
          };
      int end = start + marks.length(Table.NUMERALS, start);
      // Three hundred and four hundred are two numbers.
      if (small && numbers.role(end, Role.HUNDRED) == null && piece(numeral)) {
        cite(numeral.rule(), start, end);
        at = end;
        return true;
      }
    }
    return false;
  }

  /** two point two */
  private boolean point(int next) {
    if (group == null || next >= limit || lastScale != null) {
      return false;
    }
    BigDecimal digit = BigDecimal.ONE;
    BigDecimal decimals = BigDecimal.ZERO;
    int i = next;
    while (i < limit) {
      Entry.Numeral unit = numbers.role(i, Role.UNIT);
      Entry.Numeral one =
          numbers.role(i, Role.ONE) != null
              ? numbers.role(i, Role.ONE)
              : numbers.role(i, Role.ARTICLE);
      BigDecimal value = unit != null ? unit.value() : one != null ? one.value() : null;
      if (value == null) {
        break;
      }
      digit = digit.movePointLeft(1);
      decimals = decimals.add(value.multiply(digit));
      i++;
    }
    if (i == next) {
      return false;
    }
    group = group.add(decimals);
    lastDigit = digit;
    scaled = true;
    open = BigDecimal.ZERO;
    cite("decimals in words", at, i);
    at = i;
    return true;
  }
}
