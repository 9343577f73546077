package wenmai.recognize.tagger;

import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * A stretch of text that the tagger takes for a name.
 *
 * @param span its UTF-16 offsets in the text
 * @param type {@code PERSON}, {@code PLACE} or {@code ORGANIZATION}
 * @param margin how sure the tagger is: by how much, per character, the name's labels outscored
 *     every label of another kind; in units of the model's weights, negative when only the context
 *     decided
 */
public record TaggedSpan(Span span, EntityType type, double margin) {}
