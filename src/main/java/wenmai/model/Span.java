package wenmai.model;

import java.util.ArrayList;
import java.util.List;

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

  /** Where {@code words} stand in a text, in its order; they may overlap. */
  public static List<Span> occurrences(String text, String words) {
    List<Span> spans = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      spans.add(new Span(at, at + words.length()));
    }
    return List.copyOf(spans);
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
