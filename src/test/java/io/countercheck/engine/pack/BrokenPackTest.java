package io.countercheck.engine.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A mistake in a table stops the start, and the message names the file and the line. The tables
 * stand in a folder that comes before the real ones on the class path.
 */
class BrokenPackTest {

  private static final String NUMERALS = "key\tforms\trole\tvalue\texample\n";
  private static final String MODIFIERS = "key\tforms\tmodifier\texample\tgives\n";
  private static final String UNITS = "key\tforms\tunit\texample\n";
  private static final String ENTITIES =
      "key\tforms\tconcept\tevent\tbasis\tplace\tgender\texample\n";
  private static final String EVENTS = "key\tforms\tevent\trole\texample\n";
  private static final String CUES = "key\tforms\tkind\tact\tfeatures\tsource\texample\n";
  private static final String WORDS = "key\tclass\tfeatures\tforms\texample\n";

  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("numerals", NUMERALS + "two\ttwo\tdigit\t2\ttwo deaths", 2, "'digit' is no"),
        Arguments.of(
            "numerals", NUMERALS + "# digits\n\ntwo\ttwo\tunit\t2,0\ttwo deaths", 4, "no number"),
        Arguments.of(
            "numerals",
            NUMERALS + "two\ttwo\tunit\t2\ttwo deaths\ntwo\ttwo\tunit\t2\ttwo deaths",
            3,
            "'two' is there already"),
        Arguments.of("numerals", NUMERALS + "two\t-\tunit\t2\ttwo deaths", 2, "'forms' is empty"),
        Arguments.of("numerals", NUMERALS + "two\ttwo\tunit\t2\ttwo deaths\tx", 2, "6 cells"),
        Arguments.of("numerals", "key\tforms\trole\texample\ntwo\ttwo\tunit\tx", 2, "'value'"),
        Arguments.of("numerals", NUMERALS + "-\ttwo\tunit\t2\ttwo deaths", 2, "'key' is empty"),
        Arguments.of(
            "modifiers", MODIFIERS + "about\tabout\tabout\tabout 40\t[36, 44]", 2, "no {n}"),
        Arguments.of(
            "modifiers",
            MODIFIERS + "about\tabout {n}\troughly\tabout 40\t[36, 44]",
            2,
            "'roughly'"),
        Arguments.of("units", UNITS + "metre\tmetre~s\tmeter\t40 metres", 2, "no unit 'meter'"),
        Arguments.of(
            "entities",
            ENTITIES + "man\tman | men\tperson.mann\t-\t-\t-\t-\t9 men",
            2,
            "person.mann"),
        Arguments.of(
            "events", EVENTS + "kill\tkill~v\tkilling\tobject\tx", 2, "no event 'killing'"),
        Arguments.of("events", EVENTS + "kill\tkill~v\tkill\tvictim\tx", 2, "'victim' is no"),
        Arguments.of("events", EVENTS + "kill\tkill~verbs\tkill\tobject\tx", 2, "verbs"),
        Arguments.of("cues", CUES + "say\tsaid:fp\tspeech\tSTATES\t-\t-\tx", 2, "'speech' is no"),
        Arguments.of("words", WORDS + "the\tdeterminer\t-\tthe\tthe", 2, "'determiner' is no"));
  }

  @ParameterizedTest(name = "{0}.tsv:{2} {3}")
  @MethodSource("mistakes")
  void mistakesAreReportedWithFileAndLine(String table, String content, int line, String message)
      throws Exception {
    Path lang = Files.createDirectories(folder.resolve("lang/en"));
    Files.writeString(lang.resolve(table + ".tsv"), content + "\n");
    Throwable mistake = mistake();
    assertEquals("PackException", mistake.getClass().getSimpleName(), mistake::toString);
    assertTrue(
        mistake.getMessage().startsWith("lang/en/" + table + ".tsv:" + line + ": "),
        mistake.getMessage());
    assertTrue(mistake.getMessage().contains(message), mistake.getMessage());
  }

  @Test
  void missingPropertiesAreNamed() throws Exception {
    Path lang = Files.createDirectories(folder.resolve("lang/en"));
    Files.writeString(lang.resolve("pack.properties"), "name = English\ndecimal = .\n");
    Throwable mistake = mistake();
    assertEquals("lang/en/pack.properties: 'group' is missing", mistake.getMessage());
  }

  @Test
  void aFolderWithoutPropertiesIsNoPack() throws Exception {
    Files.createDirectories(folder.resolve("lang/xh"));
    Files.writeString(folder.resolve("lang/xh/numerals.tsv"), NUMERALS + "broken\n");
    try (URLClassLoader loader = loader()) {
      Object packs = load(loader);
      assertEquals(null, packs.getClass().getMethod("pack", String.class).invoke(packs, "xh"));
    }
  }

  private Throwable mistake() throws Exception {
    try (URLClassLoader loader = loader()) {
      return assertThrows(InvocationTargetException.class, () -> load(loader)).getCause();
    }
  }

  /** The engine's classes once more, with the folder before the real tables. */
  private URLClassLoader loader() throws IOException {
    URL classes = ClassPathPacks.class.getProtectionDomain().getCodeSource().getLocation();
    URL tables = ClassPathPacks.class.getClassLoader().getResource("lang/concepts.tsv");
    if (tables == null) {
      return fail("no tables on the class path");
    }
    Path root = Path.of(java.net.URI.create(tables.toString())).getParent().getParent();
    List<URL> urls = List.of(folder.toUri().toURL(), root.toUri().toURL(), classes);
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()) {
      // Only English and the tables of no language: the other packs would be read each time.
      @Override
      public URL getResource(String name) {
        return name.matches("lang/[a-z]{2}/.*") && !name.matches("lang/(en|xh)/.*")
            ? null
            : super.getResource(name);
      }
    };
  }

  private static Object load(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> type = Class.forName(ClassPathPacks.class.getName(), true, loader);
    return type.getMethod("load").invoke(null);
  }
}
