package wenmai.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The path of a request as it leads to a servlet: decoded, without parameters and dots. Whoever
 * guards paths must look at it, as {@code /%64ata} may lead where {@code /data} does.
 */
public final class CanonicalPath {
  private CanonicalPath() {}

  /** The path of a request. */
  public static String of(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }
}
