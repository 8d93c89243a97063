package dev.crosswire.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.quantity.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "count, count",
        "fraction, ratio",
        "percent, ratio",
        "km, length",
        "km2, area",
        "mi3, volume",
        "kW, power",
        "y, calendar",
        "EUR, money:EUR",
        "GBp, money:GBP",
        "km/h, speed",
        "m/s, speed",
        "USD/bbl, money:USD per volume",
        "count/d, count per time"
    })
    void knowsWhatTheSymbolsOfTheInterfacesMeasure(String symbol, String dimension) {
        assertThat(Units.of(symbol)).hasValue(new Unit(symbol, dimension));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zork", "/", "km/", "/h", "kg2", "2", "km/h/h"})
    void knowsNoOthers(String symbol) {
        assertThat(Units.of(symbol)).isEmpty();
    }
}
