package wenmai.serve.access;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request to a server that has users.
 *
 * @param account the user, if the request comes from one
 */
public record Visitor(Optional<Account> account) {

  /** The attribute of a request that holds it. */
  public static final String ATTRIBUTE = Visitor.class.getName();

  /** Who sends a request; nothing when the server has no users and asks nobody. */
  public static Optional<Visitor> of(ServletRequest request) {
    return ofAttribute(request.getAttribute(ATTRIBUTE));
  }

  /** The same, from the value of the attribute. */
  public static Optional<Visitor> ofAttribute(@Nullable Object value) {
    return value instanceof Visitor visitor ? Optional.of(visitor) : Optional.empty();
  }

  /** Whether the sender may do what needs a role. */
  public boolean may(Role role) {
    return account.filter(user -> user.role().includes(role)).isPresent();
  }
}
