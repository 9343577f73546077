package wenmai.recognize.tagger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;

/** The making of a tagger model from corpora and the project's own word lists and templates. */
public final class TaggerTraining {
  private static final LabelSet LABELS =
      new LabelSet(List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION));

  private TaggerTraining() {}

  /**
   * Trains with the settings of the shipped model and writes the model's file.
   *
   * <p>The same corpora and knowledge give the same file, byte for byte. Takes a minute or two and
   * 700 MB of memory.
   *
   * @param corpus a file or folder of annotated sentences, in the formats of {@link CorpusReader}
   * @param knowledge where the lexicons and templates are
   * @param output the file to write
   * @throws IOException when a corpus cannot be read or the file not written
   * @throws IllegalArgumentException when there is no sentence with a name in the corpus
   */
  public static void run(Path corpus, Knowledge knowledge, Path output) throws IOException {
    run(corpus, knowledge, output, TrainingSettings.standard());
  }

  /** Trains with other settings; see {@link #run(Path, Knowledge, Path)}. */
  public static void run(Path corpus, Knowledge knowledge, Path output, TrainingSettings settings)
      throws IOException {
    List<AnnotatedSentence> sentences = sentences(corpus);
    if (sentences.stream().allMatch(sentence -> sentence.names().isEmpty())) {
      throw new IllegalArgumentException(corpus + " holds no sentence with a name");
    }
    Augmentation augmentation = new Augmentation(Templates.load(knowledge), settings);
    TaggerModel model = learn(augmentation.enrich(sentences), settings);
    try (OutputStream stream = Files.newOutputStream(output)) {
      model.write(stream);
    }
  }

  /** The model learned from sentences. */
  static TaggerModel learn(List<AnnotatedSentence> sentences, TrainingSettings settings) {
    return new TaggerTrainer(LABELS, settings)
        .train(
            sentences,
            sentence ->
                new TaggerTrainer.Lesson(
                    new CharacterFeatures(sentence.text(), settings.bits()), LABELS.of(sentence)));
  }

  /**
   * The annotated sentences of a file or folder, to train on or to measure with.
   *
   * @throws IOException when a file cannot be read
   */
  public static List<AnnotatedSentence> sentences(Path corpus) throws IOException {
    return CorpusReader.read(corpus);
  }
}
