/** What all servlets of the server share: answers and assets. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.http;
