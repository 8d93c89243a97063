package dev.crosswire.core.finding;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.TYPES;
import static dev.crosswire.core.claim.Claims.atLeast;
import static dev.crosswire.core.claim.Claims.cap;
import static dev.crosswire.core.claim.Claims.countries;
import static dev.crosswire.core.claim.Claims.killed;
import static dev.crosswire.core.claim.Claims.troops;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.subject.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingLifeTest {

    private static final Subject SUBJECT =
            new Subject("attendance:1", "attendance", "country-total", new TreeMap<>(), Optional.empty());
    private static final Instant LATER = NOON.plusSeconds(60);

    private final FindingLife life = new FindingLife(FindingSettings.DEFAULT);

    private static List<FindingContent> of(Stream<Claims> claims) {
        Comparison comparison = new Comparison(TYPES, ComparisonSettings.DEFAULT);
        return new Findings(TYPES, comparison, FindingSettings.DEFAULT, subject -> "Countries")
                .of(SUBJECT, claims.map(Claims::claim).toList());
    }

    private static List<FindingContent> of(Claims... claims) {
        return of(Stream.of(claims));
    }

    private List<Finding> raised(Claims... claims) {
        return life.changed(List.of(), of(claims), NOON, false);
    }

    private static List<FindingContent> outlets(int count) {
        return of(IntStream.range(0, count).mapToObj(i -> countries("outlet " + i, 35)));
    }

    private static String what(List<Finding> emitted) {
        return emitted.getFirst().history().getLast().what();
    }

    @Test
    void theIdDependsOnSubjectKindAndStrandAlone() {
        Finding one = raised(countries("H", 35), countries("V", 26)).getFirst();
        Finding other = raised(countries("L", 12), countries("C", 18), countries("V", 99))
                .getFirst();
        Finding agreed = raised(countries("H", 35), countries("V", 35)).getFirst();

        assertThat(one.id()).isEqualTo(other.id()).hasSize(32).isNotEqualTo(agreed.id());
        assertThat(one.history()).containsExactly(new Change(NOON, 1, "raised"));
    }

    @Test
    void saysSoWhenAnEchoJoinsWhatOneSourceSaidAlone() {
        Claims one = cap("northwire", 800_000).in("a").wire("AP");
        Claims other = cap("northwire", 700_000).in("a").wire("AP");
        List<Finding> known = raised(one, other);
        assertThat(known)
                .singleElement()
                .satisfies(finding -> assertThat(finding.withinOneSource()).isTrue());

        List<Finding> emitted =
                life.changed(known, of(one, other, cap("meridian", 800_000).wire("AP")), LATER, false);

        assertThat(what(emitted)).isEqualTo("another source says so too");
    }

    @Test
    void eachOfTheFirstSixteenOriginsIsEmittedAndThenTheirDoubling() {
        List<Finding> known = new ArrayList<>(life.changed(List.of(), outlets(2), NOON, false));
        List<Integer> emittedAt = new ArrayList<>();
        for (int count = 2; count <= 70; count++) {
            List<Finding> emitted = life.changed(known, outlets(count), LATER, false);
            if (!emitted.isEmpty()) {
                emittedAt.add(count);
                known = emitted;
            }
        }

        assertThat(emittedAt).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 32, 64);
        assertThat(known.getFirst().version()).isEqualTo(1 + emittedAt.size());
        assertThat(known.getFirst().clusters().getFirst().representatives()).hasSize(16);
    }

    @Test
    void moreReportsOfAKnownOriginAreNotEmitted() {
        List<Finding> known = raised(countries("H", 35).wire("AP"), countries("V", 35));
        List<FindingContent> copied = of(
                countries("H", 35).wire("AP"),
                countries("V", 35),
                countries("L", 35).wire("AP"));

        assertThat(life.changed(known, copied, LATER, false)).isEmpty();
    }

    @Test
    void aFigureThatWentBackIsComparedStepByStep() {
        List<FindingContent> back = of(
                killed("Herald", 0).in("first"),
                killed("Vesna", 7).in("second").hoursLater(1),
                killed("Vesna", 0).in("third").hoursLater(2),
                killed("Ledger", 0).in("fourth").hoursLater(2));
        List<Finding> known = life.changed(List.of(), back, NOON, false);

        assertThat(known).extracting(Finding::kind).contains(FindingKind.REVISION);
        assertThat(life.changed(known, back, LATER, false)).isEmpty();
    }

    @Test
    void anotherValueAndAnotherLeaderAreEmitted() {
        List<Finding> known = raised(countries("H", 26), countries("V", 35));
        List<Finding> led =
                life.changed(known, of(countries("H", 26), countries("V", 35), countries("L", 35)), LATER, false);

        Finding contradiction = led.stream()
                .filter(finding -> finding.kind() == FindingKind.CONTRADICTION)
                .findFirst()
                .orElseThrow();
        assertThat(known.getFirst().clusters().getFirst().label()).isEqualTo("26");
        assertThat(contradiction.version()).isEqualTo(2);
        assertThat(contradiction.clusters().getFirst().label()).isEqualTo("35");
        assertThat(contradiction.history().getLast().what()).contains("35 has the most origins now");

        List<Finding> third = life.changed(
                led, of(countries("H", 26), countries("V", 35), countries("L", 35), countries("C", 12)), LATER, false);
        assertThat(what(third)).isEqualTo("values 35 and 26 became 35 and 12 and 26");
    }

    @Test
    void aContradictionThatARevisionEndsSaysSoAndReopens() {
        List<Finding> known = raised(countries("H", 35), countries("V", 26));
        List<FindingContent> corrected =
                of(countries("H", 35), countries("V", 26), countries("V", 35).version(2));

        List<Finding> after = life.changed(known, corrected, LATER, false);

        Finding resolved = after.getLast();
        assertThat(resolved.kind()).isEqualTo(FindingKind.CONTRADICTION);
        assertThat(resolved.state()).isEqualTo(FindingState.RESOLVED);
        assertThat(resolved.closedAt()).contains(LATER);
        assertThat(what(List.of(resolved))).isEqualTo("resolved: revised, Countries: 26, then 35");

        List<Finding> again = life.changed(
                List.of(resolved), of(countries("H", 35), countries("V", 26)), LATER.plusSeconds(1), false);
        assertThat(again).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(FindingState.OPEN);
            assertThat(finding.version()).isEqualTo(3);
            assertThat(finding.openedAt()).isEqualTo(NOON);
            assertThat(finding.closedAt()).isEmpty();
            assertThat(finding.history()).extracting(Change::what).endsWith("reopened");
        });
    }

    @Test
    void aClosedFindingIsNotClosedAgain() {
        List<Finding> known = raised(countries("H", 35), countries("V", 26));
        List<Finding> closed = life.changed(known, List.of(), LATER, true);

        assertThat(closed).extracting(Finding::state).containsExactly(FindingState.WITHDRAWN);
        assertThat(life.changed(closed, List.of(), LATER.plusSeconds(1), false)).isEmpty();
    }

    @Test
    void aRevisionClosesADayAfterItsLastStepAndStaysClosed() {
        List<FindingContent> content =
                of(countries("H", 26), countries("H", 35).version(2).hoursLater(1));
        List<Finding> known = life.changed(List.of(), content, NOON, false);
        Instant lastStep = NOON.plus(Duration.ofHours(1)).plusSeconds(4);
        Instant dayLater = lastStep.plus(Duration.ofDays(1));

        assertThat(life.closeRevisions(known, dayLater.minusMillis(1))).isEmpty();
        List<Finding> closed = life.closeRevisions(known, dayLater);
        assertThat(closed).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(FindingState.RESOLVED);
            assertThat(finding.version()).isEqualTo(2);
        });
        assertThat(life.closeRevisions(closed, dayLater)).isEmpty();
        assertThat(life.changed(closed, content, dayLater, false)).isEmpty();
        List<FindingContent> another = of(
                countries("H", 26),
                countries("H", 35).version(2).hoursLater(1),
                countries("H", 36).version(3).hoursLater(30));
        assertThat(life.changed(closed, another, dayLater, false))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.state()).isEqualTo(FindingState.OPEN);
                    assertThat(finding.clusters()).extracting(Cluster::label).containsExactly("26", "35", "36");
                });
    }

    @Test
    void onlyRevisionsCloseWithTime() {
        List<Finding> known = raised(countries("H", 35), countries("V", 26));

        assertThat(life.closeRevisions(known, NOON.plus(Duration.ofDays(30)))).isEmpty();
    }

    @Test
    void historyKeepsTheLatestChanges() {
        List<Finding> known = raised(countries("H", 35), countries("V", 26));
        for (int i = 0; i < 60; i++) {
            List<FindingContent> now = i % 2 == 0 ? List.of() : of(countries("H", 35), countries("V", 26));
            known = life.changed(known, now, LATER.plusSeconds(i), false);
        }

        assertThat(known.getFirst().version()).isEqualTo(61);
        assertThat(known.getFirst().history()).hasSize(Finding.LONGEST_HISTORY);
        assertThat(known.getFirst().history().getLast().version()).isEqualTo(61);
    }

    @Test
    void boundsFarApartDiverge() {
        List<FindingContent> found = of(
                troops("H", atLeast(1_000)),
                troops("H", atLeast(2_000)).in("other").hoursLater(1),
                troops("V", atLeast(1_200)),
                troops("L", atLeast(5_000)));

        FindingContent divergence = found.stream()
                .filter(content -> content.kind() == FindingKind.DIVERGENCE)
                .findFirst()
                .orElseThrow();
        assertThat(divergence.clusters())
                .extracting(Cluster::label)
                .containsExactlyInAnyOrder("at least 1,200", "at least 5,000");
        assertThat(of(troops("V", atLeast(1_100)), troops("L", atLeast(1_250)))).isEmpty();
    }

    @Test
    void aGrowingTollOfSeveralVoicesIsOneRevisionToItsNewest() {
        List<FindingContent> found = of(
                killed("H", 20),
                killed("V", 26).hoursLater(4),
                killed("L", 26).hoursLater(5),
                killed("C", 30).hoursLater(9));

        FindingContent revision = found.stream()
                .filter(content -> content.kind() == FindingKind.REVISION)
                .findFirst()
                .orElseThrow();
        assertThat(revision.clusters()).extracting(Cluster::label).containsExactly("20", "26", "30");
        assertThat(revision.clusters().get(1).origins()).isEqualTo(2);
        assertThat(found).noneMatch(content -> content.kind() == FindingKind.CONTRADICTION);
    }
}
