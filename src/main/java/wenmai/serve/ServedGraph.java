package wenmai.serve;

import org.apache.jena.fuseki.server.DataService;

/**
 * What a server shows of one generation of the graph: the pages and the SPARQL endpoints over it.
 *
 * @param generation the generation
 * @param website the pages and the JSON interface
 * @param endpoints the SPARQL endpoints
 */
record ServedGraph(GraphSource.Generation generation, Website website, DataService endpoints) {}
