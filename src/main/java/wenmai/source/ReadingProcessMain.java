package wenmai.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import wenmai.source.ContentReader.Content;

/** The inside of a {@link ReadingProcess}: it answers for one document after the other. */
final class ReadingProcessMain {
  private final ContentReader contents;
  private final DataOutputStream answers;

  private ReadingProcessMain(ContentReader contents, DataOutputStream answers) {
    this.contents = contents;
    this.answers = answers;
  }

  /**
   * Answers until standard input ends, which it does when the program that asks has ended, however
   * it did; then it stops at once, whatever it is at.
   *
   * @param arguments the bytes, characters and levels of {@link SourceLimits}
   */
  public static void main(String[] arguments) throws IOException {
    DataOutputStream answers =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    SourceLimits limits =
        new SourceLimits(
            Long.parseLong(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Duration.ZERO,
            Runtime.getRuntime().maxMemory());
    Runtime.getRuntime().addShutdownHook(new Thread(ReadingProcessMain::removeTemporaryFiles));
    ReadingProcessMain reading = new ReadingProcessMain(new ContentReader(limits), answers);
    answers.writeByte(0);
    answers.flush();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try (DataInputStream questions =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      while (true) {
        String name = Frames.text(questions);
        byte[] bytes = Frames.bytes(questions);
        reader.execute(() -> reading.answer(bytes, name));
      }
    } catch (IOException nobodyAsks) {
      System.exit(0);
    }
  }

  private static void removeTemporaryFiles() {
    try {
      TemporaryFolder.delete(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(byte[] bytes, String name) {
    try {
      try {
        Content content = contents.read(bytes, name);
        answers.writeBoolean(true);
        Frames.write(answers, content.mediaType());
        Frames.write(answers, content.charset());
        Frames.write(answers, content.text());
      } catch (Refusal | IOException | RuntimeException | Error failure) {
        SourceResult.Rejected refused = Refusal.after(failure).of(name);
        answers.writeBoolean(false);
        Frames.write(answers, refused.reason().name());
        Frames.write(answers, refused.detail());
      }
      answers.flush();
    } catch (IOException nobodyListens) {
      throw new UncheckedIOException(nobodyListens);
    }
  }
}
