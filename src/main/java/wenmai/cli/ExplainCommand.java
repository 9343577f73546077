package wenmai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import wenmai.build.ArticleReader;
import wenmai.graph.Admission;
import wenmai.knowledge.Knowledge;
import wenmai.layout.PageLayout;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.source.SourceLimits;
import wenmai.source.SourceReader;
import wenmai.source.SourceResult;

/** Shows how the articles of a file are read. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;

  @Parameters(paramLabel = "FILE", descriptionKey = "explained")
  private Path file = Path.of("");

  @Option(names = "--at", paramLabel = "OFFSET")
  private Optional<Integer> at = Optional.empty();

  @Option(names = "--entity", paramLabel = "NAME")
  private Optional<String> entity = Optional.empty();

  @Override
  public Integer call() {
    WenmaiCommand wenmai = WenmaiCommand.above(parent);
    Knowledge knowledge = wenmai.knowledge();
    List<Article> articles = articles(wenmai, knowledge);
    if (articles.isEmpty()) {
      throw new CommandProblem(
          ExitCode.PROBLEMS, wenmai.messages().text("explain.noArticle", file));
    }
    ArticleReader reader = new ArticleReader(knowledge);
    Admission admission = new Admission(knowledge);
    for (Article article : articles) {
      ArticleReader.Explanation explanation = reader.explain(article);
      ArticleReading admitted = admission.admit(explanation.reading());
      new ExplanationText(wenmai.console(), admitted, explanation.lost(), at, entity).print();
    }
    return ExitCode.OK;
  }

  private List<Article> articles(WenmaiCommand wenmai, Knowledge knowledge) {
    if (!Files.exists(file)) {
      throw new CommandProblem(ExitCode.USAGE, wenmai.messages().text("error.noFile", file));
    }
    SourceResult result;
    try (SourceReader reader = new SourceReader(SourceLimits.standard())) {
      result = reader.read(file, file.toString());
    }
    if (result instanceof SourceResult.Rejected rejected) {
      throw new CommandProblem(
          ExitCode.PROBLEMS,
          wenmai
              .messages()
              .text(
                  "build.rejected",
                  ShownPath.of(rejected.path()),
                  wenmai.messages().text("reason." + rejected.reason()),
                  rejected.detail()));
    }
    return new PageLayout(knowledge).articles(((SourceResult.Opened) result).file());
  }
}
