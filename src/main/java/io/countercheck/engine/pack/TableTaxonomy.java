package io.countercheck.engine.pack;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A taxonomy read from a table; containment is closed once, when it is loaded. */
final class TableTaxonomy implements Taxonomy {

  private record Row(
      List<String> parents, Set<String> unlike, boolean growing, BigDecimal concern) {}

  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  TableTaxonomy(List<Tsv.Row> table) {
    Map<String, Tsv.Row> places = new HashMap<>();
    for (Tsv.Row row : table) {
      String id = row.need("id");
      List<String> parents = new ArrayList<>();
      int dot = id.lastIndexOf('.');
      if (dot > 0) {
        parents.add(id.substring(0, dot));
      }
      String listed = row.get("parents");
      if (listed != null) {
        parents.addAll(List.of(listed.split(" +")));
      }
      rows.put(
          id,
          new Row(
              List.copyOf(parents),
              row.words("unlike"),
              row.has("growing") && "yes".equals(row.get("growing")),
              row.has("concern") && row.get("concern") != null
                  ? decimal(row, "concern")
                  : BigDecimal.ZERO));
      places.put(id, row);
    }
    rows.forEach(
        (id, row) ->
            row.parents().stream()
                .filter(parent -> !rows.containsKey(parent))
                .findFirst()
                .ifPresent(
                    parent -> {
                      throw places.get(id).error("no row '" + parent + "' for the parent");
                    }));
    rows.keySet().forEach(id -> ancestors.put(id, closure(id)));
  }

  private static BigDecimal decimal(Tsv.Row row, String column) {
    try {
      return new BigDecimal(row.need(column));
    } catch (NumberFormatException e) {
      throw row.error("'" + row.get(column) + "' is no number");
    }
  }

  private Set<String> closure(String id) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (found.add(next)) {
        open.addAll(rows.get(next).parents());
      }
    }
    return Set.copyOf(found);
  }

  @Override
  public boolean has(String id) {
    return rows.containsKey(id);
  }

  @Override
  public boolean within(String id, String ancestor) {
    if (id.equals(ancestor)) {
      return true;
    }
    Set<String> known = ancestors.get(id);
    if (known != null) {
      return known.contains(ancestor);
    }
    int bracket = id.indexOf('[');
    return bracket > 0 && within(id.substring(0, bracket), ancestor);
  }

  @Override
  public List<String> parents(String id) {
    Row row = rows.get(id);
    if (row != null) {
      return row.parents();
    }
    int bracket = id.indexOf('[');
    return bracket > 0 ? List.of(id.substring(0, bracket)) : List.of();
  }

  @Override
  public boolean unlike(String a, String b) {
    Row first = rows.get(a);
    Row second = rows.get(b);
    return first != null && first.unlike().contains(b)
        || second != null && second.unlike().contains(a);
  }

  @Override
  public boolean growing(String id) {
    Row row = rows.get(id.indexOf('[') > 0 ? id.substring(0, id.indexOf('[')) : id);
    return row != null && row.growing();
  }

  @Override
  public BigDecimal concern(String id) {
    Row row = rows.get(id.indexOf('[') > 0 ? id.substring(0, id.indexOf('[')) : id);
    return row == null ? BigDecimal.ZERO : row.concern();
  }
}
