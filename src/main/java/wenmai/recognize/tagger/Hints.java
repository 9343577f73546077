package wenmai.recognize.tagger;

/**
 * What is known of the characters of a text before the second tagger reads it: one number a
 * character in each array.
 *
 * @param grammar the label of the grammars' outermost name there
 * @param inner the label of the longest name inside that
 * @param tagger the label of the first tagger
 * @param word a hash of the word there
 * @param shape the word's part of speech and the character's place in it
 * @param before a hash of the word before
 * @param behind a hash of the word behind
 * @param tagBefore the part of speech of the word before
 * @param tagBehind the part of speech of the word behind
 * @param ending the class of the name ending that ends there, or 0
 * @param ahead the class of the next name ending in the clause and how far away it is, or 0
 * @param state what stands around: a title, quotation marks, the kind of paragraph
 */
public record Hints(
    int[] grammar,
    int[] inner,
    int[] tagger,
    int[] word,
    int[] shape,
    int[] before,
    int[] behind,
    int[] tagBefore,
    int[] tagBehind,
    int[] ending,
    int[] ahead,
    int[] state) {}
