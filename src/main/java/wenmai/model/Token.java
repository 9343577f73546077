package wenmai.model;

/**
 * A word of a segmented text.
 *
 * @param span its UTF-16 offsets in the text that was segmented
 * @param text the word as it stands there
 * @param tag its part of speech in the PKU tag set, such as {@code ns} or {@code v}
 */
public record Token(Span span, String text, String tag) {}
