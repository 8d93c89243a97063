package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.EVENING;
import static dev.crosswire.checker.Claims.cap;
import static dev.crosswire.checker.Claims.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that nobody of ours wrote: each lands where it belongs, and the rest flows. */
class HostileRecordsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private CheckerDriver checker;

    @BeforeEach
    void start(TestInfo test) {
        checker = new CheckerDriver(
                test.getTestMethod().orElseThrow().getName()
                        + test.getDisplayName().hashCode(),
                state,
                Newsroom.NONE);
    }

    @AfterEach
    void stop() {
        checker.close();
    }

    @Test
    void aClaimWithoutAValueIsSetAside() {
        checker.write(checker.topics.claims().name(), bytes(Topics.ALL), null, EVENING);

        assertThat(checker.values(checker.topics.rejectedClaims()))
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(rejected.topic())
                            .isEqualTo(checker.topics.claims().name());
                    assertThat(rejected.reason()).contains("no value");
                });
        theRestFlows();
    }

    @Test
    void aPlacedClaimWithoutAValueIsSetAside() {
        checker.write(checker.topics.placedClaims().name(), bytes("some subject"), null, EVENING);

        assertThat(checker.values(checker.topics.rejectedClaims()))
                .singleElement()
                .extracting(RejectedClaim::topic)
                .isEqualTo(checker.topics.placedClaims().name());
        theRestFlows();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nospace", " nopart", "nosource "})
    void aTallyOfNoPartOrSourceIsLeftOut(String key) {
        checker.write(checker.topics.sourceTallies().name(), key == null ? null : bytes(key), null, EVENING);

        theRestFlows();
    }

    @Test
    void aClaimFromTheFutureIsSetAsideRatherThanKeptForEver() {
        Claim ahead = told("northwire", "ahead", EVENING, EVENING.plus(Duration.ofMinutes(61)));
        Claim close = told("northwire", "close", EVENING, EVENING.plus(Duration.ofMinutes(60)));
        checker.sayAt(ahead, EVENING);
        checker.sayAt(close, EVENING);

        assertThat(checker.values(checker.topics.rejectedClaims()))
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(rejected.claimId()).isEqualTo(ahead.id());
                    assertThat(rejected.reason()).contains("2026-01-06T19:01:00Z", "PT1H", "2026-01-06T18:00:00Z");
                });
        assertThat(checker.values(checker.topics.placedClaims())).hasSize(1);
        theRestFlows();
    }

    @Test
    void aRetractionOfWhatIsForgottenIsCounted() {
        Claim first = cap("northwire", 800_000, 0);
        checker.publish(1, first);
        checker.retract(first, 2);
        assertThat(checker.count("crosswire.checker.retractions.unknown")).isZero();
        Instant muchLater = EVENING.plus(Duration.ofDays(31));
        checker.say(told("vesna", "1", muchLater, muchLater));
        checker.say(told("vesna", "2", muchLater.plusSeconds(5), muchLater.plusSeconds(5)));

        checker.retract(first, 3);

        assertThat(checker.count("crosswire.checker.retractions.unknown")).isEqualTo(1);
    }

    private void theRestFlows() {
        checker.values(checker.topics.placedClaims());
        checker.say(cap("northwire", 800_000, 0));
        checker.say(cap("meridian", 600_000, 5));

        assertThat(checker.values(checker.topics.placedClaims())).hasSize(2);
        assertThat(checker.values(checker.topics.findings())).isNotEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
