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
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.finding.Change;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.core.subject.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Findings as a busy month of a thousand outlets leaves them: two clusters with four claims between them, titles and sentences
 * as long as they are in news, of made-up words of which few are frequent; few sources and types have most claims. The same seed gives the same findings.
 */
final class SyntheticFindings {

    static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");

    private static final int SOURCES = 1_000;
    private static final int TYPES = 150;
    private static final int SUBJECTS = 60_000;
    private static final int CLAIMS = 4;
    private static final int TITLE = 70;
    private static final int SENTENCE = 140;
    private static final int WORDS = 40_000;
    private static final int COMMON_WORDS = 300;
    private static final List<String> DESKS = List.of("world", "politics", "money", "health", "sport", "city");

    private final SplittableRandom random;
    private final String[] words = new String[WORDS];

    SyntheticFindings(long seed) {
        random = new SplittableRandom(seed);
        Lexicon lexicon = new Lexicon(random);
        Arrays.setAll(words, i -> lexicon.word(random));
    }

    /** A source, the first of them far more often than the last. */
    String source() {
        return "outlet-" + skewed(SOURCES);
    }

    String type() {
        return "type-" + skewed(TYPES);
    }

    /** One of the words that one sentence in a few has, whole or its beginning. */
    String commonWord() {
        String word = "common" + random.nextInt(COMMON_WORDS);
        return random.nextBoolean() ? word : word.substring(0, word.length() - 1);
    }

    /** The finding with that number, in its first version. */
    Finding finding(int number) {
        String type = type();
        Instant opened = BEGINNING.plusMillis(number * 1_700L);
        Instant updated = opened.plusMillis(random.nextInt(86_400_000));
        boolean open = random.nextInt(40) == 0;
        String label = "Subject " + random.nextInt(SUBJECTS);
        long low = random.nextLong(1_000, 900_000);
        List<Representative> first = new ArrayList<>();
        List<Representative> second = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            (i % 2 == 0 ? first : second)
                    .add(new Representative(
                            claim(number + "-" + i, type, low + (i % 2) * 1_000L, updated),
                            "ABCD".substring(i, i + 1),
                            ""));
        }
        return new Finding(
                Long.toHexString(random.nextLong()) + Integer.toHexString(number),
                one(FindingKind.values()),
                open ? FindingState.OPEN : FindingState.RESOLVED,
                one(Severity.values()),
                new Subject(type + ":" + label, type, type, new TreeMap<>(Map.of("limited", "UA")), Optional.empty()),
                type + "|people",
                label,
                label + ": " + low + " or " + (low + 1_000),
                new Reason("intervals-disjoint", sentence(), Map.of("gap", "1000")),
                false,
                List.of(cluster(low, first), cluster(low + 1_000, second)),
                List.of(),
                Optional.of(new Gap(Rational.of(low), Rational.of(low + 1_000))),
                1,
                opened,
                updated,
                open ? Optional.empty() : Optional.of(updated),
                List.of(DESKS.get(random.nextInt(DESKS.size()))),
                List.of(new Change(opened, 1, "raised")));
    }

    private Claim claim(String id, String type, long value, Instant observed) {
        String number = Long.toString(value);
        String sentence = sentence() + " " + number + " people";
        int start = sentence.lastIndexOf(number);
        Rational exact = Rational.of(value);
        return new Claim(
                id,
                new ArticleReference("article-" + id, 1, text(TITLE), Optional.of("https://example.org/" + id), "en"),
                type,
                type,
                new TreeMap<>(Map.of("limited", "UA")),
                "people",
                new Content.Figure(new Quantity(
                        Interval.point(exact),
                        Optional.of(exact),
                        Bound.EXACT,
                        Optional.empty(),
                        Unit.COUNT,
                        "people",
                        number)),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.ACTUAL,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution(source(), Optional.empty(), Optional.empty(), OptionalLong.empty()),
                new ClaimTimes(
                        Optional.empty(), Optional.empty(), Optional.empty(), observed.minusSeconds(600), observed, 1),
                Optional.empty(),
                Optional.empty(),
                Set.of("UA", words[skewed(WORDS)]),
                new Evidence(sentence(), sentence, sentence(), start, start + number.length(), "test/1", 0.9));
    }

    private static Cluster cluster(long value, List<Representative> claims) {
        return new Cluster(
                Long.toString(value),
                Optional.of(Interval.point(Rational.of(value))),
                Unit.COUNT.symbol(),
                claims.size(),
                claims.size(),
                claims);
    }

    private String sentence() {
        return text(SENTENCE) + " common" + random.nextInt(COMMON_WORDS);
    }

    private String text(int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(words[skewed(WORDS)]).append(' ');
        }
        return text.toString();
    }

    private int skewed(int of) {
        double uniform = random.nextDouble();
        return (int) (of * uniform * uniform * uniform);
    }

    private <E> E one(E[] of) {
        return of[random.nextInt(of.length)];
    }
}
