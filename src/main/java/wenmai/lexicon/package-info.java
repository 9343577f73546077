/** Holds the gazetteer, titles, surnames and suffixes as immutable look-ups. */
@org.jspecify.annotations.NullMarked
package wenmai.lexicon;
