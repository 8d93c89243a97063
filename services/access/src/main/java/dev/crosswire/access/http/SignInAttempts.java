package dev.crosswire.access.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How often signing in failed, by name, by address and by both. After some failures each further one doubles the time
 * until the next attempt is looked at. Both together wait up to a quarter of an hour; a name alone, which a stranger could
 * try on purpose to keep its owner out, never more than a minute.
 */
@Singleton
final class SignInAttempts {

    private static final int MOST_COUNTS = 20_000;
    private static final int FREE_OF_BOTH = 5;
    private static final int FREE_OF_ADDRESS = 20;
    private static final int FREE_OF_NAME = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_OF_NAME = Duration.ofMinutes(1);

    /** After so long without a failure they are forgotten. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final InstantSource clock;
    private final RecentlyUsed<Failures> failures = new RecentlyUsed<>(MOST_COUNTS, new Failures(0, Instant.MIN));

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {

        boolean areForgotten(Instant now) {
            return count == 0 || now.isAfter(last.plus(REMEMBERED));
        }

        Failures andOneMore(Instant now) {
            return new Failures(areForgotten(now) ? 1 : count + 1, now);
        }

        Failures oneLess() {
            return new Failures(Math.max(0, count - 1), last);
        }

        Duration wait(int free, Duration longest, Instant now) {
            if (areForgotten(now) || count < free) {
                return Duration.ZERO;
            }
            Duration whole = Duration.ofSeconds(1L << Math.min(count - free, 20));
            Instant until = last.plus(whole.compareTo(longest) > 0 ? longest : whole);
            return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
        }
    }

    /**
     * Whether an attempt is looked at now, else how long to wait. One that is counts as failed until it {@linkplain
     * #succeeded succeeds}, so that many at one moment are not more than one after another.
     */
    synchronized Optional<Duration> begin(String name, String address) {
        Instant now = clock.instant();
        Duration wait = longest(
                failures.get(both(name, address)).wait(FREE_OF_BOTH, LONGEST, now),
                longest(
                        failures.get(ofAddress(address)).wait(FREE_OF_ADDRESS, LONGEST, now),
                        failures.get(ofName(name)).wait(FREE_OF_NAME, LONGEST_OF_NAME, now)));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        failures.change(both(name, address), it -> it.andOneMore(now));
        failures.change(ofAddress(address), it -> it.andOneMore(now));
        failures.change(ofName(name), it -> it.andOneMore(now));
        return Optional.empty();
    }

    synchronized void succeeded(String name, String address) {
        failures.forget(both(name, address));
        failures.change(ofAddress(address), Failures::oneLess);
        failures.change(ofName(name), Failures::oneLess);
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String both(String name, String address) {
        return "both " + address + " " + name;
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    private static String ofName(String name) {
        return "name " + name;
    }
}
