package io.countercheck.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only the packaged service can show. */
class ServiceIT {

  private static PackagedService service;

  @BeforeAll
  static void start() throws Exception {
    service = PackagedService.start();
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @Test
  void theCommittedDescriptionIsThatOfTheCode() throws Exception {
    assertEquals(
        Files.readString(Path.of("target", "openapi", "openapi.yaml")),
        Files.readString(Path.of("openapi", "openapi.yaml")),
        "the API has changed: run `make openapi`, and read the difference");
    assertTrue(service.get("/q/openapi").body().startsWith("---\nopenapi: 3.1"));
  }

  @Test
  void thePageOfTheApiIsServed() throws Exception {
    assertTrue(service.get("/q/swagger-ui/").body().contains("swagger-ui"));
  }

  @Test
  void theHealthIsServed() throws Exception {
    assertTrue(service.get("/q/health").body().contains("UP"));
  }

  @Test
  void everyExampleOfTheDescriptionGetsAnAnswer() throws Exception {
    JsonNode description =
        new ObjectMapper().readTree(service.get("/q/openapi?format=json").body());
    int examples = 0;
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      JsonNode body = path.getValue().path("post").path("requestBody");
      for (JsonNode example : body.at("/content/application~1json/examples")) {
        HttpResponse<String> answer = service.post(path.getKey(), example.get("value").toString());
        assertEquals(200, answer.statusCode(), answer.body());
        examples++;
      }
    }
    assertEquals(4, examples);
  }

  @Test
  void theSameRequestGetsTheSameBytes() throws Exception {
    String text = Files.readString(Path.of("src", "test", "resources", "bench", "fr.txt"));
    ObjectNode request = new ObjectMapper().createObjectNode();
    request.putObject("article").put("text", text).put("published", "2025-09-04");
    HttpResponse<String> first = service.post("/v1/checks", request.toString());
    assertEquals(200, first.statusCode(), first.body());
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        answers.add(callers.submit(() -> service.post("/v1/checks", request.toString())));
      }
      for (Future<HttpResponse<String>> answer : answers) {
        assertEquals(first.body(), answer.get().body());
      }
    }
  }
}
