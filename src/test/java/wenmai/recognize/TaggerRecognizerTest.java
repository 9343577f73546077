package wenmai.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wenmai.knowledge.Knowledge;
import wenmai.language.WordSegmenter;
import wenmai.lexicon.Lexicon;
import wenmai.model.Article;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.OffsetMap;
import wenmai.model.Paragraph;
import wenmai.model.Span;
import wenmai.recognize.tagger.Tagger;

class TaggerRecognizerTest {
  private static final Lexicon LEXICON = Lexicon.load(Knowledge.at(Path.of(".")));
  private static final TaggerRecognizer RECOGNIZER = new TaggerRecognizer(LEXICON);
  private static final WordSegmenter SEGMENTER = new WordSegmenter(Map.of("木垒县", "ns"));

  @Test
  void findsPersonsThatNoTitlePrecedes() {
    assertThat(found("他和妻子热孜万古丽创办了合作社。")).contains("热孜万古丽 PERSON");
  }

  @Test
  void findsAPersonWhoseNameIsAnEverydayWordInAByline() {
    assertThat(found("本报记者 高峰 通讯员 李晓梅")).contains("高峰 PERSON", "李晓梅 PERSON");
  }

  @Test
  void leavesTheConjunctionBehindADottedName() {
    assertThat(found("农艺师布海且姆·吐尔洪和同事来到果园。")).contains("布海且姆·吐尔洪 PERSON");
  }

  @Test
  void namesTheClassOfAnOrganizationByItsEnding() {
    assertThat(found("木垒县农业农村局局长周启明说。")).contains("木垒县农业农村局 GOVERNMENT");
  }

  @Test
  void takesNoKindForAName() {
    assertThat(found("专家下沉到乡镇卫生院坐诊。")).isEmpty();
  }

  @Test
  void leavesWhatLiesInAnotherMention() {
    String text = "木垒县农业农村局局长周启明说。";
    Mention whole = new Mention(new Span(0, text.length()), text, EntityType.EVENT, "test", 1);
    assertThat(RECOGNIZER.recognize(draft(text).with(List.of(whole))))
        .extracting(Mention::exact)
        .containsExactly("周启明");
  }

  private static List<String> found(String text) {
    return RECOGNIZER.recognize(draft(text)).stream()
        .map(mention -> mention.exact() + " " + mention.type())
        .toList();
  }

  private static Draft draft(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(new Paragraph(Paragraph.Kind.BODY, new Span(0, text.length())));
    Article article =
        new Article(
            "a.txt",
            1,
            "",
            "",
            text,
            paragraphs,
            Optional.empty(),
            OffsetMap.identity(text.length()));
    Draft draft =
        Draft.of(
            article,
            TextFolding.fold(text),
            SEGMENTER.segment(text),
            new Titles(LEXICON).in(text),
            Tagger.load().tag(TextFolding.fold(text)));
    return draft.with(new PlaceRecognizer(LEXICON).recognize(draft));
  }
}
