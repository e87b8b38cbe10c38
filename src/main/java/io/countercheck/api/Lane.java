package io.countercheck.api;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Room for so much at a time; those who come later wait, in the order they came. */
final class Lane {

  private final int capacity;
  private final int patience;
  private final Semaphore room;

  /**
   * @param capacity how much there is room for
   * @param patience how many seconds one may wait; 0 turns away at once
   */
  Lane(int capacity, int patience) {
    this.capacity = capacity;
    this.patience = patience;
    this.room = new Semaphore(capacity, true);
  }

  /**
   * Waits for room; what is larger than the lane has it alone.
   *
   * @return gives the room back; doing so again changes nothing
   * @throws ProblemException when it takes too long
   */
  Runnable enter(long size) {
    int weight = (int) Math.min(size, capacity);
    try {
      if (!room.tryAcquire(weight, patience, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    AtomicBoolean left = new AtomicBoolean();
    return () -> {
      if (left.compareAndSet(false, true)) {
        room.release(weight);
      }
    };
  }

  private static ProblemException busy() {
    return new ProblemException(
        Problem.of(ProblemType.BUSY, "Send the request again a little later."));
  }
}
