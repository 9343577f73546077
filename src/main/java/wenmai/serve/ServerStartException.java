package wenmai.serve;

/** A server that could not start. */
public final class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String subject;

  ServerStartException(Reason reason, String subject) {
    super(subject + " " + reason.words);
    this.reason = reason;
    this.subject = subject;
  }

  ServerStartException(Reason reason, String subject, Throwable cause) {
    super(subject + " " + reason.words, cause);
    this.reason = reason;
    this.subject = subject;
  }

  /** Why a server could not start. */
  public enum Reason {
    /** Another program listens on the address. */
    PORT_IN_USE("is in use by another program"),
    /** It is no address of this machine, or a port for the system alone. */
    NO_ADDRESS("cannot be listened on"),
    /** The log of requests cannot be written. */
    LOG_UNWRITABLE("cannot be written"),
    /** The file of users is missing or cannot be read. */
    USERS_UNREADABLE("cannot be read"),
    /** A line of the file of users is wrong; the subject tells which and why. */
    USERS_WRONG("(file of users)"),
    /** What needs sign-in is asked for, and there is no file of users. */
    USERS_MISSING("needs a file of users"),
    /** What changes a store is asked for, and the graph is behind another endpoint. */
    STORE_MISSING("needs a store of this server's own"),
    /** The keystore cannot be read, or holds no key. */
    KEYSTORE_UNREADABLE("is no PKCS #12 keystore with a key"),
    /** The password does not open the keystore. */
    KEYSTORE_LOCKED("is not opened by the password"),
    /** There is no password for the keystore, or its file cannot be read. */
    KEYSTORE_PASSWORD_MISSING("has no password that can be read");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  public Reason reason() {
    return reason;
  }

  /** The address or file that it is about. */
  public String subject() {
    return subject;
  }
}
