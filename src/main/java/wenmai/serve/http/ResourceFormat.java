package wenmai.serve.http;

import java.util.Arrays;
import java.util.Optional;
import wenmai.graph.ExportFormat;

/** The formats in which the description of a resource can be had. */
public enum ResourceFormat {
  TURTLE(".ttl", "text/turtle; charset=utf-8", ExportFormat.TURTLE),
  JSON_LD(".jsonld", "application/ld+json", ExportFormat.JSONLD),
  N_TRIPLES(".nt", "application/n-triples; charset=utf-8", ExportFormat.NTRIPLES),
  RDF_XML(".rdf", "application/rdf+xml", ExportFormat.RDFXML);

  private final String ending;
  private final String contentType;
  private final ExportFormat format;

  ResourceFormat(String ending, String contentType, ExportFormat format) {
    this.ending = ending;
    this.contentType = contentType;
    this.format = format;
  }

  static Optional<ResourceFormat> ofPath(String path) {
    return Arrays.stream(values()).filter(one -> path.endsWith(one.ending)).findFirst();
  }

  /** A path without the ending of a format, if it has one. */
  public static String withoutEnding(String path) {
    return ofPath(path)
        .map(format -> path.substring(0, path.length() - format.ending.length()))
        .orElse(path);
  }

  static Optional<ResourceFormat> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(one -> one.mediaType().equals(mediaType)).findFirst();
  }

  String ending() {
    return ending;
  }

  String contentType() {
    return contentType;
  }

  /** Its media type, without parameters. */
  String mediaType() {
    return contentType.split(";", 2)[0];
  }

  ExportFormat format() {
    return format;
  }
}
