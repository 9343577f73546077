/** Who may use a server: users, passwords, tokens, sessions, and the filter that asks for them. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.access;
