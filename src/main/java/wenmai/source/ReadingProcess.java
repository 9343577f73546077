package wenmai.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import wenmai.source.ContentReader.Content;

/**
 * A Java process of its own that reads documents, one at a time: what a document does to its
 * memory, its stack or its time ends that process and nothing else.
 *
 * <p>It talks over its standard input and output in {@link Frames}; {@link ReadingProcessMain} is
 * its other end. Temporary files of the parsers go with it.
 */
final class ReadingProcess implements AutoCloseable {
  private static final int OUT_OF_MEMORY = 3;

  private final SourceLimits limits;
  private final Path temporary;
  private final Process process;
  private final DataOutputStream questions;
  private final DataInputStream answers;

  private ReadingProcess(SourceLimits limits, Path temporary, Process process) {
    this.limits = limits;
    this.temporary = temporary;
    this.process = process;
    questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * Where this program is, before the class path of this process: another program that runs this
   * one may have it elsewhere.
   */
  private static String classPath() {
    try {
      URI here =
          ReadingProcessMain.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(here) + File.pathSeparator + System.getProperty("java.class.path");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of this program has an address", e);
    }
  }

  /** Starts a process on the Java and the class path of this one. */
  static ReadingProcess start(SourceLimits limits) throws IOException {
    Path temporary = Files.createTempDirectory("wenmai-reading");
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.maxMemory(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                ReadingProcessMain.class.getName(),
                Long.toString(limits.maxBytes()),
                Integer.toString(limits.maxCharacters()),
                Integer.toString(limits.maxDepth()))
            .redirectError(Redirect.DISCARD);
    java.environment().put("CLASSPATH", classPath());
    ReadingProcess started = new ReadingProcess(limits, temporary, java.start());
    try {
      started.answers.readByte();
      return started;
    } catch (IOException e) {
      started.close();
      throw new IOException("exit code " + started.process.exitValue(), e);
    }
  }

  /** Reads a document; a process that a document has ended is alive no more. */
  Content read(byte[] bytes, String name) throws Refusal {
    try {
      return new Deadline(limits.maxTime()).await(() -> exchange(bytes, name));
    } catch (Refusal refusal) {
      if (refusal.reason() == RejectionReason.TIMEOUT) {
        process.destroyForcibly().onExit().join();
      }
      throw refusal;
    }
  }

  private Content exchange(byte[] bytes, String name) throws Refusal {
    try {
      Frames.write(questions, name);
      Frames.write(questions, bytes);
      questions.flush();
      if (answers.readBoolean()) {
        return new Content(Frames.text(answers), Frames.text(answers), Frames.text(answers));
      }
      throw new Refusal(RejectionReason.valueOf(Frames.text(answers)), Frames.text(answers));
    } catch (IOException ended) {
      throw death(process.destroyForcibly().onExit().join().exitValue());
    }
  }

  private Refusal death(int exitCode) {
    return exitCode == OUT_OF_MEMORY
        ? new Refusal(
            RejectionReason.TOO_LARGE,
            "To read it takes more than %d MB of memory. Split it, or save its text as plain text."
                .formatted(limits.maxMemory() >> 20))
        : new Refusal(
            RejectionReason.MALFORMED,
            "It ended the process that read it (exit code %d). Save its text as plain text."
                .formatted(exitCode));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    try {
      TemporaryFolder.delete(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder " + temporary + " stays", e);
    }
  }
}
