package wenmai.graph;

/**
 * Four node identifiers of TDB2, 8 bytes each, as numbers that sort as unsigned: a quad, or
 * whatever else of nodes is to be sorted.
 */
record Tuple(long first, long second, long third, long fourth) {
  /** The number of identifiers. */
  static final int WIDTH = 4;
}
