package wenmai.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import wenmai.link.CorpusLinker;
import wenmai.link.JoinedNames;
import wenmai.link.LinkingClue;
import wenmai.model.ArticleReading;
import wenmai.model.Fact;
import wenmai.source.SourceListing;
import wenmai.source.SourceResult.Rejected;

/**
 * What a build knows of its source files after reading them: their keys by path, the clues of how
 * to link them, and the refusals; not their readings, which are in the archive.
 */
final class Ledger {
  private final CorpusLinker linker;
  private final SortedMap<String, SourceKey> known = new TreeMap<>();
  private final SortedSet<String> empty = new TreeSet<>();
  private final SortedSet<LinkingClue> clues = new TreeSet<>();
  private final List<Rejected> rejected;
  private final List<String> passedOver;
  private int read;
  private int skipped;
  private int articles;
  private int facts;

  Ledger(SourceListing listing, CorpusLinker linker) {
    this.linker = linker;
    this.rejected = new ArrayList<>(listing.rejected());
    this.passedOver = listing.passedOver();
  }

  void enter(SourceOutcome outcome) {
    if (outcome instanceof SourceOutcome.Fresh fresh) {
      enter(fresh.source());
      read++;
    } else if (outcome instanceof SourceOutcome.Unchanged unchanged) {
      enter(unchanged.source());
      skipped++;
    } else if (outcome instanceof SourceOutcome.Refused refused) {
      rejected.add(refused.rejected());
    }
  }

  /** Enters a source file of the store that the build was not asked to look at. */
  void enter(ReadSource source) {
    known.put(source.path(), source.key());
    if (source.readings().isEmpty()) {
      empty.add(source.path());
    }
    for (ArticleReading reading : source.readings()) {
      clues.addAll(linker.clues(reading));
      articles++;
      facts += (int) reading.facts().stream().filter(Fact::isStated).count();
    }
  }

  boolean knows(String path) {
    return known.containsKey(path);
  }

  /** The keys of the source files by their paths. */
  SortedMap<String, SourceKey> sources() {
    return Collections.unmodifiableSortedMap(known);
  }

  /** The source files without an article. */
  SortedSet<String> withoutArticles() {
    return Collections.unmodifiableSortedSet(empty);
  }

  /** The names of all articles that are one. */
  JoinedNames joinedNames() {
    return JoinedNames.of(clues);
  }

  /** The refusals in the order of their paths. */
  List<Rejected> rejected() {
    return rejected.stream().sorted(Comparator.comparing(Rejected::path)).toList();
  }

  /** The files whose ending is not one of an article, sorted. */
  List<String> passedOver() {
    return passedOver;
  }

  /** The number of files opened and read. */
  int read() {
    return read;
  }

  /** The number of files found unchanged. */
  int skipped() {
    return skipped;
  }

  /** The number of articles of all source files. */
  int articles() {
    return articles;
  }

  /** The number of facts that the articles state. */
  int facts() {
    return facts;
  }
}
