package wenmai.recognize.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {
  @Test
  void readsACharacterALine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.bio"), "王 B-PER\n宁 I-PER\n在 O\n兰 B-LOC\n州 I-LOC\n\n好 O\n");
    assertThat(names(folder)).containsExactly("王宁 PERSON", "兰州 PLACE");
    assertThat(CorpusReader.read(folder))
        .extracting(AnnotatedSentence::text)
        .containsExactly("王宁在兰州", "好");
  }

  @Test
  void tellsNeighbouringNamesOfOneTypeApart(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.bio"), "甘 B-LOC\n肃 I-LOC\n兰 B-LOC\n州 I-LOC\n");
    assertThat(names(folder)).containsExactly("甘肃 PLACE", "兰州 PLACE");
  }

  @Test
  void readsSentencesBesideTheirTags(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("sentences.txt"), "兰 州 下 雪 了\n");
    Files.writeString(folder.resolve("tags.txt"), "B-LOC I-LOC O O O\n");
    assertThat(names(folder)).containsExactly("兰州 PLACE");
  }

  @Test
  void readsSegmentedTextWithCompoundNames(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        "19980101-01-001-001/m  [兰州/ns  市/n  教育局/n]nt  的/u  王/nr  小宁/nr  去/v  甘肃/ns\n\n");
    assertThat(names(folder)).containsExactly("兰州市教育局 ORGANIZATION", "王小宁 PERSON", "甘肃 PLACE");
    assertThat(CorpusReader.read(folder))
        .extracting(AnnotatedSentence::text)
        .containsExactly("兰州市教育局的王小宁去甘肃");
  }

  @Test
  void keepsThePlaceInACompoundThatIsNoName(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "[兰州/ns  牛肉面/n]nz  很/d  香/a\n");
    assertThat(names(folder)).containsExactly("兰州 PLACE");
  }

  @Test
  void keepsAPersonNameOfOneWord(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "卡尔·马克思/nr  和/c  小宁/nr\n");
    assertThat(names(folder)).containsExactly("卡尔·马克思 PERSON", "小宁 PERSON");
  }

  private static List<String> names(Path folder) throws IOException {
    return CorpusReader.read(folder).stream()
        .flatMap(
            sentence ->
                sentence.names().stream()
                    .map(name -> name.span().of(sentence.text()) + " " + name.type()))
        .toList();
  }
}
