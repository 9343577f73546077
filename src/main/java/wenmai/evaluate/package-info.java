/** Measures a graph against annotated articles: precision, recall and F1 by type and predicate. */
@org.jspecify.annotations.NullMarked
package wenmai.evaluate;
