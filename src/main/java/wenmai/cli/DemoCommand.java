package wenmai.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenmai.build.BuildReport;
import wenmai.build.BuildRequest;
import wenmai.build.FolderArchive;
import wenmai.build.GraphBuild;
import wenmai.build.ReadingArchive;
import wenmai.decide.Editing;
import wenmai.graph.GraphQuery;
import wenmai.graph.GraphStore;
import wenmai.graph.ResultFormat;
import wenmai.graph.ShapesCheck;
import wenmai.knowledge.Knowledge;
import wenmai.serve.GraphSource;
import wenmai.serve.ServerSettings;
import wenmai.serve.explore.ExampleQuery;

/** Shows the whole way on the sample articles: build, validate, ask, serve. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final int QUERIES_SHOWN = 3;

  @ParentCommand private @Nullable WenmaiCommand parent;

  @Option(names = "--port", paramLabel = "N", defaultValue = "3030")
  private int port;

  @Option(names = "--store", paramLabel = "DIR")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--no-serve")
  private boolean noServe;

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    Knowledge knowledge = wenmai.knowledge();
    try (GraphStore graph = open()) {
      int built = build(graph, knowledge, wenmai.console());
      int valid =
          ValidateCommand.tell(new ShapesCheck(knowledge).validate(graph), wenmai.console());
      List<ExampleQuery> examples = ExampleQuery.all(knowledge);
      if (noServe) {
        showAnswers(graph, examples, wenmai.console());
      } else {
        try (Service service =
            Service.start(
                GraphSource.of(graph.dataset()),
                knowledge,
                Service.onPort(ServerSettings.standard(), port, wenmai.messages()),
                wenmai.messages())) {
          showAnswers(graph, examples, wenmai.console());
          wenmai.console().say("serve.address", service.address());
          service.waitForStop();
        }
      }
      return Math.max(built, valid);
    }
  }

  private GraphStore open() {
    return folder.map(GraphStore::open).orElseGet(GraphStore::inMemory);
  }

  private int build(GraphStore graph, Knowledge knowledge, Console console) {
    Instant start = Instant.now();
    ReadingArchive archive =
        folder
            .<ReadingArchive>map(store -> new FolderArchive(store.resolve("readings")))
            .orElseGet(ReadingArchive::inMemory);
    try (SampleArticles samples = SampleArticles.extract(knowledge)) {
      BuildReport report =
          new GraphBuild(knowledge, archive, folder.map(Editing::load).orElseGet(Editing::none))
              .run(
                  new BuildRequest(samples.roots(), samples.workingDirectory(), false),
                  graph,
                  ProgressBar.on(console));
      return new BuildSummary(console).tell(report, Duration.between(start, Instant.now()));
    }
  }

  private static void showAnswers(GraphStore graph, List<ExampleQuery> examples, Console console) {
    List<ExampleQuery> answered =
        examples.stream()
            .filter(example -> hasAnswer(graph, example))
            .limit(QUERIES_SHOWN)
            .toList();
    for (ExampleQuery example : answered) {
      console.out().println();
      console
          .out()
          .println("# " + (console.messages().isChinese() ? example.chinese() : example.english()));
      example
          .sparql()
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(console.out()::println);
      GraphQuery.query(graph, example.sparql(), ResultFormat.TABLE, console.out());
    }
    console.out().println();
  }

  private static boolean hasAnswer(GraphStore graph, ExampleQuery example) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    GraphQuery.query(graph, example.sparql(), ResultFormat.CSV, rows);
    return rows.toString(StandardCharsets.UTF_8).lines().skip(1).findAny().isPresent();
  }
}
