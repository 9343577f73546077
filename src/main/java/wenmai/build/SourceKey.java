package wenmai.build;

import wenmai.graph.StoredSource;

/**
 * What the reading of a source file depends on.
 *
 * @param path the path as given, relative, with forward slashes
 * @param contentHash SHA-256 of the file's bytes, lower-case hexadecimal
 * @param buildIri the knowledge and the software that read it, see {@link
 *     wenmai.graph.BuildRecord#iri()}
 */
public record SourceKey(String path, String contentHash, String buildIri) {
  static SourceKey of(String path, StoredSource stored) {
    return new SourceKey(path, stored.contentHash(), stored.buildIri());
  }

  /** SHA-256 of the three, lower-case hexadecimal. */
  String digest() {
    return Sha256.of(String.join("\n", path, contentHash, buildIri));
  }
}
