package wenmai.serve.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenmai.serve.access.Account;
import wenmai.serve.access.Visitor;

/** What the head of a page shows of signing in and out; nothing when the server has no users. */
final class SignInLinks {
  private static final String SIGN_IN = "/sign-in";

  private SignInLinks() {}

  /**
   * Values for the template.
   *
   * @param address the page's path and query, where signing in leads back to
   */
  static Map<String, Object> values(Optional<Visitor> visitor, String address) {
    Map<String, Object> values = new TreeMap<>();
    visitor.ifPresent(
        somebody -> {
          Optional<String> name = somebody.account().map(Account::name);
          name.ifPresent(known -> values.put("userName", known));
          if (name.isEmpty() && !address.startsWith(SIGN_IN)) {
            values.put("signInHref", SIGN_IN + "?to=" + Links.encoded(address));
          }
        });
    return values;
  }
}
