package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.EVENING;
import static dev.crosswire.checker.Claims.cap;
import static dev.crosswire.checker.Claims.countries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Share;
import dev.crosswire.core.finding.SourceRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What the checker tells of sources, and when. */
class SourceRecordsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private CheckerDriver checker;

    @BeforeEach
    void start(TestInfo test) {
        checker = new CheckerDriver(test.getTestMethod().orElseThrow().getName(), state, Newsroom.DEFAULT);
    }

    @AfterEach
    void stop() {
        checker.close();
    }

    /** What is told after the parts of the stream have told what they counted, and that has been added up. */
    private Map<String, SourceRecord> told() {
        checker.pass(SourceCounts.TELL_EVERY);
        checker.pass(SourceCounts.TELL_EVERY);
        return checker.latest(checker.topics.sourceRecords());
    }

    private static void assertCounts(
            Map<String, SourceRecord> told,
            String source,
            long claims,
            long contradicted,
            long corroborated,
            long corrected,
            long withdrawn) {
        assertThat(told).hasEntrySatisfying(source, record -> {
            assertThat(record.source()).isEqualTo(source);
            assertThat(record.claims()).as("claims").isEqualTo(claims);
            assertThat(record.contradicted()).as("contradicted").isEqualTo(Share.of(contradicted, claims));
            assertThat(record.corroborated()).as("corroborated").isEqualTo(Share.of(corroborated, claims));
            assertThat(record.corrected()).as("corrected").isEqualTo(Share.of(corrected, claims));
            assertThat(record.withdrawn()).as("withdrawn").isEqualTo(Share.of(withdrawn, claims));
        });
    }

    @Test
    void countsWhatBecameOfEachSourcesClaims() {
        checker.say(countries("northwire", 35, 0));
        checker.say(countries("radio-vesna", 35, 10));
        checker.say(countries("harbour", 26, 20));
        checker.say(cap("northwire", 800_000, 30));

        Map<String, SourceRecord> told = told();

        assertCounts(told, "northwire", 2, 1, 1, 0, 0);
        assertCounts(told, "radio-vesna", 1, 1, 1, 0, 0);
        assertCounts(told, "harbour", 1, 1, 0, 0, 0);
        assertThat(told)
                .hasEntrySatisfying(
                        "northwire",
                        record -> assertThat(record.updated()).isEqualTo(EVENING.plusSeconds(30 * 60 + 5)));
    }

    @Test
    void tellsNothingBeforeItsTimeAndEachSourceOnceInATime() {
        for (int minute = 0; minute < 40; minute++) {
            checker.say(countries("outlet-" + minute % 4, 35 + minute, minute));
        }
        assertThat(checker.records(checker.topics.sourceRecords())).isEmpty();

        checker.pass(SourceCounts.TELL_EVERY);
        checker.pass(SourceCounts.TELL_EVERY);

        assertThat(checker.records(checker.topics.sourceRecords()))
                .extracting(TestRecord::key)
                .containsExactlyInAnyOrder("outlet-0", "outlet-1", "outlet-2", "outlet-3");
    }

    @Test
    void saysNothingMoreForWhatComesASecondTime() {
        Claim one = cap("northwire", 800_000, 0);
        Claim other = cap("meridian", 700_000, 30);
        checker.publish(1, one);
        checker.publish(1, other);
        assertThat(told()).hasSize(2);

        checker.publish(1, one);
        checker.publish(1, other);
        checker.say(one);

        assertThat(told()).isEmpty();
    }

    @Test
    void anUnchangedClaimOfANewerVersionIsNoFurtherClaim() {
        Claim first = cap("northwire", 1, 800_000, 0);
        checker.publish(1, first);
        checker.publish(2, cap("northwire", 2, 800_000, 60));

        assertCounts(told(), "northwire", 1, 0, 0, 0, 0);
    }

    @Test
    void anEditThatChangesTheNumberIsACorrectionAndTakesTheOldOneBack() {
        checker.publish(1, cap("northwire", 1, 700_000, 0));
        checker.publish(2, cap("northwire", 2, 800_000, 45));

        assertCounts(told(), "northwire", 2, 0, 0, 1, 1);
    }

    @Test
    void aRetractionTakesBackWhatTheOtherSideWasContradictedBy() {
        checker.publish(1, cap("northwire", 800_000, 0));
        Claim other = cap("meridian", 700_000, 30);
        checker.publish(1, other);
        Map<String, SourceRecord> before = told();
        assertCounts(before, "northwire", 1, 1, 0, 0, 0);
        assertCounts(before, "meridian", 1, 1, 0, 0, 0);

        checker.retract(other, 2);

        Map<String, SourceRecord> after = told();
        assertCounts(after, "northwire", 1, 0, 0, 0, 0);
        assertCounts(after, "meridian", 1, 0, 0, 0, 1);
    }

    @Test
    void aContradictionThatWasResolvedStaysOnTheRecord() {
        checker.say(cap("northwire", 800_000, 0));
        checker.publish(1, cap("meridian", 1, 700_000, 30));
        checker.publish(2, cap("meridian", 2, 800_000, 60));

        Map<String, SourceRecord> told = told();
        assertCounts(told, "northwire", 1, 1, 1, 0, 0);
        assertCounts(told, "meridian", 2, 1, 1, 1, 1);
    }

    @Test
    void reachesTheSameRecordsWhateverPartsAreToldWhen() {
        List<Claim> claims = List.of(
                countries("northwire", 35, 0),
                countries("radio-vesna", 35, 10),
                countries("harbour", 26, 20),
                cap("northwire", 800_000, 30),
                cap("harbour", 700_000, 35));
        claims.forEach(checker::say);
        Map<String, SourceRecord> together = told();
        checker.close();
        checker = new CheckerDriver("one-by-one", state.resolve("again"), Newsroom.DEFAULT);
        Map<String, SourceRecord> oneByOne = new HashMap<>();
        for (Claim claim : claims) {
            checker.say(claim);
            oneByOne.putAll(told());
        }

        assertThat(oneByOne).isEqualTo(together);
    }

    @Test
    void forgetsASourceThatHasBeenSilentForLong() {
        checker.say(cap("northwire", 800_000, 0));
        told();

        checker.pass(SourceCounts.REMEMBERED.plus(Duration.ofDays(2)));
        checker.pass(SourceCounts.TELL_EVERY);

        assertThat(checker.latest(checker.topics.sourceRecords()))
                .containsOnlyKeys("northwire")
                .containsEntry("northwire", null);
        checker.say(countries("northwire", 35, 60 * 24 * 403));
        assertCounts(told(), "northwire", 1, 0, 0, 0, 0);
    }
}
