package dev.crosswire.core.finding;

import static dev.crosswire.core.claim.Claims.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTallyTest {

    private static Outcomes contradicted(Map<String, SortedSet<String>> claims) {
        return new Outcomes(Outcome.CONTRADICTED, new TreeMap<>(claims));
    }

    private static SortedSet<String> ids(String... ids) {
        return new TreeSet<>(java.util.List.of(ids));
    }

    @Test
    void aClaimIsCountedOnceAndStaysCountedAfterTheFindingShowsOthers() {
        CountedClaims first =
                CountedClaims.NONE.after(contradicted(Map.of("H", ids("h1"), "V", ids("v1", "v2"))), false, NOON);
        CountedClaims second = first.after(contradicted(Map.of("H", ids("h1", "h2"), "L", ids("l1"))), false, NOON);

        assertThat(first.moreThan(CountedClaims.NONE)).isEqualTo(Map.of("H", 1, "V", 2));
        assertThat(second.moreThan(first)).isEqualTo(Map.of("H", 1, "L", 1));
        assertThat(second.after(contradicted(Map.of("H", ids("h1"))), false, NOON))
                .isEqualTo(second);
    }

    @Test
    void aWithdrawnFindingTakesItsCountsBack() {
        CountedClaims open =
                CountedClaims.NONE.after(contradicted(Map.of("H", ids("h1"), "V", ids("v1"))), false, NOON);

        assertThat(open.after(contradicted(Map.of()), true, NOON).moreThan(open))
                .isEqualTo(Map.of("H", -1, "V", -1));
    }

    @Test
    void countsABoundedNumberOfClaims() {
        SortedSet<String> many = IntStream.range(0, 2 * CountedClaims.MOST)
                .mapToObj(i -> "h" + i)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(CountedClaims.NONE
                        .after(contradicted(Map.of("H", many)), false, NOON)
                        .moreThan(CountedClaims.NONE))
                .isEqualTo(Map.of("H", CountedClaims.MOST));
    }

    @Test
    void partsOfTheStreamAddUp() {
        SourceTally placed =
                SourceTally.NONE.placed(NOON).placed(NOON).placed(NOON).withdrawn(NOON.plusSeconds(9));
        SourceTally compared = SourceTally.NONE
                .with(Outcome.CONTRADICTED, 2, NOON.plusSeconds(5))
                .with(Outcome.CORROBORATED, 1, NOON)
                .with(Outcome.CONTRADICTED, -1, NOON);
        SourceTallies all =
                SourceTallies.NONE.with("placing-0", Optional.of(placed)).with("comparing-2", Optional.of(compared));

        SourceRecord record = all.total().of("H");

        assertThat(record.claims()).isEqualTo(3);
        assertThat(record.contradicted()).isEqualTo(Share.of(1, 3));
        assertThat(record.corroborated()).isEqualTo(Share.of(1, 3));
        assertThat(record.corrected()).isEqualTo(Share.of(0, 3));
        assertThat(record.withdrawn()).isEqualTo(Share.of(1, 3));
        assertThat(record.updated()).isEqualTo(NOON.plusSeconds(9));
        assertThat(all.with("placing-0", Optional.empty()).total().claims()).isZero();
    }

    @Test
    void aPartThatTellsAgainIsNotAddedTwice() {
        SortedMap<String, SourceTally> parts = new TreeMap<>(Map.of("placing-0", SourceTally.NONE.placed(NOON)));
        SourceTallies once = new SourceTallies(parts);

        assertThat(once.with("placing-0", Optional.of(SourceTally.NONE.placed(NOON))))
                .isEqualTo(once);
    }
}
