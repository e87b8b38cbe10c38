package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Act;
import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Factuality;
import io.countercheck.engine.attribution.Source;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.claim.Setting;
import io.countercheck.engine.frame.Agent;
import io.countercheck.engine.frame.Basis;
import io.countercheck.engine.frame.Counted;
import io.countercheck.engine.frame.Counting;
import io.countercheck.engine.frame.Event;
import io.countercheck.engine.frame.Frame;
import io.countercheck.engine.frame.Period;
import io.countercheck.engine.frame.Place;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.quantity.Change;
import io.countercheck.engine.quantity.Interval;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.quantity.Rate;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims from a short notation: {@code v=1370; m=ABOUT; c=person.civilian; e=kill; p=IQ,SY;
 * src=reporter > origin}. What is not said has a plain default: an asserted count of people killed,
 * in the text's own voice, each claim in a sentence of its own.
 */
final class ClaimText {

  private static final Map<String, Unit> UNITS =
      Map.of(
          "1", Unit.ONE,
          "%", new Unit("%", "share", BigDecimal.ONE, BigDecimal.ZERO),
          "{pp}", new Unit("{pp}", "points", BigDecimal.ONE, BigDecimal.ZERO),
          "EUR", new Unit("EUR", "money.EUR", BigDecimal.ONE, BigDecimal.ZERO),
          "USD", new Unit("USD", "money.USD", BigDecimal.ONE, BigDecimal.ZERO),
          "km", new Unit("km", "length", new BigDecimal("1000"), BigDecimal.ZERO),
          "m", new Unit("m", "length", BigDecimal.ONE, BigDecimal.ZERO),
          "Cel", new Unit("Cel", "temperature", new BigDecimal("1.8"), new BigDecimal("32")));

  private final Map<String, String> said = new HashMap<>();
  private final int number;

  private ClaimText(String notation, int number) {
    this.number = number;
    for (String part : notation.split(";")) {
      if (!part.isBlank()) {
        int equals = part.indexOf('=');
        said.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
  }

  static Claim claim(String notation, int number) {
    return new ClaimText(notation, number).claim();
  }

  static List<Claim> claims(String... notations) {
    List<Claim> claims = new ArrayList<>();
    for (String notation : notations) {
      claims.add(claim(notation, claims.size() + 1));
    }
    return claims;
  }

  private String get(String key, String otherwise) {
    String value = said.getOrDefault(key, otherwise);
    return value == null || value.equals("-") ? null : value;
  }

  private int integer(String key, int otherwise) {
    return Integer.parseInt(get(key, String.valueOf(otherwise)));
  }

  private java.util.Set<String> names() {
    String names = get("names", null);
    return names == null ? java.util.Set.of() : java.util.Set.of(names.split("\\+"));
  }

  private LocalDate date(String key) {
    String date = get(key, null);
    return date == null ? null : LocalDate.parse(date);
  }

  private Claim claim() {
    int at = number * 100;
    Setting setting =
        new Setting(
            integer("art", 0),
            integer("sen", number),
            integer("par", 0),
            mention(get("contrast", null), at),
            mention(get("update", null), at),
            said.containsKey("replaced"),
            names());
    return new Claim(
        "c" + number,
        get("lang", "en"),
        get("q", get("v", "some") + " " + get("ct", "people")),
        new Span(at, at + 10),
        new Span(at, at + 90),
        setting,
        quantity(at),
        frame(at),
        chain(at),
        new Factuality(
            Factuality.Modality.valueOf(get("mod", "ASSERTED")),
            Factuality.Polarity.valueOf(get("pol", "POSITIVE")),
            Factuality.Certainty.valueOf(get("cer", "CERTAIN"))),
        BigDecimal.ONE,
        date("asof"),
        get("rendering", null),
        Derivation.of("claim", new Span(at, at + 10)));
  }

  private static Mention mention(String text, int at) {
    return text == null ? null : new Mention(text, new Span(at, at + text.length()));
  }

  private Quantity quantity(int at) {
    String value = get("v", null);
    BigDecimal number = value == null ? null : new BigDecimal(value);
    BigDecimal high = get("h", null) == null ? null : new BigDecimal(get("h", null));
    Modifier modifier = Modifier.valueOf(get("m", high == null ? "EXACT" : "BETWEEN"));
    String change = get("ch", null);
    String other = get("other", null);
    return new Quantity(
        new Span(at, at + 5),
        new Span(at, at + 5),
        modifier == Modifier.VAGUE ? null : number,
        high,
        modifier,
        UNITS.get(get("u", "1")),
        change == null ? null : change(change),
        BigDecimal.ONE,
        interval(modifier, number, high),
        get("per", null) == null ? null : new Rate(get("per", null), get("per", null)),
        other == null ? null : new BigDecimal(other),
        Derivation.of("digits", new Span(at, at + 5)));
  }

  private static Change change(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Change(Change.Kind.valueOf(text), null)
        : new Change(
            Change.Kind.valueOf(text.substring(0, slash)),
            Change.Direction.valueOf(text.substring(slash + 1)));
  }

  private Interval interval(Modifier modifier, BigDecimal value, BigDecimal high) {
    String stated = get("i", null);
    if (stated != null) {
      String[] ends = stated.split("\\.\\.");
      return Interval.halfOpen(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
    }
    BigDecimal tenth = value.abs().multiply(new BigDecimal("0.1"));
    return switch (modifier) {
      case EXACT -> Interval.closed(value, value);
      case ABOUT -> Interval.closed(value.subtract(tenth), value.add(tenth));
      case NEARLY -> Interval.halfOpen(value.subtract(tenth), value);
      case JUST_OVER -> new Interval(value, value.add(tenth), false, true);
      case AT_LEAST -> new Interval(value, null, true, false);
      case MORE_THAN -> new Interval(value, null, false, false);
      case AT_MOST -> Interval.closed(BigDecimal.ZERO, value);
      case LESS_THAN -> Interval.halfOpen(BigDecimal.ZERO, value);
      case BETWEEN -> Interval.closed(value, high);
      case VAGUE -> Interval.halfOpen(value, value.multiply(BigDecimal.TEN));
    };
  }

  private Frame frame(int at) {
    String concept = get("c", "person");
    String event = get("e", "kill");
    String agent = get("ag", null);
    List<Place> places = new ArrayList<>();
    int next = at + 40;
    for (String id : get("p", "-") == null ? new String[0] : get("p", "-").split(",")) {
      // "a+b" stands for "A, B", the second around the first.
      for (String part : id.split("\\+")) {
        places.add(new Place(place(part), part, new Span(next, next + 2), null));
        next += 2 + integer("gap", 2);
      }
      next += 5;
    }
    String basis = get("basis", null);
    String counting = get("count", null);
    boolean elliptic = said.containsKey("elliptic");
    return new Frame(
        concept == null
            ? null
            : new Counted(
                get("ct", "people"), concept, elliptic ? null : new Span(at + 5, at + 10)),
        event == null
            ? null
            : new Event(
                get("et", event), event, new Span(at + 20, at + 20 + get("et", event).length())),
        agent == null
            ? null
            : new Agent(agent, get("whom", null), new Span(at + 30, at + 30 + agent.length())),
        places,
        period(at),
        basis == null ? null : Basis.valueOf(basis),
        counting == null ? null : Counting.valueOf(counting),
        List.of());
  }

  private String place(String id) {
    String names = get("pt", null);
    if (names != null) {
      for (String name : names.split(",")) {
        if (name.startsWith(id + ":")) {
          return name.substring(id.length() + 1);
        }
      }
    }
    return id;
  }

  private Period period(int at) {
    String text = get("per-text", null);
    if (text == null && date("from") == null && date("to") == null) {
      return null;
    }
    return new Period(
        text == null ? "then" : text, date("from"), date("to"), new Span(at + 60, at + 64));
  }

  private List<Attribution> chain(int at) {
    List<Attribution> chain = new ArrayList<>();
    String sources = get("src", null);
    if (sources != null) {
      int from = at;
      for (String source : sources.split(" > ")) {
        Source.Kind kind = Source.Kind.valueOf(get("kind", "ORGANISATION"));
        chain.add(
            new Attribution(
                new Source(
                    source,
                    new Span(from, from + source.length()),
                    null,
                    kind,
                    !said.containsKey("unnamed")),
                new Mention("said", new Span(from + 30, from + 34)),
                new Span(at, at + 90),
                Act.STATES,
                said.containsKey("plan"),
                Derivation.of("en/cues/say", new Span(from + 30, from + 34))));
        from += 40;
      }
    }
    return chain;
  }
}
