package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        assertThat(settings.rules().finding().largeGap()).isEqualTo(Rational.of(3, 10));
        assertThat(settings.rules().placing().eventWindow()).isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource({
        "crosswire.http.port, 99999, 65535",
        "crosswire.http.port, eighty, whole number",
        "crosswire.checker.threads, 0, crosswire.checker.threads",
        "crosswire.checker.instance, a b, crosswire.checker.instance",
        "crosswire.placing.event-window, three days, duration",
        "crosswire.placing.least-company, -1, leastCompany",
        "crosswire.comparison.diverge-ratio, 0.5, divergeRatio",
        "crosswire.comparison.diverge-ratio, much, fraction",
        "crosswire.comparison.rate-days, -1, cannot reach",
        "crosswire.comparison.exchange-rates, nowhere.yaml, cannot be read"
    })
    void refusesWhatDoesNotFitAndNamesIt(String name, String value, String part) {
        assertThatThrownBy(() -> from(Map.of(name, value), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    @Test
    void readsExchangeRatesExactly(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("rates.yaml"), "- {from: EUR, to: USD, date: 2026-01-05, rate: 1.0845}\n");

        ExchangeRates rates = from(
                        Map.of(
                                "crosswire.comparison.exchange-rates",
                                file.toString(),
                                "crosswire.comparison.rate-days",
                                "3"),
                        Map.of())
                .rules()
                .comparison()
                .rates();

        assertThat(rates.reach()).isEqualTo(3);
        assertThat(rates.rates())
                .containsExactly(
                        new ExchangeRates.Rate("EUR", "USD", LocalDate.parse("2026-01-05"), Rational.parse("1.0845")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {from: EUR, to: USD, date: 2026-01-05, rate: much}| line 1",
                "- {from: EUR, to: USD, date: yesterday, rate: 1.1}| yesterday",
                "- {from: EUR, to: EUR, date: 2026-01-05, rate: 1}| two ISO 4217 codes",
                "- {from: EUR, to: USD, date: 2026-01-05, rate: 0}| above zero"
            })
    void refusesRatesThatDoNotFit(String line, String part, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rates.yaml"), line + "\n");

        assertThatThrownBy(() -> from(Map.of("crosswire.comparison.exchange-rates", file.toString()), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part.strip());
    }

    private static CheckerSettings from(Map<String, String> properties, Map<String, String> environment) {
        return CheckerSettings.from(WIRE, new Settings(properties, environment));
    }
}
