package dev.crosswire.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a service agrees to listen. */
class HttpAddressTest {

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        assertThat(of(Map.of())).isEqualTo(new HttpAddress("127.0.0.1", 8080));
        assertThat(of(Map.of("crosswire.http.host", "::1", "crosswire.http.port", "0")))
                .isEqualTo(new HttpAddress("::1", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void refusesToListenWhereOthersReachItWithoutAccountsInOneSentence(String host) {
        assertThatThrownBy(() -> of(Map.of("crosswire.http.host", host)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("crosswire.http.host is " + host
                        + ", which others can reach, and nobody is named who may come in: set crosswire.access.file to"
                        + " a file of accounts (see `crosswire account`), or crosswire.http.host to 127.0.0.1.");
        assertThat(of(Map.of("crosswire.http.host", host, "crosswire.access.file", "/run/secrets/accounts")))
                .isEqualTo(new HttpAddress(host, 8080));
        assertThat(of(Map.of("crosswire.http.host", host, "crosswire.access.accounts", "user anna admin HASH")))
                .isEqualTo(new HttpAddress(host, 8080));
    }

    @Test
    void refusesAHostThatIsNone() {
        assertThatThrownBy(() -> of(Map.of("crosswire.http.host", "no such host")))
                .hasMessage("crosswire.http.host is no such host, which is no address of this machine: set it to"
                        + " 127.0.0.1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "99999999999"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> of(Map.of("crosswire.http.port", port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a number from 0 to 65535");
    }

    private static HttpAddress of(Map<String, String> settings) {
        return HttpAddress.of(name -> Optional.ofNullable(settings.get(name)), 8080);
    }
}
