package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever is asked for: no fault, and no markup from outside in a page. */
class AddressFuzzTest {
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

  @FuzzTest
  void answersEveryAddress(byte[] bytes) {
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
