package io.countercheck.api;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.Engine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What gave the answer: the same input and the same versions give the same answer.
 *
 * @param version the version of the service
 * @param packs the version of every language pack that was read with, by language
 * @param evidence the version of the evidence base that was asked, or null
 */
@Schema(
    name = "Engine",
    description = "What gave the answer: the same input and versions give the same answer.")
public record EngineView(
    String version,
    Map<String, String> packs,
    @Schema(nullable = true, description = "The evidence base that was asked; null for none.")
        String evidence) {

  static EngineView of(String version, Engine engine, List<Analysis.Reading> readings) {
    Map<String, String> packs = new TreeMap<>();
    for (Analysis.Reading reading : readings) {
      for (Analysis.LanguageSpan part : reading.languages()) {
        packs.put(part.language(), engine.packs().get(part.language()));
      }
    }
    return new EngineView(version, packs, null);
  }
}
