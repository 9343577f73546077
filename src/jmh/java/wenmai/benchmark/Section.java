package wenmai.benchmark;

/** One thing that is measured, and the place in the document that it fills. */
interface Section {
  /** The name of its place. */
  String name();

  /** Measures and tells in Markdown. */
  String measure(Plan plan) throws Exception;
}
