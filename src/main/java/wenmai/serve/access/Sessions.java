package wenmai.serve.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in by a browser, known by the hash of a token that the browser keeps as a cookie.
 *
 * <p>A session ends {@value #HOURS} hours after it began, with the process, or when the {@value
 * #MOST_SESSIONS} begun last push it out.
 */
final class Sessions {
  static final int HOURS = 12;
  static final int MOST_SESSIONS = 10_000;

  private final InstantSource clock;
  private final Map<String, Session> byHash =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST_SESSIONS;
        }
      };

  private record Session(User user, Instant ends) {}

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins a session. */
  synchronized Token begin(User user) {
    Token token = Token.random();
    byHash.put(token.hash(), new Session(user, clock.instant().plus(Duration.ofHours(HOURS))));
    return token;
  }

  /** Whose session it is, unless it has ended. */
  synchronized Optional<User> find(Token token) {
    return Optional.ofNullable(byHash.get(token.hash()))
        .filter(session -> clock.instant().isBefore(session.ends()))
        .map(Session::user);
  }

  /** Ends a session. */
  synchronized void end(Token token) {
    byHash.remove(token.hash());
  }
}
