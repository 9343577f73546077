/**
 * Undoes the newspaper's typesetting: a page as extracted becomes articles of one paragraph a line,
 * and every character keeps its offset in the source.
 */
@org.jspecify.annotations.NullMarked
package wenmai.layout;
