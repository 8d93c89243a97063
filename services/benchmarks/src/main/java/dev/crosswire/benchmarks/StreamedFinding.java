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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Findings as the checker writes them on a busy evening: two numbers, three reports each, with their sentences. */
final class StreamedFinding {

    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final int REPORTS = 3;
    private static final long FIRST = 800_000;
    private static final long SECOND = 700_000;

    private StreamedFinding() {}

    /** A contradiction with that id, on a subject of its own. */
    static Finding finding(String id, int number, Instant at) {
        return finding(id, number, 1, at);
    }

    /** The same after so many changes. */
    static Finding finding(String id, int number, int version, Instant at) {
        Subject subject = new Subject(
                "army-size:limited=UA:" + id,
                "army-size",
                "army-cap",
                new TreeMap<>(Map.of("limited", "UA")),
                Optional.empty());
        return new Finding(
                id,
                FindingKind.CONTRADICTION,
                FindingState.OPEN,
                SEVERITIES.get(number % SEVERITIES.size()),
                subject,
                "army-cap|troop||||DECISION|",
                "Cap on Ukraine's army",
                "Cap on Ukraine's army: 800,000 or 700,000",
                new Reason("intervals-disjoint", "One says 800,000, the other 700,000; no number fits both.", Map.of()),
                false,
                List.of(cluster(id, FIRST, 0, at), cluster(id, SECOND, REPORTS, at)),
                List.of(),
                Optional.of(new Gap(Rational.of(SECOND), Rational.of(FIRST))),
                version,
                at,
                at,
                Optional.empty(),
                List.of("world"),
                List.of(new Change(at, 1, "raised")));
    }

    private static Cluster cluster(String id, long value, int firstReport, Instant at) {
        String label = "%,d".formatted(value);
        List<Representative> reports = new ArrayList<>();
        for (int i = firstReport; i < firstReport + REPORTS; i++) {
            reports.add(new Representative(claim(id, i, label, value, at), String.valueOf((char) ('A' + i)), ""));
        }
        return new Cluster(
                label, Optional.of(Interval.point(Rational.of(value))), Unit.COUNT.symbol(), REPORTS, REPORTS, reports);
    }

    private static Claim claim(String id, int report, String label, long value, Instant at) {
        String sentence = "Both sides agreed on a force of " + label + " troops, officials said on Tuesday evening.";
        int start = sentence.indexOf(label);
        Quantity quantity = new Quantity(
                Interval.point(Rational.of(value)),
                Optional.of(Rational.of(value)),
                Bound.EXACT,
                Optional.empty(),
                Unit.COUNT,
                "troop",
                label);
        return new Claim(
                id + "-" + report,
                new ArticleReference(
                        "article-" + id + "-" + report,
                        1,
                        "Summit ends with a deal on troops",
                        Optional.of("https://outlet-" + report + ".example/" + id),
                        "en"),
                "army-cap",
                "army-size",
                new TreeMap<>(Map.of("limited", "UA")),
                "troop",
                new Content.Figure(quantity),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.AGREED,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution("outlet-" + report, Optional.empty(), Optional.empty(), OptionalLong.empty()),
                new ClaimTimes(Optional.empty(), Optional.empty(), Optional.empty(), at, at, 1),
                Optional.empty(),
                Optional.empty(),
                Set.of("UA"),
                new Evidence(
                        "The talks went on late into the night.",
                        sentence,
                        "A second meeting is planned.",
                        start,
                        start + label.length(),
                        "synthetic/1",
                        0.9));
    }
}
