package wenmai.model;

import java.util.Arrays;

/** A map from every UTF-16 code unit of an article's clean text to its offset in the source. */
public final class OffsetMap {
  private final int[] sourceOffsets;

  private OffsetMap(int[] sourceOffsets) {
    this.sourceOffsets = sourceOffsets;
  }

  /**
   * Maps clean offset {@code i} to {@code sourceOffsets[i]}.
   *
   * @param sourceOffsets one UTF-16 offset into the source text per code unit of the clean text
   */
  public static OffsetMap of(int[] sourceOffsets) {
    return new OffsetMap(sourceOffsets.clone());
  }

  /** The map of a text that stands in its source unchanged. */
  public static OffsetMap identity(int length) {
    int[] offsets = new int[length];
    Arrays.setAll(offsets, i -> i);
    return new OffsetMap(offsets);
  }

  /** The number of code units mapped. */
  public int length() {
    return sourceOffsets.length;
  }

  /** The source offset of the clean text's code unit {@code offset}. */
  public int toSource(int offset) {
    return sourceOffsets[offset];
  }

  /** The smallest source span that holds every code unit of a clean span. */
  public Span toSource(Span clean) {
    if (clean.length() == 0) {
      int at = clean.start() < sourceOffsets.length ? sourceOffsets[clean.start()] : 0;
      return new Span(at, at);
    }
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int i = clean.start(); i < clean.end(); i++) {
      least = Math.min(least, sourceOffsets[i]);
      most = Math.max(most, sourceOffsets[i]);
    }
    return new Span(least, most + 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OffsetMap map && Arrays.equals(sourceOffsets, map.sourceOffsets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sourceOffsets);
  }

  @Override
  public String toString() {
    return "OffsetMap[" + sourceOffsets.length + "]";
  }
}
