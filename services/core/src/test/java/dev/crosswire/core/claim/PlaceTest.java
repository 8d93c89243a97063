package dev.crosswire.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "SY, SY, true, true",
        "SY, SY/aleppo, true, true",
        "SY/aleppo, SY, false, true",
        "SY/aleppo, SY/aleppo, true, true",
        "SY/aleppo, SY/homs, false, false",
        "SY, IQ, false, false",
        "SY/al, SY/aleppo, false, false",
        "/griesfirn, /griesfirn, true, true",
        "/griesfirn, CH/griesfirn, false, true",
        "/griesfirn, CH/chli-firn, false, false",
        "/griesfirn, CH, false, false",
    })
    void containsWhatLiesInIt(String whole, String part, boolean contains, boolean overlaps) {
        assertThat(new Place(whole).contains(new Place(part))).isEqualTo(contains);
        assertThat(new Place(whole).overlaps(new Place(part))).isEqualTo(overlaps);
        assertThat(new Place(part).overlaps(new Place(whole))).isEqualTo(overlaps);
    }

    @Test
    void refusesAPathThatNamesNothing() {
        assertThatThrownBy(() -> new Place("SY/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place("")).isInstanceOf(IllegalArgumentException.class);
    }
}
