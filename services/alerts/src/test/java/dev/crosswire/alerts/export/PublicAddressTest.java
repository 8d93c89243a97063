package dev.crosswire.alerts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080/alerts",
        "127.0.0.1, http://127.0.0.1/alerts",
        "[::1]:9, http://[::1]:9/alerts"
    })
    void isTheHostThatTheRequestNamesWhereThatIsThisMachine(String host, String expected) {
        assertThat(list(Map.of(), host)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "localhost:80@evil.example", "127.0.0.1/x", ""})
    void isNeverWhatAStrangerWritesIntoTheHostHeader(String host) {
        assertThat(list(Map.of(), host)).matches("http://localhost:\\d+/alerts");
    }

    @Test
    void isWhatTheSettingSays() {
        assertThat(list(Map.of("crosswire.public-url", "https://desk.example/crosswire/"), "localhost:8080"))
                .isEqualTo("https://desk.example/crosswire/alerts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "desk.example", "https://desk.example/?a=b", "ftp://desk.example"})
    void refusesASettingThatIsNoAddress(String setting) {
        assertThatThrownBy(() -> list(Map.of("crosswire.public-url", setting), "localhost"))
                .rootCause()
                .hasMessageStartingWith("crosswire.public-url is \"" + setting + "\" and must be");
    }

    private static String list(Map<String, Object> settings, String host) {
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.put("crosswire.alerts.kafka", "off");
        all.put("micronaut.server.port", -1);
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, all)) {
            return server.getApplicationContext()
                    .getBean(PublicAddress.class)
                    .linksFor(HttpRequest.GET("/").header("Host", host))
                    .toList();
        }
    }
}
