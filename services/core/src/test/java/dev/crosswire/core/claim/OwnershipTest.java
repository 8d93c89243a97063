package dev.crosswire.core.claim;

import static dev.crosswire.core.claim.Claims.countries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.Sources;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private static final Ownership OWNERSHIP = new Ownership(new Sources(Map.of(
            "herald", new Source("herald", "The Herald", Optional.of("Harbour Group"), Optional.empty()),
            "ap", new Source("ap", "Associated Press", Optional.empty(), Optional.of("AP")))));

    @Test
    void aListedTitleGetsItsOwner() {
        assertThat(OWNERSHIP.of(countries("herald", 35).claim()).attribution().owner())
                .contains("Harbour Group");
    }

    @Test
    void aTitleThatIsNotListedHasNoneWhateverItsClaimSays() {
        assertThat(OWNERSHIP
                        .of(countries("unheard-of", 35).ownedBy("Harbour Group").claim())
                        .attribution()
                        .owner())
                .isEmpty();
    }

    @Test
    void anAgencysOwnArticleIsCreditedToIt() {
        assertThat(OWNERSHIP.of(countries("ap", 35).claim()).attribution().wire())
                .contains("AP");
        assertThat(OWNERSHIP
                        .of(countries("ap", 35).wire("AFP").claim())
                        .attribution()
                        .wire())
                .contains("AFP");
    }

    @Test
    void changesNothingElse() {
        Claim claim =
                countries("herald", 35).citing("FR:government").fingerprint(7).claim();

        assertThat(OWNERSHIP.of(claim).saidBy(claim.attribution())).isEqualTo(claim);
        assertThat(new Ownership(Sources.NONE).of(claim)).isSameAs(claim);
    }
}
