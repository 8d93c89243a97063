package dev.crosswire.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much strangers may ask and how often they may guess. */
class LimitsTest {

    private final HandsOfAClock clock = new HandsOfAClock();
    private final RequestLimits limits = new RequestLimits(
            AccessSettings.of(
                    name -> Optional.ofNullable(Map.of("crosswire.limit.reads", "60", "crosswire.limit.exports", "2")
                            .get(name))),
            clock);
    private final SignInAttempts attempts = new SignInAttempts(clock);

    @Test
    void letsAMinutesWorthThroughAtOnceAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            assertThat(limits.take(Need.Kind.READ, "anna")).isEmpty();
        }
        assertThat(limits.take(Need.Kind.READ, "anna")).contains(Duration.ofSeconds(1));
        assertThat(limits.take(Need.Kind.READ, "ben")).isEmpty();
        assertThat(limits.take(Need.Kind.EXPORT, "anna")).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        assertThat(limits.take(Need.Kind.READ, "anna")).isEmpty();
        assertThat(limits.take(Need.Kind.READ, "anna")).isPresent();
    }

    @Test
    void isNotWornOutByAskingAgainAndAgain() {
        limits.take(Need.Kind.EXPORT, "anna");
        limits.take(Need.Kind.EXPORT, "anna");
        for (int i = 0; i < 100; i++) {
            assertThat(limits.take(Need.Kind.EXPORT, "anna")).contains(Duration.ofSeconds(30));
        }
        clock.pass(Duration.ofSeconds(30));
        assertThat(limits.take(Need.Kind.EXPORT, "anna")).isEmpty();
    }

    @Test
    void remembersNoMoreClientsThanItHasRoomFor() {
        RecentlyUsed<Integer> counts = new RecentlyUsed<>(3, 0);
        for (int i = 0; i < 100; i++) {
            counts.change("stranger " + i, n -> n + 1);
            counts.change("regular", n -> n + 1);
        }
        assertThat(counts.size()).isEqualTo(3);
        assertThat(counts.get("regular")).isEqualTo(100);
        assertThat(counts.get("stranger 1")).isZero();
    }

    @Test
    void makesEachFurtherGuessWaitTwiceAsLong() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.begin("anna", "192.0.2.1")).isEmpty();
        }
        for (int seconds = 1; seconds <= 512; seconds *= 2) {
            assertThat(attempts.begin("anna", "192.0.2.1")).contains(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds));
            assertThat(attempts.begin("anna", "192.0.2.1")).isEmpty();
        }
        assertThat(attempts.begin("anna", "192.0.2.1")).contains(Duration.ofMinutes(15));
        assertThat(attempts.begin("anna", "192.0.2.2")).isEmpty();
    }

    @Test
    void countsGuessesOfManyNamesFromOneAddress() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.begin("name" + i, "192.0.2.1")).isEmpty();
        }
        assertThat(attempts.begin("another", "192.0.2.1")).contains(Duration.ofSeconds(1));
        assertThat(attempts.begin("another", "192.0.2.2")).isEmpty();
    }

    @Test
    void keepsTheOwnerOfANameOutForAMinuteAtMostWhenManyAddressesGuess() {
        for (int i = 0; i < 200; i++) {
            attempts.begin("anna", "192.0.2." + i);
            clock.pass(Duration.ofMinutes(1));
        }
        attempts.begin("anna", "198.51.100.1");

        assertThat(attempts.begin("anna", "198.51.100.9")).contains(Duration.ofMinutes(1));
    }

    @Test
    void forgetsFailuresOnceSomebodySucceeds() {
        for (int i = 0; i < 4; i++) {
            attempts.begin("anna", "192.0.2.1");
        }
        attempts.begin("anna", "192.0.2.1");
        attempts.succeeded("anna", "192.0.2.1");

        for (int i = 0; i < 5; i++) {
            assertThat(attempts.begin("anna", "192.0.2.1")).isEmpty();
        }
        assertThat(attempts.begin("anna", "192.0.2.1")).isPresent();
        clock.pass(Duration.ofMinutes(61));
        assertThat(attempts.begin("anna", "192.0.2.1")).isEmpty();
    }
}
