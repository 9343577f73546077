/** What a server allows its clients: limits, and the turnstile that holds them. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.limit;
