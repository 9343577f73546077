package wenmai.serve;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response whose length is measured as it is written.
 *
 * <p>The SPARQL server announces the length of its error messages in characters instead of bytes,
 * which turns every message with Chinese in it into an empty error 500.
 */
final class MeasuredResponse extends HttpServletResponseWrapper {
  MeasuredResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setContentLength(int announced) {}
}
