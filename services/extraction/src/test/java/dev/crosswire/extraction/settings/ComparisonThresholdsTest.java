package dev.crosswire.extraction.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.quantity.Rational;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonThresholdsTest {

    @Test
    void areTheDefaultsWhereNothingIsSet() {
        assertThat(ComparisonThresholds.from(new Settings(Map.of(), Map.of()))).isEqualTo(ComparisonSettings.DEFAULT);
    }

    @Test
    void comeFromPropertiesAndFromTheEnvironment() {
        ComparisonSettings thresholds = ComparisonThresholds.from(new Settings(
                Map.of("crosswire.comparison.diverge-ratio", "7/2"),
                Map.of("CROSSWIRE_COMPARISON_DATES_APART", "P2D", "CROSSWIRE_COMPARISON_DIVERGE_RATIO", "9")));

        assertThat(thresholds.divergeRatio()).isEqualTo(Rational.parse("7/2"));
        assertThat(thresholds.datesApart()).isEqualTo(Duration.ofDays(2));
        assertThat(thresholds.nearDuplicateBits()).isEqualTo(ComparisonSettings.DEFAULT.nearDuplicateBits());
    }

    @Test
    void nameTheSettingThatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonThresholds.from(
                        new Settings(Map.of("crosswire.comparison.dates-apart", "two days"), Map.of())))
                .withMessageContaining("crosswire.comparison.dates-apart")
                .withMessageContaining("two days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonThresholds.from(
                        new Settings(Map.of("crosswire.comparison.exchange-rates", "/no/such/file"), Map.of())))
                .withMessageContaining("crosswire.comparison.exchange-rates");
    }
}
