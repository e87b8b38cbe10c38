package io.countercheck.api;

import io.countercheck.engine.Limits;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bounds the memory of the service. There is room for eight of the longest bodies, read or waiting,
 * beyond which requests are turned away. Analyses are admitted by the characters of their texts:
 * long texts wait for each other only, so that an article never waits behind a book.
 */
@Singleton
class Admission {

  private static final int SHORT = 50_000;
  private static final int SHORT_LANE = 500_000;
  private static final int PATIENCE_SECONDS = 120;
  private static final int BODIES = 8;

  private final BodyLimit limit;
  private final Lane bodies;
  private final Lane shorts = new Lane(SHORT_LANE, PATIENCE_SECONDS);
  private final Lane longs;

  Admission(Limits limits, BodyLimit limit) {
    this.limit = limit;
    this.bodies = new Lane(Math.toIntExact(BODIES * limit.bytes()), 0);
    this.longs = new Lane(Math.max(SHORT, limits.characters()), PATIENCE_SECONDS);
  }

  /** Lets a body be read; one that does not say how long it is counts as the longest. */
  @ServerRequestFilter
  void admitBody(ContainerRequestContext request, RoutingContext context) {
    if (request.hasEntity()) {
      boolean chunked = context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null;
      untilTheEnd(context, bodies.enter(chunked ? limit.bytes() : request.getLength()));
    }
  }

  /**
   * Lets texts be analysed. They keep their room until the response has left: until then the
   * analysis is held in memory.
   */
  void admit(int characters, RoutingContext context) {
    untilTheEnd(context, (characters <= SHORT ? shorts : longs).enter(characters));
  }

  private static void untilTheEnd(RoutingContext context, Runnable leave) {
    context.addEndHandler(end -> leave.run());
    if (context.response().closed()) {
      // The client went away while it waited, perhaps before the handler was there.
      leave.run();
    }
  }
}
