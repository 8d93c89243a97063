package dev.crosswire.alerts.index;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneClaimIndexTest {

    @TempDir
    Path folder;

    private LuceneClaimIndex index;

    @BeforeEach
    void beginOnATopic() {
        index = LuceneClaimIndex.at(folder);
        index.begin(42);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsClaimsByWordsSourceTypeAndSubjectAndCountsEachWithoutItsOwnFilter() {
        put("c1", "s1", "Northwire", 0);
        put("c2", "s1", "meridian", 1);
        put("c3", "s2", "meridian", 2);

        ClaimPage page = index.search(query(List.of("merid"), Set.of(), Optional.empty(), 50, Optional.empty()));
        assertThat(ids(page)).containsExactlyInAnyOrder("c2", "c3");
        page = index.search(query(List.of(), Set.of("NORTHWIRE"), Optional.empty(), 50, Optional.empty()));
        assertThat(ids(page)).containsExactly("c1");
        assertThat(page.sources()).containsOnly(Map.entry("Northwire", 1), Map.entry("meridian", 2));
        assertThat(page.types()).containsOnly(Map.entry("army-cap", 1));
        assertThat(index.bySubject("s1", 500).claims())
                .extracting(it -> it.claim().id())
                .containsExactlyInAnyOrder("c1", "c2");
        assertThat(index.bySubject("s1", 1).total()).isEqualTo(2);
        assertThat(index.bySubject("unknown", 500).claims()).isEmpty();
    }

    @Test
    void marksWhatWasTakenBackAndClearsTheMarkWhenItIsMadeAgain() {
        put("edited", "s", "a", 0);
        put("retracted", "s", "a", 1);
        put("stands", "s", "a", 2);
        index.put(withdrawal("edited", "s", false), 0, 3);
        index.put(withdrawal("retracted", "s", true), 0, 4);
        index.put(withdrawal("unheard of", "s", true), 0, 5);

        assertThat(index.bySubject("s", 9).claims())
                .extracting(it -> it.claim().id() + " " + it.superseded() + " " + it.withdrawn())
                .containsExactlyInAnyOrder("edited true false", "retracted false true", "stands false false");

        put("retracted", "s", "a", 6);
        assertThat(index.bySubject("s", 9).claims())
                .filteredOn(IndexedClaim::withdrawn)
                .isEmpty();
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void pagesThroughAllOnceWhileClaimsArrive() {
        for (int i = 0; i < 17; i++) {
            put("c" + i, "s" + i % 3, "a", i);
        }
        List<String> seen = new ArrayList<>();
        Optional<ClaimQuery.ClaimKey> after = Optional.empty();
        int arriving = 100;
        do {
            ClaimPage page = index.search(query(List.of(), Set.of(), Optional.empty(), 4, after));
            seen.addAll(ids(page));
            after = page.next();
            put("b" + arriving, "new", "a", arriving);
            arriving++;
        } while (after.isPresent());

        assertThat(seen)
                .doesNotHaveDuplicates()
                .filteredOn(id -> id.startsWith("c"))
                .hasSize(17);
    }

    @Test
    void saysWhatEachSourceSaid() {
        put("c1", "s", "a", 0);
        put("c2", "s", "a", 1);
        put("c3", "s", "b", 2);

        assertThat(index.activity(OPENED))
                .containsOnly(
                        Map.entry("a", new SourceActivity(2, 2, OPENED)),
                        Map.entry("b", new SourceActivity(1, 1, OPENED)));
        assertThat(index.activity(OPENED.plusSeconds(1)).get("a")).isEqualTo(new SourceActivity(2, 0, OPENED));
        try (LuceneSourceIndex sources = LuceneSourceIndex.inMemory()) {
            Sources known = Sources.of(index, sources);
            assertThat(known.all(OPENED)).extracting(KnownSource::id).containsExactly("a", "b");
        }
    }

    @Test
    void goesOnWhereItWasAfterARestartAndForgetsAllWithItsTopic() {
        put("c1", "s", "a", 0);
        put("c2", "s", "a", 7);
        index.put(withdrawal("c1", "s", true), 0, 8);
        TopicPosition was = index.position();
        index.close();
        index = LuceneClaimIndex.at(folder);

        assertThat(index.position()).isEqualTo(was);
        assertThat(index.bySubject("s", 9).claims())
                .filteredOn(IndexedClaim::withdrawn)
                .hasSize(1);

        index.begin(43);
        assertThat(index.size()).isZero();
        assertThat(index.position()).isEqualTo(TopicPosition.beginningOf(43));
    }

    @Test
    void letsGoOfWhatItsTopicHasLetGoOf() {
        put("old", "s", "a", 0);
        put("kept by its withdrawal", "s", "a", 1);
        put("new", "s", "a", 2);
        index.put(withdrawal("kept by its withdrawal", "s", true), 0, 3);

        index.expired(0, 2);
        index.expired(1, 99);

        assertThat(index.bySubject("s", 9).claims())
                .extracting(it -> it.claim().id())
                .containsExactlyInAnyOrder("kept by its withdrawal", "new");
    }

    private void put(String id, String subject, String source, long offset) {
        Claim made = claim(id, source, "A", "800,000").claim();
        index.put(new PlacedClaim.Placed(subject(subject), made), 0, offset);
    }

    private static PlacedClaim withdrawal(String id, String subject, boolean retracted) {
        return new PlacedClaim.Withdrawn(subject(subject), id, "a", retracted, OPENED);
    }

    private static Subject subject(String key) {
        return new Subject(key, "army-size", "army-cap", new TreeMap<>(), Optional.empty());
    }

    private static ClaimQuery query(
            List<String> words,
            Set<String> sources,
            Optional<String> subject,
            int limit,
            Optional<ClaimQuery.ClaimKey> after) {
        return new ClaimQuery(
                words, sources, Set.of(), subject, Optional.empty(), ClaimQuery.ClaimSort.PUBLISHED, limit, after);
    }

    private static List<String> ids(ClaimPage page) {
        return page.claims().stream().map(it -> it.claim().id()).toList();
    }
}
