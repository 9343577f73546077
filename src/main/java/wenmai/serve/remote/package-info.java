/** A graph that another SPARQL endpoint holds: it is read and asked over HTTP. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.remote;
