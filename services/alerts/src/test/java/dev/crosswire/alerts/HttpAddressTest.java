package dev.crosswire.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        assertThat(of(Map.of())).isEqualTo(new HttpAddress("127.0.0.1", 8080));
        assertThat(of(Map.of("crosswire.http.host", "::1", "crosswire.http.port", "0")))
                .isEqualTo(new HttpAddress("::1", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", "no such host"})
    void refusesToListenWhereOthersReachItInOneSentence(String host) {
        assertThatThrownBy(() -> of(Map.of("crosswire.http.host", host)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("crosswire.http.host is " + host)
                .hasMessageEndingWith("set it to 127.0.0.1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "99999999999"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> of(Map.of("crosswire.http.port", port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a number from 0 to 65535");
    }

    private static HttpAddress of(Map<String, String> settings) {
        return HttpAddress.of(name -> Optional.ofNullable(settings.get(name)));
    }
}
