package wenmai.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import wenmai.graph.GraphStatistics;
import wenmai.graph.GraphStore;

/** Counts what a store holds. */
@Command(name = "stats")
final class StatsCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WenmaiCommand parent;
  @Mixin private final StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    Console console = WenmaiCommand.above(parent).console();
    try (GraphStore graph = store.open()) {
      GraphStatistics statistics = GraphStatistics.of(graph);
      console.say("stats.totals");
      line(console, console.messages().text("stats.sources"), statistics.sources());
      line(console, console.messages().text("stats.articles"), statistics.articles());
      line(console, console.messages().text("stats.mentions"), statistics.mentions());
      line(console, console.messages().text("stats.entityCount"), statistics.entities());
      line(console, console.messages().text("stats.claimCount"), statistics.claims());
      console.say("stats.entities");
      statistics.entitiesByType().forEach((type, n) -> line(console, type.localName(), n));
      console.say("stats.facts");
      statistics
          .factsByPredicate()
          .forEach((predicate, n) -> line(console, predicate.localName(), n));
    }
    return ExitCode.OK;
  }

  private static void line(Console console, String name, long number) {
    console.out().printf("%8d  %s%n", number, name);
  }
}
