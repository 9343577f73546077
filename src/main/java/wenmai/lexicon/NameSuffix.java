package wenmai.lexicon;

import wenmai.model.EntityType;

/**
 * An ending by which a name tells its class.
 *
 * @param text the ending
 * @param type the class of names that end so
 * @param strength how much the ending proves by itself
 */
public record NameSuffix(String text, EntityType type, NameStrength strength) {}
