package dev.crosswire.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchConfigurationTest {

    private static FetchConfiguration of(Map<String, String> settings) {
        return FetchConfiguration.of(name -> Optional.ofNullable(settings.get(name)));
    }

    @Test
    void asksNobodyWithoutAContact() {
        assertThat(of(Map.of()).fetch()).isEmpty();
        assertThat(of(Map.of(FetchConfiguration.CONTACT, "  ")).fetch()).isEmpty();
    }

    @Test
    void asksAHostOnceASecondUnlessASettingSaysOtherwise() {
        FetchSettings usual = of(Map.of(FetchConfiguration.CONTACT, "desk@herald.example"))
                .fetch()
                .orElseThrow();
        assertThat(usual.politeness().interval()).isEqualTo(Duration.ofSeconds(1));

        FetchSettings faster = of(Map.of(
                        FetchConfiguration.CONTACT,
                        "desk@herald.example",
                        FetchConfiguration.RATE,
                        " 4 ",
                        FetchConfiguration.BURST,
                        "7"))
                .fetch()
                .orElseThrow();
        assertThat(faster.politeness().interval()).isEqualTo(Duration.ofMillis(250));
        assertThat(faster.politeness().burst()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "crosswire.fetch.at-once, many, which is not a whole number",
        "crosswire.fetch.at-once, 0, between 1 and 1000",
        "crosswire.fetch.requests-per-second, fast, which is not a number",
        "crosswire.fetch.burst, 1.5, which is not a whole number",
        "crosswire.fetch.contact, nobody, contact",
        "crosswire.fetch.allowed-networks, everywhere, everywhere"
    })
    void namesWhatDoesNotFit(String name, String value, String part) {
        Map<String, String> settings = new HashMap<>(Map.of(FetchConfiguration.CONTACT, "desk@herald.example"));
        settings.put(name, value);
        assertThatThrownBy(() -> of(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }
}
