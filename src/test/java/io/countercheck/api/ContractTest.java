package io.countercheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The answer to the example that the wire format was agreed on. An answer may have more fields; the
 * values "…", the parts of derivations and the prose of assumptions are left open there.
 */
@QuarkusTest
class ContractTest {

  private static final String OPEN = "…";

  @Test
  void theExampleGetsItsAnswer() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode example;
    try (InputStream in = ContractTest.class.getResourceAsStream("/contract/example.json")) {
      example = json.readTree(in);
    }
    String answer =
        RestAssured.given()
            .contentType("application/json")
            .body(example.get("request").toString())
            .post("/v1/checks")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<String> differences = new ArrayList<>();
    compare(example.get("response"), json.readTree(answer), "", differences);
    assertEquals(List.of(), differences, () -> String.join("\n", differences));
  }

  private static void compare(
      JsonNode wanted, JsonNode actual, String at, List<String> differences) {
    if (actual == null) {
      differences.add(at + ": missing");
    } else if (wanted.isObject() && actual.isObject()) {
      for (Map.Entry<String, JsonNode> field : wanted.properties()) {
        compare(
            field.getValue(), actual.get(field.getKey()), at + "/" + field.getKey(), differences);
      }
    } else if (wanted.isArray() && actual.isArray() && !at.endsWith("/derivation/parts")) {
      for (int i = 0; i < Math.max(wanted.size(), actual.size()); i++) {
        if (i < wanted.size()) {
          compare(wanted.get(i), actual.get(i), at + "/" + i, differences);
        } else {
          differences.add(at + "/" + i + ": not wanted: " + actual.get(i));
        }
      }
    } else if (!wanted.equals(actual)
        && !(wanted.isTextual() && wanted.textValue().equals(OPEN))
        && !at.endsWith("/why")
        && !at.endsWith("/derivation/parts")) {
      differences.add(at + ": wanted " + wanted + ", got " + actual);
    }
  }
}
