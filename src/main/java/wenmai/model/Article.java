package wenmai.model;

import java.util.List;
import java.util.Optional;

/**
 * One news item, interview, notice or honours-list entry with the typesetting undone.
 *
 * @param path the source file's path, as in {@link SourceFile#path()}
 * @param ordinal its place in the source file, from 1
 * @param contentHash SHA-256 of the source file's bytes, lower-case hexadecimal
 * @param title the headline, or empty when the page printed none
 * @param text the clean text: one paragraph a line ({@code \n}), the title first, then the byline
 * @param paragraphs the lines of {@code text}, in order
 * @param published the date printed for the whole page or article, if any
 * @param sourceOffsets where each code unit of {@code text} stands in the source's decoded text
 */
public record Article(
    String path,
    int ordinal,
    String contentHash,
    String title,
    String text,
    List<Paragraph> paragraphs,
    Optional<PartialDate> published,
    OffsetMap sourceOffsets) {
  public Article {
    paragraphs = List.copyOf(paragraphs);
    if (sourceOffsets.length() != text.length()) {
      throw new IllegalArgumentException(
          "the offset map has " + sourceOffsets.length() + " of " + text.length() + " offsets");
    }
  }

  /** The path and the ordinal: what tells this article from all others of a store. */
  public String id() {
    return path + "#" + ordinal;
  }
}
