package io.countercheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LaneTest {

  @Test
  void whatFitsGoesThroughTogether() {
    Lane lane = new Lane(10, 0);
    lane.enter(4);
    Runnable leave = lane.enter(6);
    assertThrows(ProblemException.class, () -> lane.enter(1));
    leave.run();
    leave.run();
    lane.enter(6);
    assertThrows(ProblemException.class, () -> lane.enter(1));
  }

  @Test
  void whatIsLargerThanTheLaneGoesThroughAlone() {
    Lane lane = new Lane(10, 0);
    Runnable leave = lane.enter(11);
    assertThrows(ProblemException.class, () -> lane.enter(1));
    leave.run();
    lane.enter(10);
  }

  @Test
  void theOrderOfArrivalIsKept() throws InterruptedException {
    Lane lane = new Lane(10, 10);
    Runnable leave = lane.enter(5);
    Queue<String> entered = new ConcurrentLinkedQueue<>();
    Thread large = waiting(lane, 10, "large", entered);
    Thread small = waiting(lane, 1, "small", entered);
    leave.run();
    large.join();
    small.join();
    assertEquals(List.of("large", "small"), List.copyOf(entered));
  }

  private static Thread waiting(Lane lane, int characters, String name, Queue<String> entered)
      throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  started.countDown();
                  Runnable leave = lane.enter(characters);
                  entered.add(name);
                  leave.run();
                });
    started.await();
    while (thread.getState() != Thread.State.TIMED_WAITING
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
    return thread;
  }
}
