package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the periods of a sentence and, where the text's date is known, the days they mean. A day
 * beside a cue is when it was said, not what the figure covers, and is left out. Over 400 lines
 * because there is one short method for each rule of {@code periods.tsv}.
 */
final class Periods {

  private static final int MOST = 64;

  private final Marks marks;
  private final Text text;
  private final LocalDate published;

  Periods(Marks marks, LocalDate published) {
    this.marks = marks;
    this.text = marks.text();
    this.published = published;
  }

  /**
   * A period found in a sentence.
   *
   * @param first the first token
   * @param end the token after the last one
   * @param period what it means
   * @param rule the row that read it
   */
  record Found(int first, int end, Period period, String rule) {}

  /** Some days, before a preposition says which end is open. */
  private record Days(int end, LocalDate from, LocalDate to, boolean day, String rule, int month) {

    Days(int end, LocalDate from, LocalDate to, boolean day, String rule) {
      this(end, from, to, day, rule, 0);
    }

    /** From February to April 2021: a month without a year has that of the other end. */
    Days before(Days last) {
      if (month == 0 || last.to == null) {
        return this;
      }
      LocalDate start = last.to.withDayOfMonth(1).withMonth(month);
      LocalDate from = start.isAfter(last.to) ? start.minusYears(1) : start;
      return new Days(end, from, from.plusMonths(1).minusDays(1), day, rule, month);
    }
  }

  /** The periods of a sentence in the order of the text. */
  List<Found> in(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    int limit = sentence.end();
    for (int at = sentence.first(); at < limit && found.size() < MOST; at++) {
      if (!text.is(at, Text.DIGITS) && !marks.has(Table.PERIODS, at)) {
        continue;
      }
      int first = at;
      int start = at;
      Entry.PeriodWord word = marks.period(at);
      boolean since = false;
      boolean until = false;
      boolean between = false;
      if (word != null) {
        switch (word.name()) {
          case "since" -> since = true;
          case "until", "by" -> until = true;
          case "between", "from" -> between = true;
          default -> {}
        }
        if (since
            || until
            || between
            || word.name().equals("in")
            || word.name().equals("during")
            || word.name().equals("beginning")
            || word.name().equals("middle")
            || word.name().equals("end")) {
          start = skipArticle(at + marks.length(Table.PERIODS, at), limit);
        }
      }
      Days days = start < limit ? days(start, limit) : null;
      if (days == null) {
        continue;
      }
      if (start == at && at > sentence.first()) {
        int before = at - 1;
        if (before > sentence.first() && marks.is(before, WordClass.ARTICLE)) {
          before--;
        }
        if (marks.is(before, WordClass.PREPOSITION)) {
          since |= marks.is(before, Grammar.SINCE);
          until |= marks.is(before, Grammar.UNTIL);
          between |= marks.is(before, Grammar.BETWEEN | Grammar.FROM);
          if (since
              || until
              || between
              || marks.is(before, Grammar.IN | Grammar.DURING | Grammar.ON)) {
            first = before;
          }
        }
      }
      Days last = days;
      Days second = between || range(first, at, days) ? secondEnd(days, limit) : null;
      if (second != null) {
        last = second;
        days = days.before(second);
        if (!between && first > sentence.first()) {
          first--;
        }
      }
      if (days.day() && besideCue(first, days.end(), sentence)) {
        at = days.end() - 1;
        continue;
      }
      LocalDate from = until ? null : days.from();
      LocalDate to = since ? null : last.to();
      if (from != null && to != null && from.isAfter(to)) {
        at = last.end() - 1;
        continue;
      }
      found.add(
          new Found(
              first,
              last.end(),
              new Period(text.cut(first, last.end()), from, to, text.span(first, last.end())),
              days.rule()));
      at = last.end() - 1;
    }
    return found;
  }

  /** De 2004 a 2012: years or months behind "of" that are the start of a range. */
  private boolean range(int first, int at, Days days) {
    return first == at
        && at > 0
        && !days.day()
        && marks.is(at - 1, Grammar.OF)
        && marks.is(days.end(), Grammar.TO)
        && marks.sentence(at - 1) == marks.sentence(at);
  }

  private Days secondEnd(Days days, int limit) {
    int at = days.end();
    if (at + 1 >= limit) {
      return null;
    }
    // de 2004 a 2012: where "to" is spelt like an article a date behind it tells them apart.
    boolean date = text.is(at + 1, Text.DIGITS) || marks.has(Table.PERIODS, at + 1);
    if (!marks.is(at, Grammar.AND | Grammar.TO | Grammar.UNTIL)
        && !(marks.is(at, WordClass.ARTICLE) && date)) {
      return null;
    }
    return days(skipArticle(at + Math.max(1, marks.length(Table.WORDS, at)), limit), limit);
  }

  private int skipArticle(int at, int limit) {
    int next = at;
    while (next < limit
        && next < at + 2
        && (marks.is(next, WordClass.ARTICLE) || marks.is(next, Grammar.OF))
        && !marks.has(Table.PERIODS, next)) {
      next++;
    }
    return next;
  }

  private boolean besideCue(int first, int end, Sentence sentence) {
    for (int at = Math.max(sentence.first(), first - 4); at < first; at++) {
      if (isVerbCue(at) && at + marks.length(Table.CUES, at) >= first - 1) {
        return true;
      }
    }
    return end < sentence.end() && isVerbCue(end);
  }

  private boolean isVerbCue(int token) {
    for (Entry entry : marks.at(Table.CUES, token)) {
      if (entry instanceof Entry.Cue cue
          && (cue.kind() == Entry.Cue.Kind.VERB || cue.kind() == Entry.Cue.Kind.PASSIVE)) {
        return true;
      }
    }
    return false;
  }

  private Days days(int at, int limit) {
    if (at >= limit) {
      return null;
    }
    if (text.is(at, Text.DIGITS)) {
      return digits(at, limit);
    }
    Entry.PeriodWord word = marks.period(at);
    if (word == null) {
      return null;
    }
    int end = at + marks.length(Table.PERIODS, at);
    if (word.slot()) {
      for (Entry entry : marks.at(Table.PERIODS, at)) {
        if (entry instanceof Entry.PeriodWord slot && slot.name().equals("last")) {
          Days days = lengthBack(slot, end, limit);
          if (days != null) {
            return days;
          }
        }
      }
      return null;
    }
    return switch (word.name()) {
      case "month" -> word.relative() ? null : month(word, end, -1, limit);
      case "weekday" -> weekday(word, end, limit);
      case "day" -> relativeDay(word, end);
      case "previous", "current", "following" -> unit(word, end);
      case "last" -> lengthBack(word, end, limit);
      case "ago" -> null;
      case "to-date" -> toDate(word, end);
      case "quarter" -> quarter(word, end, limit);
      case "event-start" -> new Days(end, null, published, false, word.rule());
      default -> null;
    };
  }

  /** A date or a year in digits. */
  private Days digits(int at, int limit) {
    int value = value(at);
    if (text.length(at) == 4 && value >= 1500 && value <= 2150) {
      if (at + 4 < limit
          && text.isSign(at + 1, '-')
          && text.isSign(at + 3, '-')
          && text.is(at + 2, Text.DIGITS)
          && text.is(at + 4, Text.DIGITS)) {
        LocalDate date = date(value, value(at + 2), value(at + 4));
        return date == null ? null : new Days(at + 5, date, date, true, "date");
      }
      int end = at + 1;
      int last = value;
      if (end + 1 < limit
          && (text.isSign(end, '-') || text.isSign(end, '–'))
          && text.is(end, Text.GLUED)
          && text.is(end + 1, Text.DIGITS | Text.GLUED)
          && text.length(end + 1) == 4) {
        last = value(end + 1);
        end += 2;
      }
      if (end < limit
          && !marks.is(end, Grammar.TO)
          && (marks.has(Table.ENTITIES, end)
              || marks.has(Table.UNITS, end)
              || text.is(end, Text.DIGITS))) {
        return null;
      }
      return last < value || last > 2150
          ? null
          : new Days(end, LocalDate.of(value, 1, 1), LocalDate.of(last, 12, 31), false, "year");
    }
    // 4 juillet 2012, 1er juillet
    int month = at + 1;
    if (value < 1 || value > 31 || text.length(at) > 2) {
      return null;
    }
    while (month < limit
        && month < at + 3
        && (text.is(month, Text.GLUED) && !marks.has(Table.PERIODS, month)
            || marks.is(month, Grammar.OF))) {
      month++;
    }
    Entry.PeriodWord word = month < limit ? marks.period(month) : null;
    return word == null || !word.isMonth()
        ? null
        : month(word, month + marks.length(Table.PERIODS, month), value, limit);
  }

  private Days month(Entry.PeriodWord word, int end, int dayBefore, int limit) {
    int day = dayBefore;
    int at = end;
    if (day < 0
        && at < limit
        && text.is(at, Text.DIGITS)
        && text.length(at) <= 2
        && value(at) >= 1
        && value(at) <= 31
        && !marks.has(Table.ENTITIES, at + 1 < limit ? at + 1 : at)) {
      day = value(at);
      at++;
    }
    int year = 0;
    boolean stated = true;
    int after = at < limit && text.isSign(at, ',') ? at + 1 : at;
    if (after < limit
        && text.is(after, Text.DIGITS)
        && text.length(after) == 4
        && value(after) >= 1500
        && value(after) <= 2150) {
      year = value(after);
      at = after + 1;
    } else if (published != null) {
      stated = false;
      year =
          word.number() > published.getMonthValue() ? published.getYear() - 1 : published.getYear();
    }
    int open = day > 0 || year != 0 && stated ? 0 : word.number();
    if (year == 0) {
      return new Days(at, null, null, day > 0, word.rule(), open);
    }
    if (day > 0) {
      LocalDate date = date(year, word.number(), day);
      return date == null ? null : new Days(at, date, date, true, word.rule());
    }
    YearMonth month = YearMonth.of(year, word.number());
    return new Days(at, month.atDay(1), month.atEndOfMonth(), false, word.rule(), open);
  }

  private static LocalDate date(int year, int month, int day) {
    return month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()
        ? null
        : LocalDate.of(year, month, day);
  }

  private Days weekday(Entry.PeriodWord word, int end, int limit) {
    // mardi 3 juillet is that date.
    if (end < limit && text.is(end, Text.DIGITS)) {
      Days date = digits(end, limit);
      if (date != null && date.day()) {
        return date;
      }
    }
    LocalDate day =
        published == null
            ? null
            : published.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(word.number())));
    return new Days(end, day, day, true, word.rule());
  }

  private Days relativeDay(Entry.PeriodWord word, int end) {
    LocalDate day = published == null ? null : published.plusDays(word.number());
    return new Days(end, day, day, true, word.rule());
  }

  private Days unit(Entry.PeriodWord word, int end) {
    if (word.unit() == null) {
      return null;
    }
    int step =
        switch (word.name()) {
          case "previous" -> -1;
          case "current" -> 0;
          default -> 1;
        };
    if (published == null) {
      return new Days(end, null, null, false, word.rule());
    }
    LocalDate from;
    LocalDate to;
    switch (word.unit()) {
      case "year" -> {
        from = published.withDayOfYear(1).plusYears(step);
        to = from.plusYears(1).minusDays(1);
      }
      case "month" -> {
        from = published.withDayOfMonth(1).plusMonths(step);
        to = from.plusMonths(1).minusDays(1);
      }
      case "week" -> {
        from = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
        to = from.plusDays(6);
      }
      case "weekday" -> {
        from =
            step < 0
                ? published.with(TemporalAdjusters.previous(DayOfWeek.of(word.number())))
                : published.with(TemporalAdjusters.next(DayOfWeek.of(word.number())));
        to = from;
      }
      case "quarter" -> {
        from =
            published
                .withDayOfMonth(1)
                .withMonth((published.getMonthValue() - 1) / 3 * 3 + 1)
                .plusMonths(3L * step);
        to = from.plusMonths(3).minusDays(1);
      }
      default -> {
        return new Days(end, null, null, false, word.rule());
      }
    }
    return new Days(end, from, to, word.unit().equals("weekday"), word.rule());
  }

  private Days toDate(Entry.PeriodWord word, int end) {
    if (published == null || word.unit() == null) {
      return new Days(end, null, null, false, word.rule());
    }
    LocalDate from =
        switch (word.unit()) {
          case "month" -> published.withDayOfMonth(1);
          case "week" -> published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          default -> published.withDayOfYear(1);
        };
    return new Days(end, from, published, false, word.rule());
  }

  /** The last 24 hours, au cours des trois derniers mois: the number and its unit must be there. */
  private Days lengthBack(Entry.PeriodWord word, int end, int limit) {
    if (!word.slot()) {
      return span(word, end, word.number() == 0 ? 1 : word.number());
    }
    if (end >= limit) {
      return null;
    }
    int number = text.is(end, Text.DIGITS) ? value(end) : spoken(end);
    if (number <= 0 || number > 1000) {
      return null;
    }
    int at = end + 1;
    int tail = word.tail().at(text, at, limit);
    if (tail < 0) {
      return null;
    }
    return span(word, at + tail, number);
  }

  private Days span(Entry.PeriodWord word, int end, int number) {
    if (published == null || word.unit() == null) {
      return new Days(end, null, null, false, word.rule());
    }
    LocalDate from =
        switch (word.unit()) {
          case "hour" -> published.minusDays(Math.max(1, number / 24));
          case "day" -> published.minusDays(number);
          case "week" -> published.minusWeeks(number);
          case "month" -> published.minusMonths(number);
          case "year" -> published.minusYears(number);
          case "decade" -> published.minusYears(10L * number);
          default -> null;
        };
    return new Days(end, from, from == null ? null : published, false, word.rule());
  }

  private Days quarter(Entry.PeriodWord word, int end, int limit) {
    int year = published == null ? 0 : published.getYear();
    int at = end;
    if (at < limit && marks.is(at, Grammar.OF)) {
      at++;
    }
    int last = end;
    if (at < limit && text.is(at, Text.DIGITS) && text.length(at) == 4) {
      year = value(at);
      last = at + 1;
    }
    if (year < 1500 || year > 2150 || word.number() < 1 || word.number() > 4) {
      return new Days(last, null, null, false, word.rule());
    }
    LocalDate from = LocalDate.of(year, word.number() * 3 - 2, 1);
    return new Days(last, from, from.plusMonths(3).minusDays(1), false, word.rule());
  }

  private int spoken(int token) {
    for (Entry entry : marks.at(Table.NUMERALS, token)) {
      if (entry instanceof Entry.Numeral numeral
          && numeral.value() != null
          && numeral.high() == null) {
        return numeral.value().intValue();
      }
    }
    return 0;
  }

  private int value(int token) {
    if (!text.is(token, Text.DIGITS) || text.length(token) > 6) {
      return -1;
    }
    int value = 0;
    for (int i = text.start(token); i < text.end(token); i++) {
      value = value * 10 + text.source().charAt(i) - '0';
    }
    return value;
  }
}
