package wenmai.layout;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import wenmai.model.OffsetMap;

/** A piece of clean text that knows the source offset of each of its UTF-16 code units. */
final class MappedText {
  static final MappedText EMPTY = new MappedText("", new int[0]);

  private final String text;
  private final int[] offsets;

  private MappedText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** The code units {@code [start, end)} of {@code source}. */
  static MappedText of(String source, int start, int end) {
    return new MappedText(source.substring(start, end), IntStream.range(start, end).toArray());
  }

  /** The pieces one after the other. */
  static MappedText join(List<MappedText> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text));
    return new MappedText(
        text.toString(),
        pieces.stream().flatMapToInt(piece -> Arrays.stream(piece.offsets)).toArray());
  }

  MappedText plus(MappedText other) {
    return join(List.of(this, other));
  }

  /** A white-space character in the place right behind this text, where its line was broken. */
  MappedText breakBehind(char breakCharacter) {
    int at = offsets.length == 0 ? 0 : offsets[offsets.length - 1] + 1;
    return new MappedText(String.valueOf(breakCharacter), new int[] {at});
  }

  /** The code units from {@code start}. */
  MappedText from(int start) {
    return new MappedText(text.substring(start), Arrays.copyOfRange(offsets, start, text.length()));
  }

  /** This text without the code units whose index the predicate picks. */
  MappedText without(IntPredicate dropped) {
    int[] kept = IntStream.range(0, text.length()).filter(dropped.negate()).toArray();
    StringBuilder rest = new StringBuilder(kept.length);
    Arrays.stream(kept).forEach(i -> rest.append(text.charAt(i)));
    return new MappedText(rest.toString(), Arrays.stream(kept).map(i -> offsets[i]).toArray());
  }

  String text() {
    return text;
  }

  /**
   * Where each code unit stands in a page; a break behind the page's last character, at that.
   *
   * @param pageLength the length of the page in UTF-16 code units
   */
  OffsetMap offsetMap(int pageLength) {
    return OffsetMap.of(
        Arrays.stream(offsets).map(offset -> Math.min(offset, pageLength - 1)).toArray());
  }

  @Override
  public String toString() {
    return text;
  }
}
