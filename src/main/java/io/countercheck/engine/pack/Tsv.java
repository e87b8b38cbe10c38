package io.countercheck.engine.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a table: tabs between columns, names in the first line, {@code #} for comments. */
final class Tsv {

  private Tsv() {}

  /** One line of a table, which knows where it stands. */
  static final class Row {
    private final String file;
    private final int line;
    private final Map<String, Integer> columns;
    private final String[] cells;

    Row(String file, int line, Map<String, Integer> columns, String[] cells) {
      this.file = file;
      this.line = line;
      this.columns = columns;
      this.cells = cells;
    }

    /** Whether the table has such a column. */
    boolean has(String column) {
      return columns.containsKey(column);
    }

    /** The cell, or null when it is empty or a lone hyphen. */
    String get(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw error("the table has no column '" + column + "'");
      }
      String cell = index < cells.length ? cells[index].strip() : "";
      return cell.isEmpty() || cell.equals("-") ? null : cell;
    }

    /** The cell, which must not be empty. */
    String need(String column) {
      String cell = get(column);
      if (cell == null) {
        throw error("column '" + column + "' is empty");
      }
      return cell;
    }

    /** The cell as a constant of a closed set. */
    <E extends Enum<E>> E need(String column, Class<E> type) {
      return constant(need(column), type);
    }

    /** The cell as a constant, or null when it is empty. */
    <E extends Enum<E>> E get(String column, Class<E> type) {
      String cell = get(column);
      return cell == null ? null : constant(cell, type);
    }

    private <E extends Enum<E>> E constant(String cell, Class<E> type) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(cell.replace('-', '_'))) {
          return constant;
        }
      }
      throw error("'" + cell + "' is no " + type.getSimpleName());
    }

    /** The words of a cell. */
    Set<String> words(String column) {
      String cell = has(column) ? get(column) : null;
      return cell == null ? Set.of() : Set.copyOf(new HashSet<>(List.of(cell.split(" +"))));
    }

    String place() {
      return file + ":" + line;
    }

    PackException error(String message) {
      return new PackException(place(), message);
    }
  }

  /**
   * The rows of a file of the class path; none when there is no such file.
   *
   * @param digest takes in the bytes, for the version of the pack
   */
  static List<Row> read(ClassLoader loader, String file, MessageDigest digest) {
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        return List.of();
      }
      byte[] bytes = in.readAllBytes();
      digest.update(bytes);
      return rows(file, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static List<Row> rows(String file, String content) {
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> columns = new HashMap<>();
    Set<String> keys = new HashSet<>();
    int number = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (columns.isEmpty()) {
          for (int i = 0; i < cells.length; i++) {
            columns.put(cells[i].strip(), i);
          }
          continue;
        }
        Row row = new Row(file, number, columns, cells);
        if (cells.length > columns.size()) {
          throw row.error(
              cells.length + " cells, but the table has " + columns.size() + " columns");
        }
        String key = row.need(columns.containsKey("key") ? "key" : "id");
        if (!keys.add(key)) {
          throw row.error("the key '" + key + "' is there already");
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return rows;
  }
}
