package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.wire.WireSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerSettingsTest {

    private static final WireSettings WIRE = WireSettings.at("127.0.0.1:1", "mock://settings", "");

    @Test
    void hasDefaultsForEverything() {
        CheckerSettings settings = from(Map.of(), Map.of());

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8082);
        assertThat(settings.rules()).isEqualTo(RuleSettings.DEFAULT);
    }

    @Test
    void readsThresholdsAndLetsAPropertyWinOverTheEnvironment() {
        CheckerSettings settings = from(
                Map.of("crosswire.finding.large-gap", "0.3"),
                Map.of("CROSSWIRE_FINDING_LARGE_GAP", "0.4", "CROSSWIRE_PLACING_EVENT_WINDOW", "PT12H"));

        assertThat(settings.rules().finding().largeGap()).isEqualTo(0.3);
        assertThat(settings.rules().placing().eventWindow()).isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource({
        "crosswire.http.port, 99999, 65535",
        "crosswire.http.port, eighty, whole number",
        "crosswire.http.host, 0.0.0.0, authentication",
        "crosswire.checker.threads, 0, crosswire.checker.threads",
        "crosswire.checker.instance, a b, crosswire.checker.instance",
        "crosswire.placing.event-window, three days, duration",
        "crosswire.placing.least-company, -1, leastCompany",
        "crosswire.comparison.diverge-ratio, 0.5, divergeRatio"
    })
    void refusesWhatDoesNotFitAndNamesIt(String name, String value, String part) {
        assertThatThrownBy(() -> from(Map.of(name, value), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    private static CheckerSettings from(Map<String, String> properties, Map<String, String> environment) {
        return CheckerSettings.from(WIRE, new Settings(properties, environment));
    }
}
