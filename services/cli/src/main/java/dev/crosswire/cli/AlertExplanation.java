package dev.crosswire.cli;

import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.comparison.Judgement;
import dev.crosswire.core.comparison.Wording;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.Representative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why an alert is what it is, as text for a person: its claims by cluster and origin, the rules that were asked, its history. */
final class AlertExplanation {

    private final List<String> lines = new ArrayList<>();

    private AlertExplanation() {}

    /** Several lines, without the last one's end. */
    static String of(Finding finding, List<AskedPair> pairs) {
        AlertExplanation text = new AlertExplanation();
        text.write(finding);
        for (int i = 0; i < finding.clusters().size(); i++) {
            text.write(i + 1, finding.clusters().get(i));
        }
        if (!finding.compatible().isEmpty()) {
            text.say("");
            text.say("beside them, compatible and counting for none:");
            text.writeOrigins(finding.compatible());
        }
        text.write(pairs);
        text.say("");
        text.say("history:");
        finding.history()
                .forEach(change ->
                        text.say("  " + change.at() + "  version " + change.version() + ": " + change.what()));
        return String.join("\n", text.lines);
    }

    private void write(Finding finding) {
        say(finding.kind() + ", " + lower(finding.state()) + ", severity " + lower(finding.severity()) + ", version "
                + finding.version() + ": " + finding.headline());
        say("  alert " + finding.id());
        say("  subject " + finding.subject().key()
                + finding.subject().place().map(it -> ", place " + it).orElse(""));
        say("  strand " + finding.strand());
        say("  raised " + finding.openedAt() + ", changed " + finding.updatedAt()
                + finding.closedAt().map(at -> ", closed " + at).orElse("")
                + (finding.desks().isEmpty()
                        ? ""
                        : ", for the desk" + (finding.desks().size() > 1 ? "s " : " ")
                                + String.join(", ", finding.desks())));
        if (finding.withinOneSource()) {
            say("  all of it within one source");
        }
        say("  why: " + finding.reason().text() + " [" + finding.reason().rule() + "]");
        finding.reason().inputs().forEach((name, value) -> say("    " + name + ": " + value));
        finding.gap()
                .ifPresent(gap -> say("  gap: " + gap.low() + " to " + gap.high()
                        + (Double.isFinite(gap.ratio().doubleValue())
                                ? String.format(
                                        Locale.ROOT,
                                        ", a ratio of %.2f",
                                        gap.ratio().doubleValue())
                                : "")));
    }

    private void write(int number, Cluster cluster) {
        say("");
        say("cluster " + number + ": " + cluster.label() + ", " + count(cluster.origins(), "independent origin")
                + " in " + count(cluster.reports(), "report"));
        writeOrigins(cluster.representatives());
        int hidden = cluster.reports() - cluster.representatives().size();
        if (hidden > 0) {
            say("  and " + count(hidden, "report") + " that the alert does not carry");
        }
    }

    private void writeOrigins(List<Representative> representatives) {
        Map<String, List<Representative>> byOrigin = new LinkedHashMap<>();
        representatives.forEach(it -> byOrigin.computeIfAbsent(it.origin(), origin -> new ArrayList<>())
                .add(it));
        byOrigin.forEach((origin, ofOrigin) -> {
            say("  origin " + origin);
            ofOrigin.forEach(this::write);
        });
    }

    private void write(Representative representative) {
        Claim claim = representative.claim();
        Evidence evidence = claim.evidence();
        Attribution by = claim.attribution();
        say("    " + Wording.side(claim) + ", published " + claim.times().published()
                + claim.times()
                        .asOf()
                        .filter(at -> !at.equals(claim.times().published()))
                        .map(at -> ", as of " + at)
                        .orElse(""));
        say("      \"" + evidence.sentence().substring(0, evidence.start()) + "«" + evidence.surface() + "»"
                + evidence.sentence().substring(evidence.end()) + "\"");
        say("      \"" + claim.article().title() + "\""
                + claim.article().url().map(url -> ", " + url).orElse("") + ", version "
                + claim.article().version());
        say("      " + claim.type()
                + (claim.population().isEmpty() ? "" : " of " + claim.population())
                + claim.place().map(it -> ", place " + it).orElse("")
                + by.wire().map(it -> ", credit " + it).orElse("")
                + by.owner().map(it -> ", owner " + it).orElse("")
                + String.format(Locale.ROOT, ", confidence %.2f", evidence.confidence()) + ", claim " + claim.id());
        say("      of this origin: "
                + (representative.originReason().isEmpty()
                        ? "in the outlet's own words"
                        : representative.originReason()));
    }

    private void write(List<AskedPair> pairs) {
        say("");
        say("the rules, asked again with the default thresholds:");
        if (pairs.isEmpty()) {
            say("  no two claims that the alert carries can be set against each other");
        }
        for (AskedPair pair : pairs) {
            say("  " + Wording.side(pair.a()) + " | " + Wording.side(pair.b()));
            for (Judgement.Asked asked : pair.judgement().asked()) {
                say("    " + asked.question() + " "
                        + asked.answer()
                                .map(reason -> reason.text() + " [" + reason.rule() + "]")
                                .orElse("That does not decide."));
                asked.answer()
                        .ifPresent(reason ->
                                reason.inputs().forEach((name, value) -> say("      " + name + ": " + value)));
            }
            say("    " + VerdictJson.name(pair.judgement().verdict()));
        }
        if (pairs.size() == AskedPair.MOST) {
            say("  further pairs are left out");
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void say(String line) {
        lines.add(Printable.of(line));
    }
}
