package io.countercheck.engine.comparison;

import io.countercheck.engine.frame.Place;
import io.countercheck.engine.pack.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One place of a figure with the places around it: {@code Kyiv, Ukraine} is one region, {@code Iraq
 * and Syria} are two.
 *
 * @param inner the id of the innermost place
 * @param around the ids that the text itself puts around it
 */
record Region(String inner, Set<String> around) {

  /**
   * The regions of the places of a frame, ordered by id.
   *
   * @param apposition the most characters between a place and the one around it
   */
  static List<Region> of(List<Place> places, Taxonomy taxonomy, int apposition) {
    if (places.isEmpty()) {
      return List.of();
    }
    if (places.size() == 1) {
      return List.of(new Region(places.getFirst().id(), Set.of()));
    }
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      TreeSet<String> around = new TreeSet<>();
      int next = i + 1;
      while (next < places.size()
          && encloses(places.get(next - 1), places.get(next), taxonomy, apposition)) {
        around.add(places.get(next).id());
        next++;
      }
      regions.add(new Region(places.get(i).id(), around));
      i = next - 1;
    }
    regions.sort((a, b) -> a.inner.compareTo(b.inner));
    List<Region> kept = new ArrayList<>();
    for (Region region : regions) {
      if (!isCovered(region, regions, taxonomy)) {
        kept.add(region);
      }
    }
    return List.copyOf(kept);
  }

  /** Whether a part of it is listed, or it is listed before. */
  private static boolean isCovered(Region region, List<Region> regions, Taxonomy taxonomy) {
    boolean before = true;
    for (Region other : regions) {
      before &= other != region;
      boolean alike = other.inner.equals(region.inner);
      if (alike && before || !alike && other.within(region, taxonomy)) {
        return true;
      }
    }
    return false;
  }

  private static boolean encloses(Place inner, Place outer, Taxonomy taxonomy, int apposition) {
    if (!inner.id().equals(outer.id()) && taxonomy.within(inner.id(), outer.id())) {
      return true;
    }
    return inner.id().startsWith("open:")
        && inner.span() != null
        && outer.span() != null
        && outer.span().start() >= inner.span().end()
        && outer.span().start() - inner.span().end() <= apposition;
  }

  private boolean within(Region other, Taxonomy taxonomy) {
    if (isAlike(inner, other.inner)
        || around.contains(other.inner)
        || taxonomy.within(inner, other.inner)) {
      return true;
    }
    for (String id : around) {
      if (taxonomy.within(id, other.inner)) {
        return true;
      }
    }
    return false;
  }

  /** A name that no table knows may be that of a city that the other text's table knows. */
  private static boolean isAlike(String a, String b) {
    return a.equals(b) || isOpenName(a, b) || isOpenName(b, a);
  }

  private static boolean isOpenName(String open, String city) {
    int name = "open:".length();
    int hyphen = city.indexOf('-');
    return open.startsWith("open:")
        && hyphen > 0
        && city.length() - hyphen - 1 == open.length() - name
        && city.regionMatches(hyphen + 1, open.replace(' ', '-'), name, open.length() - name);
  }

  private static boolean within(List<Region> parts, List<Region> wholes, Taxonomy taxonomy) {
    for (Region part : parts) {
      boolean found = false;
      for (int i = 0; i < wholes.size() && !found; i++) {
        found = part.within(wholes.get(i), taxonomy);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** How one union of regions stands to another; those that only overlap are different. */
  static Standing compare(List<Region> a, List<Region> b, Taxonomy taxonomy) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty() ? Standing.SAME : Standing.UNKNOWN;
    }
    boolean within = within(a, b, taxonomy);
    boolean around = within(b, a, taxonomy);
    return within && around
        ? Standing.SAME
        : within ? Standing.CONTAINED : around ? Standing.CONTAINS : Standing.DIFFERENT;
  }
}
