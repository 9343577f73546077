package wenmai.serve.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import wenmai.graph.Vocabulary;

/** Where on this server the page of a resource stands: {@code /page/} and the end of its IRI. */
public final class PageAddress {
  private PageAddress() {}

  /** The path of the page of an IRI, percent-encoded; of an IRI of another namespace, the IRI. */
  public static String of(String iri) {
    return iri.startsWith(Vocabulary.ID)
        ? encoded("/page/" + iri.substring(Vocabulary.ID.length()))
        : iri;
  }

  /** The IRI of the resource whose page or id has a path. */
  public static Optional<String> iri(String pathInfo) {
    return Optional.of(pathInfo)
        .filter(path -> path.length() > 1)
        .map(path -> Vocabulary.ID + path.substring(1));
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
