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
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Made-up claims, already placed: limits on armies of countries that do not exist, each by one outlet in an article of
 * its own, four hundred a second, about as many as all the world's news makes. The same seed makes the same claims but for the day that they begin on.
 */
final class SyntheticClaims {

    private static final Duration STEP = Duration.ofNanos(2_500_000);
    private static final int SENTENCE = 210;
    private static final int COMPANY = 8;

    private final SplittableRandom random;
    private final Lexicon lexicon;
    private final Zipf zipf;
    private final String name;
    private final Work work;
    private Instant time;
    private long number;

    /**
     * @param name begins the key of each subject, so that two of these speak of different ones
     * @param first time of the first claim; the broker refuses what lies in the future and deletes what is a month old
     */
    SyntheticClaims(Work work, String name, Instant first) {
        this.random = new SplittableRandom(work.seed() * 31 + name.hashCode());
        this.lexicon = new Lexicon(random);
        this.zipf = new Zipf(work.subjects(), 1.05);
        this.name = name;
        this.work = work;
        this.time = first;
    }

    /** When so many claims begin that end an hour ago. */
    static Instant beginning(long claims) {
        return Instant.now().minus(Duration.ofHours(1)).minus(STEP.multipliedBy(claims));
    }

    /** A claim on one of the subjects, on a few of them far more often than on most. */
    PlacedClaim.Placed any() {
        return on(zipf.draw(random));
    }

    /** A claim on one subject, by any source, that agrees or not as it happens. */
    PlacedClaim.Placed on(int subject) {
        int source = random.nextInt(work.sources());
        SplittableRandom said =
                work.steady() ? new SplittableRandom(work.seed() + subject * 1_000_003L + source) : random;
        return on(subject, source, said.nextDouble() < work.conflicting() ? 1 + said.nextInt(3) : 0);
    }

    /**
     * A claim on one subject.
     *
     * @param other 0 for the number that most give, or one of three others
     */
    PlacedClaim.Placed on(int subject, int source, int other) {
        String country = name + "-" + subject;
        SortedMap<String, String> entities = new TreeMap<>();
        entities.put("limited", country);
        Subject about = new Subject(
                "army-size:limited=" + country + ":2026-01-01", "army-size", "army-cap", entities, Optional.empty());
        time = time.plus(STEP);
        number++;
        int usual = 10_000 + (subject * 7_919 & 0xFFFF) * 10;
        return new PlacedClaim.Placed(about, claim("outlet-" + source, entities, usual + usual / 4 * other));
    }

    private Claim claim(String source, SortedMap<String, String> entities, int value) {
        String surface = Integer.toString(value);
        StringBuilder sentence = new StringBuilder(SENTENCE + 16);
        lexicon.append(sentence, SENTENCE / 2, random);
        int start = sentence.append(' ').length();
        int end = sentence.append(surface).length();
        lexicon.append(sentence, SENTENCE, random);
        Set<String> company = new TreeSet<>();
        for (int i = 0; i < COMPANY; i++) {
            company.add(lexicon.word(random));
        }
        String id =
                HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(number);
        return new Claim(
                id,
                new ArticleReference(
                        source + "/" + number,
                        1,
                        lexicon.word(random) + " " + lexicon.word(random),
                        Optional.empty(),
                        "en"),
                "army-cap",
                "army-size",
                entities,
                "troop",
                new Content.Figure(new Quantity(
                        Interval.point(Rational.of(value)),
                        Optional.of(Rational.of(value)),
                        Bound.EXACT,
                        Optional.empty(),
                        Unit.COUNT,
                        "troop",
                        surface)),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.AGREED,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution(source, Optional.empty(), Optional.empty(), OptionalLong.of(random.nextLong())),
                new ClaimTimes(Optional.empty(), Optional.empty(), Optional.empty(), time, time, 1),
                Optional.empty(),
                Optional.empty(),
                company,
                new Evidence("", sentence.toString(), "", start, end, "synthetic/1", 0.9));
    }
}
