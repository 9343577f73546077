/** Wenmai reads Chinese regional newspapers into a knowledge graph served over SPARQL. */
@org.jspecify.annotations.NullMarked
package wenmai;
