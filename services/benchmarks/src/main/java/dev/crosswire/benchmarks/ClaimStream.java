package dev.crosswire.benchmarks;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Claims on events of many families, as news brings them: a few families hold most events, capitals and common words recur in
 * many, every event keeps names of its own, a few events are written about all the time, and one claim in three tells of a new
 * one. The same seed gives the same claims.
 */
final class ClaimStream {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int FAMILIES = 150;
    private static final int TOWNS = 3_000;
    private static final int PERSONS = 20_000;
    private static final int WORDS = 4_000;
    private static final int COMMON_WORDS = 120;
    private static final double NEW = 0.33;

    /** What is known of an event before anybody reports it. */
    private record Event(
            int number, int family, Optional<String> place, Instant at, boolean dated, List<String> company) {}

    private final Random random;
    private final int alive;
    private final List<Event> events = new ArrayList<>();
    private final Duration step;
    private Instant now = START;
    private int claims;
    private int founded;

    /** @param alive how many events are told of at one time */
    ClaimStream(long seed, int alive) {
        this.random = new Random(seed);
        this.alive = alive;
        // As many events as are alive are new within five days.
        this.step = Duration.ofDays(5).dividedBy(Math.max(1, (long) (alive / NEW)));
    }

    /** The next claim; its times go on as the events do. */
    Claim next() {
        now = now.plus(step);
        boolean fresh = events.size() < alive || random.nextDouble() < NEW;
        if (!fresh) {
            // The latest are told of most.
            return report(events.get(events.size() - 1 - zipf(Math.min(events.size(), alive), 0.8)));
        }
        Event event = event();
        events.add(event);
        if (events.size() > 2 * alive) {
            events.subList(0, alive).clear();
        }
        return report(event);
    }

    private Event event() {
        int number = founded++;
        List<String> company = new ArrayList<>();
        int town = zipf(TOWNS, 1);
        String country = country(town);
        company.add(country);
        company.add(country + "/town" + town);
        company.add(country(zipf(TOWNS, 1)));
        for (int i = 0; i < 3; i++) {
            company.add("name:n" + number + "x" + i);
        }
        for (int i = 0; i < 3; i++) {
            company.add("person:p" + zipf(PERSONS, 0.9));
        }
        for (int i = 0; i < 12; i++) {
            company.add("word" + zipf(WORDS, 0.8));
        }
        for (int i = 0; i < 8; i++) {
            company.add("~common" + zipf(COMMON_WORDS, 0.5));
        }
        Optional<String> place = switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(country);
            default -> Optional.of(country + "/town" + town);
        };
        return new Event(number, zipf(FAMILIES, 1), place, now, random.nextInt(3) == 0, company);
    }

    private static String country(int town) {
        int country = town % 97;
        return "" + (char) ('A' + country / 26) + (char) ('A' + country % 26);
    }

    private Claim report(Event event) {
        int number = claims++;
        Set<String> company = new TreeSet<>();
        event.company().forEach(item -> {
            if (random.nextDouble() < 0.55) {
                company.add(item);
            }
        });
        for (int i = 0; i < 4; i++) {
            company.add("word" + zipf(WORDS, 0.8));
        }
        String family = "family" + event.family();
        String value = Integer.toString(1 + random.nextInt(99));
        Quantity quantity = new Quantity(
                Interval.point(Rational.of(Long.parseLong(value))),
                Optional.of(Rational.of(Long.parseLong(value))),
                Bound.EXACT,
                Optional.empty(),
                Unit.COUNT,
                "people",
                value);
        Optional<Instant> day = Optional.of(event.at()).filter(at -> event.dated() && random.nextBoolean());
        String sentence = "It was said that " + value + " people were there that day.";
        return new Claim(
                "claim" + number,
                // Some fifteen claims an article.
                new ArticleReference("article" + number / 15, 1, "Title " + number / 15, Optional.empty(), "en"),
                family,
                family,
                new TreeMap<>(),
                "people",
                new Content.Figure(quantity),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.ACTUAL,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution(
                        "outlet" + random.nextInt(500), Optional.empty(), Optional.empty(), OptionalLong.of(number)),
                new ClaimTimes(Optional.empty(), day, day.map(at -> at.plus(Duration.ofDays(1))), now, now, 1),
                event.place().filter(any -> random.nextInt(5) > 0),
                Optional.empty(),
                company,
                new Evidence("", sentence, "", 17, 17 + value.length(), "benchmark", 0.9));
    }

    /** A number below {@code n}; small ones more often, by a power law. */
    private int zipf(int n, double exponent) {
        double u = random.nextDouble();
        double value = exponent == 1
                ? Math.exp(u * Math.log(n + 1.0)) - 1
                : Math.pow(u * (Math.pow(n + 1.0, 1 - exponent) - 1) + 1, 1 / (1 - exponent)) - 1;
        return Math.min(n - 1, (int) value);
    }
}
