package wenmai.source;

import java.time.Duration;

/**
 * How much of one file is read at most.
 *
 * @param maxBytes bytes of the file
 * @param maxCharacters UTF-16 code units of its text
 * @param maxDepth elements nested in each other, for formats that nest
 * @param maxTime wall-clock time for one file
 * @param maxMemory bytes of heap of a process that reads documents, one at a time
 */
public record SourceLimits(
    long maxBytes, int maxCharacters, int maxDepth, Duration maxTime, long maxMemory) {
  private static final long MEBIBYTE = 1024 * 1024;

  /**
   * The limits of ordinary use: 50 MB (52 428 800 bytes), 5 000 000 characters, 256 levels, 60
   * seconds, 512 MB of memory.
   *
   * <p>A newspaper page has about 10 000 characters, so a year of a four-page weekly fits into one
   * file; 20 MB of text in one line do not.
   */
  public static SourceLimits standard() {
    return new SourceLimits(50 * MEBIBYTE, 5_000_000, 256, Duration.ofSeconds(60), 512 * MEBIBYTE);
  }
}
