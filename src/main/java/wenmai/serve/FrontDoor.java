package wenmai.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import wenmai.serve.http.Answer;
import wenmai.serve.http.WebAssets;

/**
 * What every request passes first: security headers, cross-origin rules, and the two answers the
 * SPARQL server has none for, the start page and the service description.
 */
final class FrontDoor implements Filter {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final String serviceDescription = WebAssets.text("service.ttl");

  @Override
  public void doFilter(
      ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) servletRequest;
    HttpServletResponse response = (HttpServletResponse) servletResponse;
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    boolean answered =
        switch (request.getRequestURI()) {
          case "/" -> answerStartPage(request, response);
          case "/sparql" ->
              answerPreflight(request, response, "GET, POST, OPTIONS")
                  || answerServiceDescription(request, response);
          case "/data" -> answerPreflight(request, response, "GET, OPTIONS");
          default -> false;
        };
    if (!answered) {
      readForm(request);
      chain.doFilter(request, new MeasuredResponse(response));
    }
  }

  /** Reads a posted form where the HTTP server itself answers one that is too large. */
  private static void readForm(HttpServletRequest request) {
    request.getParameterMap();
  }

  private static boolean answerStartPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    ServedGraphs.of(request).website().startPage().service(request, response);
    return true;
  }

  private static boolean answerPreflight(
      HttpServletRequest request, HttpServletResponse response, String methods) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (!"OPTIONS".equals(request.getMethod())) {
      return false;
    }
    response.setHeader("Allow", methods);
    response.setHeader("Access-Control-Allow-Methods", methods);
    response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    return true;
  }

  private boolean answerServiceDescription(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!READING.contains(request.getMethod()) || request.getQueryString() != null) {
      return false;
    }
    Answer.text(response, "text/turtle", serviceDescription);
    return true;
  }
}
