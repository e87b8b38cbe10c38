package io.countercheck.engine.text;

/**
 * A half-open range of a submitted text, after the text position selector of the W3C Web Annotation
 * model. Offsets count UTF-16 code units from the start of the text, as {@link String} does.
 *
 * @param start the first code unit of the range
 * @param end the code unit after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses a range that ends before it starts. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** The smallest span that holds both. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether the other span lies inside this one, borders included. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The characters of the range. */
  public String in(String source) {
    return source.substring(start, end);
  }

  /** By start, the longer first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
