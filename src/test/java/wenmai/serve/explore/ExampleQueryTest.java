package wenmai.serve.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.knowledge.Knowledge;

class ExampleQueryTest {
  @Test
  void readsExamplesFromTheKnowledgeFolder(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.createDirectories(folder.resolve("ontology"));
    Files.writeString(folder.resolve("ontology/wenmai.ttl"), "");
    assertThat(ExampleQuery.all(Knowledge.at(folder))).isEmpty();

    Files.createDirectories(folder.resolve("ontology/competency"));
    Files.writeString(
        folder.resolve("ontology/competency/02-all.rq"),
        "# zh: 有什么？\n# en: What is there?\nASK {}\n");
    Files.writeString(folder.resolve("ontology/competency/01-bare.rq"), "ASK {}\n");
    Files.writeString(folder.resolve("ontology/competency/README.md"), "queries");

    assertThat(ExampleQuery.all(Knowledge.at(folder)))
        .containsExactly(
            new ExampleQuery("01-bare", "01-bare", "01-bare", "ASK {}\n"),
            new ExampleQuery(
                "02-all", "有什么？", "What is there?", "# zh: 有什么？\n# en: What is there?\nASK {}\n"));
  }
}
