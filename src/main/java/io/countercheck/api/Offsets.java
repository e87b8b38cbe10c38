package io.countercheck.api;

import io.countercheck.engine.text.Span;
import java.util.Arrays;

/** Writes the spans of one text in the unit that the client counts in. */
final class Offsets {

  private static final int[] NONE = {};

  /** Where the second halves of surrogate pairs stand, which code points do not count. */
  private final int[] uncounted;

  private Offsets(int[] uncounted) {
    this.uncounted = uncounted;
  }

  static Offsets of(OffsetUnit unit, String text) {
    return switch (unit) {
      case UTF16 -> new Offsets(NONE);
      case CODEPOINT -> new Offsets(secondHalves(text));
    };
  }

  /** The span in the client's unit, or null for null. */
  SpanView of(Span span) {
    return span == null ? null : new SpanView(of(span.start()), of(span.end()));
  }

  private int of(int offset) {
    int found = Arrays.binarySearch(uncounted, offset);
    return offset - (found < 0 ? -found - 1 : found);
  }

  private static int[] secondHalves(String text) {
    int[] halves = new int[16];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))) {
        if (count == halves.length) {
          halves = Arrays.copyOf(halves, 2 * count);
        }
        halves[count++] = i;
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(halves, count);
  }
}
