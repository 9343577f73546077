package wenmai.graph;

/** The formats of a query's answer. */
public enum ResultFormat {
  TABLE,
  CSV,
  TSV,
  JSON,
  XML,
  TURTLE
}
