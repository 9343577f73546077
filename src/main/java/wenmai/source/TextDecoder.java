package wenmai.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The finder of a text's character encoding.
 *
 * <p>The first that fits is taken: a byte order mark (UTF-8, UTF-16, UTF-32, GB18030); bytes that
 * are valid UTF-8; the encoding that the file declares; UTF-16 without a mark or GB18030, whichever
 * gives the more plausible Chinese. All decoding is strict: no byte is replaced or dropped.
 */
final class TextDecoder {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int CHARACTERS_A_DAMAGE = 100;

  private static final Map<Charset, byte[]> MARKS =
      Map.of(
          StandardCharsets.UTF_8,
          bytes(0xEF, 0xBB, 0xBF),
          StandardCharsets.UTF_16LE,
          bytes(0xFF, 0xFE),
          StandardCharsets.UTF_16BE,
          bytes(0xFE, 0xFF),
          Charset.forName("UTF-32LE"),
          bytes(0xFF, 0xFE, 0, 0),
          Charset.forName("UTF-32BE"),
          bytes(0, 0, 0xFE, 0xFF),
          GB18030,
          bytes(0x84, 0x31, 0x95, 0x33));

  private TextDecoder() {}

  /**
   * Decodes a text.
   *
   * @param declared the encoding that the file itself declares
   * @throws Refusal BINARY when it is text in none of the encodings, MALFORMED when it is UTF-8 but
   *     for a few bytes
   */
  static SourceText decode(byte[] bytes, Optional<Charset> declared) throws Refusal {
    Optional<SourceText> text =
        marked(bytes)
            .or(() -> Optional.of(StandardCharsets.UTF_8))
            .flatMap(charset -> strictly(bytes, charset))
            .or(() -> declared.flatMap(charset -> strictly(bytes, charset)))
            .or(() -> mostPlausible(bytes));
    if (text.isPresent()) {
      return text.get();
    }
    refuseDamagedUtf8(bytes);
    throw new Refusal(
        RejectionReason.BINARY,
        "It is not text in UTF-8, UTF-16 or GB18030."
            + " If it is text in another encoding, save it as UTF-8.");
  }

  private static Optional<Charset> marked(byte[] bytes) {
    return MARKS.entrySet().stream()
        .filter(mark -> startsWith(bytes, mark.getValue()))
        .max(Comparator.comparingInt(mark -> mark.getValue().length))
        .map(Map.Entry::getKey);
  }

  private static Optional<SourceText> mostPlausible(byte[] bytes) {
    Stream<Charset> charsets =
        bytes.length % 2 == 0
            ? Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, GB18030)
            : Stream.of(GB18030);
    List<SourceText> plausible =
        charsets
            .flatMap(charset -> strictly(bytes, charset).stream())
            .filter(decoded -> TextPlausibility.isChinese(decoded.text()))
            .toList();
    return plausible.stream()
        .max(Comparator.comparingDouble(decoded -> TextPlausibility.commonShare(decoded.text())));
  }

  private static Optional<SourceText> strictly(byte[] bytes, Charset charset) {
    try {
      String text = strictDecoder(charset).decode(ByteBuffer.wrap(bytes)).toString();
      return TextPlausibility.isText(text)
          ? Optional.of(new SourceText(charset.name(), text))
          : Optional.empty();
    } catch (CharacterCodingException otherCharset) {
      return Optional.empty();
    }
  }

  private static void refuseDamagedUtf8(byte[] bytes) throws Refusal {
    String mended = new String(bytes, StandardCharsets.UTF_8);
    long damages = mended.chars().filter(c -> c == 0xFFFD).count();
    if (damages * CHARACTERS_A_DAMAGE > mended.length()
        || !TextPlausibility.isText(mended)
        || !TextPlausibility.isChinese(mended)) {
      return;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    strictDecoder(StandardCharsets.UTF_8).decode(in, CharBuffer.allocate(bytes.length), true);
    throw new Refusal(
        RejectionReason.MALFORMED,
        "It is UTF-8 text, but not at byte offset %d (counted from 0). Mend it and save it anew."
            .formatted(in.position()));
  }

  private static CharsetDecoder strictDecoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
