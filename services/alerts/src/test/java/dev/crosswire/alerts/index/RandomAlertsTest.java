package dev.crosswire.alerts.index;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static dev.crosswire.alerts.SampleFindings.finding;
import static dev.crosswire.alerts.index.SampleActions.action;
import static dev.crosswire.alerts.index.SampleActions.muteOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.index.AlertFilter.Muted;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.HumanState.Status;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index in files against the plain one, over alerts, changes, actions and questions at random. */
class RandomAlertsTest {

    private static final List<String> SOURCES = List.of("Northwire", "meridian", "Radio Vesna", "Le Témoin", "x");
    private static final List<String> DESKS = List.of("world", "Politics", "money");
    private static final List<String> TYPES = List.of("army-cap", "Toll", "open:count:people");
    private static final List<String> WORDS = List.of("force", "Elysee", "tol", "800,000", "800000", "off", "zzz", "v");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsWhatThePlainIndexFinds(long seed) {
        Random random = new Random(seed);
        AlertIndex plain = new InMemoryAlertIndex(() -> OPENED);
        try (LuceneAlertIndex files = LuceneAlertIndex.inMemory(() -> OPENED)) {
            for (AlertIndex index : List.of(plain, files)) {
                index.begin(1);
                index.beginActions(2);
            }
            for (int i = 0; i < 200; i++) {
                int step = i;
                long stepSeed = random.nextLong();
                for (AlertIndex index : List.of(plain, files)) {
                    change(index, new Random(stepSeed), step);
                }
                if (i % 5 == 0) {
                    AlertQuery query = query(random, plain);
                    AlertPage expected = plain.search(query);
                    assertThat(files.search(query)).as("%s", query).isEqualTo(expected);
                    assertThat(files.position()).isEqualTo(plain.position());
                    long from = random.nextLong(files.position().sequence() + 1);
                    assertThat(files.next(from)).isEqualTo(plain.next(from));
                }
            }
        }
    }

    private static void change(AlertIndex index, Random random, int step) {
        String id = "finding-" + random.nextInt(40);
        switch (random.nextInt(10)) {
            case 0 -> index.remove(id, 0, step);
            case 1 ->
                index.apply(
                        action(
                                "act-" + step,
                                id,
                                List.of(ActionKind.ACKNOWLEDGE, ActionKind.RESOLVE, ActionKind.ASSIGN, ActionKind.MUTE)
                                        .get(random.nextInt(4)),
                                Optional.of(random.nextBoolean() ? "Anna" : "ben"),
                                Optional.of(OPENED.plusSeconds(random.nextInt(-5, 5)))),
                        0,
                        step);
            case 2 -> {
                if (random.nextInt(4) == 0) {
                    index.apply(
                            muteOf(
                                    "mute-" + step,
                                    random.nextBoolean()
                                            ? Map.of("sources", "northwire,x", "kind", "contradiction")
                                            : Map.of("q", "tém", "desk", "world"),
                                    OPENED.plusSeconds(random.nextInt(-5, 5))),
                            0,
                            step);
                }
            }
            default -> index.put(found(id, random, step), 0, step);
        }
    }

    private static Finding found(String id, Random random, int step) {
        return finding(id)
                .version(1 + step / 10)
                .kind(one(List.of(FindingKind.values()), random))
                .state(one(List.of(FindingState.values()), random))
                .severity(one(List.of(Severity.values()), random))
                .about(one(TYPES, random), "Élysée", "Total: " + random.nextInt(3) + "00,000")
                .desks(one(DESKS, random))
                .opened(OPENED.plusSeconds(random.nextInt(3)))
                .updated(OPENED.plusSeconds(random.nextInt(6)))
                .cluster("800,000", 800_000, random.nextInt(1, 4), 4, claim("c", one(SOURCES, random), "A", "800,000"))
                .cluster("7", 7, 1, 1, claim("d", one(SOURCES, random), "B", "7"))
                .compatible(claim("e", one(SOURCES, random), "C", "8"))
                .build();
    }

    private static AlertQuery query(Random random, AlertIndex index) {
        AlertFilter.Builder filter = AlertFilter.builder();
        if (random.nextInt(3) == 0) {
            filter.kinds(some(List.of(FindingKind.values()), random));
        }
        if (random.nextInt(3) == 0) {
            filter.states(some(List.of(FindingState.values()), random));
        }
        if (random.nextInt(4) == 0) {
            filter.statuses(EnumSet.of(one(List.of(Status.values()), random)));
        }
        if (random.nextInt(3) == 0) {
            filter.severities(some(List.of(Severity.values()), random));
        }
        if (random.nextInt(3) == 0) {
            filter.sources(some(SOURCES, random));
        }
        if (random.nextInt(5) == 0) {
            filter.allSources(Set.of("northwire", one(SOURCES, random)));
        }
        if (random.nextInt(4) == 0) {
            filter.desks(Set.of(one(DESKS, random)));
        }
        if (random.nextInt(4) == 0) {
            filter.types(Set.of(one(TYPES, random)));
        }
        if (random.nextInt(4) == 0) {
            filter.assignees(Set.of("anna"));
        }
        if (random.nextInt(3) == 0) {
            filter.muted(one(List.of(Muted.values()), random));
        }
        if (random.nextInt(3) == 0) {
            filter.words(SearchText.words(one(WORDS, random) + " " + one(WORDS, random)));
        }
        if (random.nextInt(4) == 0) {
            filter.since(Optional.of(OPENED.plusSeconds(random.nextInt(6))));
        }
        Sort sort = one(List.of(Sort.values()), random);
        AlertQuery first = new AlertQuery(filter.build(), sort, 1 + random.nextInt(8), Optional.empty());
        return random.nextBoolean()
                ? first
                : new AlertQuery(
                        first.filter(), sort, first.limit(), index.search(first).next());
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> Set<T> some(List<T> of, Random random) {
        return new HashSet<>(Arrays.asList(one(of, random), one(of, random)));
    }
}
