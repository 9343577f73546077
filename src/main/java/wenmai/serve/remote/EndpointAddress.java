package wenmai.serve.remote;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where a SPARQL endpoint is and how it is to be asked.
 *
 * @param uri its address, http or https, without user and password
 * @param authorization the value of the header {@code Authorization}, for those that ask for one
 * @param rows the most rows to ask for in one answer; longer ones are asked for page by page
 */
public record EndpointAddress(URI uri, Optional<String> authorization, int rows) {
  /** As many rows as a server of this program gives by its standard limits. */
  public static final int STANDARD_ROWS = 1_000_000;

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when the address is not one of HTTP or holds a password, or
   *     the rows are none
   */
  public EndpointAddress {
    if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException("endpoint must begin with http:// or https://: " + uri);
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "endpoint must not hold a user and a password: put them into a file");
    }
    if (rows < 1) {
      throw new IllegalArgumentException("endpoint-rows must be at least 1");
    }
  }

  /** An endpoint that everybody may ask. */
  public static EndpointAddress of(URI uri) {
    return new EndpointAddress(uri, Optional.empty(), STANDARD_ROWS);
  }
}
