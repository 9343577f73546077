package wenmai.recognize.tagger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import wenmai.model.Span;

/**
 * The trained tagger of persons, places and organisations by their characters alone.
 *
 * <p>Pure and safe for concurrent use. What it was learned from and how well it does is told in the
 * model card.
 */
public final class Tagger {
  private static final String BUNDLED = "model.bin.gz";

  private final TaggerModel model;

  Tagger(TaggerModel model) {
    this.model = model;
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
    for (Span piece : Pieces.of(text)) {
      TaggedPiece.of(model, new CharacterFeatures(piece.of(text), model.bits()))
          .addNames(text, piece.start(), names);
    }
    return List.copyOf(names);
  }
}
