/** The JSON interface of the explorer: search, entities, neighbours, evidence, paths. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.api;
