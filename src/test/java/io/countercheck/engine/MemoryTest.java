package io.countercheck.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The engine with all packs stays small. */
class MemoryTest {

  private static final long MOST = 64L << 20;

  @Test
  void allPacksFitIntoSixtyFourMegabytes() {
    // The first engine brings the classes and what the JDK keeps for itself.
    assertFalse(Engine.load().languages().isEmpty());
    long[] sizes = new long[3];
    for (int i = 0; i < sizes.length; i++) {
      long before = used();
      Engine engine = Engine.load();
      sizes[i] = used() - before;
      Reference.reachabilityFence(engine);
    }
    Arrays.sort(sizes);
    long size = sizes[1];
    assertTrue(size > 0 && size < MOST, "the engine holds " + (size >> 20) + " MB");
  }

  /** The heap in use after collections that no longer change it. */
  private static long used() {
    long last = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      System.gc();
      long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      if (now >= last) {
        return now;
      }
      last = now;
    }
    return last;
  }
}
