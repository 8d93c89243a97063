package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosswire.core.claim.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five accounts of one summit, where they lie beside the repository; skipped only where they do not. */
class SeedArticlesTest {

    private static final Path SEEDS = Path.of("../../../shared/seeds");

    @BeforeEach
    void onlyWhereTheSeedsAre() {
        assumeTrue(Files.isDirectory(SEEDS), "no seeds beside the repository");
    }

    @Test
    void countsTheCountriesOnceInEachTextThatNamesThem() throws IOException {
        assertThat(lines("summit-1-allies-unite.txt"))
                .containsExactly(
                        "country-total 35 ACTUAL", "conflict-duration ~4 ACTUAL", "casualties 2000..9999 ACTUAL");
        assertThat(lines("summit-3-us-support.txt"))
                .containsExactly(
                        "country-total 35 ACTUAL",
                        "troop-count FR 3000..9999 CONDITIONAL by FR:government",
                        "occupied-share UA 0.2 ACTUAL");
        assertThat(lines("summit-4-key-takeaways.txt"))
                .containsExactlyInAnyOrder(
                        "country-total 35 ACTUAL", "army-cap UA 800000 AGREED", "army-cap UA 600000 DRAFT IS_EARLIER");
    }

    @Test
    void claimsNothingWhereNoSuchNumberStands() throws IOException {
        assertThat(lines("summit-0-perspectives.txt")).isEmpty();
        assertThat(lines("summit-2-troops-after-peace-deal.txt")).isEmpty();
    }

    @Test
    void keepsMostOfItsCompanyAcrossTheTexts() throws IOException {
        Claim first = claims("summit-1-allies-unite.txt").getFirst();
        Claim second = claims("summit-3-us-support.txt").getFirst();
        assertThat(first.company().stream().filter(second.company()::contains)).hasSizeGreaterThanOrEqualTo(10);
    }

    private static List<String> lines(String file) throws IOException {
        return claims(file).stream().map(Articles::line).toList();
    }

    private static List<Claim> claims(String file) throws IOException {
        return Articles.claims(Files.readString(SEEDS.resolve(file)));
    }
}
