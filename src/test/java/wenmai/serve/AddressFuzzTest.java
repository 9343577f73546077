package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Whatever is asked for: no fault, and no markup from outside in a page. */
class AddressFuzzTest {
  private static final Set<String> OWN_HOST = Set.of("127.0.0.1", "localhost");

  static final String MARKUP = "<x\"'&>";
  private static final List<String> ADDRESSES =
      List.of(
          "/page/",
          "/id/",
          "/search?q=",
          "/graph?iri=",
          "/query?query=",
          "/paths?from=",
          "/paths?fromName=",
          "/programmes?kind=",
          "/page/lin?predicate=",
          "/page/lin?offset=",
          "/?lang=",
          "/api/search?q=",
          "/api/search?limit=",
          "/api/entity?iri=",
          "/api/neighbours?iri=",
          "/api/paths?from=",
          "/downloads/",
          "/data?graph=");

  private static final RunningServer RUNNING = new RunningServer();

  /** Lets a test speak to the server that it has started, which else counts as a finding. */
  static void allowOwnServer() {
    BugDetectors.allowNetworkConnections((host, port) -> OWN_HOST.contains(host));
  }

  @FuzzTest
  void answersEveryAddress(byte[] bytes) {
    allowOwnServer();
    String text = new String(bytes, StandardCharsets.UTF_8) + MARKUP;
    String address = ADDRESSES.get(bytes.length == 0 ? 0 : (bytes[0] & 0xFF) % ADDRESSES.size());

    check(RUNNING.get(address + RunningServer.encoded(text)));
  }

  static void check(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    if (answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
      assertThat(answer.body()).doesNotContain(MARKUP);
    }
  }
}
