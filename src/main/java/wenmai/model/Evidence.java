package wenmai.model;

/**
 * The shortest stretch of an article that states a fact.
 *
 * @param span its UTF-16 offsets in the article's clean text
 * @param quote the text there
 */
public record Evidence(Span span, String quote) {}
