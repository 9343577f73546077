package wenmai.graph;

import java.nio.file.Path;

/** A store that cannot be opened. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  StoreException(Reason reason, Path place) {
    super(message(reason, place));
    this.reason = reason;
  }

  StoreException(Reason reason, Path place, Throwable cause) {
    super(message(reason, place), cause);
    this.reason = reason;
  }

  /** Why a store cannot be opened. */
  public enum Reason {
    /** There is none in the folder. */
    MISSING("holds no store"),
    /** None can be made: the place is a file, or a folder that holds something else. */
    OCCUPIED("is neither empty nor a store"),
    /** The folder cannot be made or written to. */
    UNWRITABLE("cannot be written to"),
    /** It was made by a newer version of this program. */
    NEWER("has a layout that is newer than this program"),
    /** Its files are not as this program left them. */
    DAMAGED("is damaged"),
    /** Another process has it open. */
    IN_USE("is in use by another process");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  public Reason reason() {
    return reason;
  }

  private static String message(Reason reason, Path place) {
    return place + " " + reason.words;
  }
}
