package io.countercheck.engine.parity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** The cases of {@code parity/}: what must be read, and the texts of six languages that say it. */
final class Cases {

  static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it", "pt");

  /**
   * A text and what it must be read as.
   *
   * @param where file and line
   * @param known whether it is known to fail
   * @param key the first column: a language, or what is expected
   * @param cells the other columns
   * @param expected what the last line with {@code =} says, or null
   */
  record Case(String where, boolean known, String key, List<String> cells, String expected) {

    String text() {
      return cells.getLast().replace("\\n", "\n");
    }

    /** Fails when the reading differs, or when a known failure has gone. */
    void holds(String wanted, String read) {
      if (known) {
        Assertions.assertNotEquals(wanted, read, where + " passes: take the ? away");
      } else {
        Assertions.assertEquals(wanted, read, where + ": " + text());
      }
    }
  }

  /** Something that can be read of a case. */
  interface Reader {
    String read(Case one);
  }

  private Cases() {}

  static List<Case> of(String file) {
    List<Case> cases = new ArrayList<>();
    String expected = null;
    int number = 0;
    for (String line : lines("parity/" + file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("= ")) {
        expected = line.substring(2);
        continue;
      }
      boolean known = line.startsWith("?");
      List<String> cells = List.of((known ? line.substring(1) : line).split("\t"));
      String where = file + ":" + number;
      if (cells.size() < 2) {
        throw new IllegalArgumentException(where + ": a tab and a text are needed");
      }
      cases.add(new Case(where, known, cells.getFirst(), cells.subList(1, cells.size()), expected));
    }
    return cases;
  }

  /** One test for each case whose expectation stands above it; every one is in six languages. */
  static List<DynamicTest> tests(String file, Reader reader) {
    List<DynamicTest> tests = new ArrayList<>();
    List<Case> cases = of(file);
    for (int i = 0; i < cases.size(); i += LANGUAGES.size()) {
      List<Case> one = cases.subList(i, Math.min(cases.size(), i + LANGUAGES.size()));
      List<String> languages = one.stream().map(Case::key).sorted().toList();
      Assertions.assertEquals(LANGUAGES, languages, one.getFirst().where());
    }
    for (Case one : cases) {
      String name = one.where() + " " + one.key() + " " + one.expected();
      String wanted = one.expected().equals("-") ? "" : one.expected();
      tests.add(DynamicTest.dynamicTest(name, () -> one.holds(wanted, reader.read(one))));
    }
    return tests;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Cases.class.getClassLoader().getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
