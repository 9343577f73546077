package wenmai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Evidence;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.LinkedMention;
import wenmai.model.Mention;
import wenmai.model.Modality;
import wenmai.model.OffsetMap;
import wenmai.model.Paragraph;
import wenmai.model.PartialDate;
import wenmai.model.Predicate;
import wenmai.model.Span;

final class ReadingArchiveTest {
  private static final String TEXT = "春灌开始\n李文出任绿洲社理事长，电话一二三。绿洲社成立于二〇一九年。";
  private static final SourceKey KEY = new SourceKey("a.txt", "c0ffee", "build");

  private final Path folder;

  ReadingArchiveTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void givesBackWhatItKept() {
    FolderArchive archive = new FolderArchive(folder);
    List<ArticleReading> readings = List.of(Abridgement.of(reading()));
    archive.save(KEY, readings);

    assertThat(archive.load(KEY)).contains(readings);
  }

  @Test
  void keepsAFileWithoutArticles() {
    FolderArchive archive = new FolderArchive(folder);
    archive.save(KEY, List.of());

    assertThat(archive.load(KEY)).contains(List.of());
  }

  @Test
  void treatsDamageAsAbsence() throws IOException {
    FolderArchive archive = new FolderArchive(folder);
    for (String damage :
        List.of("", "[]", "{}", "{\"version\":1,\"readings\":[]}", "{\"version\"")) {
      Files.writeString(folder.resolve(KEY.digest() + ".json"), damage);
      assertThat(archive.load(KEY)).as(damage).isEmpty();
    }
  }

  @Test
  void forgetsWhatIsNotRetained() {
    FolderArchive archive = new FolderArchive(folder);
    SourceKey other = new SourceKey("a.txt", "beef", "build");
    archive.save(KEY, List.of());
    archive.save(other, List.of());
    archive.retain(Set.of(other));

    assertThat(archive.load(KEY)).isEmpty();
    assertThat(archive.load(other)).isPresent();
  }

  @Test
  void keepsOfTheTextOnlyWhatIsCited() {
    ArticleReading abridged = Abridgement.of(reading());

    assertThat(abridged.article().text())
        .hasSameSizeAs(TEXT)
        .startsWith("春灌开始\n李文出任绿洲社理事长 ")
        .doesNotContain("电话");
    assertThat(Abridgement.of(abridged)).isEqualTo(abridged);
  }

  private static ArticleReading reading() {
    Entity person = new Entity("e1", EntityType.PERSON, "李文", List.of(), Optional.empty());
    Entity body =
        new Entity("e2", EntityType.COOPERATIVE, "绿洲社", List.of("绿洲"), Optional.of("653226"));
    int[] offsets = new int[TEXT.length()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = i < 5 ? i : i * 2;
    }
    Article article =
        new Article(
            "a.txt",
            1,
            "c0ffee",
            "春灌开始",
            TEXT,
            List.of(
                new Paragraph(Paragraph.Kind.TITLE, new Span(0, 4)),
                new Paragraph(Paragraph.Kind.BODY, new Span(5, TEXT.length()))),
            Optional.of(PartialDate.of(2024, 3)),
            OffsetMap.of(offsets));
    return new ArticleReading(
        article,
        List.of(person, body),
        List.of(mention(person, "李文"), mention(body, "绿洲社")),
        List.of(
            new Fact(
                person,
                Predicate.HOLDS_POSITION,
                new FactObject.OfEntity(body),
                Optional.of("理事长"),
                evidence("李文出任绿洲社理事长"),
                "post",
                0.9,
                Modality.STATED),
            new Fact(
                body,
                Predicate.FOUNDED_ON,
                new FactObject.OfDate(PartialDate.of(2019)),
                Optional.empty(),
                evidence("绿洲社成立于二〇一九年"),
                "founded",
                0.8,
                Modality.PLANNED)));
  }

  private static LinkedMention mention(Entity entity, String form) {
    return new LinkedMention(new Mention(span(form), form, entity.type(), "test", 0.7), entity);
  }

  private static Evidence evidence(String quote) {
    return new Evidence(span(quote), quote);
  }

  private static Span span(String part) {
    int start = TEXT.indexOf(part);
    return new Span(start, start + part.length());
  }
}
