package wenmai.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import wenmai.serve.api.JsonEndpoint;
import wenmai.serve.api.Problem;
import wenmai.serve.remote.EndpointException;

/**
 * What becomes of a request when the endpoint behind the server fails: a problem document of the
 * JSON interface, a page, or the end of the connection when part of the answer has left.
 */
final class EndpointFailures implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException failure) {
      Optional<EndpointException> meant = EndpointException.among(failure);
      if (meant.isEmpty()) {
        throw failure;
      }
      answer(meant.get(), (HttpServletRequest) request, (HttpServletResponse) response);
    }
  }

  private static void answer(
      EndpointException failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      Connections.cut(request);
    } else if (request.getRequestURI().startsWith("/api/")) {
      response.resetBuffer();
      JsonEndpoint.answer(Problem.ofEndpoint(failure.status(), failure.words()), response);
    } else {
      response.sendError(failure.status(), failure.words());
    }
  }
}
