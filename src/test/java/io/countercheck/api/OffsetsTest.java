package io.countercheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.countercheck.engine.text.Span;
import org.junit.jupiter.api.Test;

class OffsetsTest {

  private static final String TEXT = "a😀b👨‍👩‍👧 12 morts";

  @Test
  void codePointsAreCountedAsTheyAre() {
    Offsets offsets = Offsets.of(OffsetUnit.CODEPOINT, TEXT);
    for (int start = 0; start <= TEXT.length(); start++) {
      if (start < TEXT.length() && Character.isLowSurrogate(TEXT.charAt(start))) {
        continue;
      }
      SpanView view = offsets.of(new Span(start, TEXT.length()));
      assertEquals(TEXT.codePointCount(0, start), view.start());
      assertEquals(TEXT.codePointCount(0, TEXT.length()), view.end());
    }
  }

  @Test
  void codeUnitsAreThoseOfTheEngine() {
    SpanView view = Offsets.of(OffsetUnit.UTF16, TEXT).of(new Span(3, 5));
    assertEquals(new SpanView(3, 5), view);
  }

  @Test
  void noSpanStaysNoSpan() {
    assertNull(Offsets.of(OffsetUnit.CODEPOINT, TEXT).of((Span) null));
  }
}
