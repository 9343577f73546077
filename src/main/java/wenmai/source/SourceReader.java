package wenmai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import wenmai.model.SourceFile;

/**
 * The opener of files: plain text, HTML, PDF with a text layer and DOCX, within limits.
 *
 * <p>The text of a {@link SourceFile} is what offsets into the source count in. Of plain text it is
 * the decoded bytes after exactly two changes: a byte order mark at the start is removed, and each
 * {@code \r\n} and each {@code \r} becomes one {@code \n}; control characters and all else stay. Of
 * HTML and DOCX it is one line a block element; of PDF, one line a printed line in drawing order,
 * with a blank line between paragraphs.
 *
 * <p>Plain text is read here; HTML, PDF and DOCX in a process apart, whose memory and time are
 * limited. Instances are safe for use by many threads.
 */
public final class SourceReader implements AutoCloseable {
  private final SourceLimits limits;
  private final Deadline deadline;
  private final ContentReader contents;
  private final ReadingProcesses processes;

  public SourceReader(SourceLimits limits) {
    this.limits = limits;
    this.deadline = new Deadline(limits.maxTime());
    this.contents = new ContentReader(limits);
    this.processes = new ReadingProcesses(limits);
  }

  /**
   * Opens one file; never throws for what is wrong with it.
   *
   * @param file where it is
   * @param givenPath how the user named it, relative, with forward slashes
   */
  public SourceResult read(Path file, String givenPath) {
    try {
      byte[] bytes = deadline.await(() -> bytes(file));
      ContentReader.Content content =
          deadline.await(() -> MediaTypes.isDocument(bytes, givenPath))
              ? processes.read(bytes, givenPath)
              : deadline.await(() -> contents.read(bytes, givenPath));
      return new SourceResult.Opened(
          new SourceFile(
              givenPath, content.mediaType(), content.charset(), sha256(bytes), content.text()));
    } catch (Refusal refusal) {
      return refusal.of(givenPath);
    }
  }

  /**
   * The SHA-256 of a file's bytes in lower-case hexadecimal; empty when {@link #read} would refuse
   * to take them in.
   */
  public Optional<String> contentHash(Path file) {
    try {
      return Optional.of(deadline.await(() -> sha256(bytes(file))));
    } catch (Refusal unreadable) {
      return Optional.empty();
    }
  }

  /** Ends the processes that read documents; the next document starts one anew. */
  @Override
  public void close() {
    processes.close();
  }

  private byte[] bytes(Path file) throws Refusal {
    if (Files.isDirectory(file)) {
      throw new Refusal(
          RejectionReason.UNREADABLE, "It is a folder. Name the folder to the walk, or a file.");
    }
    if (!Files.exists(file)) {
      throw new Refusal(
          RejectionReason.UNREADABLE, "There is no such file. Check the path or mend the link.");
    }
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          RejectionReason.UNREADABLE, "It is a device or pipe. Save its content as a file.");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      if (Files.size(file) > limits.maxBytes()) {
        throw tooLarge();
      }
      int most = (int) Math.min(limits.maxBytes() + 1, Integer.MAX_VALUE - 8);
      byte[] bytes = stream.readNBytes(most);
      if (bytes.length > limits.maxBytes()) {
        throw tooLarge();
      }
      if (bytes.length == 0) {
        throw new Refusal(RejectionReason.EMPTY, "The file is empty. Remove it or fetch it anew.");
      }
      return bytes;
    } catch (AccessDeniedException e) {
      throw new Refusal(
          RejectionReason.UNREADABLE, "There is no permission to read it. Change its permissions.");
    } catch (IOException e) {
      throw new Refusal(
          RejectionReason.UNREADABLE,
          "The system cannot read it (%s). Check the disk or copy it anew.".formatted(e));
    }
  }

  private Refusal tooLarge() {
    return new Refusal(
        RejectionReason.TOO_LARGE,
        "It has more than %d bytes. Split it.".formatted(limits.maxBytes()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
