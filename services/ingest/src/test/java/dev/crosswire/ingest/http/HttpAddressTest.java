package dev.crosswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the service agrees to listen. */
class HttpAddressTest {

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        assertThat(HttpAddress.of(Map.<String, String>of()::get)).isEqualTo(new HttpAddress("127.0.0.1", 8081));
    }

    @Test
    void takesAnyLoopbackAddressAndAnyPort() {
        assertThat(HttpAddress.of(Map.of(HttpAddress.HOST, "::1", HttpAddress.PORT, "0")::get))
                .isEqualTo(new HttpAddress("::1", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void refusesAnAddressThatOthersReach(String host) {
        assertThatThrownBy(() -> HttpAddress.of(Map.of(HttpAddress.HOST, host)::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ingest does not start on " + host + " because others than this machine could post to it"
                        + " without authentication; set crosswire.http.host to a loopback address such as 127.0.0.1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "99999999999"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> HttpAddress.of(Map.of(HttpAddress.PORT, port)::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + port + "\"");
    }
}
