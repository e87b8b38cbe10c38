package io.countercheck.engine.comparison;

import io.countercheck.engine.pack.Taxonomy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The id of a concept taken apart: {@code case[cholera]} is the base {@code case} narrowed by one
 * word.
 *
 * @param id the whole id
 * @param base the id without what narrows it
 * @param narrowing the folded words that narrow it
 */
record Concept(String id, String base, Set<String> narrowing) {

  static Concept of(String id) {
    int bracket = id.indexOf('[');
    if (bracket <= 0) {
      return new Concept(id, id, Set.of());
    }
    TreeSet<String> words = new TreeSet<>();
    int start = -1;
    for (int i = bracket; i <= id.length(); i++) {
      boolean inWord = i < id.length() && " ,;[]".indexOf(id.charAt(i)) < 0;
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(id.substring(start, i));
        start = -1;
      }
    }
    return new Concept(id, id.substring(0, bracket), words);
  }

  boolean isOpen() {
    return base.startsWith("open:");
  }

  /** Whether the id says more than that something of the broadest kind is counted. */
  boolean isSpecific(Taxonomy concepts) {
    return !narrowing.isEmpty() || !root(concepts, base).equals(base) || concepts.growing(base);
  }

  /** How this concept stands to the other; overlapping ones, contained both ways, are different. */
  Standing to(Concept other, Taxonomy concepts) {
    if (id.equals(other.id)) {
      return Standing.SAME;
    }
    if (concepts.unlike(base, other.base)) {
      return Standing.DIFFERENT;
    }
    if (narrowing.equals(other.narrowing) && (isKnownOf(other) || other.isKnownOf(this))) {
      return Standing.SAME;
    }
    boolean within = within(other, concepts);
    boolean around = other.within(this, concepts);
    return within && around
        ? Standing.SAME
        : within ? Standing.CONTAINED : around ? Standing.CONTAINS : Standing.DIFFERENT;
  }

  /** Whether it is the other one with word of how it is known: {@code case.confirmed}. */
  private boolean isKnownOf(Concept other) {
    int dot = base.lastIndexOf('.');
    return dot == other.base.length()
        && base.startsWith(other.base)
        && Margins.DEFAULT.basis().contains(base.substring(dot + 1));
  }

  private boolean within(Concept other, Taxonomy concepts) {
    boolean baseWithin = base.equals(other.base) || !isOpen() && concepts.within(base, other.base);
    return baseWithin && narrowing.containsAll(other.narrowing);
  }

  /** The topmost id above an id, by the first parent of each; open ids stand alone. */
  static String root(Taxonomy taxonomy, String id) {
    if (id == null || id.startsWith("open:")) {
      return id;
    }
    String top = id;
    // A taxonomy has no circles; the bound keeps a broken one from hanging a request.
    for (int depth = 0; depth < 32; depth++) {
      List<String> parents = taxonomy.parents(top);
      int dot = top.lastIndexOf('.');
      String next =
          !parents.isEmpty() ? parents.getFirst() : dot > 0 ? top.substring(0, dot) : null;
      if (next == null) {
        return top;
      }
      top = next;
    }
    return top;
  }
}
