package io.countercheck.tables;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the tables that are derived from CLDR, {@code make tables}. */
public final class WriteTables {

  private static final String HEADER =
      """
      # Generated from the Unicode CLDR by way of ICU4J %s, completed by places-extra.tsv of the tests.
      # Not to be edited: change the source and run `make tables`.
      # CLDR data: copyright © 1991 Unicode, Inc., Unicode License V3, see NOTICE.
      """
          .formatted(VersionInfo.ICU_VERSION.getMajor() + "." + VersionInfo.ICU_VERSION.getMinor());

  private WriteTables() {}

  /** Takes the root of the repository, by default the working directory. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "" : arguments[0]);
    for (Map.Entry<Path, String> table : tables(root).entrySet()) {
      Files.writeString(table.getKey(), table.getValue());
    }
  }

  /** What the generated files have to hold, for every language that has a folder. */
  static Map<Path, String> tables(Path root) throws IOException {
    Path languages = root.resolve("src/main/resources/lang");
    Gazetteer gazetteer = new Gazetteer();
    Map<Path, String> tables = new TreeMap<>();
    tables.put(languages.resolve("places.tsv"), places(gazetteer));
    try (Stream<Path> folders = Files.list(languages)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        tables.put(
            folder.resolve("places.tsv"), names(gazetteer.names(folder.getFileName().toString())));
      }
    }
    return tables;
  }

  private static String places(Gazetteer gazetteer) {
    StringBuilder table = new StringBuilder("id\tkind\tparents\n").append(HEADER);
    for (Place place : gazetteer.places().values()) {
      String parents = place.parents().isEmpty() ? "-" : String.join(" ", place.parents());
      row(table, place.id(), place.kind().word(), parents);
    }
    return table.toString();
  }

  private static String names(List<Place.Names> places) {
    StringBuilder table = new StringBuilder("key\tforms\tplace\n").append(HEADER);
    for (Place.Names named : places) {
      String id = named.place().id();
      row(table, id.toLowerCase(Locale.ROOT), String.join(" | ", named.names()), id);
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String... cells) {
    table.append(String.join("\t", cells)).append('\n');
  }
}
