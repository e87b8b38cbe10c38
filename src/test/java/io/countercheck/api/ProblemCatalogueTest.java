package io.countercheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The catalogue of problems in docs/api.md is that of the code. */
class ProblemCatalogueTest {

  @Test
  void listsEveryType() throws IOException {
    assertEquals(
        Arrays.stream(ProblemType.values()).map(ProblemCatalogueTest::row).toList(),
        Files.readAllLines(Path.of("docs", "api.md")).stream()
            .filter(line -> line.startsWith("| `urn:problem-type:"))
            .toList());
  }

  private static String row(ProblemType type) {
    String status = type.status() == 0 ? "" : type.status() + " ";
    return "| `" + type.uri() + "` | " + status + "| " + type.title() + " |";
  }
}
