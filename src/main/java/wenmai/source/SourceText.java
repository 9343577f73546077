package wenmai.source;

/**
 * The decoded text of a file, the one that offsets into the source count in.
 *
 * @param charset the name of the character encoding it was decoded from
 * @param text what the bytes decode to after exactly two changes: a byte order mark at the start is
 *     removed, and each {@code \r\n} and each {@code \r} becomes one {@code \n}; control characters
 *     and all else stay
 */
record SourceText(String charset, String text) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  SourceText {
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    text = text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
