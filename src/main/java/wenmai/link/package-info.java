/** Decides which mentions are one entity: within the article, then across the corpus. */
@org.jspecify.annotations.NullMarked
package wenmai.link;
