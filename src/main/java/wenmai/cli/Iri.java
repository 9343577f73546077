package wenmai.cli;

/** IRIs on the command line: those of Wenmai may be given by what comes after {@code /id/}. */
final class Iri {
  private static final String BASE = "https://w3id.org/wenmai/id/";

  private Iri() {}

  /** The IRI that is meant. */
  static String of(String given) {
    return given.contains("://") ? given : BASE + given;
  }

  /** The short form of an IRI. */
  static String tail(String iri) {
    return iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri;
  }
}
