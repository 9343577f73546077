package wenmai.source;

/** The kinds of reasons why a file was not opened. */
public enum RejectionReason {
  /** It holds no text. */
  EMPTY,
  /** The system does not hand out its bytes: missing, no permission, a loop of links. */
  UNREADABLE,
  /** It opens with a password only. */
  ENCRYPTED,
  /** Its bytes are not text. */
  BINARY,
  /** It exceeds a limit of bytes, characters, nesting or memory. */
  TOO_LARGE,
  /** It took longer than the limit of time. */
  TIMEOUT,
  /** It breaks the rules of its own format. */
  MALFORMED,
  /** Its format is known and not one of those that are read. */
  UNSUPPORTED
}
