package wenmai.serve.conformance;

import java.net.http.HttpResponse;
import java.util.List;

/** The tests of syntax: a query that is one is answered, another is refused as malformed. */
final class SyntaxCheck {
  private SyntaxCheck() {}

  static Outcome accepts(W3cTest test, TestedServer server) {
    return expect(200, test, server);
  }

  static Outcome rejects(W3cTest test, TestedServer server) {
    return expect(400, test, server);
  }

  private static Outcome expect(int status, W3cTest test, TestedServer server) {
    server.fill(List.of(), List.of());
    HttpResponse<byte[]> response = server.query(W3cFiles.text(test.action().getURI()), "*/*");
    return response.statusCode() == status
        ? Outcome.PASSED
        : Outcome.failed("status " + response.statusCode() + " instead of " + status);
  }
}
