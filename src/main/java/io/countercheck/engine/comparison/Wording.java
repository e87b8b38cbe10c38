package io.countercheck.engine.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ready-to-print sentence of a comparison and the question for a reporter. Counts are said in
 * running words; everything else is quoted, so that the sentence stays true to the text.
 */
final class Wording {

  private static final int LISTED = 4;

  private final Phrases phrases;

  Wording(Rows rows, Particles particles, List<Voice> voices) {
    this.phrases = new Phrases(rows, particles, voices);
  }

  /** The sentence. */
  String sentence(Findings findings) {
    return switch (findings.verdict()) {
      case SOURCES_DISAGREE -> disagree(findings.dispute());
      case SOURCES_AGREE -> pair("agree", findings.accord());
      case UPDATED -> updated(findings.update());
      case SINGLE_SOURCE -> single(findings.figures());
      case INCONCLUSIVE -> inconclusive(findings);
    };
  }

  private String disagree(Pairing.Held pair) {
    boolean rising = pair.a().interval().before(pair.b().interval());
    Figure low = rising ? pair.a() : pair.b();
    Figure high = rising ? pair.b() : pair.a();
    String what = phrases.counted(List.of(pair.a(), pair.b()));
    boolean running =
        what != null
            && pair.pair().relation() == Relation.CONTRADICT
            && phrases.number(low) != null
            && phrases.number(high) != null;
    if (!running) {
      return list("disagree.list", List.of(pair.a(), pair.b()));
    }
    Map<String, String> values = new HashMap<>();
    Set<String> plurals = new HashSet<>();
    put(values, plurals, "a", low);
    put(values, plurals, "b", high);
    values.put("what", what);
    values.put("where", phrases.where(List.of(pair.a(), pair.b())));
    values.put("ratio", ratio(Ratio.of(low, high)));
    return fill("disagree", values, plurals);
  }

  private void put(Map<String, String> values, Set<String> plurals, String slot, Figure figure) {
    values.put(slot, phrases.origin(figure));
    values.put("number." + slot, phrases.number(figure));
    String reporter = phrases.reporter(figure);
    values.put(
        "reporter." + slot,
        reporter == null
            ? ""
            : phrases.fill("reporter", Map.of("reporter", reporter), Set.of()) + " ");
    if (phrases.isPlural(figure)) {
      plurals.add(slot);
    }
  }

  /** The factor in two digits, rounded down where it is a least one; empty when it says nothing. */
  private String ratio(Ratio ratio) {
    if (ratio == null) {
      return "";
    }
    boolean open = ratio.high() == null;
    BigDecimal factor = open || ratio.atFaceValue() == null ? ratio.low() : ratio.atFaceValue();
    if (factor == null) {
      return "";
    }
    int integers = factor.precision() - factor.scale();
    int scale = integers >= 2 ? 0 : 1;
    BigDecimal rounded = factor.setScale(scale, open ? RoundingMode.FLOOR : RoundingMode.HALF_UP);
    if (rounded.compareTo(new BigDecimal("1.1")) < 0) {
      return "";
    }
    return phrases.fill(
        open ? "ratio.least" : "ratio.about", Map.of("r", phrases.digits(rounded)), Set.of());
  }

  private String pair(String key, Pairing.Held pair) {
    return list(key, List.of(pair.a(), pair.b()));
  }

  private String updated(Pairing.Held pair) {
    Figure old = pair.replaced();
    Figure now = old == pair.a() ? pair.b() : pair.a();
    return list("updated", List.of(old, now));
  }

  /** A part and a whole leave nothing open, but they are two things. */
  private String inconclusive(Findings findings) {
    boolean parts =
        findings.held().stream().allMatch(held -> held.pair().relation() == Relation.PART_OF);
    return parts
        ? fill("part", Map.of("list", items(findings.figures(), false)), Set.of())
        : list("inconclusive", findings.figures());
  }

  private String single(List<Figure> figures) {
    return list("single", figures);
  }

  /** A sentence that ends in a list of sources and figures. */
  private String list(String key, List<Figure> figures) {
    String what = phrases.counted(figures);
    Map<String, String> values = new HashMap<>();
    values.put("list", items(figures, what != null));
    if (what == null) {
      return fill(key + ".plain", values, Set.of());
    }
    values.put("what", what);
    values.put("where", phrases.where(figures));
    return fill(key, values, Set.of());
  }

  private String items(List<Figure> figures, boolean numbers) {
    boolean plain = numbers;
    for (int i = 0; plain && i < figures.size(); i++) {
      plain = phrases.number(figures.get(i)) != null;
    }
    if (figures.size() == 1 && !figures.getFirst().isDenied()) {
      Figure only = figures.getFirst();
      return phrases.fill(
          "item",
          Map.of(
              "source", source(only), "figure", plain ? phrases.number(only) : phrases.quote(only)),
          Set.of());
    }
    Set<String> said = new HashSet<>();
    String list = null;
    String last = null;
    for (Figure figure : figures) {
      String source = source(figure);
      String figureText = plain ? phrases.number(figure) : phrases.quote(figure);
      if (said.size() == LISTED || !said.add(source + '\n' + figureText)) {
        continue;
      }
      boolean again = source.equals(last) && !figure.isDenied();
      String item =
          again
              ? figureText
              : phrases.fill(
                  figure.isDenied() ? "item.denied" : "item",
                  Map.of("source", source, "figure", figureText),
                  Set.of());
      list =
          list == null
              ? item
              : phrases.fill(
                  again ? "list.again" : "list.next", Map.of("a", list, "b", item), Set.of());
      last = source;
    }
    return list;
  }

  private String source(Figure figure) {
    String reporter = phrases.reporter(figure);
    String origin = phrases.origin(figure);
    return reporter == null
        ? origin
        : phrases.fill("source.reported", Map.of("source", origin, "reporter", reporter), Set.of());
  }

  private String fill(String key, Map<String, String> values, Set<String> plurals) {
    return Template.sentence(phrases.fill(key, values, plurals));
  }

  /** What a reporter could ask, or null where the figures speak for themselves. */
  String question(Findings findings, NearMisses misses) {
    return switch (findings.verdict()) {
      case SOURCES_DISAGREE, SOURCES_AGREE, UPDATED -> null;
      case SINGLE_SOURCE -> whoElse(findings, misses);
      case INCONCLUSIVE -> missing(findings);
    };
  }

  private String whoElse(Findings findings, NearMisses misses) {
    List<Figure> figures = findings.figures();
    String shortly = phrases.countedShort(figures);
    for (Figure figure : figures) {
      for (Figure other : misses.of(figure)) {
        boolean unheard =
            other.isQuoted()
                && figures.stream().noneMatch(known -> known.origin().same(other.origin()));
        if (unheard && shortly != null) {
          return ask("question.other", other, shortly);
        }
      }
    }
    String what = phrases.counted(figures);
    return what == null
        ? fill("question.else.plain", Map.of(), Set.of())
        : fill("question.else", Map.of("what", what), Set.of());
  }

  private String ask(String key, Figure figure, String what) {
    return fill(
        key,
        Map.of("source", phrases.origin(figure), "what", what),
        phrases.isPlural(figure) ? Set.of("source") : Set.of());
  }

  /** The question for the piece that is missing in the first pair of two origins. */
  private String missing(Findings findings) {
    for (Pairing.Held pair : findings.held()) {
      if (!pair.isComparable() || pair.a().origin().same(pair.b().origin())) {
        continue;
      }
      Dimension open = null;
      for (Dimension dimension : Dimension.values()) {
        Standing standing = pair.pair().dimensions().get(dimension);
        if (open == null && standing == Standing.UNKNOWN && dimension != Dimension.BASIS) {
          open = dimension;
        }
      }
      Relation relation = pair.pair().relation();
      if (relation == Relation.COMPATIBLE) {
        return ask("question.exact", pair.a().isBound() ? pair.a() : pair.b(), "");
      }
      if (relation == Relation.PART_OF) {
        boolean first = pair.pair().dimensions().containsValue(Standing.CONTAINED);
        return ask("question.concept", first ? pair.b() : pair.a(), "");
      }
      if (relation == Relation.DIVERGE && open != null) {
        Figure silent = silent(open, pair);
        return ask("question." + open.name().toLowerCase(java.util.Locale.ROOT), silent, "");
      }
      break;
    }
    return fill("question.scope", Map.of(), Set.of());
  }

  private static Figure silent(Dimension dimension, Pairing.Held pair) {
    return Silence.speaks(dimension, pair.a()) ? pair.b() : pair.a();
  }
}
