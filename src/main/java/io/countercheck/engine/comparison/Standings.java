package io.countercheck.engine.comparison;

import io.countercheck.engine.frame.Agent;
import io.countercheck.engine.frame.Period;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.text.Folding;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How one figure stands to another, dimension by dimension. */
final class Standings {

  private static final Dimension[] ALL = Dimension.values();

  private final Packs packs;

  Standings(Packs packs) {
    this.packs = packs;
  }

  /** The standing of a to b in every dimension, in the order of {@link Dimension}. */
  EnumMap<Dimension, Standing> of(Figure a, Figure b) {
    EnumMap<Dimension, Standing> standings = new EnumMap<>(Dimension.class);
    for (Dimension dimension : ALL) {
      standings.put(dimension, of(dimension, a, b));
    }
    return standings;
  }

  private Standing of(Dimension dimension, Figure a, Figure b) {
    return switch (dimension) {
      case CONCEPT ->
          a.concept() == null || b.concept() == null
              ? silence(a.concept(), b.concept())
              : a.concept().to(b.concept(), packs.concepts());
      case EVENT -> event(a.event(), b.event());
      case UNIT -> a.kind().equals(b.kind()) ? Standing.SAME : Standing.DIFFERENT;
      case PLACE -> place(a, b);
      case PERIOD -> period(a.claim().frame().period(), b.claim().frame().period());
      case COUNTING -> plain(a.claim().frame().counting(), b.claim().frame().counting());
      case MODALITY -> a.modality() == b.modality() ? Standing.SAME : Standing.DIFFERENT;
      case BASIS -> plain(a.claim().frame().basis(), b.claim().frame().basis());
      case AGENT -> agent(a, b);
    };
  }

  /** A place that only one text's frame has, but that the other one names as well, is shared. */
  private Standing place(Figure a, Figure b) {
    Standing standing = Region.compare(a.regions(), b.regions(), packs.places());
    boolean named =
        a.article() != b.article()
            && (standing == Standing.CONTAINED && isNamed(a, b)
                || standing == Standing.CONTAINS && isNamed(b, a));
    return named ? Standing.SAME : standing;
  }

  private static boolean isNamed(Figure inner, Figure outer) {
    if (inner.regions().size() != 1) {
      return false;
    }
    String id = inner.regions().getFirst().inner();
    return id.startsWith("open:")
        && outer.names().containsAll(List.of(id.substring("open:".length()).split(" ")));
  }

  private static Standing silence(Object a, Object b) {
    return a == null && b == null ? Standing.SAME : Standing.UNKNOWN;
  }

  private static Standing plain(Object a, Object b) {
    if (a == null || b == null) {
      return silence(a, b);
    }
    return a.equals(b) ? Standing.SAME : Standing.DIFFERENT;
  }

  private Standing event(String a, String b) {
    if (a == null || b == null || a.equals(b)) {
      return a == null || b == null ? silence(a, b) : Standing.SAME;
    }
    if (packs.events().unlike(a, b)) {
      return Standing.DIFFERENT;
    }
    return packs.events().within(a, b)
        ? Standing.CONTAINED
        : packs.events().within(b, a) ? Standing.CONTAINS : Standing.DIFFERENT;
  }

  /**
   * Periods as sets of days. A start or an end that the words leave open counts; a period whose
   * days cannot be known is the same as one in the same words, else unknown.
   */
  static Standing period(Period a, Period b) {
    if (a == null || b == null) {
      return silence(a, b);
    }
    if (a.isOpen() || b.isOpen()) {
      boolean alike =
          a.isOpen() && b.isOpen() && Folding.fold(a.text()).equals(Folding.fold(b.text()));
      return alike ? Standing.SAME : Standing.UNKNOWN;
    }
    LocalDate fromA = a.from() == null ? LocalDate.MIN : a.from();
    LocalDate fromB = b.from() == null ? LocalDate.MIN : b.from();
    LocalDate toA = a.to() == null ? LocalDate.MAX : a.to();
    LocalDate toB = b.to() == null ? LocalDate.MAX : b.to();
    boolean within = !fromA.isBefore(fromB) && !toA.isAfter(toB);
    boolean around = !fromB.isBefore(fromA) && !toB.isAfter(toA);
    return within && around
        ? Standing.SAME
        : within ? Standing.CONTAINED : around ? Standing.CONTAINS : Standing.DIFFERENT;
  }

  /**
   * Agents are different only if both have proper names without a word in common: one force may be
   * called by many common nouns.
   */
  private Standing agent(Figure a, Figure b) {
    Agent first = a.claim().frame().agent();
    Agent second = b.claim().frame().agent();
    if (first == null || second == null) {
      return silence(first, second);
    }
    if (a.agentWords().equals(b.agentWords())) {
      return Standing.SAME;
    }
    Set<String> names = a.agentNames();
    Set<String> others = b.agentNames();
    return !names.isEmpty() && !others.isEmpty() && Collections.disjoint(names, others)
        ? Standing.DIFFERENT
        : Standing.UNKNOWN;
  }

  static String name(Agent agent) {
    return agent.resolved() == null ? agent.text() : agent.resolved();
  }

  /** The folded words with a capital, the first word aside unless it stands alone. */
  static Set<String> properWords(String text) {
    TreeSet<String> words = new TreeSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        if (Character.isUpperCase(text.charAt(start)) && (start > 0 || i == text.length())) {
          words.add(Folding.fold(text.substring(start, i)));
        }
        start = -1;
      }
    }
    return words;
  }
}
