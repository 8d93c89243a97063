package dev.crosswire.alerts.page;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static dev.crosswire.alerts.SampleFindings.finding;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.finding.Representative;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.core.quantity.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A day of alerts as a newsroom might see them, from five invented outlets. */
final class SummitFindings {

    private SummitFindings() {}

    static List<Finding> all() {
        return List.of(armyCap(), countries(), attendance(), draft(), drones(), toll());
    }

    static Finding armyCap() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("a", "800,000 (exact)");
        inputs.put("b", "700,000 (exact)");
        inputs.put("rounding", "at most two significant digits, at least 1,000");
        inputs.put("gap", "100,000 (14 %)");
        return finding("army-cap")
                .about(
                        "army-cap",
                        "Cap on Ukraine's army",
                        "Cap on Ukraine's army: 800,000 according to three outlets, 700,000 according to Radio Vesna")
                .why(
                        "Northwire and two others say 800,000, Radio Vesna says 700,000. Both speak of the limit that was "
                                + "agreed, and no number fits both statements.",
                        inputs)
                .cluster(
                        "800,000",
                        800_000,
                        2,
                        3,
                        quote(
                                "c1",
                                "Northwire",
                                "A",
                                "",
                                "800,000",
                                "The sixteen-page text was initialled shortly before midnight.",
                                "Under the agreement, Ukraine's armed forces would be limited to 800,000 troops in peacetime, two officials familiar with the text said.",
                                "The figure had been the last open point of the talks."),
                        quote(
                                "c2",
                                "The Daily Ledger",
                                "A",
                                "same wire credit: Northwire",
                                "800,000",
                                "",
                                "Kyiv would keep an army of 800,000 troops, Northwire reported.",
                                "Ratification is expected in spring."),
                        quote(
                                "c3",
                                "Meridian Post",
                                "B",
                                "",
                                "800,000",
                                "Negotiators had argued about it for eleven weeks.",
                                "“We agreed on 800,000 troops, and not one fewer,” a member of the Ukrainian delegation told Meridian Post.",
                                "He asked not to be named."))
                .cluster(
                        "700,000",
                        700_000,
                        1,
                        1,
                        quote(
                                "c4",
                                "Radio Vesna",
                                "C",
                                "",
                                "700,000",
                                "The document has not been published.",
                                "The delegations agreed to cap the army at 700,000 troops, a diplomat told Radio Vesna on Tuesday evening.",
                                "The Ukrainian government declined to comment."))
                .version(4)
                .build();
    }

    static Finding countries() {
        return finding("countries")
                .kind(FindingKind.CORROBORATION)
                .severity(Severity.MEDIUM)
                .about(
                        "country-total",
                        "Countries at the Paris summit",
                        "35 countries took part in the Paris summit, say three independent outlets")
                .why("Three outlets say 35, each from its own reporting.", Map.of("origins", "3"))
                .cluster(
                        "35",
                        35,
                        3,
                        4,
                        quote(
                                "d1",
                                "Northwire",
                                "A",
                                "",
                                "35",
                                "",
                                "Leaders from 35 countries met in Paris on Tuesday.",
                                "The host called it a turning point."),
                        quote(
                                "d2",
                                "Meridian Post",
                                "B",
                                "",
                                "35",
                                "Security was tight.",
                                "Officials from 35 countries gathered at the Élysée palace.",
                                ""),
                        quote(
                                "d3",
                                "The Daily Ledger",
                                "C",
                                "",
                                "35",
                                "",
                                "A group of 35 countries signed the declaration.",
                                "Two abstained."))
                .gap(Optional.empty())
                .updated(OPENED.minusSeconds(500))
                .build();
    }

    static Finding attendance() {
        return finding("attendance")
                .severity(Severity.MEDIUM)
                .about("country-total", "Countries at the Paris summit", "Countries at the Paris summit: 35 or 26")
                .why("Three outlets say 35, Harbour News says 26.", Map.of("gap", "9"))
                .cluster(
                        "35",
                        35,
                        3,
                        4,
                        quote(
                                "e1",
                                "Northwire",
                                "A",
                                "",
                                "35",
                                "",
                                "Leaders from 35 countries met in Paris on Tuesday.",
                                ""))
                .cluster(
                        "26",
                        26,
                        1,
                        1,
                        quote(
                                "e2",
                                "Harbour News",
                                "D",
                                "",
                                "26",
                                "",
                                "Only 26 countries sent delegations, organisers said.",
                                ""))
                .gap(Optional.of(new Gap(Rational.of(26), Rational.of(35))))
                .updated(OPENED.minusSeconds(900))
                .build();
    }

    static Finding draft() {
        return finding("draft")
                .kind(FindingKind.REVISION)
                .severity(Severity.LOW)
                .about(
                        "army-cap",
                        "Cap on Ukraine's army",
                        "Cap on Ukraine's army raised from 600,000 in a draft to 800,000 as agreed")
                .why("The text itself links the two: “up from a draft's 600,000”.", Map.of())
                .cluster(
                        "600,000",
                        600_000,
                        1,
                        1,
                        quote(
                                "g1",
                                "Meridian Post",
                                "A",
                                "",
                                "600,000",
                                "",
                                "An earlier draft had foreseen 600,000 troops.",
                                ""))
                .cluster(
                        "800,000",
                        800_000,
                        2,
                        3,
                        quote(
                                "g2",
                                "Northwire",
                                "B",
                                "",
                                "800,000",
                                "",
                                "The sides agreed on 800,000 troops, up from a draft's 600,000.",
                                ""))
                .gap(Optional.empty())
                .updated(OPENED.minusSeconds(4000))
                .build();
    }

    static Finding drones() {
        return finding("drones")
                .kind(FindingKind.DIVERGENCE)
                .severity(Severity.LOW)
                .state(FindingState.RESOLVED)
                .about(
                        "open:count:drone",
                        "Drones and loitering munitions launched against energy infrastructure in the three eastern regions during the night of 5 to 6 January",
                        "Drones launched overnight: at least 40, or more than 120")
                .why("The bounds differ by a factor of three.", Map.of("ratio", "3"))
                .cluster(
                        "at least 40",
                        40,
                        1,
                        1,
                        quote("h1", "Harbour News", "A", "", "40", "", "At least 40 drones were launched.", ""))
                .cluster(
                        "more than 120",
                        120,
                        1,
                        2,
                        quote("h2", "Radio Vesna", "B", "", "120", "", "More than 120 drones crossed the border.", ""))
                .gap(Optional.empty())
                .updated(OPENED.minusSeconds(90_000))
                .build();
    }

    static Finding toll() {
        return finding("toll")
                .severity(Severity.HIGH)
                .about(
                        "killed",
                        "People killed in the Kharkiv strike",
                        "People killed in the Kharkiv strike: 12, 15 or 31")
                .why("Three values were published within two hours, and no two agree.", Map.of("hours apart", "2"))
                .cluster(
                        "12",
                        12,
                        2,
                        2,
                        quote("i1", "Northwire", "A", "", "12", "", "Rescuers had recovered 12 bodies by noon.", ""))
                .cluster(
                        "15",
                        15,
                        1,
                        1,
                        quote("i2", "Meridian Post", "B", "", "15", "", "The mayor spoke of 15 dead.", ""))
                .cluster(
                        "31",
                        31,
                        1,
                        1,
                        quote("i3", "Radio Vesna", "C", "", "31", "", "As many as 31 people died, witnesses said.", ""))
                .gap(Optional.of(new Gap(Rational.of(12), Rational.of(15))))
                .updated(OPENED.minusSeconds(200_000))
                .build();
    }

    private static Representative quote(
            String id,
            String source,
            String origin,
            String reason,
            String number,
            String before,
            String sentence,
            String after) {
        return claim(id, source, origin, reason, number, before, sentence, after, "https://" + id + ".example/story");
    }
}
