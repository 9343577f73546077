package wenmai.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a path in UTF-8, whatever the system's encoding of names is.
 *
 * <p>Where that encoding cannot tell a name, such as a Chinese one under {@code LANG=C}, the bytes
 * of the name are decoded here; in one that is not UTF-8, bytes above 127 stand as {@code \xff}.
 */
final class GivenPath {
  private static final String UNDECODED = "\uFFFD";
  private static final String ESCAPE = "\\x";
  private static final int HEXADECIMAL = 16;

  private GivenPath() {}

  /**
   * The text of a path, with forward slashes; {@code .} for the empty one.
   *
   * @param given the path
   * @param absolute the same path, absolute and normalised
   */
  static String of(Path given, Path absolute) {
    String path = given.toString().replace(given.getFileSystem().getSeparator(), "/");
    if (!path.contains(UNDECODED)) {
      return path.isEmpty() ? "." : path;
    }
    List<String> names = names(absolute);
    int up = 0;
    while (up < given.getNameCount() && given.getName(up).toString().equals("..")) {
      up++;
    }
    return Stream.concat(
            Stream.generate(() -> "..").limit(up),
            names.stream().skip(names.size() - (long) (given.getNameCount() - up)))
        .collect(Collectors.joining("/", given.isAbsolute() ? "/" : "", ""));
  }

  /** Whether every name of a path is UTF-8. */
  static boolean isUtf8(Path path) {
    return !path.toString().contains(UNDECODED)
        || names(path.toAbsolutePath()).stream().noneMatch(name -> name.contains(ESCAPE));
  }

  private static List<String> names(Path absolute) {
    return Arrays.stream(absolute.toUri().getRawPath().split("/"))
        .filter(name -> !name.isEmpty())
        .map(name -> decoded(bytes(name)))
        .toList();
  }

  private static byte[] bytes(String percentEncoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < percentEncoded.length(); i++) {
      char c = percentEncoded.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(percentEncoded, i + 1, i + 3, HEXADECIMAL));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  private static String decoded(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException notUtf8) {
      StringBuilder shown = new StringBuilder();
      for (byte b : name) {
        shown.append(b >= 0 ? String.valueOf((char) b) : ESCAPE + HexFormat.of().toHexDigits(b));
      }
      return shown.toString();
    }
  }
}
