package wenmai.recognize.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wenmai.model.Span;

class TaggerTest {
  private static final Tagger TAGGER = Tagger.load();

  @Test
  void tagsPersonsPlacesAndOrganizations() {
    assertThat(tagged("木垒县教育局局长周启明在兰州说，买买提江·吐尔逊很努力。"))
        .containsExactly("木垒县教育局 ORGANIZATION", "周启明 PERSON", "兰州 PLACE", "买买提江·吐尔逊 PERSON");
  }

  @Test
  void readsEveryDotOfAName() {
    assertThat(tagged("村民艾合买提•依明说")).containsExactly("艾合买提•依明 PERSON");
  }

  @Test
  void givesOffsetsInTheWholeText() {
    String text = "今天天气好。\n\n记者陈晓雯在北京报道。";
    assertThat(TAGGER.tag(text))
        .extracting(TaggedSpan::span)
        .containsExactly(new Span(10, 13), new Span(14, 16));
  }

  @Test
  void findsNothingInNoText() {
    assertThat(TAGGER.tag("")).isEmpty();
    assertThat(TAGGER.tag("\n")).isEmpty();
  }

  @Test
  void tagsALongLineWithoutEnd() {
    String text = "记者陈晓雯报道，".repeat(5000);
    assertThat(TAGGER.tag(text)).hasSizeGreaterThan(4900);
  }

  @Test
  @Tag("shared")
  void holdsItsScoreOnCorporaItWasNotTrainedOn() throws IOException {
    Set<String> learned = new HashSet<>();
    TaggerTraining.sentences(Path.of("../shared/ner/train"))
        .forEach(sentence -> learned.add(sentence.text()));
    assertThat(unseen("pku199801.txt", learned).f1()).isGreaterThan(0.855);
    assertThat(unseen("people-daily.bio", learned).f1()).isGreaterThan(0.76);
  }

  private static TaggerScore unseen(String file, Set<String> learned) throws IOException {
    List<AnnotatedSentence> sentences =
        new ArrayList<>(TaggerTraining.sentences(Path.of("../shared/ner/test", file)));
    sentences.removeIf(sentence -> learned.contains(sentence.text()));
    return TaggerScore.of(TAGGER, sentences);
  }

  private static List<String> tagged(String text) {
    return TAGGER.tag(text).stream().map(name -> name.span().of(text) + " " + name.type()).toList();
  }
}
