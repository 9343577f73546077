package wenmai.recognize.tagger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** The training of the second tagger from annotated articles. */
public final class HintedTaggerTraining {
  private static final LabelSet LABELS = new LabelSet(HintedTagger.TYPES);
  private static final TrainingSettings SETTINGS =
      new TrainingSettings(8, 20261127, 21, 0.4, 4, 0, 0);

  private HintedTaggerTraining() {}

  /**
   * An article to learn from.
   *
   * @param text its folded text
   * @param hints what is known of its characters
   * @param names the names in it, in the order of the text; only the outermost count
   */
  public record Lesson(String text, Hints hints, List<Mention> names) {}

  /** The tagger learned from articles. */
  public static HintedTagger train(List<Lesson> articles) {
    List<Piece> pieces = new ArrayList<>();
    for (Lesson article : articles) {
      List<AnnotatedSentence.Name> names = outermost(article.names());
      for (Span piece : Pieces.of(article.text())) {
        List<AnnotatedSentence.Name> inside =
            names.stream()
                .filter(name -> piece.contains(name.span()))
                .map(
                    name ->
                        new AnnotatedSentence.Name(name.span().shift(-piece.start()), name.type()))
                .toList();
        pieces.add(
            new Piece(
                article,
                piece,
                LABELS.of(new AnnotatedSentence(piece.of(article.text()), inside))));
      }
    }
    TaggerModel model =
        new TaggerTrainer(LABELS, SETTINGS)
            .train(
                pieces,
                piece ->
                    new TaggerTrainer.Lesson(
                        new HintedFeatures(
                            piece.article().text(),
                            piece.article().hints(),
                            piece.span(),
                            SETTINGS.bits()),
                        piece.labels()));
    return new HintedTagger(model);
  }

  /** Writes the tagger's file; the stream stays open. */
  public static void write(HintedTagger tagger, OutputStream stream) throws IOException {
    tagger.model().write(stream);
  }

  private record Piece(Lesson article, Span span, byte[] labels) {}

  private static List<AnnotatedSentence.Name> outermost(List<Mention> mentions) {
    List<AnnotatedSentence.Name> names = new ArrayList<>();
    int end = 0;
    for (Mention mention : mentions) {
      if (mention.span().start() >= end) {
        EntityType type =
            HintedTagger.TYPES.contains(mention.type()) ? mention.type() : mention.type().family();
        names.add(new AnnotatedSentence.Name(mention.span(), type));
        end = mention.span().end();
      }
    }
    return names;
  }
}
