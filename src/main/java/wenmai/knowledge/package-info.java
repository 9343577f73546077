/** Opens the knowledge files, {@code ontology/} and {@code data/}: from the jar or a folder. */
@org.jspecify.annotations.NullMarked
package wenmai.knowledge;
