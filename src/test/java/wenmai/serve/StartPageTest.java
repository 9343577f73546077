package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import wenmai.knowledge.Knowledge;
import wenmai.serve.explore.ExampleQuery;

@TestInstance(Lifecycle.PER_CLASS)
class StartPageTest {
  private static final Pattern EXAMPLE_LINK = Pattern.compile("href=\"(/sparql\\?[^\"]+)\"");

  private final RunningServer running = new RunningServer();

  @AfterAll
  void stop() {
    running.close();
  }

  @Test
  void showsCounts() {
    HttpResponse<String> page = running.get("/?lang=en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<dt>articles</dt><dd>2</dd>")
        .contains("<dt>entities</dt><dd>2</dd>")
        .contains("<dt>facts</dt><dd>1</dd>")
        .doesNotContain("{{");
  }

  @Test
  void speaksTheLanguageOfTheReader() {
    assertThat(running.get("/", "Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5").body())
        .contains("<dt>文章</dt><dd>2</dd>")
        .contains("谁在&lt;云溪&gt;县人民医院任职？");
    assertThat(running.get("/", "Accept-Language", "en-GB, zh;q=0.5").body())
        .contains("Who works at Yunxi People's Hospital?");
  }

  @Test
  void linksExamplesThatRun() {
    Matcher link = EXAMPLE_LINK.matcher(running.get("/?lang=zh").body());

    assertThat(link.find()).isTrue();
    HttpResponse<String> answer = running.get(link.group(1).replace("&amp;", "&"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).contains("https://w3id.org/wenmai/id/lin");
  }

  @Test
  void runsNoScriptAndLoadsNothingFromElsewhere() {
    HttpResponse<String> page = running.get("/");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self';");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.body())
        .doesNotContain("<script")
        .doesNotContain("style=")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContainPattern("(src|href)=\"https?:");
    assertThat(running.get("/style.css").headers().firstValue("Content-Type"))
        .hasValue("text/css; charset=utf-8");
  }

  @Test
  void writesTheAddressItWasCalledByWithoutMarkup() {
    assertThat(running.get("/?lang=%3Cb%3E").body()).doesNotContain("<b>");
    assertThat(running.get("/").body())
        .contains("curl http://127.0.0.1:" + running.server.port() + "/sparql");
  }

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
