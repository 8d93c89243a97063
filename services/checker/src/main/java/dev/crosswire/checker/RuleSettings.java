package dev.crosswire.checker;

import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.subject.PlacingSettings;
import dev.crosswire.extraction.settings.ComparisonThresholds;
import dev.crosswire.extraction.settings.Settings;
import java.time.Duration;

/**
 * The thresholds of the rules; what each means stands with its record. A change holds for what comes in from then on:
 * findings that stand are looked at again when their subject is.
 *
 * @param alertRetention how long after its last change an alert stays
 * @param observedAhead how long after its record was written a claim may say that it was taken in
 */
record RuleSettings(
        PlacingSettings placing,
        ComparisonSettings comparison,
        FindingSettings finding,
        Duration alertRetention,
        Duration observedAhead) {

    static final RuleSettings DEFAULT = new RuleSettings(
            PlacingSettings.DEFAULT,
            ComparisonSettings.DEFAULT,
            FindingSettings.DEFAULT,
            Duration.ofDays(90),
            Duration.ofHours(1));

    /** @throws IllegalArgumentException with one sentence that names the setting or threshold that does not fit */
    static RuleSettings from(Settings settings) {
        PlacingSettings placing = DEFAULT.placing;
        FindingSettings finding = DEFAULT.finding;
        return new RuleSettings(
                new PlacingSettings(
                        settings.duration("crosswire.placing.entity-life", placing.entityLife()),
                        settings.duration("crosswire.placing.event-window", placing.eventWindow()),
                        settings.duration("crosswire.placing.longest-event", placing.longestEvent()),
                        settings.duration("crosswire.placing.lasting-window", placing.lastingWindow()),
                        settings.duration("crosswire.placing.event-life", placing.eventLife()),
                        settings.decimal("crosswire.placing.least-evidence", placing.leastEvidence()),
                        settings.decimal("crosswire.placing.more-for-unlisted", placing.moreForUnlisted()),
                        settings.whole("crosswire.placing.least-company", placing.leastCompany()),
                        settings.whole("crosswire.placing.most-company", placing.mostCompany()),
                        settings.whole("crosswire.placing.most-subjects", placing.mostSubjects()),
                        settings.duration("crosswire.placing.article-life", placing.articleLife())),
                ComparisonThresholds.from(settings),
                new FindingSettings(
                        settings.exact("crosswire.finding.large-gap", finding.largeGap()),
                        settings.exact("crosswire.finding.small-gap", finding.smallGap()),
                        settings.decimal("crosswire.finding.good-confidence", finding.goodConfidence()),
                        settings.decimal("crosswire.finding.low-confidence", finding.lowConfidence()),
                        settings.whole("crosswire.finding.each-origin", finding.eachOrigin()),
                        settings.duration("crosswire.finding.revision-open", finding.revisionOpen()),
                        finding.mostClusters(),
                        finding.mostSteps()),
                settings.duration("crosswire.alert.retention", DEFAULT.alertRetention),
                settings.duration("crosswire.claim.observed-ahead", DEFAULT.observedAhead));
    }
}
