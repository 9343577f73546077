/** Finds mentions: one recogniser a kind of name, one arbiter that settles overlaps. */
@org.jspecify.annotations.NullMarked
package wenmai.recognize;
