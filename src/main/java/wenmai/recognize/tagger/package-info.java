/**
 * Learns names from annotated sentences and tags persons, places and organisations: an averaged
 * structured perceptron over characters.
 */
@org.jspecify.annotations.NullMarked
package wenmai.recognize.tagger;
