/** The pages for people, rendered on the server and readable without JavaScript. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.page;
