/** The one room that knows HanLP: words, parts of speech and dictionary matching. */
@org.jspecify.annotations.NullMarked
package wenmai.language;
