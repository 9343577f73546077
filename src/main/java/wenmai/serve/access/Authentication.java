package wenmai.serve.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.serve.limit.ClientBudgets;

/**
 * Finds out which user sends a request: by a password (HTTP Basic, RFC 7617), a token (Bearer, RFC
 * 6750), or the cookie of a session.
 *
 * <p>A client address has {@value #WRONG_PASSWORDS_A_MINUTE} wrong passwords a minute.
 */
final class Authentication {
  static final int WRONG_PASSWORDS_A_MINUTE = 10;

  private static final String COOKIE = "wenmai-session";
  private static final Pattern CREDENTIALS = Pattern.compile("(?i)(basic|bearer) +(\\S+)");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Accounts accounts;
  private final boolean takesPlainPasswords;
  private final Sessions sessions = new Sessions(InstantSource.system());
  private final ClientBudgets attempts =
      new ClientBudgets(WRONG_PASSWORDS_A_MINUTE, System::nanoTime);

  /**
   * Authentication by accounts.
   *
   * @param takesPlainPasswords whether passwords of other machines are taken without TLS
   */
  Authentication(Accounts accounts, boolean takesPlainPasswords) {
    this.accounts = accounts;
    this.takesPlainPasswords = takesPlainPasswords;
  }

  /** Who sends a request. */
  Identity of(HttpServletRequest request) {
    String credentials = request.getHeader("Authorization");
    if (credentials != null) {
      return byCredentials(request, credentials);
    }
    Optional<User> user = session(request).flatMap(sessions::find).filter(accounts::isCurrent);
    if (user.isEmpty()) {
      return new Identity.Unknown();
    }
    return READING.contains(request.getMethod()) || isFromOwnPage(request)
        ? new Identity.Known(user.get())
        : Identity.refused(Refusal.FOREIGN);
  }

  private Identity byCredentials(HttpServletRequest request, String credentials) {
    Matcher parts = CREDENTIALS.matcher(credentials.strip());
    if (!parts.matches()) {
      return Identity.refused(Refusal.WRONG);
    }
    if (parts.group(1).equalsIgnoreCase("bearer")) {
      return accounts
          .find(new Token(parts.group(2)))
          .<Identity>map(Identity.Known::new)
          .orElseGet(() -> Identity.refused(Refusal.WRONG));
    }
    if (!READING.contains(request.getMethod()) && !isFromOwnPage(request)) {
      return Identity.refused(Refusal.FOREIGN);
    }
    String[] pair = decoded(parts.group(2)).split(":", 2);
    return pair.length == 2
        ? byPassword(request, pair[0], pair[1])
        : Identity.refused(Refusal.WRONG);
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }

  /** Who sends a request with a name and a password. */
  Identity byPassword(HttpServletRequest request, String name, String password) {
    if (!isKeptSecret(request)) {
      return Identity.refused(Refusal.UNENCRYPTED);
    }
    String client = request.getRemoteAddr();
    Duration wait = attempts.take(client);
    if (!wait.isZero()) {
      return new Identity.Refused(Refusal.TOO_OFTEN, wait);
    }
    Optional<User> user = accounts.find(name, new Password(password));
    user.ifPresent(found -> attempts.giveBack(client));
    return user.<Identity>map(Identity.Known::new).orElseGet(() -> Identity.refused(Refusal.WRONG));
  }

  private boolean isKeptSecret(HttpServletRequest request) {
    try {
      return takesPlainPasswords
          || request.isSecure()
          || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Whether a request was not made by a page of another site: what the browser says of that, or
   * else the origin that it names, or else it is no browser.
   */
  static boolean isFromOwnPage(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null
        || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
  }

  /** Begins a session of a user and gives it to the browser. */
  String begin(HttpServletRequest request, User user) {
    return cookie(request, sessions.begin(user).text(), Duration.ofHours(Sessions.HOURS));
  }

  /** Ends the session of a request, if it has one. */
  String end(HttpServletRequest request) {
    session(request).ifPresent(sessions::end);
    return cookie(request, "", Duration.ZERO);
  }

  private static String cookie(HttpServletRequest request, String value, Duration age) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
        .formatted(COOKIE, value, age.toSeconds(), request.isSecure() ? "; Secure" : "");
  }

  private static Optional<Token> session(HttpServletRequest request) {
    return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .findFirst()
        .map(cookie -> new Token(cookie.getValue()));
  }
}
