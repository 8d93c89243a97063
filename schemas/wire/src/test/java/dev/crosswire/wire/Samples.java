package dev.crosswire.wire;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.finding.Change;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.core.finding.SourceTally;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.core.subject.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Values of every shape that the contract knows, with every optional part filled in one and empty in another. */
final class Samples {

    private Samples() {}

    static final Instant PUBLISHED = Instant.parse("2026-01-06T18:30:00Z");
    static final Instant OBSERVED = Instant.parse("2026-01-06T18:30:04.217Z");

    static final Quantity EXACT = new Quantity(
            Interval.point(Rational.of(800_000)),
            Optional.of(Rational.of(800_000)),
            Bound.EXACT,
            Optional.empty(),
            Unit.COUNT,
            "troop",
            "800,000");

    static final Quantity THIRD_OR_MORE = new Quantity(
            new Interval(End.open(Rational.of(1, 3)), End.unbounded()),
            Optional.of(Rational.of(1, 3)),
            Bound.MORE_THAN,
            Optional.of(Trend.UP),
            Unit.FRACTION,
            "",
            "more than a third");

    static final Claim FULL = claim(
            "c-1",
            new Content.Figure(EXACT),
            Optional.of("peace-plan"),
            new Attribution(
                    "northwire",
                    Optional.of("Northern Media"),
                    Optional.of("FR:government"),
                    Optional.of("AP"),
                    OptionalLong.of(-42)),
            new ClaimTimes(
                    Optional.of(PUBLISHED.minusSeconds(60)),
                    Optional.of(PUBLISHED.minusSeconds(3600)),
                    Optional.of(PUBLISHED.plusSeconds(3600)),
                    PUBLISHED,
                    OBSERVED,
                    2),
            Optional.of("UA"),
            Optional.of(new Supersession(Supersession.Side.REPLACES_EARLIER, "up from")));

    static final Claim BARE = claim(
            "c-2",
            new Content.Statement("lead-monitoring", Optional.empty()),
            Optional.empty(),
            new Attribution("meridian", Optional.empty(), Optional.empty(), OptionalLong.empty()),
            new ClaimTimes(Optional.empty(), Optional.empty(), Optional.empty(), PUBLISHED, OBSERVED, 2),
            Optional.empty(),
            Optional.empty());

    static final Claim FRACTION = claim(
            "c-3",
            new Content.Figure(THIRD_OR_MORE),
            Optional.empty(),
            BARE.attribution(),
            BARE.times(),
            Optional.empty(),
            Optional.empty());

    static final Subject SUBJECT = new Subject(
            "army-size/limited=UA/2026-01-06",
            "army-size",
            "army-cap",
            new TreeMap<>(Map.of("limited", "UA")),
            Optional.of("UA"));

    static final Finding FINDING = new Finding(
            "f-1",
            FindingKind.CONTRADICTION,
            FindingState.OPEN,
            Severity.HIGH,
            SUBJECT,
            "army-cap|troop||||DECISION|",
            "Cap on Ukraine's army",
            "Cap on Ukraine's army: 800,000 or 700,000",
            new Reason("intervals-disjoint", "Northwire says 800,000, Meridian 700,000.", Map.of("a", "800000")),
            true,
            List.of(new Cluster(
                    "800,000",
                    Optional.of(EXACT.interval()),
                    "count",
                    1,
                    1,
                    List.of(new Representative(FULL, "A", "same wire credit: AP")))),
            List.of(new Representative(BARE, "B", "")),
            Optional.of(new Gap(Rational.of(700_000), Rational.of(800_000))),
            3,
            PUBLISHED,
            OBSERVED,
            Optional.of(OBSERVED),
            List.of("world"),
            List.of(new Change(OBSERVED, 3, "third origin")));

    static final SourceTally TALLY = new SourceTally(40, 3, 22, 1, 2, OBSERVED);

    private static Claim claim(
            String id,
            Content content,
            Optional<String> document,
            Attribution attribution,
            ClaimTimes times,
            Optional<String> place,
            Optional<Supersession> supersession) {
        return new Claim(
                id,
                new ArticleReference("a-1", 2, "Talks end", Optional.of("https://northwire.example/1"), "en"),
                "army-cap",
                "army-size",
                new TreeMap<>(Map.of("limited", "UA")),
                "troop",
                content,
                Aggregation.STOCK,
                document.map(named -> new Part(Optional.of("c-0"), "parts-1")),
                Modality.AGREED,
                Polarity.ASSERTED,
                document,
                attribution,
                times,
                place,
                supersession,
                Set.of("UA", "summit"),
                new Evidence("Before.", "They agreed on 800,000 troops.", "After.", 15, 22, "test/1", 0.9));
    }
}
