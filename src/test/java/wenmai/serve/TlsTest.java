package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.serve.ServerStartException.Reason;

@Timeout(60)
class TlsTest {
  private static TestKeys keys;

  @BeforeAll
  static void makeAKey(@TempDir Path folder) throws Exception {
    keys = TestKeys.in(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void answersThoseWhoTrustItsKey(String protocol) throws Exception {
    try (RunningServer running = new RunningServer(keys::on)) {
      assertThat(running.server.address().toString())
          .isEqualTo("https://127.0.0.1:" + running.server.port() + "/");

      HttpResponse<String> answer = get(running.server.address(), protocol);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .as("other servers of this machine may have no TLS")
          .isEmpty();
      assertThatThrownBy(() -> running.send(running.request("/"))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void tellsBrowsersOfOtherMachinesToStayWithTls() throws Exception {
    try (RunningServer running =
        new RunningServer(settings -> keys.on(settings.withHost("0.0.0.0")))) {
      assertThat(
              get(running.server.address(), "TLSv1.3")
                  .headers()
                  .firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
    }
  }

  @Test
  void saysWhatIsWrongWithTheKeystore(@TempDir Path folder) throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong"), "guess\n");

    assertRefuses(keys.keystore(), wrong, Reason.KEYSTORE_LOCKED);
    assertRefuses(keys.keystore(), folder.resolve("none"), Reason.KEYSTORE_PASSWORD_MISSING);
    assertRefuses(wrong, wrong, Reason.KEYSTORE_UNREADABLE);
    assertRefuses(folder.resolve("none"), wrong, Reason.KEYSTORE_UNREADABLE);
  }

  private static void assertRefuses(Path keystore, Path password, Reason reason) {
    TestKeys wrong = new TestKeys(keystore, password);
    assertThatThrownBy(() -> new RunningServer(wrong::on))
        .isInstanceOf(ServerStartException.class)
        .hasMessageStartingWith(keystore.toString())
        .extracting(e -> ((ServerStartException) e).reason())
        .isEqualTo(reason);
  }

  private static HttpResponse<String> get(URI address, String protocol) throws Exception {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {protocol});
    return HttpClient.newBuilder()
        .sslContext(keys.trust())
        .sslParameters(parameters)
        .build()
        .send(HttpRequest.newBuilder(address.resolve("limits")).build(), BodyHandlers.ofString());
  }
}
