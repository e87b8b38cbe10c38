package io.countercheck.api;

import io.countercheck.engine.Limits;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Bounds the memory of the service by the characters that are read at a time. Long texts wait for
 * each other only; short ones have a lane of their own, so that an article never waits behind a
 * book.
 */
@Singleton
class Admission {

  private static final int SHORT = 50_000;
  private static final int SHORT_LANE = 500_000;
  private static final int PATIENCE_SECONDS = 120;

  private final Lane shorts = new Lane(SHORT_LANE, PATIENCE_SECONDS);
  private final Lane longs;

  Admission(Limits limits) {
    longs = new Lane(Math.max(SHORT, limits.characters()), PATIENCE_SECONDS);
  }

  /**
   * Waits until there is room for so many characters and keeps it until the response has left:
   * until then the analysis is held in memory.
   */
  void admit(int characters, RoutingContext context) {
    Runnable leave = (characters <= SHORT ? shorts : longs).enter(characters);
    context.addEndHandler(end -> leave.run());
    if (context.response().closed()) {
      // The client went away while it waited, perhaps before the handler was there.
      leave.run();
    }
  }
}
