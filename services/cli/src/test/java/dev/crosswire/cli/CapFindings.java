package dev.crosswire.cli;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingLife;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.finding.Findings;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Findings about a cap on an army, as the rules raise them from a few claims; one title carries an escape sequence. */
final class CapFindings {

    private static final Catalogue CATALOGUE = Catalogue.load();
    static final Comparison COMPARISON = new Comparison(CATALOGUE.claimTypes(), ComparisonSettings.DEFAULT);
    static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    static final Subject CAP = new Subject(
            "army-size:limited=UA:2026-01-06",
            "army-size",
            "army-cap",
            new TreeMap<>(Map.of("limited", "UA")),
            Optional.empty());

    static Claim cap(String source, Optional<String> owner, int value, int minute) {
        String sentence = "They agreed on " + value + " soldiers.";
        int start = sentence.indexOf(Integer.toString(value));
        Instant at = NOON.plusSeconds(60L * minute);
        return new Claim(
                source + "-" + value,
                new ArticleReference(
                        "a-" + source, 1, "Talks\u001b[31m end", Optional.of("https://" + source + ".example/1"), "en"),
                "army-cap",
                "army-size",
                new TreeMap<>(Map.of("limited", "UA")),
                "troop",
                new Content.Figure(new Quantity(
                        Interval.point(Rational.of(value)),
                        Optional.of(Rational.of(value)),
                        Bound.EXACT,
                        Optional.empty(),
                        Unit.COUNT,
                        "soldier",
                        Integer.toString(value))),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.AGREED,
                Polarity.ASSERTED,
                Optional.empty(),
                new Attribution(source, owner, Optional.empty(), Optional.empty(), OptionalLong.empty()),
                new ClaimTimes(Optional.empty(), Optional.empty(), Optional.empty(), at, at, 1),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new Evidence(
                        "", sentence, "", start, start + Integer.toString(value).length(), "test/1", 0.9));
    }

    static Finding finding(FindingKind kind, Claim... claims) {
        return new FindingLife(FindingSettings.DEFAULT, Desks.WORLD)
                        .changed(
                                List.of(),
                                new Findings(
                                                CATALOGUE.claimTypes(),
                                                COMPARISON,
                                                FindingSettings.DEFAULT,
                                                subject -> "Cap on Ukraine's army")
                                        .of(CAP, List.of(claims)),
                                NOON,
                                false)
                        .stream()
                        .filter(finding -> finding.kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    static Finding contradiction() {
        return finding(
                FindingKind.CONTRADICTION,
                cap("herald", Optional.of("Harbour Group"), 800_000, 0),
                cap("sunday", Optional.of("Harbour Group"), 800_000, 10),
                cap("vesna", Optional.empty(), 800_000, 20),
                cap("ledger", Optional.empty(), 700_000, 30));
    }

    private CapFindings() {}
}
