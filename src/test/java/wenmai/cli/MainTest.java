package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.cli.Outcome.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  private final Path folder;
  private final String store;
  private final String articles;

  MainTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    store = folder.resolve("store").toString();
    articles = Files.createDirectory(folder.resolve("articles")).toString();
    Files.writeString(folder.resolve("articles/a.txt"), "于田县修渠\n于田县与皮山县合修的水渠近日通水。\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "build",
        "load",
        "serve",
        "query",
        "export",
        "validate",
        "audit",
        "evaluate",
        "explain",
        "stats",
        "calibrate",
        "train",
        "user",
        "user add",
        "user remove",
        "user list",
        "token",
        "token add",
        "token remove",
        "decide",
        "forget"
      })
  void helpsWithEveryCommandInBothLanguages(String command) {
    Outcome chinese = run((command + " --help --lang zh").split(" "));
    Outcome english = run((command + " --help --lang=en").split(" "));

    assertThat(chinese.exitCode()).isZero();
    assertThat(chinese.out()).contains("用法：wenmai " + command, "选项：", "退出码：");
    assertThat(english.exitCode()).isZero();
    assertThat(english.out()).contains("Usage: wenmai " + command, "Options:", "Exit codes:");
    assertThat(english.out()).doesNotContainPattern("[一-龥]");
  }

  @Test
  void describesEveryOptionOfEveryCommand() {
    for (String command :
        List.of(
            "demo",
            "build",
            "serve",
            "query",
            "export",
            "validate",
            "audit",
            "evaluate",
            "explain",
            "stats",
            "calibrate",
            "train",
            "user add",
            "user remove",
            "user list",
            "token add",
            "token remove",
            "decide merge",
            "decide split",
            "decide reject",
            "decide rename",
            "decide undo",
            "forget")) {
      assertThat(run((command + " --help --lang=en").split(" ")).out())
          .as(command)
          .doesNotContainPattern("(?m)^ {2,6}--?[a-z-]+(=\\S+)?\\s*$(?!\\n {20,}\\S)");
    }
  }

  @Test
  void hasTheSameMessagesInBothLanguages() {
    ResourceBundle chinese = Messages.in("zh").bundle();
    ResourceBundle english = Messages.in("en").bundle();

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void tellsWrongUsageInOneLine() {
    Outcome chinese = run("stats", "--lang", "zh");
    Outcome english = run("stats", "--store", store, "--colour", "--lang", "en");

    assertThat(chinese.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(chinese.err()).isEqualTo("wenmai: 缺少 --store DIR（见 wenmai stats --help）\n");
    assertThat(english.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(english.err())
        .isEqualTo("wenmai: unknown argument --colour (see 'wenmai stats --help')\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format", "--what"})
  void namesTheChoicesOfAnOption(String option) {
    Outcome outcome = run("export", "--store", store, option, "all-of-it", "--lang", "en");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .startsWith("wenmai: " + option + " cannot be 'all-of-it': choose ")
        .doesNotContain("TURTLE", "ENTITIES")
        .hasLineCount(1);
  }

  @Test
  void takesTheLanguageFromTheEnvironmentFirst() {
    assertThat(Messages.ofSystem(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo("zh");
    assertThat(Messages.ofSystem(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "en_GB"))).isEqualTo("en");
    assertThat(Messages.ofSystem(Map.of("LANG", "C.UTF-8")))
        .isEqualTo(Locale.getDefault().getLanguage());
  }

  @Test
  void saysInChineseWhatIsWrong() throws IOException {
    Files.createFile(folder.resolve("articles/empty.txt"));

    assertThat(run("build", articles, "--store", store, "--lang", "zh").err())
        .contains("empty.txt：没有文字")
        .doesNotContain("The file");
    assertThat(run("stats", "--store", articles, "--lang", "zh").err()).contains("里没有图库");
    assertThat(run("build", articles, "--store", articles, "--lang", "zh").err())
        .contains("既不是空目录也不是图库");
    assertThat(run("serve", "--store", store, "--port", "70000", "--lang", "zh").err())
        .contains("端口 70000");
  }

  @Test
  void namesTheFilesThatItPassesOver() throws IOException {
    Files.writeString(folder.resolve("articles/notes.md"), "notes");
    Outcome outcome = run("build", articles, "--store", store, "--lang", "en");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("passed over for their endings: 1 (").contains("notes.md");
  }

  @Test
  void wantsACommand() {
    assertThat(run("--lang", "en").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void refusesToTrainWithoutACorpus() {
    Outcome missing = run("train", "--corpus", folder.resolve("none").toString(), "--lang", "en");

    assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("holds no annotated sentences");
  }

  @Test
  void saysThatThereIsNoStore() {
    for (String command : List.of("stats", "validate", "export", "serve")) {
      Outcome outcome = run(command, "--store", folder.resolve("none").toString());
      assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(outcome.err()).contains("none").hasLineCount(1);
    }
  }

  @Test
  void loadsWhatItExports() throws IOException {
    String graph = folder.resolve("graphs/all.nq").toString();
    Files.createDirectories(folder.resolve("graphs"));
    assertThat(run("build", articles, "--store", store).exitCode()).isZero();
    assertThat(run("export", "--store", store, "--format", "nquads", "--output", graph).exitCode())
        .isZero();

    String loaded = folder.resolve("loaded").toString();
    Outcome outcome =
        run("load", folder.resolve("graphs").toString(), "--store", loaded, "--lang", "en");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("is ready to be served");
    for (String format : List.of("nquads", "turtle")) {
      assertThat(run("export", "--store", loaded, "--format", format).out())
          .isEqualTo(run("export", "--store", store, "--format", format).out());
    }
    assertThat(run("validate", "--store", loaded).exitCode()).isZero();
    assertThat(run("audit", "--store", loaded).exitCode()).isZero();

    Outcome again = run("load", graph, "--store", loaded, "--lang", "en");
    assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("holds a graph already");
    assertThat(run("load", articles, "--store", folder.resolve("other").toString()).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void loadsNoForbiddenAttributeOfPeople() throws IOException {
    Path graph = folder.resolve("forbidden.nq");
    Files.writeString(
        graph,
        """
        <https://w3id.org/wenmai/id/person/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> \
        <https://w3id.org/wenmai/ontology#Person> <urn:a> .
        <https://w3id.org/wenmai/id/person/x> <https://schema.org/birthDate> "1980-04-01" <urn:a> .
        """);
    String loaded = folder.resolve("loaded").toString();

    Outcome outcome = run("load", graph.toString(), "--store", loaded, "--lang", "en");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(outcome.err()).contains("nothing was loaded");
    assertThat(run("export", "--store", loaded, "--format", "nquads").out()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAnEndpoint() {
    Outcome down = run("serve", "--endpoint", "http://localhost:1/sparql", "--lang", "en");
    assertThat(down.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(down.err()).contains("cannot be reached").hasLineCount(1);

    Outcome noAddress = run("serve", "--endpoint", "file:///etc/passwd", "--lang", "en");
    assertThat(noAddress.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(noAddress.err()).contains("must begin with http");

    Outcome both = run("serve", "--store", store, "--endpoint", "http://localhost:1/");
    assertThat(both.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run("serve").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void showsStackTracesOnlyWhenAsked() {
    String[] wrong = {"stats", "--store", folder.resolve("none").toString()};

    assertThat(run(wrong).err()).doesNotContain("\tat ");
    assertThat(run(wrong[0], wrong[1], wrong[2], "--verbose").err()).contains("\tat ");
  }

  @Test
  void saysThatAFolderIsNoKnowledge() {
    Outcome outcome =
        run("build", articles, "--store", store, "--knowledge", articles, "--lang", "en");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("is no knowledge folder").hasLineCount(1);
  }

  @Test
  void namesTheFileAndLineOfABrokenRule() throws IOException {
    Path edited = folder.resolve("edited");
    copyKnowledge(edited);
    Path rules = edited.resolve("data/rules/1-posts.rules");
    Files.writeString(rules, "\nwhat is this\n", StandardOpenOption.APPEND);
    Outcome outcome =
        run("build", articles, "--store", store, "--knowledge", edited.toString(), "--lang=en");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(outcome.err())
        .startsWith("wenmai: working with the knowledge in " + edited)
        .contains("data/rules/1-posts.rules, line ")
        .hasLineCount(1);
  }

  @Test
  void readsALexiconThatWasEdited() throws IOException {
    Path edited = folder.resolve("edited");
    copyKnowledge(edited);
    Files.writeString(
        edited.resolve("data/lexicon/fixed-names.tsv"),
        "\n青羊测试局\tGovernment\n",
        StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("articles/a.txt"), "青羊测试局办班\n青羊测试局近日办班。\n");
    String ask = "ASK { ?s ?p '青羊测试局'@zh ; a <https://w3id.org/wenmai/ontology#Government> }";

    run("build", articles, "--store", store);
    assertThat(run("query", "--store", store, ask).out()).isEqualTo("false\n");
    run("build", articles, "--store", store, "--knowledge", edited.toString());
    assertThat(run("query", "--store", store, ask).out()).isEqualTo("true\n");
  }

  @Test
  void buildsQueriesExportsAndCounts() throws IOException {
    Outcome built = run("build", articles, "--store", store, "--lang", "en");
    assertThat(built.exitCode()).isZero();
    assertThat(built.out()).contains("1 read", "1 added", "1 articles");
    assertThat(built.err()).isEmpty();

    Outcome again = run("build", articles, "--store", store, "--lang", "zh");
    assertThat(again.out()).contains("读入 0，未变 1");

    String ask =
        "SELECT (COUNT(*) AS ?n) WHERE { ?a a <https://w3id.org/wenmai/ontology#Article> }";
    assertThat(run("query", "--store", store, ask).out()).contains("\n1\n");
    Path file = Files.writeString(folder.resolve("q.rq"), ask);
    assertThat(run("query", "--store", store, "--format", "json", "--file", file.toString()).out())
        .contains("\"1\"");

    Path output = folder.resolve("out.nq");
    Outcome exported =
        run("export", "--store", store, "--format", "nquads", "--output", output.toString());
    assertThat(exported.exitCode()).isZero();
    assertThat(output).content().contains("于田县");

    assertThat(run("stats", "--store", store, "--lang", "en").out())
        .contains("Entities by class", "AdminDivision");
  }

  @Test
  void listsFilesThatCannotBeReadAndBuildsTheRest() throws IOException {
    Files.createFile(folder.resolve("articles/empty.txt"));
    Outcome outcome = run("build", articles, "--store", store, "--lang", "en");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(outcome.out()).contains("1 read", "1 not read");
    assertThat(outcome.err()).contains("empty.txt: The file is empty").hasLineCount(1);
  }

  @Test
  void refusesAQueryThatIsNoSparql() {
    run("build", articles, "--store", store);
    Outcome outcome = run("query", "--store", store, "SELECT * {", "--lang=en");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("line 1").doesNotContain("expecting").hasLineCount(1);
  }

  @Test
  void wantsEitherAQueryOrAFile() {
    assertThat(run("query", "--store", store).exitCode()).isEqualTo(ExitCode.USAGE);
    Outcome both = run("query", "--store", store, "ASK {}", "--file", "q.rq", "--lang", "en");
    assertThat(both.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(both.err()).startsWith("wenmai: give either a query or --file");
  }

  @Test
  void demonstratesTheWholeWay() {
    Outcome outcome = run("demo", "--no-serve", "--lang", "zh");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("图库现有文章", "图符合形状约束", "SELECT");
  }

  private static void copyKnowledge(Path target) throws IOException {
    for (String part : List.of("ontology", "data")) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = target.resolve(file);
          Files.createDirectories(copy.resolveSibling(""));
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void tellsHowManyNamesStayForgotten() throws IOException {
    Files.writeString(folder.resolve("articles/a.txt"), "医院新设儿科\n于田县人民医院院长林远舟介绍，医院新设儿科。\n");
    run("build", articles, "--store", store);

    assertThat(run("forget", "organization/于田县人民医院", "--store", store, "--lang=en").out())
        .contains("forgotten: 1 entities");
    assertThat(run("forget", "--list", "--store", store, "--lang=en").out()).contains(": 1");
    assertThat(run("forget", "--store", store, "--lang=en").err()).contains("an IRI or --list");
  }
}
