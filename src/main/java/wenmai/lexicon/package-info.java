/** Turns the gazetteer and word lists of {@code data/} into immutable look-ups. */
@org.jspecify.annotations.NullMarked
package wenmai.lexicon;
