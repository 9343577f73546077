package wenmai.recognize.tagger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * The second trained tagger: it marks the outermost names of every type, and knows besides the
 * characters what words, word lists, grammars and the first tagger say of them.
 *
 * <p>Pure and safe for concurrent use.
 */
public final class HintedTagger {
  /** The types of the names it marks. */
  public static final List<EntityType> TYPES =
      List.of(
          EntityType.PERSON,
          EntityType.PLACE,
          EntityType.ORGANIZATION,
          EntityType.AID_TEAM,
          EntityType.INDUSTRY_CLUSTER,
          EntityType.CONSORTIUM,
          EntityType.INITIATIVE,
          EntityType.PROJECT,
          EntityType.EVENT,
          EntityType.PRODUCT,
          EntityType.AWARD);

  private static final String BUNDLED = "hinted-model.bin.gz";

  private final TaggerModel model;

  HintedTagger(TaggerModel model) {
    this.model = model;
  }

  /** The tagger shipped with Wenmai. */
  public static HintedTagger load() {
    try (InputStream stream =
        Objects.requireNonNull(HintedTagger.class.getResourceAsStream(BUNDLED), BUNDLED)) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped tagger model cannot be read", e);
    }
  }

  /**
   * The tagger of a model file, as {@link HintedTaggerTraining} writes it.
   *
   * @throws IOException when the stream cannot be read or holds something else
   */
  public static HintedTagger read(InputStream stream) throws IOException {
    return new HintedTagger(TaggerModel.read(new BufferedInputStream(stream)));
  }

  TaggerModel model() {
    return model;
  }

  /** The outermost names in a text, in order, none overlapping another. */
  public List<TaggedSpan> tag(String text, Hints hints) {
    List<TaggedSpan> names = new ArrayList<>();
    for (Span piece : Pieces.of(text)) {
      TaggedPiece.of(model, new HintedFeatures(text, hints, piece, model.bits()))
          .addNames(text, piece.start(), names);
    }
    return List.copyOf(names);
  }
}
