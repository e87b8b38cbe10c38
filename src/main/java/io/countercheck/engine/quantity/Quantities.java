package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.ModifierPhrase;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.pack.WordClass;
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

  // The longest modifier phrase in tokens, with an article between it and the number.
  private static final int MODIFIER_REACH = 9;
  // How far a modifier spreads over a coordination, in tokens.
  private static final int SPREAD_REACH = 8;
  // How far before a figure a word of change still governs it.
  private static final int CHANGE_REACH = 14;

  private final Marks marks;
  private final Text text;
  private final List<Note> notes;
  private final NumberReader numbers;
  private final Exclusions exclusions;
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
    Reading last = null;
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
      Reading reading = numbers.starts(token) ? quantity(token, limit, last) : null;
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

  /**
   * A quantity and what the next one needs to know of it.
   *
   * @param end the token after its last word
   * @param spread the modifier that spreads over a coordination, or null
   */
  private record Reading(Quantity quantity, int end, ModifierPhrase spread) {}

  /** A unit found beside a number. */
  private record UnitAt(Entry.UnitForm form, int first, int end) {}

  /** A modifier found around a number. */
  private record ModifierAt(ModifierPhrase phrase, int first, int end) {}

  private Reading quantity(int token, int limit, Reading last) {
    skipped = token + 1;
    Numeral number = numbers.at(token, limit);
    if (number == null) {
      return null;
    }
    if (isArticle(number, token, limit)) {
      exclude(token, number.end(), Excluded.Reason.ARTICLE);
      return null;
    }
    number = negativeBySign(number, limit);
    UnitAt before = unitBefore(number.first());
    int first = before == null ? number.first() : before.first();
    UnitAt after = unitAfter(number.end(), limit);
    ModifierAt modifier = modifierBefore(first);

    // A second number: a range, or a ratio.
    int next = after == null ? number.end() : after.end();
    Numeral second = null;
    Derivation rangeRule = null;
    ModifierPhrase range = range(modifier, next);
    boolean fromTo = range != null && modifier != null && range == modifier.phrase();
    Change change = change(modifier == null ? first : modifier.first(), fromTo, after != null);
    boolean ends = change != null && change.kind() == Change.Kind.FROM && fromTo;
    if (range != null && number.value() != null && !ends) {
      int gap = range.between().at(text, next, limit);
      int from = skipUnitBefore(next + gap, limit, before);
      Numeral upper =
          from < limit && numbers.starts(from) && !isOne(from) ? numbers.at(from, limit) : null;
      if (upper != null && upper.value() != null && exclusions.at(from, limit) == null) {
        UnitAt upperUnit = unitAfter(upper.end(), limit);
        Numeral lower = sharedScale(number, upper, after == null);
        if (lower.value().compareTo(upper.value()) < 0 && sameUnit(before, after, upperUnit)) {
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
    Ratio ratio = second == null ? ratio(number, next, limit) : null;
    if (ratio != null) {
      return ratioReading(number, ratio, modifier, first);
    }

    int numberEnd = second == null ? number.end() : second.end();
    ModifierAt trailing = modifierAfter(numberEnd, next, limit);
    if (modifier != null && isRange(modifier) && second == null) {
      modifier = null;
    }
    ModifierAt stated = modifier != null && !isRange(modifier) ? modifier : trailing;
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
      spread = inBrackets(last, first) ? last.spread() : spreads(last, first);
      kind = spread == null ? Modifier.EXACT : Modifier.valueOf(spread.kind().name());
    }

    Entry.UnitForm form = after != null ? after.form() : before != null ? before.form() : null;
    Unit unit =
        form != null ? form.unit() : number.sort() == Numeral.Sort.SHARE ? Percent.UNIT : Unit.ONE;
    if (form != null && form.hundredth()) {
      number = hundredth(number);
      second = second == null ? null : hundredth(second);
    }
    number = countHasNoDecimals(number, unit);
    if (unit.id().equals("a") && isAge(modifier == null ? first : modifier.first(), next, limit)) {
      exclude(modifier == null ? first : modifier.first(), ageEnd, Excluded.Reason.AGE);
      skipped = ageEnd;
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
    return new Reading(
        build(
                number, second, kind, unit, form, stated, spread, rangeRule, from, to, numberEnd,
                after, before)
            .in(change),
        to,
        second == null && stated != null ? stated.phrase() : spread);
  }

  /** Whether a figure says the last one again in brackets: 5.5 in (14 cm). */
  private boolean inBrackets(Reading last, int first) {
    return last != null && first == last.end() + 1 && text.isSign(last.end(), '(');
  }

  /**
   * The part that a figure plays in a change: the word right before it, when a word of change
   * stands earlier in the sentence; from and to need no more than each other.
   */
  private Change change(int first, boolean fromTo, boolean ownUnit) {
    int before = first - 1;
    int preposition = fromTo ? first : before;
    if (preposition < 0 || marks.sentence(preposition) != marks.sentence(first)) {
      return null;
    }
    boolean verbal = false;
    Change.Direction direction = null;
    boolean found = false;
    for (int back = 1; back <= CHANGE_REACH && first - back >= 0 && !found; back++) {
      int at = first - back;
      if (marks.sentence(at) != marks.sentence(first)) {
        break;
      }
      if (marks.is(at, WordClass.CHANGE)) {
        found = true;
        verbal = marks.word(at, WordClass.CHANGE).tags() != 0;
        direction =
            marks.is(at, Grammar.UP)
                ? Change.Direction.UP
                : marks.is(at, Grammar.DOWN) ? Change.Direction.DOWN : null;
      } else if (marks.event(at) != null) {
        switch (marks.event(at).event()) {
          case "rise", "raise" -> {
            found = true;
            verbal = marks.event(at).tags() != 0;
            direction = Change.Direction.UP;
          }
          case "fall", "reduce", "cut" -> {
            found = true;
            verbal = marks.event(at).tags() != 0;
            direction = Change.Direction.DOWN;
          }
          default -> {}
        }
      }
    }
    if (!found) {
      return null;
    }
    if (fromTo) {
      // "suppression de 8 000 à 10 000 postes" is a range; "rose from 8 to 10" has two ends.
      boolean from = marks.is(preposition, Grammar.FROM);
      boolean onlyFrom = from && !marks.is(preposition, Grammar.OF);
      return onlyFrom || from && (verbal || ownUnit)
          ? new Change(Change.Kind.FROM, direction)
          : null;
    }
    if (marks.is(before, WordClass.CHANGE) || marks.is(before, Grammar.BY)) {
      return new Change(Change.Kind.BY, direction);
    }
    if (marks.is(before, Grammar.TO)) {
      return new Change(Change.Kind.TO, direction);
    }
    if (marks.is(before, Grammar.OF)) {
      return new Change(Change.Kind.BY, direction);
    }
    return marks.is(before, Grammar.FROM) ? new Change(Change.Kind.FROM, direction) : null;
  }

  private boolean isOne(int token) {
    return numbers.role(token, Role.ARTICLE) != null;
  }

  private static boolean isRange(ModifierAt modifier) {
    return !modifier.phrase().between().isEmpty();
  }

  /** Without zeros that no digit of the text stands for, and without an exponent. */
  private static BigDecimal plain(BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Interval plain(Interval interval) {
    return new Interval(
        plain(interval.low()), plain(interval.high()), interval.lowClosed(), interval.highClosed());
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
        plain(number.value()),
        second == null ? null : plain(second.value()),
        kind,
        unit,
        null,
        number.sort() == Numeral.Sort.VAGUE ? null : plain(Intervals.precision(number)),
        plain(interval),
        null,
        number.other(),
        derivation);
  }

  // Set by isAge: the token after the last word of the age.
  private int ageEnd;

  /** Whether years are the age of somebody: words of age around them, or a person before "of". */
  private boolean isAge(int first, int end, int limit) {
    ageEnd = end;
    int sentence = marks.sentence(first);
    for (int back = 1; back <= 4 && first - back >= 0; back++) {
      int at = first - back;
      if (marks.sentence(at) != sentence) {
        break;
      }
      Entry.Word age = marks.word(at, WordClass.AGE);
      if (age != null && age.has("before") && marks.length(Table.WORDS, at) >= back) {
        return true;
      }
      if (back <= 3 && isPersonOf(at, first)) {
        return true;
      }
    }
    for (int at = end - 2; at <= end + 1; at++) {
      if (at > first && at < limit) {
        Entry.Word age = marks.word(at, WordClass.AGE);
        if (age != null && age.has("after") && at + marks.length(Table.WORDS, at) >= end) {
          ageEnd = at + marks.length(Table.WORDS, at);
          return true;
        }
      }
    }
    return false;
  }

  private boolean isPersonOf(int at, int first) {
    Entry.Entity entity = marks.entity(at);
    return entity != null
            && "person".equals(root(entity.concept()))
            && at + marks.length(Table.ENTITIES, at) == first - 1
            && marks.is(first - 1, Grammar.OF)
        || entity != null
            && "person".equals(root(entity.concept()))
            && at + marks.length(Table.ENTITIES, at) == first
            && marks.has(Table.MODIFIERS, first);
  }

  // --- one ---------------------------------------------------------------------------------------

  /** Whether an un, a or one counts nothing. */
  private boolean isArticle(Numeral number, int token, int limit) {
    boolean article = numbers.role(token, Role.ARTICLE) != null;
    boolean one = numbers.role(token, Role.ONE) != null;
    if (!article && !one || !BigDecimal.ONE.equals(number.value()) || number.end() != token + 1) {
      return false;
    }
    int next = token + 1;
    if (next >= limit || unitAfter(next, limit) != null && one) {
      return next >= limit;
    }
    if (ratio(number, next, limit) != null) {
      return false;
    }
    if (modifierBefore(token) != null && !isRange(modifierBefore(token))) {
      return false;
    }
    if (text.is(next, Text.SIGN) || text.is(next, Text.DIGITS)) {
      return true;
    }
    io.countercheck.engine.pack.Entry.Entity entity = entityWithin(next, limit, one ? 4 : 1);
    if (one) {
      boolean pronoun =
          token > 0
              && marks.sentence(token - 1) == marks.sentence(token)
              && marks.is(
                  token - 1,
                  Grammar.of(WordClass.ARTICLE)
                      | Grammar.of(WordClass.DEMONSTRATIVE)
                      | Grammar.of(WordClass.NEGATION)
                      | Grammar.of(WordClass.POSSESSIVE));
      if (pronoun) {
        return true;
      }
      if (marks.is(next, Grammar.OF)) {
        return false;
      }
      boolean event = marks.event(next) != null;
      return entity == null && !event && !marks.is(next, WordClass.MORE);
    }
    // un mort, une blessée: an event's count.
    if (numbers.role(token, Role.ARTICLE).rule().startsWith("en/")) {
      return true;
    }
    return entity == null || entity.event() == null || !"person".equals(root(entity.concept()));
  }

  private static String root(String concept) {
    if (concept == null) {
      return "";
    }
    int dot = concept.indexOf('.');
    return dot < 0 ? concept : concept.substring(0, dot);
  }

  /** The entity at a token or up to some words later, adjectives between. */
  private Entry.Entity entityWithin(int token, int limit, int reach) {
    for (int at = token; at < limit && at < token + reach; at++) {
      Entry.Entity entity = marks.entity(at);
      if (entity != null) {
        return entity;
      }
      if (!text.is(at, Text.WORD) || marks.is(at, FUNCTION_BITS)) {
        return null;
      }
    }
    return null;
  }

  private static final long FUNCTION_BITS =
      Grammar.of(WordClass.ARTICLE)
          | Grammar.of(WordClass.PREPOSITION)
          | Grammar.of(WordClass.CONJUNCTION)
          | Grammar.of(WordClass.PRONOUN)
          | Grammar.of(WordClass.RELATIVE)
          | Grammar.of(WordClass.AUXILIARY)
          | Grammar.of(WordClass.NEGATION);

  // --- signs and units ---------------------------------------------------------------------------

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

  private UnitAt unitBefore(int first) {
    for (int back = Math.min(4, first); back >= 1; back--) {
      int at = first - back;
      if (marks.sentence(at) != marks.sentence(first)) {
        continue;
      }
      if (marks.length(Table.UNITS, at) != back) {
        continue;
      }
      boolean glued = text.is(first, Text.GLUED);
      for (Entry entry : marks.at(Table.UNITS, at)) {
        Entry.UnitForm form = (Entry.UnitForm) entry;
        if (!form.before() || !written(form, at, first)) {
          continue;
        }
        // A sign or a code stands at once before the digits, or a space apart: € 5, EUR 5; but a
        // sign that is glued to digits before it belongs to those.
        if (form.written() != null
            && at > 0
            && text.is(at, Text.GLUED)
            && text.is(at - 1, Text.DIGITS)) {
          continue;
        }
        if (glued || form.unit().isMoney() || form.written() == null) {
          return new UnitAt(form, at, first);
        }
      }
    }
    return null;
  }

  private boolean written(Entry.UnitForm form, int from, int to) {
    return form.written() == null || text.cut(from, to).contentEquals(form.written());
  }

  /** The unit that starts at a token, an of and the word more skipped. */
  private UnitAt unitAfter(int token, int limit) {
    int at = token;
    if (at < limit
        && marks.is(at, Grammar.OF)
        && text.is(at, Text.WORD)
        && unitAt(at + 1, limit) != null
        && text.first(at) != 'o') {
      at++;
    }
    if (at < limit && text.isSign(at, '-') && text.is(at, Text.GLUED)) {
      // three-year, 10-kilometre
      UnitAt unit = unitAt(at + 1, limit);
      return unit != null && unit.form().written() == null ? unit : null;
    }
    return unitAt(at, limit);
  }

  private UnitAt unitAt(int at, int limit) {
    if (at >= limit || !marks.has(Table.UNITS, at)) {
      return null;
    }
    int end = at + marks.length(Table.UNITS, at);
    for (Entry entry : marks.at(Table.UNITS, at)) {
      Entry.UnitForm form = (Entry.UnitForm) entry;
      if (form.before() && form.written() == null || !written(form, at, end)) {
        continue;
      }
      if (form.written() != null && text.is(at, Text.WORD)) {
        if (isWordToo(at, form) && !confirmed(at, end, limit)) {
          continue;
        }
        if (end < text.size() && text.is(end, Text.GLUED) && text.is(end, Text.DIGITS)) {
          continue;
        }
      }
      return new UnitAt(form, at, end);
    }
    return null;
  }

  /** Whether the symbol is a word of the language as well: in, a, as. */
  private boolean isWordToo(int at, Entry.UnitForm form) {
    return marks.grammar(at) != 0 && !text.is(at, Text.GLUED);
  }

  private boolean confirmed(int at, int end, int limit) {
    return end < limit
        && (text.isSign(end, '(') || text.isSign(end, ')') || marks.is(end, Grammar.OF));
  }

  private int skipUnitBefore(int from, int limit, UnitAt before) {
    if (before == null || from >= limit || !marks.has(Table.UNITS, from)) {
      return from;
    }
    for (Entry entry : marks.at(Table.UNITS, from)) {
      if (((Entry.UnitForm) entry).before()) {
        return from + marks.length(Table.UNITS, from);
      }
    }
    return from;
  }

  private static boolean sameUnit(UnitAt before, UnitAt after, UnitAt upper) {
    if (before != null || after == null) {
      return true;
    }
    return upper != null && upper.form().unit().equals(after.form().unit());
  }

  private static Numeral hundredth(Numeral number) {
    return new Numeral(
        number.first(),
        number.end(),
        number.value().movePointLeft(2),
        Numeral.Sort.SCALED,
        number.lastDigit().movePointLeft(2),
        null,
        null,
        null,
        false,
        number.derivation());
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

  // --- modifiers ---------------------------------------------------------------------------------

  /** The longest modifier that ends right before a token, an article between them allowed. */
  private ModifierAt modifierBefore(int first) {
    ModifierAt found = modifierEnding(first);
    if (found == null
        && first > 0
        && isGapWord(first - 1)
        && marks.sentence(first - 1) == marks.sentence(first)) {
      found = modifierEnding(first - 1);
      if (found != null && isRange(found)) {
        found = null;
      }
    }
    return found;
  }

  /** An article or an opening quotation mark may stand between modifier and number. */
  private boolean isGapWord(int token) {
    return marks.is(token, WordClass.ARTICLE) && !marks.has(Table.NUMERALS, token)
        || text.isSign(token, '«')
        || text.isSign(token, '"')
        || text.isSign(token, '“');
  }

  private ModifierAt modifierEnding(int first) {
    int sentence = first < text.size() ? marks.sentence(first) : -1;
    ModifierAt found = null;
    for (int back = 1; back <= MODIFIER_REACH && first - back >= 0; back++) {
      int at = first - back;
      if (marks.sentence(at) != sentence) {
        break;
      }
      if (marks.length(Table.MODIFIERS, at) == back) {
        for (Entry entry : marks.at(Table.MODIFIERS, at)) {
          ModifierPhrase phrase = (ModifierPhrase) entry;
          if (phrase.before() && (found == null || !isRange(new ModifierAt(phrase, at, first)))) {
            found = new ModifierAt(phrase, at, first);
          }
        }
      }
    }
    return found;
  }

  private ModifierAt modifierAfter(int numberEnd, int unitEnd, int limit) {
    for (int at : new int[] {numberEnd, unitEnd, unitEnd + 1}) {
      if (at >= limit || at == unitEnd + 1 && !marks.has(Table.ENTITIES, unitEnd)) {
        continue;
      }
      for (Entry entry : marks.at(Table.MODIFIERS, at)) {
        ModifierPhrase phrase = (ModifierPhrase) entry;
        if (!phrase.before() && phrase.between().isEmpty()) {
          int end = at + marks.length(Table.MODIFIERS, at);
          if (end < limit && numbers.starts(end)) {
            continue;
          }
          return new ModifierAt(phrase, at, end);
        }
      }
    }
    return null;
  }

  /** The range phrase that continues after a first number: from the modifier before, or between. */
  private ModifierPhrase range(ModifierAt modifier, int next) {
    if (next >= text.size()) {
      return null;
    }
    int sentence = marks.sentence(next - 1);
    if (marks.sentence(next) != sentence) {
      return null;
    }
    if (modifier != null
        && isRange(modifier)
        && modifier.phrase().between().at(text, next, text.size()) > 0) {
      return modifier.phrase();
    }
    for (Entry entry : marks.at(Table.MODIFIERS, next)) {
      ModifierPhrase phrase = (ModifierPhrase) entry;
      if (!phrase.before() && !phrase.between().isEmpty()) {
        return phrase;
      }
    }
    return null;
  }

  /** 2 à 3 millions: a small first number takes the scale of the second. */
  private static Numeral sharedScale(Numeral lower, Numeral upper, boolean noUnit) {
    if (lower.sort() == Numeral.Sort.SCALED && lower.lastDigit().compareTo(BigDecimal.TEN) >= 0
        || upper.sort() != Numeral.Sort.SCALED
        || !noUnit) {
      return lower;
    }
    BigDecimal scale = BigDecimal.ONE;
    while (upper.lastDigit().compareTo(scale.multiply(BigDecimal.valueOf(1000))) >= 0
        || upper.value().compareTo(scale.multiply(BigDecimal.valueOf(1000))) >= 0
            && upper
                    .lastDigit()
                    .multiply(BigDecimal.valueOf(1000))
                    .compareTo(scale.multiply(BigDecimal.valueOf(1000)))
                > 0) {
      scale = scale.multiply(BigDecimal.valueOf(1000));
    }
    if (scale.equals(BigDecimal.ONE) || lower.value().compareTo(BigDecimal.valueOf(1000)) >= 0) {
      return lower;
    }
    return new Numeral(
        lower.first(),
        lower.end(),
        lower.value().multiply(scale),
        Numeral.Sort.SCALED,
        lower.lastDigit().multiply(scale),
        null,
        null,
        null,
        false,
        lower.derivation());
  }

  /**
   * The modifier of the last quantity when it spreads over a bare coordination: only nouns, commas
   * and one conjunction between, no preposition, verb or other modifier.
   */
  private ModifierPhrase spreads(Reading last, int first) {
    if (last == null
        || last.spread() == null
        || first - last.end() > SPREAD_REACH
        || first <= last.end()) {
      return null;
    }
    boolean joined = false;
    for (int at = last.end(); at < first; at++) {
      if (marks.is(at, Grammar.AND | Grammar.OR) && marks.is(at, WordClass.CONJUNCTION)
          || text.isSign(at, ',')) {
        joined = at == first - 1;
        continue;
      }
      boolean noun =
          text.is(at, Text.WORD)
              && !marks.is(at, FUNCTION_BITS)
              && !marks.is(at, WordClass.PART)
              && (marks.event(at) == null || marks.entity(at) != null || isParticiple(at))
              && !marks.has(Table.CUES, at);
      if (!noun) {
        return null;
      }
    }
    return joined ? last.spread() : null;
  }

  private boolean isParticiple(int token) {
    Entry.EventWord event = marks.event(token);
    return event != null
            && (event.tags() & Entry.PARTICIPLE) != 0
            && (event.tags() & Entry.FINITE) == 0
        || event != null && event.role() == Entry.EventWord.Role.ADJECTIVE;
  }

  // --- ratios ------------------------------------------------------------------------------------

  private record Ratio(Numeral whole, int end, Derivation derivation) {}

  /** One in five, deux sur trois, un salarié sur dix: a share when the whole is a round number. */
  private Ratio ratio(Numeral part, int next, int limit) {
    if (part.value() == null
        || part.sort() != Numeral.Sort.PLAIN
        || part.value().compareTo(BigDecimal.valueOf(99)) > 0
        || part.value().signum() <= 0) {
      return null;
    }
    int at = next;
    for (int nouns = 0; nouns < 3 && at < limit; nouns++) {
      Entry.Numeral ratio = numbers.role(at, Role.RATIO);
      if (ratio != null) {
        int start = at + marks.length(Table.NUMERALS, at);
        if (start >= limit || !numbers.starts(start) || exclusions.at(start, limit) != null) {
          return null;
        }
        Numeral whole = numbers.at(start, limit);
        if (whole == null
            || whole.value() == null
            || whole.sort() != Numeral.Sort.PLAIN
            || !isRoundWhole(whole.value())
            || whole.value().compareTo(part.value()) <= 0
            || unitAfter(whole.end(), limit) != null
            || part.value().scale() > 0) {
          return null;
        }
        // Said of a date or of things counted, the second number is a figure of its own.
        return new Ratio(
            whole, whole.end(), Derivation.of(ratio.rule(), text.span(at, whole.end())));
      }
      if (!text.is(at, Text.WORD) || marks.is(at, FUNCTION_BITS) || text.is(at, Text.GLUED)) {
        return null;
      }
      at++;
    }
    return null;
  }

  private static boolean isRoundWhole(BigDecimal whole) {
    return whole.compareTo(BigDecimal.TEN) <= 0
        || whole.compareTo(BigDecimal.valueOf(12)) == 0
        || whole.compareTo(BigDecimal.valueOf(20)) == 0
        || whole.compareTo(BigDecimal.valueOf(100)) == 0
        || whole.compareTo(BigDecimal.valueOf(1000)) == 0;
  }

  private Reading ratioReading(Numeral part, Ratio ratio, ModifierAt modifier, int first) {
    Modifier kind =
        modifier == null || isRange(modifier)
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
    return new Reading(
        new Quantity(
            span,
            text.span(part.first(), ratio.end()),
            plain(value),
            null,
            kind,
            Percent.UNIT,
            null,
            BigDecimal.ONE,
            plain(Intervals.of(kind, share, null, Percent.UNIT)),
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
