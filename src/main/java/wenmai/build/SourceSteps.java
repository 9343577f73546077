package wenmai.build;

import java.util.Collections;
import java.util.List;
import wenmai.graph.LinkedSource;
import wenmai.graph.SourceLines;
import wenmai.knowledge.Knowledge;
import wenmai.link.JoinedNames;
import wenmai.link.LinkingClue;
import wenmai.source.SourceListing;

/**
 * The steps of a build that see one source file at a time, so that a cluster can take them on all
 * its machines: reading, the clues for linking, and the graphs. Thread-safe.
 */
public final class SourceSteps implements AutoCloseable {
  private final Rooms rooms;
  private final SourceTask task;

  /** The steps by a knowledge folder; loads lexicons, rules and models. */
  public SourceSteps(Knowledge knowledge) {
    rooms = Rooms.open(knowledge, entity -> false);
    task = rooms.task(ReadingArchive.none());
  }

  /** What becomes of each file, in the order of their given paths; they are read together. */
  public List<SourceOutcome> read(List<SourceListing.Found> files) {
    return task.run(files, Collections.emptySortedMap());
  }

  /** What a source file tells about which names are one. */
  public List<LinkingClue> clues(ReadSource source) {
    return source.readings().stream()
        .flatMap(reading -> rooms.linker().clues(reading).stream())
        .toList();
  }

  /** The graphs of a source file, when it is known which names are one. */
  public SourceLines lines(ReadSource source, JoinedNames joined) {
    return SourceLines.of(
        new LinkedSource(
            source.readings(),
            rooms.linker().link(source.readings(), joined),
            source.key().buildIri()),
        rooms.articleGraph(),
        rooms.record());
  }

  /** Ends the processes that read documents. */
  @Override
  public void close() {
    task.close();
  }
}
