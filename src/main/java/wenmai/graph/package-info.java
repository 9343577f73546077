/** Turns readings into RDF, keeps it in a store, and checks, queries and exports what is there. */
@org.jspecify.annotations.NullMarked
package wenmai.graph;
