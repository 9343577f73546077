package wenmai.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/**
 * The files that a careless user may have lying among the articles, and two good ones in uncommon
 * encodings.
 *
 * @param folder where they all are
 * @param good the names of those that must be read
 * @param bad the names of those that must be rejected, with the reason
 * @param guarded the name of a file without read permission, which only the superuser may read
 */
public record BadFileZoo(
    Path folder, SortedSet<String> good, SortedMap<String, RejectionReason> bad, String guarded) {
  /** What the good files say. */
  public static final String ARTICLE = "沙枣乡举办果树栽培培训班\n\n本报讯 三十名果农参加了培训，课程由农业技术推广站承担。\n";

  private static final int ONE_LINE_BYTES = 20 * 1024 * 1024;

  /** Writes them all into an existing folder. */
  public static BadFileZoo writeTo(Path folder) throws IOException {
    SortedMap<String, RejectionReason> bad = new TreeMap<>();
    SortedMap<String, byte[]> files = new TreeMap<>();

    files.put("gb18030.txt", ARTICLE.getBytes(Charset.forName("GB18030")));
    files.put("utf-16.txt", ("\uFEFF" + ARTICLE).getBytes(StandardCharsets.UTF_16LE));
    SortedSet<String> good = new TreeSet<>(files.keySet());

    files.put("empty.txt", new byte[0]);
    bad.put("empty.txt", RejectionReason.EMPTY);
    files.put("blank.txt", " \r\n\t\n".getBytes(StandardCharsets.UTF_8));
    bad.put("blank.txt", RejectionReason.EMPTY);
    files.put("random.txt", randomBytes());
    bad.put("random.txt", RejectionReason.BINARY);
    files.put("photo.txt", jpeg());
    bad.put("photo.txt", RejectionReason.BINARY);
    files.put("one-line.txt", oneLine());
    bad.put("one-line.txt", RejectionReason.TOO_LARGE);
    byte[] pdf = SamplePdf.chinese("巴扎新闻");
    files.put("truncated.pdf", Arrays.copyOf(pdf, pdf.length * 2 / 3));
    bad.put("truncated.pdf", RejectionReason.MALFORMED);
    files.put("encrypted.pdf", SamplePdf.encrypted());
    bad.put("encrypted.pdf", RejectionReason.ENCRYPTED);
    files.put("guarded.txt", ARTICLE.getBytes(StandardCharsets.UTF_8));
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.setPosixFilePermissions(
        folder.resolve("guarded.txt"), PosixFilePermissions.fromString("---------"));

    Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
    bad.put("loop", RejectionReason.UNREADABLE);
    Files.createSymbolicLink(folder.resolve("self.txt"), Path.of("self.txt"));
    bad.put("self.txt", RejectionReason.UNREADABLE);
    Files.createSymbolicLink(folder.resolve("dangling.txt"), Path.of("nowhere.txt"));
    bad.put("dangling.txt", RejectionReason.UNREADABLE);
    return new BadFileZoo(folder, good, bad, "guarded.txt");
  }

  /** The same bytes at each call, without a meaning. */
  static byte[] randomBytes() {
    byte[] bytes = new byte[4096];
    new Random(20231208).nextBytes(bytes);
    return bytes;
  }

  /** A picture. */
  static byte[] jpeg() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }

  /** Twenty megabytes of Chinese text in one line. */
  static byte[] oneLine() {
    byte[] sentence = "棉农在地头算账，".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[ONE_LINE_BYTES / sentence.length * sentence.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = sentence[i % sentence.length];
    }
    return bytes;
  }
}
