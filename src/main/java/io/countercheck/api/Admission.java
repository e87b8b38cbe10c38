package io.countercheck.api;

import io.countercheck.engine.Limits;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the memory of the service: so many characters are read at a time, the others wait in the
 * order in which they came. Long texts wait for each other only; short ones have a lane of their
 * own, so that an article never waits behind a book.
 */
@Singleton
class Admission {

  private static final int SHORT = 50_000;
  private static final int SHORT_LANE = 500_000;
  private static final int WAITING_PER_LANE = 24;
  private static final int PATIENCE_SECONDS = 120;

  private final Lane shorts = new Lane(SHORT_LANE);
  private final Lane longs;

  Admission(Limits limits) {
    longs = new Lane(Math.max(SHORT, limits.characters()));
  }

  /**
   * Waits until there is room for so many characters and keeps it until the response has left:
   * until then the analysis is held in memory.
   */
  void admit(int characters, RoutingContext context) {
    (characters <= SHORT ? shorts : longs).admit(characters, context);
  }

  private static final class Lane {

    private final int capacity;
    private final Semaphore room;
    private final AtomicLong waiting = new AtomicLong();

    Lane(int capacity) {
      this.capacity = capacity;
      this.room = new Semaphore(capacity, true);
    }

    void admit(int characters, RoutingContext context) {
      int weight = Math.min(characters, capacity);
      if (waiting.addAndGet(weight) > (long) WAITING_PER_LANE * capacity) {
        waiting.addAndGet(-weight);
        throw busy();
      }
      try {
        if (!room.tryAcquire(weight, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw busy();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw busy();
      } finally {
        waiting.addAndGet(-weight);
      }
      AtomicBoolean left = new AtomicBoolean();
      Runnable leave =
          () -> {
            if (left.compareAndSet(false, true)) {
              room.release(weight);
            }
          };
      context.addEndHandler(end -> leave.run());
      if (context.response().closed()) {
        leave.run();
        throw busy();
      }
    }

    private static ProblemException busy() {
      return new ProblemException(
          Problem.of(ProblemType.BUSY, "Send the request again a little later."));
    }
  }
}
