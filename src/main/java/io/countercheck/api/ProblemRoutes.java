package io.countercheck.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Problems for the errors that end a request before or after the resources see it. Left alone, the
 * platform answers those with an empty body.
 */
@ApplicationScoped
class ProblemRoutes {

  /** How much of a refused body is read and thrown away, so that the client gets the answer. */
  private static final long DRAINED = 64L << 20;

  private final ObjectMapper json;
  private final BodyLimit limit;

  ProblemRoutes(ObjectMapper json, BodyLimit limit) {
    this.json = json;
    this.limit = limit;
  }

  static byte[] bytes(ObjectMapper json, Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a problem that is not JSON", impossible);
    }
  }

  void errors(@Observes Router router) {
    for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431, 500, 501, 503}) {
      router.errorHandler(status, context -> answer(context, context.statusCode()));
    }
  }

  void limits(@Observes Filters filters) {
    // Before the platform's own limit, which answers with an empty body.
    filters.register(this::refuseLargeBody, 100);
  }

  private void refuseLargeBody(RoutingContext context) {
    long length = length(context.request());
    if (length <= limit.bytes()) {
      context.next();
    } else if (length <= DRAINED && context.request().getHeader(HttpHeaders.EXPECT) == null) {
      // A client that is still sending would see a broken connection instead of the answer.
      context.request().handler(ignored -> {});
      context.request().endHandler(end -> answer(context, 413));
      context.request().resume();
    } else {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      answer(context, 413);
    }
  }

  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }

  private void answer(RoutingContext context, int status) {
    HttpServerResponse response = context.response();
    if (!response.ended() && !response.headWritten()) {
      response
          .setStatusCode(status < 400 ? 500 : status)
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(Buffer.buffer(bytes(json, Problem.of(response.getStatusCode(), null))));
    }
  }
}
