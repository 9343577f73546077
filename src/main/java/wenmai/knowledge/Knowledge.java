package wenmai.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder that holds {@code ontology/} and {@code data/}: the one in the jar, or an edited copy.
 *
 * <p>Paths are relative to that folder, with forward slashes, such as {@code
 * data/lexicon/titles.txt}. Text files are UTF-8.
 */
public final class Knowledge {
  private static final String BUNDLED = "/knowledge/";

  private final Path root;

  private Knowledge(Path root) {
    this.root = root;
  }

  /** The knowledge shipped with Wenmai. */
  public static Knowledge bundled() {
    URL url = Knowledge.class.getResource(BUNDLED + "ontology/wenmai.ttl");
    if (url == null) {
      throw new IllegalStateException("the jar carries no knowledge folder");
    }
    try {
      return new Knowledge(pathOf(url.toURI()).resolve("../..").normalize());
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the jar's knowledge folder cannot be opened", e);
    }
  }

  /**
   * The knowledge of a folder.
   *
   * @throws UncheckedIOException when the folder lacks {@code ontology/wenmai.ttl} or {@code data/}
   */
  public static Knowledge at(Path folder) {
    if (!Files.isRegularFile(folder.resolve("ontology/wenmai.ttl"))
        || !Files.isDirectory(folder.resolve("data"))) {
      throw new UncheckedIOException(
          new IOException(
              folder + " is no knowledge folder: it needs ontology/wenmai.ttl and data/"));
    }
    return new Knowledge(folder);
  }

  private static Path pathOf(URI uri) throws IOException {
    if (!"jar".equals(uri.getScheme())) {
      return Path.of(uri);
    }
    FileSystem jar;
    try {
      jar = FileSystems.getFileSystem(uri);
    } catch (FileSystemNotFoundException firstUse) {
      jar = FileSystems.newFileSystem(uri, Map.of());
    }
    String inside = uri.toString().substring(uri.toString().indexOf('!') + 1);
    return jar.getPath(inside);
  }

  /** The whole text of a file, line ends as {@code \n}. */
  public String text(String path) {
    try {
      return Files.readString(root.resolve(path), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("knowledge file " + path + " cannot be read", e);
    }
  }

  /** The lines of a file without blank ones and those that begin with {@code #}, trimmed. */
  public List<String> lines(String path) {
    return text(path)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** The paths of the files directly in a folder, sorted. */
  public List<String> list(String folder) {
    Path directory = root.resolve(folder);
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder + "/" + file.getFileName())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("knowledge folder " + folder + " cannot be listed", e);
    }
  }

  /** The bytes of a file. */
  public byte[] bytes(String path) {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException("knowledge file " + path + " cannot be read", e);
    }
  }

  /**
   * SHA-256, in lower-case hexadecimal, over the gazetteer, layout, lexicons, rules and ontology:
   * it changes when what is read out of an article may change.
   */
  public String fingerprint() {
    MessageDigest digest = sha256();
    Stream.of("data/gazetteer", "data/layout", "data/lexicon", "data/rules", "ontology")
        .flatMap(folder -> list(folder).stream())
        .forEach(
            path -> {
              digest.update(path.getBytes(StandardCharsets.UTF_8));
              digest.update(bytes(path));
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
