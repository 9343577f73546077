package wenmai.serve.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import wenmai.serve.http.Answer;
import wenmai.serve.http.CanonicalPath;

/**
 * Ties each request to its {@link Visitor}, turns away who may not do what is asked, and signs in
 * and out.
 */
public final class AccessFilter implements Filter {
  private static final String SIGN_IN = "/sign-in";
  private static final String SIGN_OUT = "/sign-out";

  /** An address on this server: one slash, then no second one and no backslash. */
  private static final Pattern OWN_ADDRESS =
      Pattern.compile("/([^/\\\\\\p{Cntrl}][^\\p{Cntrl}]*)?");

  private final Authentication authentication;
  private final AccessRules rules;

  /**
   * A filter for the users of a file.
   *
   * @param takesPlainPasswords whether passwords of other machines are taken without TLS
   */
  public AccessFilter(Accounts accounts, AccessRules rules, boolean takesPlainPasswords) {
    this.authentication = new Authentication(accounts, takesPlainPasswords);
    this.rules = rules;
  }

  @Override
  public void doFilter(
      ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) servletRequest;
    HttpServletResponse response = (HttpServletResponse) servletResponse;
    String path = request.getRequestURI();
    if (request.getMethod().equals("POST") && path.equals(SIGN_IN)) {
      signIn(request, response);
    } else if (request.getMethod().equals("POST") && path.equals(SIGN_OUT)) {
      signOut(request, response);
    } else {
      Identity identity = authentication.of(request);
      if (identity instanceof Identity.Refused refused) {
        refuse(request, response, refused);
      } else {
        Visitor visitor = visitor(identity);
        request.setAttribute(Visitor.ATTRIBUTE, visitor);
        Optional<Role> needed =
            rules.needed(path).or(() -> rules.needed(CanonicalPath.of(request)));
        if (needed.isPresent()) {
          response.setHeader("Cache-Control", "private, no-cache");
        }
        if (needed.isEmpty() || visitor.may(needed.get())) {
          chain.doFilter(request, response);
        } else if (visitor.account().isPresent()) {
          response.setStatus(HttpServletResponse.SC_FORBIDDEN);
          Answer.text(response, "text/plain", "This needs the role " + needed.get().word() + ".\n");
        } else {
          askToSignIn(request, response);
        }
      }
    }
  }

  private static Visitor visitor(Identity identity) {
    return new Visitor(
        identity instanceof Identity.Known known
            ? Optional.of(known.user().account())
            : Optional.empty());
  }

  private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String to =
        Optional.ofNullable(request.getParameter("to"))
            .filter(address -> OWN_ADDRESS.matcher(address).matches())
            .orElse("/");
    Identity identity =
        Authentication.isFromOwnPage(request)
            ? authentication.byPassword(
                request, parameter(request, "name"), parameter(request, "password"))
            : Identity.refused(Refusal.FOREIGN);
    if (identity instanceof Identity.Known known) {
      authentication.end(request);
      response.setHeader("Set-Cookie", authentication.begin(request, known.user()));
      Answer.leadOn(response, to);
    } else if (identity instanceof Identity.Refused refused) {
      Answer.leadOn(
          response, SIGN_IN + "?failed=" + refused.refusal().code() + "&to=" + encoded(to));
    }
  }

  private void signOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Authentication.isFromOwnPage(request)) {
      response.setHeader("Set-Cookie", authentication.end(request));
      Answer.leadOn(response, "/");
    } else {
      refuse(request, response, new Identity.Refused(Refusal.FOREIGN, Duration.ZERO));
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Identity.Refused refused)
      throws IOException {
    if (refused.refusal() == Refusal.WRONG) {
      challenge(request, response);
    }
    if (!refused.delay().isZero()) {
      response.setHeader("Retry-After", Long.toString(refused.delay().plusSeconds(1).toSeconds()));
    }
    response.setStatus(refused.refusal().status());
    Answer.text(response, "text/plain", refused.refusal().words() + "\n");
  }

  /** Sends people to the page to sign in, and tells programs what to send. */
  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    if (request.getMethod().equals("GET") && accepted.contains("text/html")) {
      String query =
          Optional.ofNullable(request.getQueryString()).map(text -> "?" + text).orElse("");
      Answer.leadOn(response, SIGN_IN + "?to=" + encoded(request.getRequestURI() + query));
    } else {
      challenge(request, response);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      Answer.text(
          response, "text/plain", "Sign in first, by a password (Basic) or a token (Bearer).\n");
    }
  }

  /**
   * Names the ways to sign in; not Basic to a browser, which would ask with a window of its own.
   */
  private static void challenge(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("WWW-Authenticate", "Bearer realm=\"Wenmai\"");
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.addHeader("WWW-Authenticate", "Basic realm=\"Wenmai\", charset=\"UTF-8\"");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
