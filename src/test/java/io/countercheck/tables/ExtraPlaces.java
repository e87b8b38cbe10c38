package io.countercheck.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** The hand-written table beside CLDR: places it has not, names it has not, places not wanted. */
record ExtraPlaces(SequencedMap<String, Row> rows) {

  private static final String RESOURCE = "/tables/places-extra.tsv";
  private static final int LANGUAGES_FROM = 4;

  enum Role {
    /** Further names for a place of CLDR. */
    NAMES,
    /** A place of our own, instead of CLDR's if it has one of that id. */
    PLACE,
    /** A place of CLDR that is not wanted. */
    DROP
  }

  /**
   * @param kind null unless the role is PLACE
   * @param names by language; no entry where the place has no name in that language
   */
  record Row(
      String id,
      Role role,
      Place.Kind kind,
      List<String> parents,
      List<String> contains,
      Map<String, SequencedSet<String>> names) {

    SequencedSet<String> names(String language) {
      return names.getOrDefault(language, new LinkedHashSet<>());
    }
  }

  static ExtraPlaces read() {
    try (InputStream in = ExtraPlaces.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> columns = List.of(lines.readLine().split("\t"));
      SequencedMap<String, Row> rows = new LinkedHashMap<>();
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        Row row = row(columns, line, number);
        if (rows.put(row.id(), row) != null) {
          throw mistake(number, "a second row for " + row.id());
        }
      }
      return new ExtraPlaces(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(List<String> columns, String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != columns.size()) {
      throw mistake(number, cells.length + " cells, expected " + columns.size());
    }
    Role role =
        switch (cells[1]) {
          case "-" -> Role.NAMES;
          case "drop" -> Role.DROP;
          case String kind -> Role.PLACE;
        };
    SequencedSet<String> english = phrases(cells[LANGUAGES_FROM]);
    Map<String, SequencedSet<String>> names = new LinkedHashMap<>();
    for (int i = LANGUAGES_FROM; i < cells.length; i++) {
      SequencedSet<String> own = cells[i].equals("=") ? english : phrases(cells[i]);
      if (!own.isEmpty()) {
        names.put(columns.get(i), own);
      }
    }
    return new Row(
        cells[0],
        role,
        role == Role.PLACE ? Place.Kind.of(cells[1]) : null,
        ids(cells[2]),
        ids(cells[3]),
        names);
  }

  private static SequencedSet<String> phrases(String cell) {
    return cell.equals("-")
        ? new LinkedHashSet<>()
        : new LinkedHashSet<>(Arrays.asList(cell.split(" \\| ")));
  }

  private static List<String> ids(String cell) {
    return cell.equals("-") ? List.of() : new ArrayList<>(Arrays.asList(cell.split(" ")));
  }

  private static IllegalStateException mistake(int line, String what) {
    return new IllegalStateException("places-extra.tsv:" + line + ": " + what);
  }
}
