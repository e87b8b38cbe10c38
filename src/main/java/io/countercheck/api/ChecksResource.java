package io.countercheck.api;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.Engine;
import io.countercheck.engine.UnsupportedLanguageException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/**
 * The calls that read texts, and the list of languages that they can be in.
 *
 * <p>On virtual threads, because an idle worker thread of the platform holds on to its last request
 * and with it to the whole answer: a handful of long texts would fill the heap for good.
 */
@RunOnVirtualThread
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ChecksResource {

  private final Engine engine;
  private final Admission admission;
  private final String version;

  ChecksResource(
      Engine engine,
      Admission admission,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.engine = engine;
    this.admission = admission;
    this.version = version;
  }

  @POST
  @Path("/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "check",
      summary = "Compare the figures of an article",
      description =
          "Finds the figures of an article and of other sources' texts, who says each and what it"
              + " counts, and compares those that are about one topic.")
  public CheckAnswer check(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = {
                        @ExampleObject(name = "article", value = Examples.ARTICLE),
                        @ExampleObject(name = "sources", value = Examples.SOURCES)
                      }))
          CheckRequest request,
      @Context RoutingContext context) {
    Submission submission = Submission.of(request, engine);
    admission.admit(submission.characters(), context);
    Analysis analysis =
        inSupported(
            () -> engine.check(submission.article(), submission.sources(), request.scopes()));
    return CheckAnswer.of(
        EngineView.of(version, engine, analysis.readings()), analysis, submission.offsets());
  }

  @POST
  @Path("/claims")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "claims",
      summary = "List the figures of a text",
      description = "Finds the figures of one text, who says each and what it counts.")
  public ClaimsAnswer claims(
      @RequestBody(
              required = true,
              content =
                  @Content(examples = @ExampleObject(name = "claims", value = Examples.CLAIMS)))
          TextRequest request,
      @Context RoutingContext context) {
    Submission submission = Submission.of(request, engine);
    admission.admit(submission.characters(), context);
    Analysis analysis = inSupported(() -> engine.claims(submission.article()));
    return ClaimsAnswer.of(
        EngineView.of(version, engine, analysis.readings()), analysis, submission.offsets());
  }

  @POST
  @Path("/quantities")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "quantities",
      summary = "List every number of a text",
      description =
          "Finds every quantity of one text, and the numbers that claim nothing, with the reason.")
  public QuantitiesAnswer quantities(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = @ExampleObject(name = "quantities", value = Examples.QUANTITIES)))
          TextRequest request,
      @Context RoutingContext context) {
    Submission submission = Submission.of(request, engine);
    admission.admit(submission.characters(), context);
    Analysis.Reading reading = inSupported(() -> engine.quantities(submission.article()));
    return QuantitiesAnswer.of(
        EngineView.of(version, engine, List.of(reading)), reading, submission.offsets());
  }

  @GET
  @Path("/languages")
  @Operation(
      operationId = "languages",
      summary = "List the languages that can be read",
      description = "A language that is not listed here is refused.")
  public LanguagesAnswer languages() {
    return LanguagesAnswer.of(engine.languages());
  }

  private static <T> T inSupported(Supplier<T> analysis) {
    try {
      return analysis.get();
    } catch (UnsupportedLanguageException unsupported) {
      throw new ProblemException(Problem.unsupported(null, unsupported.supported()));
    }
  }
}
