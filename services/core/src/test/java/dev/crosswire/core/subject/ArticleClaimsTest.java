package dev.crosswire.core.subject;

import static dev.crosswire.core.claim.Claims.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArticleClaimsTest {

    private static final Subject CAP =
            new Subject("army-size:UA", "army-size", "army-cap", new TreeMap<>(), Optional.empty());
    private static final Claim FIRST =
            Claims.cap("northwire", 700_000).in("a").version(1).claim();
    private static final Claim SECOND =
            Claims.cap("northwire", 800_000).in("a").version(2).claim();

    private static final SortedMap<String, ArticleClaims.Placement> BOTH = new TreeMap<>(
            Map.of(FIRST.id(), new ArticleClaims.Placement(CAP, 1), SECOND.id(), new ArticleClaims.Placement(CAP, 2)));

    @Test
    void withdrawsWhatACompleteVersionNoLongerSays() {
        ArticleClaims claims = ArticleClaims.NONE.with(FIRST).with(SECOND);

        ArticleClaims.Completion completion = claims.completedBy(version(2, false, SECOND.id()), BOTH);

        assertThat(completion.withdrawn())
                .containsExactly(new PlacedClaim.Withdrawn(CAP, FIRST.id(), "northwire", false, NOON));
        assertThat(completion.claims())
                .isEqualTo(new ArticleClaims(2, 1, SECOND.times().observed()));
    }

    @Test
    void withdrawsEverythingOnARetraction() {
        ArticleClaims claims = ArticleClaims.NONE.with(FIRST).with(SECOND);

        ArticleClaims.Completion completion = claims.completedBy(version(3, true, SECOND.id()), BOTH);

        assertThat(completion.withdrawn())
                .extracting(PlacedClaim.Withdrawn::claimId)
                .containsExactlyInAnyOrder(FIRST.id(), SECOND.id());
        assertThat(completion.withdrawn()).allMatch(PlacedClaim.Withdrawn::retracted);
        assertThat(completion.claims().claims()).isZero();
    }

    @Test
    void letsNoLateOldVersionChangeAnything() {
        SortedMap<String, ArticleClaims.Placement> second = new TreeMap<>(BOTH);
        second.remove(FIRST.id());
        ArticleClaims claims = ArticleClaims.NONE
                .with(SECOND)
                .completedBy(version(2, false, SECOND.id()), second)
                .claims();

        assertThat(claims.outdates(FIRST)).isTrue();
        assertThat(claims.outdates(SECOND)).isFalse();
        assertThat(claims.completedBy(version(1, false, FIRST.id()), second))
                .isEqualTo(new ArticleClaims.Completion(claims, List.of()));
    }

    @Test
    void letsAListThatComesLateWithdrawNothingOfANewerVersion() {
        ArticleClaims claims = ArticleClaims.NONE.with(FIRST).with(SECOND);

        assertThat(claims.completedBy(version(1, false, FIRST.id()), BOTH).withdrawn())
                .isEmpty();
    }

    @Test
    void withdrawsNothingTwice() {
        assertThat(new ArticleClaims(2, 0, NOON)
                        .completedBy(version(2, false), new TreeMap<>())
                        .withdrawn())
                .isEmpty();
    }

    @Test
    void refusesMoreClaimsThanAnArticleMakes() {
        ArticleClaims full = new ArticleClaims(1, ArticleClaims.MOST_CLAIMS, NOON);

        assertThat(new ArticleClaims(1, ArticleClaims.MOST_CLAIMS - 1, NOON.plusSeconds(9)).with(FIRST))
                .isEqualTo(new ArticleClaims(1, ArticleClaims.MOST_CLAIMS, NOON.plusSeconds(9)));
        assertThatThrownBy(() -> full.with(FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than " + ArticleClaims.MOST_CLAIMS);
    }

    private static ArticleVersion version(int version, boolean retracted, String... ids) {
        return new ArticleVersion("a", version, "northwire", List.of(ids), retracted, NOON);
    }
}
