package dev.crosswire.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentTest {

    @ParameterizedTest
    @CsvSource({
        "SY, SY, same",
        "SY, SY/aleppo, contains",
        "SY, SYX, apart",
        "SY/aleppo, SY/aleppo/hanano, contains",
        "SY/aleppo, SY/idlib, apart",
        "/aleppo, SY/aleppo, same",
        "/aleppo, SY/aleppo/hanano, contains",
        "/aleppo, SY, meets",
        "/aleppo, /idlib, apart"
    })
    void liesToAnotherPlace(String one, String other, String expected) {
        Place a = new Place(one);
        Place b = new Place(other);

        assertThat(a.isSame(b) ? "same" : a.contains(b) ? "contains" : a.meets(b) ? "meets" : "apart")
                .isEqualTo(expected);
        assertThat(b.contains(a)).isFalse();
        assertThat(b.isSame(a)).isEqualTo(a.isSame(b));
    }

    @Test
    void refusesWhatNamesNoPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("SY/"));
    }

    @Test
    void aPopulationIsPartOfEveryWiderOne() {
        Populations populations = new Populations(Map.of("civilian", Set.of("people"), "child", Set.of("civilian")));

        assertThat(populations.isPart("child", "people")).isTrue();
        assertThat(populations.isPart("people", "child")).isFalse();
        assertThat(populations.isPart("child", "child")).isFalse();
        assertThat(populations.isPart("horse", "people")).isFalse();
    }

    @Test
    void refusesAPopulationThatIsPartOfItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Populations(Map.of("a", Set.of("b"), "b", Set.of("a"))))
                .withMessageContaining("part of itself");
    }
}
