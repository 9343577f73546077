package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {
  @ParameterizedTest
  @CsvSource({"127.0.0.1, false", "::1, false", "0.0.0.0, true", "::, true", "192.0.2.7, true"})
  void knowsWhetherOtherMachinesReachTheAddress(String host, boolean open) {
    assertThat(ServerSettings.standard().withHost(host).isOpenToOthers()).isEqualTo(open);
  }

  @Test
  void knowsWhichAddressNeedsMore() {
    ServerSettings open = ServerSettings.standard().withHost("0.0.0.0");
    ServerSettings signedIn = open.with(open.protection().withUsers(Path.of("users")));
    ServerSettings administered = signedIn.with(signedIn.operations().withAdminPort(0));
    ServerSettings openly = administered.with(administered.operations().withAdminHost("192.0.2.7"));

    assertThat(ServerSettings.standard().unprotectedAddress()).isEmpty();
    assertThat(open.unprotectedAddress()).contains("0.0.0.0");
    assertThat(open.with(open.protection().withKeystore(Path.of("keys"))).unprotectedAddress())
        .isEmpty();
    assertThat(open.with(open.protection().withInsecure(true)).unprotectedAddress()).isEmpty();
    assertThat(signedIn.unprotectedAddress()).isEmpty();
    assertThat(administered.unprotectedAddress()).isEmpty();
    assertThat(openly.unprotectedAddress()).contains("192.0.2.7");
    assertThat(openly.with(openly.protection().withKeystore(Path.of("keys"))).unprotectedAddress())
        .isEmpty();
  }
}
