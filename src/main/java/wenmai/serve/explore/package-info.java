/** Finds entities by name, their neighbours, the paths between them, and what states each fact. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.explore;
