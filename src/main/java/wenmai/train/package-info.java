/** Learns the models of recognition and facts from annotated articles. */
@org.jspecify.annotations.NullMarked
package wenmai.train;
