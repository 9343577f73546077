package wenmai.recognize.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;

class TemplatesTest {
  private static final Templates TEMPLATES = Templates.load(Knowledge.at(Path.of(".")));

  @RepeatedTest(3)
  void fillsEverySlotOfEverySentence() {
    Random random = new Random(5);
    assertThat(TEMPLATES.sentences())
        .hasSizeGreaterThan(140)
        .doesNotHaveDuplicates()
        .allSatisfy(
            template ->
                assertThat(TEMPLATES.fill(template, random).text()).doesNotContain("{", "}", "|"));
  }

  @Test
  void marksTheOutermostName() {
    AnnotatedSentence sentence = TEMPLATES.fill("{bureau}的{person}。", new Random(5));
    assertThat(sentence.names())
        .extracting(AnnotatedSentence.Name::type)
        .containsExactly(EntityType.ORGANIZATION, EntityType.PERSON);
    AnnotatedSentence.Name bureau = sentence.names().get(0);
    AnnotatedSentence.Name person = sentence.names().get(1);
    assertThat(bureau.span().start()).isZero();
    assertThat(person.span().start()).isEqualTo(bureau.span().end() + 1);
    assertThat(person.span().end()).isEqualTo(sentence.text().length() - 1);
  }

  @Test
  void makesUpNamesOfEveryType() {
    Random random = new Random(5);
    assertThat(List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION))
        .allSatisfy(type -> assertThat(TEMPLATES.name(type, random)).isNotEmpty());
  }
}
