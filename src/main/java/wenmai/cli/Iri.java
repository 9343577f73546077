package wenmai.cli;

import wenmai.graph.Vocabulary;

/** IRIs on the command line: those of Wenmai may be given by what comes after {@code /id/}. */
final class Iri {
  private Iri() {}

  /** The IRI that is meant. */
  static String of(String given) {
    return given.contains("://") ? given : Vocabulary.ID + given;
  }

  /** The short form of an IRI. */
  static String tail(String iri) {
    return iri.startsWith(Vocabulary.ID) ? iri.substring(Vocabulary.ID.length()) : iri;
  }
}
