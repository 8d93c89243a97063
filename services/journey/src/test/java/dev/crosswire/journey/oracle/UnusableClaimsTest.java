package dev.crosswire.journey.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.checker.CheckerInMemory;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims that can be read but not used, and rules that fail: each is set aside where it came from, and the rest flows. */
class UnusableClaimsTest {

    private static final Instant EVENING = RandomNews.EVENING;
    private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private CheckerInMemory checker;

    @BeforeEach
    void start() {
        checker = new CheckerInMemory(state, Catalogue.load(), EVENING);
    }

    @AfterEach
    void stop() {
        checker.close();
    }

    private static ClaimTimes times(
            Optional<Instant> asOf, Optional<Instant> from, Optional<Instant> to, Instant published, Instant observed) {
        return new ClaimTimes(asOf, from, to, published, observed, 1);
    }

    static Stream<Arguments> absurdTimes() {
        return Stream.of(YEAR_ONE, YEAR_9999)
                .flatMap(absurd -> Stream.of(
                        Arguments.of("as-of", times(Optional.of(absurd), none(), none(), EVENING, EVENING)),
                        Arguments.of("valid from", times(none(), Optional.of(absurd), none(), EVENING, EVENING)),
                        Arguments.of("valid to", times(none(), none(), Optional.of(absurd), EVENING, EVENING)),
                        Arguments.of("published", times(none(), none(), none(), absurd, EVENING)),
                        Arguments.of("observed", times(none(), none(), none(), EVENING, absurd))));
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("absurdTimes")
    void setsAsideAClaimOfAnAbsurdTime(String field, ClaimTimes times) {
        assertSetAside(claim -> claim.happening(Optional.empty(), times), field);
    }

    @Test
    void setsAsideAClaimOfAnAbsurdSize() {
        assertSetAside(claim -> claim.counting("x".repeat(100_000)), "population");
        assertSetAside(claim -> claim.happening(Optional.of("SY/" + "x".repeat(100_000)), claim.times()), "place");
    }

    @Test
    void setsAsideWhatIsNoClaimForTheRules() {
        // A type of eight spaces is good Avro and no type.
        byte[] bytes = checker.bytes(new ClaimEvent.Claimed(RandomNews.cap("northwire", EVENING)));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        checker.say(text.replace("army-cap", "        ").getBytes(StandardCharsets.ISO_8859_1), EVENING.plusSeconds(1));

        assertRestFlows(checker.newRejections(), "no type", 0);
    }

    private void assertSetAside(UnaryOperator<Claim> absurdity, String field) {
        long before = checker.said();
        Claim absurd = absurdity.apply(RandomNews.cap("absurd", EVENING));
        checker.say(new ClaimEvent.Claimed(absurd), EVENING.plusSeconds(1));

        assertRestFlows(checker.newRejections(), field, before);
    }

    private void assertRestFlows(List<RejectedClaim> rejected, String reason, long offset) {
        assertThat(rejected).singleElement().satisfies(claim -> {
            assertThat(claim.reason()).contains(reason);
            assertThat(claim.topic()).isEqualTo("crosswire.claim.v1");
            assertThat(claim.partition()).isZero();
            assertThat(claim.offset()).isEqualTo(offset);
        });
        int placed = checker.placed().size();
        checker.say(new ClaimEvent.Claimed(RandomNews.cap("northwire", EVENING)), EVENING.plusSeconds(2));
        checker.say(new ClaimEvent.Claimed(RandomNews.cap("meridian", EVENING)), EVENING.plusSeconds(3));
        checker.settle();
        assertThat(checker.placed()).hasSize(placed + 2);
        assertThat(checker.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.CORROBORATION));
    }

    @Test
    void setsAsideWhatARuleFailsOnAndComparesTheOtherSubjects() {
        checker.failOn("UA");
        Claim first = RandomNews.cap("northwire", EVENING);
        Claim second = RandomNews.cap("meridian", EVENING);
        checker.say(new ClaimEvent.Claimed(first), EVENING.plusSeconds(1));
        checker.say(new ClaimEvent.Claimed(second), EVENING.plusSeconds(2));
        RandomNews.ofSomethingElse(EVENING.plusSeconds(3))
                .forEach(arrival -> checker.say(arrival.event(), arrival.observed()));
        checker.settle();

        List<RejectedClaim> rejected = checker.newRejections();
        assertThat(rejected).extracting(RejectedClaim::claimId).contains(second.id());
        assertThat(rejected).allSatisfy(claim -> {
            assertThat(claim.topic()).isEqualTo("crosswire.placed-claim.v1");
            assertThat(claim.reason()).contains(CheckerInMemory.FAILURE);
        });
        assertThat(checker.placed()).hasSize(4).allMatch(PlacedClaim.Placed.class::isInstance);
        assertThat(checker.findings())
                .isNotEmpty()
                .allMatch(finding -> !finding.subject().entities().containsValue("UA"));
    }
}
