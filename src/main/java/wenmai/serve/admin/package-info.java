/** What those who run a server may have it do. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.admin;
