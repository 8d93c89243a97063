package dev.crosswire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
    })
    void isTheScoreIntervalAsPublished(long count, long sample, double low, double high) {
        Share share = Share.of(count, sample);

        assertThat(share.share()).isEqualTo((double) count / sample);
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void saysNothingOfNoSample() {
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, 0, 1));
    }

    @Test
    void takesWhatLiesOutsideForTheNearerEnd() {
        assertThat(Share.of(7, 5)).isEqualTo(Share.of(5, 5));
        assertThat(Share.of(-1, 5)).isEqualTo(Share.of(0, 5));
    }

    @Property
    void theShareLiesInItsIntervalAndTheIntervalInZeroToOne(
            @ForAll @LongRange(min = 0, max = 1_000_000) long count,
            @ForAll @LongRange(min = 1, max = 1_000_000) long sample) {
        Share share = Share.of(count, sample);

        assertThat(share.low()).isBetween(0.0, share.share());
        assertThat(share.high()).isBetween(share.share(), 1.0);
    }
}
