package wenmai.build;

import wenmai.source.SourceResult.Rejected;

/** What became of one source file in a build. */
public sealed interface SourceOutcome {
  /** Opened and read. */
  record Fresh(ReadSource source) implements SourceOutcome {}

  /** Not changed since it was last read; its readings come from the archive. */
  record Unchanged(ReadSource source) implements SourceOutcome {}

  /** Not readable. */
  record Refused(Rejected rejected) implements SourceOutcome {}
}
