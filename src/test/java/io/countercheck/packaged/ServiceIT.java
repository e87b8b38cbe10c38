package io.countercheck.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
}
