package wenmai.serve.access;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The users of a server, as a text file holds them. A line is one of
 *
 * <pre>
 * user NAME ROLE HASH
 * token NAME HASH
 * </pre>
 *
 * or a comment after {@code #}, or empty; the user stands before its tokens.
 *
 * @param byName the users by their names
 */
public record Users(SortedMap<String, User> byName) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
  private static final Pattern TOKEN_HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String HEADER =
      "# Users of a Wenmai server. 'wenmai user' and 'wenmai token' change this file.\n";

  /** Copies the users. */
  public Users {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /** A line that is wrong. */
  public static final class WrongLineException extends Exception {
    private static final long serialVersionUID = 1L;

    private WrongLineException(int number, String reason) {
      super("line " + number + ": " + reason);
    }
  }

  /** Nobody. */
  public static Users none() {
    return new Users(Collections.emptySortedMap());
  }

  /** Whether a text may be the name of a user: letters, digits, dots, hyphens, underscores. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** The users of a file's lines. */
  static Users parse(List<String> lines) throws WrongLineException {
    SortedMap<String, User> users = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        Optional<String> wrong = take(line.split("\\s+"), users);
        if (wrong.isPresent()) {
          throw new WrongLineException(i + 1, wrong.get());
        }
      }
    }
    return new Users(users);
  }

  /** Takes up a line; else says what is wrong with it, without its secrets. */
  private static Optional<String> take(String[] words, SortedMap<String, User> users) {
    if (words[0].equals("user") && words.length == 4) {
      return takeUser(words, users);
    }
    if (words[0].equals("token") && words.length == 3) {
      return takeToken(words, users);
    }
    return Optional.of("it is neither 'user NAME ROLE HASH' nor 'token NAME HASH'");
  }

  private static Optional<String> takeUser(String[] words, SortedMap<String, User> users) {
    Optional<Role> role = Role.ofWord(words[2]);
    if (!isName(words[1])) {
      return Optional.of("a name has letters, digits, '.', '-' and '_', 64 at most");
    }
    if (role.isEmpty()) {
      return Optional.of("there is no role '" + words[2] + "', but reader, editor and admin");
    }
    if (!Password.isHash(words[3])) {
      return Optional.of("the hash of the password is not as 'wenmai user add' writes it");
    }
    User user = new User(new Account(words[1], role.get()), words[3], new TreeSet<>());
    return users.putIfAbsent(words[1], user) == null
        ? Optional.empty()
        : Optional.of("there is a user '" + words[1] + "' above");
  }

  private static Optional<String> takeToken(String[] words, SortedMap<String, User> users) {
    Optional<User> owner = Optional.ofNullable(users.get(words[1]));
    if (owner.isEmpty()) {
      return Optional.of("there is no user '" + words[1] + "' above");
    }
    if (!TOKEN_HASH.matcher(words[2]).matches()) {
      return Optional.of("the hash of the token is not as 'wenmai token add' writes it");
    }
    users.put(words[1], owner.get().withTokenHash(words[2]));
    return Optional.empty();
  }

  /** The text of the file. */
  String text() {
    StringBuilder text = new StringBuilder(HEADER);
    for (User user : byName.values()) {
      String name = user.account().name();
      text.append(
          "user %s %s %s\n".formatted(name, user.account().role().word(), user.passwordHash()));
      user.tokenHashes().forEach(hash -> text.append("token %s %s\n".formatted(name, hash)));
    }
    return text.toString();
  }

  /** The user of a name. */
  public Optional<User> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The user of a token. */
  Optional<User> find(Token token) {
    String hash = token.hash();
    return byName.values().stream().filter(user -> user.tokenHashes().contains(hash)).findFirst();
  }

  /** These users with one more, or one changed. */
  public Users with(User user) {
    SortedMap<String, User> changed = new TreeMap<>(byName);
    changed.put(user.account().name(), user);
    return new Users(changed);
  }

  /** These users without one. */
  public Users without(String name) {
    SortedMap<String, User> fewer = new TreeMap<>(byName);
    fewer.remove(name);
    return new Users(fewer);
  }
}
