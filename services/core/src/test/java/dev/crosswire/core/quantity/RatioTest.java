package dev.crosswire.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "700000, 800000, 14.3%",
        "35, 26, 34.6%",
        "-5, -10, 100.0%",
        "1/3, 1/3, 0.0%",
        "0, 5, beyond measure",
        "-5, 5, beyond measure"
    })
    void saysHowFarTwoNumbersLieApart(String one, String other, String percent) {
        Ratio ratio = Ratio.of(Rational.parse(one), Rational.parse(other));

        assertThat(ratio.percentAbove()).isEqualTo(percent);
        assertThat(Ratio.of(Rational.parse(other), Rational.parse(one))).isEqualTo(ratio);
    }

    @ParameterizedTest
    @CsvSource({"100, 130, 13/10, true", "100, 129.999999999999999999, 13/10, false", "0, 1, 1000, true"})
    void isHeldAgainstAThresholdExactly(String one, String other, String threshold, boolean atLeast) {
        Ratio ratio = Ratio.of(Rational.parse(one), Rational.parse(other));

        assertThat(ratio.isAtLeast(Rational.parse(threshold))).isEqualTo(atLeast);
    }
}
