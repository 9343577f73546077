package wenmai.graph;

/** The formats of an export: TriG, N-Quads and JSON-LD keep the articles' graphs apart. */
public enum ExportFormat {
  TURTLE,
  TRIG,
  NTRIPLES,
  NQUADS,
  JSONLD,
  RDFXML
}
