package wenmai.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A store that cannot be opened or changed; what it holds is as it was. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String place;
  private final String holder;

  StoreException(Reason reason, Path place) {
    super(message(reason, place, ""));
    this.reason = reason;
    this.place = place.toString();
    this.holder = "";
  }

  StoreException(Reason reason, Path place, Throwable cause) {
    super(message(reason, place, ""), cause);
    this.reason = reason;
    this.place = place.toString();
    this.holder = "";
  }

  private StoreException(Path place, String holder) {
    super(message(Reason.BUILDING, place, holder));
    this.reason = Reason.BUILDING;
    this.place = place.toString();
    this.holder = holder;
  }

  /** Why a store cannot be opened or changed. */
  public enum Reason {
    /** There is none in the folder. */
    MISSING("holds no store"),
    /** None can be made: the place is a file, or a folder that holds something else. */
    OCCUPIED("is neither empty nor a store"),
    /** The folder cannot be made or written to. */
    UNWRITABLE("cannot be written to"),
    /** The disk is full, or a limit on the size of files is reached. */
    FULL("has no room left to write to"),
    /** It was made by a newer version of this program. */
    NEWER("has a layout that is newer than this program"),
    /** Its files are not as this program left them. */
    DAMAGED("is damaged"),
    /** A program of the layout before this one has it open. */
    IN_USE("is in use by another process"),
    /** Another build is at work on it. */
    BUILDING("is being built");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  /** A store on which another build is at work. */
  static StoreException building(Path place, String holder) {
    return new StoreException(place, holder);
  }

  /** A store whose folder failed to be written: no room or not allowed, as the cause tells. */
  public static StoreException of(Path place, Throwable cause) {
    return new StoreException(isFull(cause) ? Reason.FULL : Reason.UNWRITABLE, place, cause);
  }

  /** Whether a failure or one of its causes says that there is no room. */
  private static boolean isFull(Throwable failure) {
    return Stream.iterate(
            Optional.of(failure), Optional::isPresent, e -> e.map(Throwable::getCause))
        .flatMap(Optional::stream)
        .filter(cause -> cause instanceof IOException || cause instanceof InternalError)
        .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(
            words ->
                words.contains("no space left")
                    || words.contains("file too large")
                    || words.contains("quota exceeded")
                    || words.contains("not enough space")
                    || words.contains("unsafe memory access"));
  }

  public Reason reason() {
    return reason;
  }

  /** The folder that it is about. */
  public String place() {
    return place;
  }

  /** Who is building: process, host and since when; empty for other reasons. */
  public String holder() {
    return holder;
  }

  private static String message(Reason reason, Path place, String holder) {
    return place + " " + reason.words + (holder.isEmpty() ? "" : " by " + holder);
  }
}
