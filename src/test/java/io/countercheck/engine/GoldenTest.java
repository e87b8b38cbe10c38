package io.countercheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole articles and all that the engine says of them. {@code -Dgolden=accept} writes the answers
 * anew; they are reviewed as a diff, line by line, and what got worse is not accepted.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 6);

  private static final Engine ENGINE = Engine.load();

  @TestFactory
  List<DynamicTest> answersAreAsAccepted() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .forEach(
              file -> tests.add(dynamicTest(file.getFileName().toString(), () -> check(file))));
    }
    assertTrue(tests.size() >= 8);
    return tests;
  }

  private static void check(Path file) throws IOException {
    Article article = new Article(Files.readString(file), null, PUBLISHED, "Example", null, null);
    Analysis analysis =
        ENGINE.check(article, List.of(), EnumSet.of(Engine.Scope.ARTICLE, Engine.Scope.SOURCES));
    String actual = AnalysisText.of(analysis);
    Path accepted = FOLDER.resolve(file.getFileName().toString().replace(".txt", ".golden"));
    if (ACCEPT) {
      Files.writeString(accepted, actual);
    }
    assertTrue(Files.exists(accepted), accepted + " is missing: -Dgolden=accept writes it");
    assertEquals(Files.readString(accepted), actual, accepted + ": accept with -Dgolden=accept");
  }
}
