package wenmai.serve.access;

/**
 * A user as the rest of the program knows one.
 *
 * @param name the name to sign in with
 * @param role what the user may do
 */
public record Account(String name, Role role) {}
