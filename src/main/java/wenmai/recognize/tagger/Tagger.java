package wenmai.recognize.tagger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * The trained tagger of persons, places and organisations.
 *
 * <p>Pure and safe for concurrent use. What it was learned from and how well it does is told in the
 * model card.
 */
public final class Tagger {
  private static final String BUNDLED = "model.bin.gz";
  private static final int LONG_PIECE = 1000;
  private static final int LONGEST_PIECE = 8000;

  private final TaggerModel model;
  private final int[] transitions;

  Tagger(TaggerModel model) {
    this.model = model;
    this.transitions = model.transitions();
  }

  /** The tagger shipped with Wenmai. */
  public static Tagger load() {
    try (InputStream stream =
        Objects.requireNonNull(Tagger.class.getResourceAsStream(BUNDLED), BUNDLED)) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped tagger model cannot be read", e);
    }
  }

  /**
   * The tagger of a model file, as {@link TaggerTraining} writes it.
   *
   * @throws IOException when the stream cannot be read or holds something else
   */
  public static Tagger read(InputStream stream) throws IOException {
    return new Tagger(TaggerModel.read(new BufferedInputStream(stream)));
  }

  /** The names in a text, in order, none overlapping another and none over a line's end. */
  public List<TaggedSpan> tag(String text) {
    List<TaggedSpan> names = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = pieceEnd(text, start);
      tagPiece(text.substring(start, end), start, names);
      start = end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
    }
    return List.copyOf(names);
  }

  /** The end of a line, or of as much of a very long one as should be decoded at once. */
  private static int pieceEnd(String text, int start) {
    int at = start;
    while (at < text.length() && at - start < LONGEST_PIECE && text.charAt(at) != '\n') {
      if (text.charAt(at++) == '。' && at - start >= LONG_PIECE) {
        return at;
      }
    }
    return at;
  }

  private void tagPiece(String piece, int offset, List<TaggedSpan> names) {
    int[] emissions = model.emissions(piece);
    byte[] labels = Decoder.decode(emissions, transitions);
    int at = 0;
    while (at < labels.length) {
      int start = at++;
      if (Labels.opens(labels[start])) {
        while (!Labels.mayEnd(labels[at - 1])) {
          at++;
        }
        EntityType type = Labels.type(labels[start]);
        double margin = margin(emissions, labels, start, at);
        name(piece, start, at, offset)
            .ifPresent(span -> names.add(new TaggedSpan(span, type, margin)));
      }
    }
  }

  /** The span of a name without white space around it. */
  private static Optional<Span> name(String piece, int from, int to, int offset) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(piece.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(piece.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(offset + start, offset + end)) : Optional.empty();
  }

  private static double margin(int[] emissions, byte[] labels, int start, int end) {
    long sum = 0;
    for (int at = start; at < end; at++) {
      int rival = Integer.MIN_VALUE;
      for (int label = 0; label < Labels.COUNT; label++) {
        if (!Labels.sameKind(label, labels[at])) {
          rival = Math.max(rival, emissions[at * Labels.COUNT + label]);
        }
      }
      sum += emissions[at * Labels.COUNT + labels[at]] - rival;
    }
    return (double) sum / (end - start);
  }
}
