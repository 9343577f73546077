package wenmai.serve.remote;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/** A SPARQL endpoint that did not answer, or not as it should. */
public final class EndpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int GATEWAY_TIMEOUT = 504;

  private final Reason reason;

  /** What went wrong, with the HTTP status to pass on. */
  public enum Reason {
    /** Nothing answers at its address, or the connection broke. */
    UNREACHABLE(BAD_GATEWAY, "The SPARQL endpoint behind this server cannot be reached."),
    /** It took longer than a query may. */
    SLOW(GATEWAY_TIMEOUT, "The SPARQL endpoint behind this server took too long: ask for less."),
    /** It asks for sign-in, or for another one. */
    LOCKED(BAD_GATEWAY, "The SPARQL endpoint behind this server does not let it in."),
    /** It has too much to do. */
    BUSY(UNAVAILABLE, "The SPARQL endpoint behind this server is busy: come back later."),
    /** It refused the query or failed over it. */
    REFUSED(BAD_GATEWAY, "The SPARQL endpoint behind this server does not answer this query."),
    /** What came is no answer to a SPARQL query. */
    MALFORMED(
        BAD_GATEWAY, "What the SPARQL endpoint behind this server sent is no answer to a query."),
    /** It gave fewer rows than there are. */
    INCOMPLETE(BAD_GATEWAY, "The SPARQL endpoint behind this server left out rows."),
    /** It holds no named graph. */
    EMPTY(BAD_GATEWAY, "The SPARQL endpoint behind this server holds no named graph."),
    /** A query without GRAPH does not see what the named graphs hold. */
    WITHOUT_UNION(
        BAD_GATEWAY,
        "The default graph of the SPARQL endpoint behind this server is not the union of its"
            + " named graphs.");

    private final int status;
    private final String words;

    Reason(int status, String words) {
      this.status = status;
      this.words = words;
    }
  }

  EndpointException(Reason reason) {
    super(reason.words);
    this.reason = reason;
  }

  private EndpointException(Reason reason, Throwable cause) {
    super(reason.words, cause);
    this.reason = reason;
  }

  /** What a failure of the RDF library over an answer means. */
  public static EndpointException of(RuntimeException failure) {
    return failure instanceof EndpointException known
        ? known
        : new EndpointException(reason(failure), failure);
  }

  /** The failure of an endpoint among the causes of another, if there is one. */
  public static Optional<EndpointException> among(Throwable failure) {
    return causes(failure)
        .filter(EndpointException.class::isInstance)
        .map(EndpointException.class::cast)
        .findFirst();
  }

  private static Reason reason(RuntimeException failure) {
    if (causes(failure).anyMatch(HttpTimeoutException.class::isInstance)) {
      return Reason.SLOW;
    }
    if (failure instanceof QueryExceptionHTTP http) {
      return switch (http.getStatusCode()) {
        case 401, 403, 407 -> Reason.LOCKED;
        case 408, 504 -> Reason.SLOW;
        case 429, 503 -> Reason.BUSY;
        default -> http.getStatusCode() < 300 ? Reason.UNREACHABLE : Reason.REFUSED;
      };
    }
    return causes(failure)
            .filter(IOException.class::isInstance)
            .findFirst()
            .filter(cause -> !isOfParser(cause))
            .isPresent()
        ? Reason.UNREACHABLE
        : Reason.MALFORMED;
  }

  /** Whether the parser of JSON failed over what it got, which it tells by its own kinds. */
  private static boolean isOfParser(Throwable failure) {
    return failure instanceof MalformedJsonException || failure instanceof EOFException;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  /** The HTTP status of an answer that fails for it. */
  public int status() {
    return reason.status;
  }

  /** What went wrong, for the one who asked. */
  public String words() {
    return reason.words;
  }
}
