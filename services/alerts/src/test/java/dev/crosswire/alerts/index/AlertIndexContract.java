package dev.crosswire.alerts.index;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static dev.crosswire.alerts.SampleFindings.finding;
import static dev.crosswire.alerts.index.SampleActions.action;
import static dev.crosswire.alerts.index.SampleActions.muteOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.index.AlertFilter.Muted;
import dev.crosswire.alerts.index.AlertIndex.Outcome;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.HumanState.Status;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every index of alerts does; the plain one on the heap says what is right. */
abstract class AlertIndexContract {

    private final AtomicReference<Instant> now = new AtomicReference<>(OPENED);
    private final AlertIndex index = open(now::get);

    /** A new index that asks this clock. */
    abstract AlertIndex open(InstantSource clock);

    @BeforeEach
    void beginOnATopic() {
        index.begin(42);
    }

    @Test
    void keepsTheLatestVersionWhereverItStands() {
        assertThat(index.put(finding("f").version(2).build(), 0, 5)).isEqualTo(Outcome.APPLIED);
        assertThat(index.put(finding("f").version(1).build(), 0, 6)).isEqualTo(Outcome.OLDER);
        assertThat(index.put(finding("f").version(2).build(), 0, 7)).isEqualTo(Outcome.OLDER);

        assertThat(index.find("f")).hasValueSatisfying(entry -> {
            assertThat(entry.alert().finding().version()).isEqualTo(2);
            assertThat(entry.offset()).isEqualTo(5);
        });
        assertThat(index.position().alerts().positions().last(0)).isEqualTo(7);
    }

    @Test
    void forgetsAnAlertThatWasTakenOutAndTakesItAgainFromItsFirstVersion() {
        index.put(finding("f").version(3).build(), 0, 0);

        assertThat(index.remove("f", 0, 1)).isTrue();
        assertThat(index.remove("f", 0, 2)).isFalse();
        assertThat(index.find("f")).isEmpty();
        assertThat(index.next(0)).isEmpty();
        assertThat(index.put(finding("f").version(1).build(), 0, 3)).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void givesAlertsInOrderOfArrivalEachOnceInItsLatestState() {
        index.put(finding("a").build(), 0, 0);
        index.put(finding("b").build(), 1, 0);
        index.put(finding("a").version(2).build(), 0, 1);

        assertThat(fromTheStart()).extracting(entry -> entry.alert().id()).containsExactly("b", "a");
        assertThat(fromTheStart())
                .extracting(entry -> entry.alert().finding().version())
                .containsExactly(1, 2);
    }

    @Test
    void beginsAnewWithoutWhatItKnew() {
        index.put(finding("a").build(), 0, 9);
        IndexPosition before = index.position();

        index.begin(43);

        assertThat(index.size()).isZero();
        assertThat(index.position().alerts().epoch()).isEqualTo(43);
        assertThat(index.position().generation()).isEqualTo(before.generation() + 1);
        assertThat(index.position().alerts().positions()).isEqualTo(Positions.NONE);
    }

    @Test
    void wakesWhoWaitsForTheNextAlert() throws Exception {
        int generation = index.position().generation();
        CompletableFuture<Boolean> woken = CompletableFuture.supplyAsync(() -> {
            try {
                index.await(0, generation, Duration.ofMinutes(5));
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        });

        index.put(finding("a").build(), 0, 0);

        assertThat(woken.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void countsAFacetWithAllFiltersButItsOwn() {
        index.put(
                finding("a")
                        .kind(FindingKind.CONTRADICTION)
                        .severity(Severity.HIGH)
                        .build(),
                0,
                0);
        index.put(
                finding("b")
                        .kind(FindingKind.CONTRADICTION)
                        .severity(Severity.LOW)
                        .build(),
                0,
                1);
        index.put(
                finding("c").kind(FindingKind.REVISION).severity(Severity.HIGH).build(), 0, 2);

        AlertPage page = index.search(query(Set.of(FindingKind.REVISION), Set.of(Severity.HIGH)));

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.facets().get(Facet.KIND)).containsOnly(Map.entry("CONTRADICTION", 1), Map.entry("REVISION", 1));
        assertThat(page.facets().get(Facet.SEVERITY)).containsOnly(Map.entry("HIGH", 1));
        assertThat(page.facets().get(Facet.STATE)).containsOnly(Map.entry("OPEN", 1));
    }

    @Test
    void findsWordsInHeadlineSentenceAndSourceWithoutCaseAndAccents() {
        index.put(
                finding("a")
                        .about("attendance", "Gäste", "Élysée: 35 or 26 countries")
                        .cluster("35", 35, 1, 1, claim("c", "Le Témoin", "A", "35"))
                        .build(),
                0,
                0);

        assertThat(index.search(words("elysee COUNTRIES")).total()).isEqualTo(1);
        assertThat(index.search(words("temoin")).total()).isEqualTo(1);
        assertThat(index.search(words("agreed on a force")).total()).isEqualTo(1);
        assertThat(index.search(words("elysee navy")).total()).isZero();
    }

    @Test
    void looksForSourcesAmongCompatibleClaimsToo() {
        index.put(
                finding("a")
                        .cluster("35", 35, 1, 1, claim("c", "northwire", "A", "35"))
                        .compatible(claim("d", "Radio Vesna", "B", "30"))
                        .build(),
                0,
                0);

        assertThat(index.search(AlertQuery.EVERYTHING).facets().get(Facet.SOURCE))
                .containsOnlyKeys("northwire", "Radio Vesna");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesThroughEverythingOnceInOneOrderEvenWhereManyRankEqual(Sort sort) {
        for (int i = 0; i < 23; i++) {
            index.put(
                    finding("f-" + i)
                            .severity(List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH)
                                    .get(i % 3))
                            .opened(OPENED.plusSeconds(i / 4))
                            .updated(OPENED.plusSeconds(i / 2))
                            .build(),
                    i % 4,
                    i);
        }
        List<String> seen = new ArrayList<>();
        Optional<PageKey> after = Optional.empty();
        do {
            AlertPage page = index.search(page(sort, 5, after));
            assertThat(page.total()).isEqualTo(23);
            page.alerts().forEach(alert -> seen.add(alert.id()));
            after = page.next();
        } while (after.isPresent());

        List<String> atOnce = index.search(page(sort, 200, Optional.empty())).alerts().stream()
                .map(alert -> alert.id())
                .toList();
        assertThat(seen).isEqualTo(atOnce).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void goesOnAfterThePageThatWasShownWhileNewAlertsArrive() {
        for (int i = 0; i < 6; i++) {
            index.put(finding("f-" + i).updated(OPENED.plusSeconds(i)).build(), 0, i);
        }
        AlertPage first = index.search(page(Sort.UPDATED, 3, Optional.empty()));
        index.put(finding("newest").updated(OPENED.plusSeconds(60)).build(), 0, 6);

        assertThat(index.search(page(Sort.UPDATED, 3, first.next())).alerts())
                .extracting(alert -> alert.id())
                .containsExactly("f-2", "f-1", "f-0");
    }

    @Test
    void sortsBySeverityAndByOrigins() {
        index.put(finding("low").severity(Severity.LOW).build(), 0, 0);
        index.put(
                finding("high")
                        .severity(Severity.HIGH)
                        .cluster("35", 35, 7, 9, claim("c", "northwire", "A", "35"))
                        .build(),
                0,
                1);
        index.put(
                finding("medium")
                        .severity(Severity.MEDIUM)
                        .state(FindingState.RESOLVED)
                        .build(),
                0,
                2);

        assertThat(index.search(page(Sort.SEVERITY, 9, Optional.empty())).alerts())
                .extracting(alert -> alert.id())
                .containsExactly("high", "medium", "low");
        assertThat(index.search(page(Sort.ORIGINS, 1, Optional.empty())).alerts())
                .extracting(alert -> alert.id())
                .containsExactly("high");
    }

    @Test
    void findsWordsByTheirBeginningAndNumbersWithAndWithoutSeparators() {
        index.put(finding("a").build(), 0, 0);

        assertThat(index.search(words("ukrain arm")).total()).isEqualTo(1);
        assertThat(index.search(words("800,000")).total()).isEqualTo(1);
        assertThat(index.search(words("800000")).total()).isEqualTo(1);
        assertThat(index.search(words("00,000")).total()).isZero();
        assertThat(index.search(words("kraine")).total()).isZero();
    }

    @Test
    void filtersBySubjectAndAssigneeAndBothOfTwoSources() {
        index.put(finding("a").build(), 0, 0);
        index.put(
                finding("b")
                        .cluster("1", 1, 1, 1, claim("c", "northwire", "A", "1"))
                        .build(),
                0,
                1);
        index.apply(action("1", "a", ActionKind.ASSIGN, Optional.of("Anna"), Optional.empty()), 0, 0);

        assertThat(ids(AlertFilter.builder().subject(Optional.of("army-size/limited=UA/b"))))
                .containsExactly("b");
        assertThat(ids(AlertFilter.builder().assignees(Set.of("anna", "ben")))).containsExactly("a");
        assertThat(ids(AlertFilter.builder().allSources(Set.of("Northwire")))).containsExactlyInAnyOrder("a", "b");
        assertThat(ids(AlertFilter.builder().allSources(Set.of("northwire", "meridian"))))
                .containsExactly("a");
    }

    @Test
    void hidesWhatIsMutedUntilTheMuteEnds() {
        index.put(finding("a").build(), 0, 0);
        index.put(finding("b").about("toll", "Toll", "Toll: 3 or 4").build(), 0, 1);
        index.put(finding("c").build(), 0, 2);
        Instant until = OPENED.plusSeconds(60);
        index.apply(action("1", "a", ActionKind.MUTE, Optional.empty(), Optional.of(until)), 0, 0);
        index.apply(muteOf("2", Map.of("type", "TOLL", "q", "tol"), until.plusSeconds(60)), 0, 1);

        assertThat(ids(AlertFilter.builder().muted(Muted.FALSE))).containsExactly("c");
        assertThat(ids(AlertFilter.builder().muted(Muted.TRUE))).containsExactlyInAnyOrder("a", "b");
        now.set(until);
        assertThat(ids(AlertFilter.builder().muted(Muted.TRUE))).containsExactly("b");
        now.set(until.plusSeconds(60));
        assertThat(ids(AlertFilter.builder().muted(Muted.FALSE))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(index.mutes().all()).hasSize(1);
    }

    @Test
    void holdsAnActionAgainstTheFindingInWhateverOrderTheyCome() {
        AlertAction resolved = action("1", "a", ActionKind.RESOLVE, Optional.empty(), Optional.empty());
        index.apply(resolved, 0, 0);
        index.put(finding("a").build(), 0, 0);
        index.put(finding("b").build(), 0, 1);
        index.apply(action("2", "b", ActionKind.ACKNOWLEDGE, Optional.empty(), Optional.empty()), 0, 1);

        assertThat(index.apply(resolved, 0, 2)).isEqualTo(Outcome.OLDER);
        assertThat(index.find("a").orElseThrow().alert().human().status()).isEqualTo(Status.RESOLVED);
        assertThat(index.find("b").orElseThrow().alert().human().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(ids(AlertFilter.builder().statuses(Set.of(Status.RESOLVED)))).containsExactly("a");
        assertThat(index.search(AlertQuery.EVERYTHING).facets().get(Facet.STATUS))
                .containsOnly(Map.entry("RESOLVED", 1), Map.entry("ACKNOWLEDGED", 1));
        assertThat(index.actionOf("key-1")).contains(resolved);

        index.put(
                finding("a")
                        .version(2)
                        .cluster("800,000", 1, 1, 1, claim("c", "x", "A", "800,000"))
                        .cluster("9", 9, 1, 1, claim("d", "y", "B", "9"))
                        .build(),
                0,
                2);
        assertThat(index.find("a").orElseThrow().alert().human().status())
                .as("something materially new reopens it")
                .isEqualTo(Status.NEW);
    }

    @Test
    void letsAnActionArriveAfterTheAlertThatItChanged() {
        index.put(finding("a").build(), 0, 4);
        index.put(finding("b").build(), 0, 5);
        IndexPosition before = index.position();
        index.apply(action("1", "a", ActionKind.ACKNOWLEDGE, Optional.empty(), Optional.empty()), 0, 7);

        Arrival first = index.next(before.sequence()).orElseThrow();
        Arrival second = index.next(first.sequence()).orElseThrow();
        assertThat(first).isInstanceOfSatisfying(Arrival.Changed.class, changed -> {
            assertThat(changed.entry().alert().human().status()).isEqualTo(Status.ACKNOWLEDGED);
            assertThat(changed.entry().offset()).isEqualTo(4);
            assertThat(changed.entry().action()).contains(new IndexedAlert.ActionPlace(0, 7));
        });
        assertThat(second)
                .isInstanceOfSatisfying(
                        Arrival.Acted.class,
                        acted -> assertThat(acted.action().id()).isEqualTo("1"));
        assertThat(index.next(second.sequence())).isEmpty();
        assertThat(index.next(0, before.alerts(), before.actions())).contains(first);
        assertThat(index.next(0, index.position().alerts(), index.position().actions()))
                .isEmpty();
    }

    @Test
    void forgetsActionsWithTheirTopicAndKeepsThemWhenOnlyTheAlertsBeginAnew() {
        index.beginActions(5);
        index.put(finding("a").build(), 0, 0);
        index.apply(action("1", "a", ActionKind.ACKNOWLEDGE, Optional.empty(), Optional.empty()), 0, 0);
        index.begin(43);
        assertThat(index.size()).isZero();
        index.put(finding("a").build(), 0, 0);
        assertThat(index.find("a").orElseThrow().alert().human().status()).isEqualTo(Status.ACKNOWLEDGED);
        int generation = index.position().generation();

        index.beginActions(6);

        assertThat(index.find("a").orElseThrow().alert().human().status()).isEqualTo(Status.NEW);
        assertThat(ids(AlertFilter.builder().statuses(Set.of(Status.NEW)))).containsExactly("a");
        assertThat(index.actions()).isZero();
        assertThat(index.position().generation()).isEqualTo(generation + 1);
        assertThat(index.position().actions()).isEqualTo(TopicPosition.beginningOf(6));
    }

    private List<String> ids(AlertFilter.Builder filter) {
        return index.search(AlertQuery.firstOf(filter.build())).alerts().stream()
                .map(Alert::id)
                .toList();
    }

    private List<IndexedAlert> fromTheStart() {
        List<IndexedAlert> all = new ArrayList<>();
        Optional<Arrival> next = index.next(0);
        while (next.isPresent()) {
            if (next.get() instanceof Arrival.Changed(IndexedAlert entry)) {
                all.add(entry);
            }
            next = index.next(next.get().sequence());
        }
        return all;
    }

    private static AlertQuery query(Set<FindingKind> kinds, Set<Severity> severities) {
        return AlertQuery.firstOf(
                AlertFilter.builder().kinds(kinds).severities(severities).build());
    }

    private static AlertQuery words(String question) {
        return AlertQuery.firstOf(
                AlertFilter.builder().words(SearchText.words(question)).build());
    }

    private static AlertQuery page(Sort sort, int limit, Optional<PageKey> after) {
        return new AlertQuery(AlertFilter.EVERYTHING, sort, limit, after);
    }
}
