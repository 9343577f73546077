package wenmai.model;

/**
 * A half-open range {@code [start, end)} of UTF-16 code units in a text.
 *
 * @param start offset of the first code unit, at least 0
 * @param end offset behind the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public Span shift(int distance) {
    return new Span(start + distance, end + distance);
  }

  /** The code units of {@code text} in this span. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Orders by start, then the longer first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
