package wenmai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document that keeps the figures: what stands between {@code <!-- measured: NAME -->} and
 * {@code <!-- end -->} is replaced by what was measured last.
 */
record PerformanceDocument(Path file) {
  void replace(String name, String text) throws IOException {
    Pattern place =
        Pattern.compile(
            "(<!-- measured: " + Pattern.quote(name) + " -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    Matcher matcher = place.matcher(Files.readString(file));
    if (!matcher.find()) {
      throw new IllegalArgumentException(file + " has no place for " + name);
    }
    Files.writeString(
        file, matcher.replaceFirst("$1" + Matcher.quoteReplacement(text.strip()) + "\n$2"));
  }
}
