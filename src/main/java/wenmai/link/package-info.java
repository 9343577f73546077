/** Decides which mentions are one entity and gives entities their IRIs. */
@org.jspecify.annotations.NullMarked
package wenmai.link;
