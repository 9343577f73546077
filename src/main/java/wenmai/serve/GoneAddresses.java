package wenmai.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import wenmai.graph.Vocabulary;
import wenmai.serve.http.ResourceFormat;

/**
 * Answers 410 at the addresses of what has been forgotten: below {@code /id/} and {@code /page/},
 * and where a request of the JSON interface names it.
 */
final class GoneAddresses implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    GraphSource.Generation generation = ServedGraphs.of(request).generation();
    if (iris((HttpServletRequest) request).anyMatch(generation.isGone())) {
      ((HttpServletResponse) response)
          .sendError(HttpServletResponse.SC_GONE, "What stood here has been taken out for good.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Stream<String> iris(HttpServletRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    String whole = request.getServletPath() + path;
    if (whole.startsWith("/id/") || whole.startsWith("/page/")) {
      String tail = whole.substring(whole.indexOf('/', 1) + 1);
      return Stream.of(Vocabulary.ID + tail, Vocabulary.ID + ResourceFormat.withoutEnding(tail));
    }
    return whole.startsWith("/api/")
        ? Stream.of("iri", "from", "to")
            .flatMap(
                name ->
                    Optional.ofNullable(request.getParameterValues(name)).stream()
                        .flatMap(Arrays::stream))
        : Stream.empty();
  }
}
