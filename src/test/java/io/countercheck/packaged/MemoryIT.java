package io.countercheck.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service keeps within 256 MB, whatever is sent at the same time. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class MemoryIT {

  private static final int LONGEST = 1_000_000;

  @Test
  void eightLongestTextsAtOnce() throws Exception {
    List<String> texts =
        List.of(
            filled("1 "),
            filled("1 1 1 morts. "),
            filled("Selon la police, 12 personnes ont été tuées et 3 blessées à Lyon. "),
            filled("The ministry said about 1,200 people were killed. The army said 300.\n\n"),
            filled("« selon "),
            filled(Files.readString(Path.of("src", "test", "resources", "bench", "fr.txt"))),
            filled("mot"),
            filled("Il a dit que 14 000 élèves et 900 professeurs manquaient en 2020. "));
    try (PackagedService service = PackagedService.start("-Xmx256m");
        ExecutorService callers = Executors.newFixedThreadPool(texts.size())) {
      // Twice, because what the first round leaves behind shows in the second.
      for (int round = 0; round < 2; round++) {
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (String text : texts) {
          answers.add(callers.submit(() -> service.post("/v1/checks", request(text))));
        }
        HttpResponse<String> small = service.post("/v1/checks", request("12 morts à Lyon."));
        assertEquals(200, small.statusCode());
        for (int i = 0; i < answers.size(); i++) {
          HttpResponse<String> answer = answers.get(i).get();
          String start = texts.get(i).substring(0, 12);
          assertEquals(200, answer.statusCode(), () -> start + ": " + answer.body());
          assertTrue(answer.body().endsWith("}"), start);
        }
      }
      assertTrue(service.isAlive());
      String log = service.log();
      assertFalse(log.contains("OutOfMemory"), log);
      assertFalse(log.contains("ERROR"), log);
    }
  }

  @Test
  void whatDoesNotFitIsTurnedAway() throws Exception {
    // Every character as an escape of six bytes: the longest bodies that are read.
    String request = request("\\u00ab".repeat(LONGEST));
    try (PackagedService service = PackagedService.start("-Xmx256m");
        ExecutorService callers = Executors.newFixedThreadPool(16)) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(callers.submit(() -> service.post("/v1/checks", request)));
      }
      Set<Integer> statuses = new TreeSet<>();
      for (Future<HttpResponse<String>> answer : answers) {
        statuses.add(answer.get().statusCode());
      }
      assertEquals(Set.of(200, 503), statuses);
      assertEquals(200, service.post("/v1/checks", request).statusCode(), service::log);
      String log = service.log();
      assertFalse(log.contains("OutOfMemory"), log);
    }
  }

  @Test
  void callersWhoGoAwayGiveTheirPlaceBack() throws Exception {
    String request = request(filled("Selon la police, 12 personnes ont été tuées à Lyon. "));
    try (PackagedService service = PackagedService.start("-Xmx256m")) {
      for (int i = 0; i < 6; i++) {
        service.postAndGoAway("/v1/checks", request);
      }
      assertEquals(200, service.post("/v1/checks", request).statusCode(), service::log);
      String log = service.log();
      assertFalse(log.contains("ERROR"), log);
    }
  }

  private static String filled(String pattern) {
    return pattern.repeat(LONGEST / pattern.length());
  }

  private static String request(String text) {
    return "{\"article\": {\"language\": \"fr\", \"text\": \"" + text.replace("\n", "\\n") + "\"}}";
  }
}
