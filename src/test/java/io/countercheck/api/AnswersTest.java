package io.countercheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sort of input gets the answer that {@code http/answers.txt} wants, and no log line. */
@QuarkusTest
class AnswersTest {

  private static final Queue<String> LOG = new ConcurrentLinkedQueue<>();
  private static final Handler CAPTURE =
      new Handler() {
        private final PatternFormatter formatter = new PatternFormatter("%m");

        @Override
        public void publish(LogRecord record) {
          StringWriter line = new StringWriter();
          line.append(formatter.formatMessage(record));
          if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line));
          }
          LOG.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeAll
  static void capture() {
    CAPTURE.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(CAPTURE);
  }

  @AfterAll
  static void release() {
    Logger.getLogger("").removeHandler(CAPTURE);
  }

  static List<Answers.Case> cases() throws IOException {
    return Answers.read();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers(Answers.Case wanted) {
    LOG.clear();
    Response response = send(wanted);
    String body = response.asString();
    assertEquals(wanted.status(), response.statusCode(), () -> wanted + ": " + body);
    if (wanted.status() >= 400) {
      assertEquals("application/problem+json", response.contentType(), wanted.toString());
      assertEquals(wanted.status(), response.jsonPath().getInt("status"), wanted.toString());
      assertFalse(body.contains(Answers.MARKER), () -> wanted + " repeats the text: " + body);
      if (wanted.type() != null) {
        assertEquals(
            "urn:problem-type:countercheck:" + wanted.type(),
            response.jsonPath().getString("type"),
            () -> wanted + ": " + body);
      }
      if (!wanted.fields().isEmpty()) {
        assertEquals(
            wanted.fields(),
            response.jsonPath().getList("errors.field"),
            () -> wanted + ": " + body);
      }
    }
    if (wanted.status() == 405) {
      assertFalse(response.header("Allow").isBlank(), wanted.toString());
    }
    if ("unsupported-language".equals(wanted.type())) {
      assertTrue(
          response.jsonPath().getList("supported").containsAll(List.of("en", "fr")),
          () -> wanted + ": " + body);
    }
    assertEquals(
        List.of(),
        LOG.stream().filter(line -> line.contains(Answers.MARKER)).toList(),
        () -> wanted + " was logged");
    assertEquals(wanted.status() == 500, !LOG.isEmpty() && LOG.toString().contains("error"));
  }

  private static Response send(Answers.Case wanted) {
    RequestSpecification request =
        RestAssured.given()
            .config(
                RestAssured.config()
                    .encoderConfig(
                        EncoderConfig.encoderConfig()
                            .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    if (wanted.method().equals("POST")) {
      String type = "Content-Type".equals(wanted.header()) ? wanted.value() : "application/json";
      request.contentType(type).body(wanted.body());
    }
    if ("Accept".equals(wanted.header())) {
      request.header("Accept", wanted.value());
    }
    return request.request(wanted.method(), wanted.path());
  }
}
