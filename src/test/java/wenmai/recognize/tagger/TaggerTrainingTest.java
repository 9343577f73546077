package wenmai.recognize.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.knowledge.Knowledge;

class TaggerTrainingTest {
  private static final Knowledge KNOWLEDGE = Knowledge.at(Path.of("."));
  private static final TrainingSettings SMALL = new TrainingSettings(4, 7, 16, 0.3, 4, 2000, 0.7);

  @Test
  void learnsToTagNamesItHasNotSeen() throws IOException {
    List<AnnotatedSentence> learned = madeUp(1500, 1);
    List<AnnotatedSentence> unseen = madeUp(200, 2);
    Tagger tagger = new Tagger(TaggerTraining.learn(learned, SMALL));
    assertThat(TaggerScore.of(tagger, unseen).f1()).isGreaterThan(0.75);
  }

  @Test
  void tagsAlikeAfterWritingAndReadingTheModel() throws IOException {
    TaggerModel model = TaggerTraining.learn(madeUp(300, 1), SMALL);
    Tagger read = Tagger.read(new ByteArrayInputStream(written(model)));
    assertThat(madeUp(50, 2))
        .extracting(AnnotatedSentence::text)
        .allSatisfy(text -> assertThat(read.tag(text)).isEqualTo(new Tagger(model).tag(text)));
  }

  @Test
  void writesTheSameModelFromTheSameCorpus(@TempDir Path folder) throws IOException {
    Path corpus = Files.writeString(folder.resolve("corpus.bio"), "在 O\n兰 B-LOC\n州 I-LOC\n\n");
    TaggerTraining.run(corpus, KNOWLEDGE, folder.resolve("one"), SMALL);
    TaggerTraining.run(corpus, KNOWLEDGE, folder.resolve("two"), SMALL);
    assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
  }

  @Test
  void refusesACorpusWithoutNames(@TempDir Path folder) throws IOException {
    Path corpus = Files.writeString(folder.resolve("corpus.bio"), "在 O\n\n");
    assertThatThrownBy(() -> TaggerTraining.run(corpus, KNOWLEDGE, folder.resolve("model"), SMALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no sentence with a name");
  }

  @Test
  void refusesAFileThatIsNoModel() {
    assertThatThrownBy(() -> Tagger.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }

  private static List<AnnotatedSentence> madeUp(int count, long seed) {
    Templates templates = Templates.load(KNOWLEDGE);
    Random random = new Random(seed);
    return Stream.generate(() -> templates.sentence(random)).limit(count).toList();
  }

  private static byte[] written(TaggerModel model) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    model.write(stream);
    return stream.toByteArray();
  }
}
