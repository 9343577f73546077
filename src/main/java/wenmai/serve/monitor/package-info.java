/** What a server tells those who run it: a log of requests and metrics. */
@org.jspecify.annotations.NullMarked
package wenmai.serve.monitor;
