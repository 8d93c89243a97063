package dev.crosswire.core.finding;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.TYPES;
import static dev.crosswire.core.claim.Claims.cap;
import static dev.crosswire.core.claim.Claims.countries;
import static dev.crosswire.core.claim.Claims.exact;
import static dev.crosswire.core.claim.Claims.troops;
import static dev.crosswire.core.claim.Claims.vague;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.quantity.Ratio;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.subject.Subject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newsroom is told of the summit that the product was ordered for. */
class SummitTest {

    private static final Subject SUMMIT =
            new Subject("attendance:1", "attendance", "country-total", new TreeMap<>(), Optional.empty());
    private static final Subject CAP =
            new Subject("army-size:limited=UA:2026-01-06", "army-size", "army-cap", new TreeMap<>(), Optional.empty());
    private static final Subject TROOPS =
            new Subject("troops:contributor=FR:2026-01-06", "troops", "troop-count", new TreeMap<>(), Optional.empty());

    private final Findings findings = new Findings(
            TYPES,
            new Comparison(TYPES, ComparisonSettings.DEFAULT),
            FindingSettings.DEFAULT,
            subject -> subject.family().equals("army-size") ? "Cap on Ukraine's army" : "Countries taking part");

    private List<FindingContent> of(Subject subject, Claims... claims) {
        return findings.of(subject, Stream.of(claims).map(Claims::claim).toList());
    }

    private static Optional<FindingContent> only(FindingKind kind, List<FindingContent> contents) {
        List<FindingContent> ofKind =
                contents.stream().filter(content -> content.kind() == kind).toList();
        assertThat(ofKind).hasSizeLessThanOrEqualTo(1);
        return ofKind.stream().findFirst();
    }

    private static FindingContent the(FindingKind kind, List<FindingContent> contents) {
        return only(kind, contents).orElseThrow(() -> new AssertionError("no " + kind + " in " + contents));
    }

    private static List<String> labels(FindingContent content) {
        return content.clusters().stream().map(Cluster::label).toList();
    }

    @Test
    void threeOutletsAgreeOnTheCountriesAndOneDisagrees() {
        List<FindingContent> found = of(
                SUMMIT,
                countries("Herald", 35).as(Modality.AGREED),
                countries("Vesna", 35).as(Modality.PLEDGED),
                countries("Ledger", 35),
                countries("Courier", 26));

        FindingContent agreed = the(FindingKind.CORROBORATION, found);
        assertThat(agreed.clusters().getFirst().origins()).isEqualTo(3);
        assertThat(agreed.headline()).isEqualTo("Countries taking part: 35, from 3 independent origins");
        FindingContent contradiction = the(FindingKind.CONTRADICTION, found);
        assertThat(labels(contradiction)).containsExactly("35", "26");
        assertThat(contradiction.headline()).isEqualTo("Countries taking part: 35 or 26");
        assertThat(contradiction.severity()).isEqualTo(Severity.HIGH);
        assertThat(contradiction.gap().orElseThrow().ratio()).isEqualTo(new Ratio.Times(Rational.of(35, 26)));
        assertThat(contradiction.withinOneSource()).isFalse();
        assertThat(found).hasSize(2);
    }

    @Test
    void theCapIsRevisedFromTheDraftAndContradictedByAnotherDecision() {
        List<FindingContent> found = of(
                CAP,
                cap("Herald", 800_000),
                cap("Herald", 600_000).as(Modality.DRAFT).marked(Side.IS_EARLIER),
                cap("Vesna", 600_000).as(Modality.DRAFT),
                cap("Courier", 700_000));

        FindingContent revision = the(FindingKind.REVISION, found);
        assertThat(labels(revision)).containsExactly("600,000", "800,000");
        assertThat(revision.headline()).isEqualTo("Cap on Ukraine's army: 600,000 (draft), then 800,000 (agreed)");
        FindingContent contradiction = the(FindingKind.CONTRADICTION, found);
        assertThat(labels(contradiction)).containsExactlyInAnyOrder("800,000", "700,000");
        assertThat(contradiction.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(found).hasSize(2);
    }

    @Test
    void aDraftThatComesInLaterDoesNotUndoTheDecision() {
        List<FindingContent> found = of(
                CAP,
                cap("Herald", 800_000),
                cap("Vesna", 600_000).as(Modality.DRAFT).hoursLater(5));

        assertThat(found).isEmpty();
    }

    @Test
    void severalThousandBesideSixThousandIsNoFinding() {
        List<FindingContent> found =
                of(TROOPS, troops("Herald", vague("several thousand", 3_000, 9_999)), troops("Vesna", exact(6_000)));

        assertThat(found).isEmpty();
    }

    @Test
    void aWireCopyRaisesReportsAndNotOrigins() {
        Claims ledger = countries("Ledger", 35).wire("AP");
        Claims herald = countries("Herald", 35);
        Cluster before = the(FindingKind.CORROBORATION, of(SUMMIT, herald, ledger))
                .clusters()
                .getFirst();
        Cluster after = the(
                        FindingKind.CORROBORATION,
                        of(SUMMIT, herald, ledger, countries("Vesna", 35).wire("AP")))
                .clusters()
                .getFirst();

        assertThat(before.origins()).isEqualTo(2);
        assertThat(after.origins()).isEqualTo(2);
        assertThat(before.reports()).isEqualTo(2);
        assertThat(after.reports()).isEqualTo(3);
        assertThat(after.representatives())
                .filteredOn(it -> it.originReason().equals("same wire credit: AP"))
                .extracting(Representative::origin)
                .hasSize(2)
                .containsOnly("B");
    }

    @Test
    void anEditedNumberIsARevision() {
        List<FindingContent> found = of(
                SUMMIT,
                countries("Herald", 26),
                countries("Herald", 35).version(2).published(NOON.plusSeconds(600)));

        assertThat(found).hasSize(1);
        assertThat(labels(the(FindingKind.REVISION, found))).containsExactly("26", "35");
        assertThat(the(FindingKind.REVISION, found).reason().rule()).isEqualTo("same-source-later");
    }

    @Test
    void twoNumbersInOneArticleContradictWithinOneSourceWhereTheyAreOfOneThing() {
        FindingContent found = the(FindingKind.CONTRADICTION, of(CAP, cap("Herald", 800_000), cap("Herald", 700_000)));

        assertThat(found.withinOneSource()).isTrue();
        assertThat(found.severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void anArticleThatTellsOfSeveralEventsContradictsNobody() {
        assertThat(of(SUMMIT, countries("Herald", 26), countries("Herald", 35), countries("Vesna", 40)))
                .isEmpty();
        assertThat(the(
                                FindingKind.CORROBORATION,
                                of(SUMMIT, countries("Herald", 26), countries("Herald", 35), countries("Vesna", 35)))
                        .clusters())
                .extracting(Cluster::label)
                .containsExactly("35");
    }

    @Test
    void aReplayAndAnotherOrderSayTheSame() {
        List<Claim> claims = Stream.of(
                        cap("Herald", 800_000),
                        cap("Herald", 600_000).as(Modality.DRAFT).marked(Side.IS_EARLIER),
                        cap("Courier", 700_000))
                .map(Claims::claim)
                .toList();
        FindingLife life = new FindingLife(FindingSettings.DEFAULT);
        List<Finding> raised = life.changed(List.of(), findings.of(CAP, claims), NOON, false);

        assertThat(raised).hasSize(2).allMatch(finding -> finding.version() == 1);
        assertThat(life.changed(raised, findings.of(CAP, claims.reversed()), NOON.plusSeconds(9), false))
                .isEmpty();
    }

    @Test
    void retractingASideWithdrawsTheContradiction() {
        FindingLife life = new FindingLife(FindingSettings.DEFAULT);
        List<FindingContent> both = of(CAP, cap("Herald", 800_000), cap("Courier", 700_000));
        List<Finding> raised = life.changed(List.of(), both, NOON, false);

        List<Finding> after = life.changed(raised, of(CAP, cap("Herald", 800_000)), NOON.plusSeconds(60), true);

        assertThat(after).hasSize(1);
        assertThat(after.getFirst().state()).isEqualTo(FindingState.WITHDRAWN);
        assertThat(after.getFirst().version()).isEqualTo(2);
        assertThat(after.getFirst().closedAt()).contains(NOON.plusSeconds(60));
    }
}
