package wenmai.model;

/**
 * A file as opened: its decoded text and where it came from.
 *
 * @param path the path as given by the user, relative, with forward slashes
 * @param mediaType the detected media type, such as {@code text/plain}
 * @param charset the detected character encoding of a text file, or the format's own (UTF-8)
 * @param contentHash SHA-256 of the file's bytes, lower-case hexadecimal
 * @param text the decoded text, without a byte order mark, line ends as {@code \n}
 */
public record SourceFile(
    String path, String mediaType, String charset, String contentHash, String text) {}
