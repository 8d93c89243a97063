package dev.crosswire.alerts;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Findings as tests need them; each part can be set, and what is not set is a contradiction about an army. */
public final class SampleFindings {

    public static final Instant OPENED = Instant.parse("2026-01-06T18:30:00Z");

    private final String id;
    private FindingKind kind = FindingKind.CONTRADICTION;
    private FindingState state = FindingState.OPEN;
    private Severity severity = Severity.HIGH;
    private String type = "army-cap";
    private String label = "Cap on Ukraine's army";
    private String headline = "Cap on Ukraine's army: 800,000 or 700,000";
    private String reason = "Northwire says 800,000, Meridian 700,000; no number fits both.";
    private Map<String, String> inputs = Map.of("gap", "100000");
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Representative> compatible = new ArrayList<>();
    private List<String> desks = List.of("world");
    private Optional<Gap> gap = Optional.of(new Gap(Rational.of(700_000), Rational.of(800_000)));
    private int version = 1;
    private Instant opened = OPENED;
    private Instant updated = OPENED;
    private Optional<Instant> closed = Optional.empty();

    private SampleFindings(String id) {
        this.id = id;
    }

    /** A finding with that id. */
    public static SampleFindings finding(String id) {
        return new SampleFindings(id);
    }

    public SampleFindings kind(FindingKind value) {
        kind = value;
        return this;
    }

    public SampleFindings state(FindingState value) {
        state = value;
        closed = value == FindingState.OPEN ? Optional.empty() : Optional.of(updated);
        return this;
    }

    public SampleFindings severity(Severity value) {
        severity = value;
        return this;
    }

    public SampleFindings about(String typeId, String subjectLabel, String line) {
        type = typeId;
        label = subjectLabel;
        headline = line;
        return this;
    }

    public SampleFindings why(String text, Map<String, String> ruleInputs) {
        reason = text;
        inputs = new LinkedHashMap<>(ruleInputs);
        return this;
    }

    public SampleFindings cluster(String name, long value, int origins, int reports, Representative... claims) {
        clusters.add(new Cluster(
                name,
                Optional.of(Interval.point(Rational.of(value))),
                Unit.COUNT.symbol(),
                origins,
                reports,
                List.of(claims)));
        return this;
    }

    public SampleFindings compatible(Representative claim) {
        compatible.add(claim);
        return this;
    }

    public SampleFindings desks(String... names) {
        desks = List.of(names);
        return this;
    }

    public SampleFindings gap(Optional<Gap> value) {
        gap = value;
        return this;
    }

    public SampleFindings version(int value) {
        version = value;
        return this;
    }

    public SampleFindings opened(Instant at) {
        opened = at;
        return this;
    }

    public SampleFindings updated(Instant at) {
        updated = at;
        return this;
    }

    /** The finding; where no cluster was given, Northwire's 800,000 stands against Meridian's 700,000. */
    public Finding build() {
        if (clusters.isEmpty()) {
            cluster("800,000", 800_000, 1, 1, claim(id + "-1", "northwire", "A", "800,000"));
            cluster("700,000", 700_000, 1, 1, claim(id + "-2", "meridian", "B", "700,000"));
        }
        return new Finding(
                id,
                kind,
                state,
                severity,
                new Subject(
                        "army-size/limited=UA/" + id,
                        "army-size",
                        type,
                        new TreeMap<>(Map.of("limited", "UA")),
                        Optional.empty()),
                type + "|troop||||DECISION|",
                label,
                headline,
                new Reason("intervals-disjoint", reason, inputs),
                false,
                clusters,
                compatible,
                gap,
                version,
                opened,
                updated,
                closed,
                desks,
                List.of(new Change(opened, 1, "raised"), new Change(updated, version, "third origin")));
    }

    /** A claim in a plain sentence around the number. */
    public static Representative claim(String claimId, String source, String origin, String number) {
        return claim(
                claimId,
                source,
                origin,
                "",
                number,
                "The talks went on late into the night.",
                "Both sides agreed on a force of " + number + " troops, officials said.",
                "A second meeting is planned.",
                "https://" + source.replace(' ', '-') + ".example/" + claimId);
    }

    /** A claim whose number stands in the given sentence. */
    public static Representative claim(
            String claimId,
            String source,
            String origin,
            String originReason,
            String number,
            String before,
            String sentence,
            String after,
            String url) {
        int start = Math.max(0, sentence.indexOf(number));
        Rational value =
                Rational.parse(number.replaceAll("[^0-9]", "").isEmpty() ? "1" : number.replaceAll("[^0-9]", ""));
        Quantity quantity = new Quantity(
                Interval.point(value), Optional.of(value), Bound.EXACT, Optional.empty(), Unit.COUNT, "troop", number);
        Claim claim = new Claim(
                claimId,
                new ArticleReference(
                        "article-" + claimId, 1, "Summit ends with a deal on troops", Optional.of(url), "en"),
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
                new Attribution(source, Optional.empty(), Optional.empty(), OptionalLong.empty()),
                new ClaimTimes(
                        Optional.empty(), Optional.empty(), Optional.empty(), OPENED.minusSeconds(600), OPENED, 1),
                Optional.empty(),
                Optional.empty(),
                Set.of("UA"),
                new Evidence(
                        before,
                        sentence,
                        after,
                        start,
                        Math.min(sentence.length(), start + number.length()),
                        "test/1",
                        0.9));
        return new Representative(claim, origin, originReason);
    }
}
