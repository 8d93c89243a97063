package dev.crosswire.alerts.index;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.index.AlertIndex.Outcome;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InMemoryAlertIndexTest {

    private final AlertIndex index = new InMemoryAlertIndex();

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
        assertThat(index.position().positions().last(0)).isEqualTo(7);
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
        assertThat(index.position().epoch()).isEqualTo(43);
        assertThat(index.position().generation()).isEqualTo(before.generation() + 1);
        assertThat(index.position().positions()).isEqualTo(Positions.NONE);
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
        assertThat(page.facets().get(Facet.KIND))
                .containsOnly(java.util.Map.entry("CONTRADICTION", 1), java.util.Map.entry("REVISION", 1));
        assertThat(page.facets().get(Facet.SEVERITY)).containsOnly(java.util.Map.entry("HIGH", 1));
        assertThat(page.facets().get(Facet.STATE)).containsOnly(java.util.Map.entry("OPEN", 1));
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

    private List<IndexedAlert> fromTheStart() {
        List<IndexedAlert> all = new ArrayList<>();
        Optional<IndexedAlert> next = index.next(0);
        while (next.isPresent()) {
            all.add(next.get());
            next = index.next(next.get().sequence());
        }
        return all;
    }

    private static AlertQuery query(Set<FindingKind> kinds, Set<Severity> severities) {
        return new AlertQuery(
                kinds,
                Set.of(),
                Set.of(),
                severities,
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Sort.UPDATED,
                50,
                Optional.empty());
    }

    private static AlertQuery words(String question) {
        return new AlertQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                SearchText.words(question),
                Optional.empty(),
                Sort.UPDATED,
                50,
                Optional.empty());
    }

    private static AlertQuery page(Sort sort, int limit, Optional<PageKey> after) {
        return new AlertQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                sort,
                limit,
                after);
    }
}
