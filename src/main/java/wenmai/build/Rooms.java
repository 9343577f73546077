package wenmai.build;

import java.util.Optional;
import java.util.function.Predicate;
import wenmai.graph.Admission;
import wenmai.graph.ArticleGraph;
import wenmai.graph.BuildRecord;
import wenmai.knowledge.Knowledge;
import wenmai.layout.PageLayout;
import wenmai.lexicon.Gazetteer;
import wenmai.lexicon.Lexicon;
import wenmai.link.CorpusLinker;
import wenmai.model.Entity;

/**
 * The rooms that a source file passes on its way into the graph, furnished from one knowledge
 * folder.
 *
 * @param record what the graph is made by
 * @param admission what may be kept
 * @param layout from files to articles
 * @param reader from articles to readings
 * @param linker from readings to entities of the corpus
 * @param gazetteer the register of places
 * @param articleGraph from linked readings to quads
 */
record Rooms(
    BuildRecord record,
    Admission admission,
    PageLayout layout,
    ArticleReader reader,
    CorpusLinker linker,
    Gazetteer gazetteer,
    ArticleGraph articleGraph) {

  /**
   * Loads lexicons, rules and models.
   *
   * @param isForgotten what is to stay out of the graph for good
   */
  static Rooms open(Knowledge knowledge, Predicate<Entity> isForgotten) {
    Lexicon lexicon = Lexicon.load(knowledge);
    Admission admission = new Admission(knowledge, isForgotten);
    return new Rooms(
        new BuildRecord(knowledge.fingerprint(), softwareVersion()),
        admission,
        new PageLayout(knowledge),
        new ArticleReader(knowledge, lexicon),
        new CorpusLinker(lexicon),
        lexicon.gazetteer(),
        new ArticleGraph(lexicon.gazetteer(), admission));
  }

  private static String softwareVersion() {
    return Optional.ofNullable(Rooms.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  /** The way of files to readings that an archive keeps. */
  SourceTask task(ReadingArchive archive) {
    return new SourceTask(layout, reader, admission, record.iri(), archive);
  }
}
