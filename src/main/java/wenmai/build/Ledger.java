package wenmai.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import wenmai.source.SourceListing;
import wenmai.source.SourceResult.Rejected;

/** What a build knows of its source files so far: their readings by path, and the refusals. */
final class Ledger {
  private final SortedMap<String, ReadSource> known = new TreeMap<>();
  private final List<Rejected> rejected;
  private final List<String> passedOver;
  private int read;
  private int skipped;

  Ledger(SourceListing listing) {
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
    known.put(source.path(), source);
  }

  boolean knows(String path) {
    return known.containsKey(path);
  }

  /** The source files with readings, in the order of their paths. */
  List<ReadSource> sources() {
    return List.copyOf(known.values());
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
}
