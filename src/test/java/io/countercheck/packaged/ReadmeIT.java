package io.countercheck.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every command of README.md gets the answer that stands below it. An answer may be shortened: what
 * is written must be there, in its place.
 */
class ReadmeIT {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK =
      Pattern.compile("^```(bash|json)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern VERB = Pattern.compile("^make ([a-z]+) ", Pattern.MULTILINE);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void commandsGetTheirAnswers() throws Exception {
    List<String[]> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(README));
    while (matcher.find()) {
      blocks.add(new String[] {matcher.group(1), matcher.group(2)});
    }
    try (PackagedService service = PackagedService.start()) {
      JsonNode answer = null;
      for (String[] block : blocks) {
        if (block[0].equals("bash")) {
          answer = JSON.readTree(run(block[1].replace("http://127.0.0.1:8080", service.address())));
        } else {
          assertNotNull(answer, "an answer without a command");
          holds(JSON.readTree(block[1]), answer, "");
        }
      }
      assertNotNull(answer, "README.md shows no command");
    }
  }

  @Test
  void verbsAreThoseOfTheMakefile() throws IOException {
    String makefile = Files.readString(Path.of("Makefile"));
    Matcher verb = VERB.matcher(Files.readString(README));
    int verbs = 0;
    while (verb.find()) {
      verbs++;
      assertTrue(
          Pattern.compile("^" + verb.group(1) + ":", Pattern.MULTILINE).matcher(makefile).find(),
          "make " + verb.group(1));
    }
    assertTrue(verbs > 0);
  }

  private static void holds(JsonNode wanted, JsonNode actual, String at) {
    assertNotNull(actual, () -> at + " is not there");
    if (wanted.isObject()) {
      for (Map.Entry<String, JsonNode> field : wanted.properties()) {
        holds(field.getValue(), actual.get(field.getKey()), at + "/" + field.getKey());
      }
    } else if (wanted.isArray()) {
      for (int i = 0; i < wanted.size(); i++) {
        holds(wanted.get(i), actual.get(i), at + "/" + i);
      }
    } else {
      assertEquals(wanted, actual, at);
    }
  }

  private static String run(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), command);
    assertEquals(0, process.exitValue(), () -> command + output);
    return output;
  }
}
