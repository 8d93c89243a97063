package dev.crosswire.journey.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.checker.CheckerInMemory;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand outlets say the same: each of the first sixteen shows at once, and the others raise no storm. */
class HotSubjectTest {

    private static final int OUTLETS = 10_000;
    private static final int AT_ONCE = 16;
    private static final int A_FEW_DOZEN = 60;

    /** How many claims come in between two moments at which the checker looks up. */
    private static final int BETWEEN = 500;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @Test
    void tenThousandAgreeingClaimsAreAFewDozenChanges() {
        try (CheckerInMemory checker = new CheckerInMemory(state, Catalogue.load(), RandomNews.EVENING)) {
            for (int outlet = 1; outlet <= OUTLETS; outlet++) {
                Instant at = RandomNews.EVENING.plusSeconds(outlet);
                checker.say(new ClaimEvent.Claimed(RandomNews.cap("outlet-" + outlet, at)), at);
                if (outlet > 1 && outlet <= AT_ONCE) {
                    Finding last = checker.findings().getLast();
                    assertThat(last.kind()).isEqualTo(FindingKind.CORROBORATION);
                    assertThat(last.clusters().getFirst().origins())
                            .as("origins after claim %s", outlet)
                            .isEqualTo(outlet);
                } else if (outlet % BETWEEN == 0) {
                    checker.settle();
                }
            }
            checker.settle();

            List<Finding> written = checker.findings();
            assertThat(checker.placed()).hasSize(OUTLETS);
            assertThat(written).hasSizeLessThan(A_FEW_DOZEN);
            assertThat(written).extracting(Finding::kind).containsOnly(FindingKind.CORROBORATION);
            // Each doubling shows, so that half of them is the least that is known.
            assertThat(written.getLast().clusters().getFirst().origins()).isGreaterThan(OUTLETS / 2);
        }
    }
}
