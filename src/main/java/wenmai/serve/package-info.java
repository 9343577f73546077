/** Serves the graph over HTTP: SPARQL queries, read-only graphs, and a start page. */
@org.jspecify.annotations.NullMarked
package wenmai.serve;
