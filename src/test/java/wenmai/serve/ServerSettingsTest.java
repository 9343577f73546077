package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {
  @ParameterizedTest
  @CsvSource({"127.0.0.1, false", "::1, false", "0.0.0.0, true", "::, true", "192.0.2.7, true"})
  void knowsWhetherOtherMachinesReachTheAddress(String host, boolean open) {
    assertThat(ServerSettings.standard().withHost(host).isOpenToOthers()).isEqualTo(open);
  }
}
