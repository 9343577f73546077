package wenmai.link;

/**
 * Two entities whose names differ in one character and may be one, misprinted: a proposal to
 * whoever decides, never joined by itself.
 *
 * @param name the name of the one, the first in code point order
 * @param iri its IRI
 * @param otherName the name of the other
 * @param otherIri its IRI
 */
public record NameVariant(String name, String iri, String otherName, String otherIri) {}
