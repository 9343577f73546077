package wenmai.lexicon;

import wenmai.model.EntityType;

/**
 * A word beside a name in quotation marks that tells its class.
 *
 * @param text the word
 * @param type the class of the quoted name
 * @param partOfName whether the word is the name's own ending
 */
public record QuotedNameCue(String text, EntityType type, boolean partOfName) {}
