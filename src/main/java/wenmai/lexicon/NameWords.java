package wenmai.lexicon;

import java.util.Set;
import wenmai.knowledge.Knowledge;

/**
 * The words that tell where a name begins and whether it is one.
 *
 * @param boundary words that never stand inside a name
 * @param governing verbs that also stand in names, and end one when what they govern is complete
 * @param grammar single characters of grammar that never stand inside a name
 * @param levels words of an administrative level, with which a name may begin
 * @param generic words before an ending that make a kind, not a name
 * @param companyHeads brands that stand before the place in company names
 */
public record NameWords(
    Set<String> boundary,
    Set<String> governing,
    Set<String> grammar,
    Set<String> levels,
    Set<String> generic,
    Endings companyHeads) {
  static NameWords load(Knowledge knowledge) {
    return new NameWords(
        words(knowledge, "boundary-words"),
        words(knowledge, "governing-verbs"),
        words(knowledge, "grammar-characters"),
        words(knowledge, "level-words"),
        words(knowledge, "generic-modifiers"),
        new Endings(words(knowledge, "company-heads")));
  }

  private static Set<String> words(Knowledge knowledge, String list) {
    return InOrder.set(knowledge.lines("data/lexicon/" + list + ".txt"));
  }
}
