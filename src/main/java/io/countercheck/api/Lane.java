package io.countercheck.api;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Room for so many characters at a time; those who come later wait, in the order they came. */
final class Lane {

  /** How many times the room may be waited for; what waits is held in memory too. */
  private static final int FULL = 24;

  private final int capacity;
  private final int patience;
  private final Semaphore room;
  private final AtomicLong waiting = new AtomicLong();

  /**
   * @param capacity how many characters there is room for
   * @param patience how many seconds one may wait
   */
  Lane(int capacity, int patience) {
    this.capacity = capacity;
    this.patience = patience;
    this.room = new Semaphore(capacity, true);
  }

  /**
   * Waits for room.
   *
   * @return gives the room back; doing so again changes nothing
   * @throws ProblemException when too much is waiting already, or it takes too long
   */
  Runnable enter(int characters) {
    int weight = Math.min(characters, capacity);
    try {
      if (waiting.addAndGet(weight) > (long) FULL * capacity
          || !room.tryAcquire(weight, patience, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      waiting.addAndGet(-weight);
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
