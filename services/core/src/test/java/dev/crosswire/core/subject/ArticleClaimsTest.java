package dev.crosswire.core.subject;

import static dev.crosswire.core.claim.Claims.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArticleClaimsTest {

    private static final Subject CAP =
            new Subject("army-size:UA", "army-size", "army-cap", new TreeMap<>(), Optional.empty());
    private static final Claim FIRST =
            Claims.cap("northwire", 700_000).in("a").version(1).claim();
    private static final Claim SECOND =
            Claims.cap("northwire", 800_000).in("a").version(2).claim();

    @Test
    void sendsAClaimThatComesAgainToTheSubjectItWasPlacedOn() {
        ArticleClaims claims = ArticleClaims.NONE.with(FIRST, CAP);

        assertThat(claims.subjectOf(FIRST)).contains(CAP);
        assertThat(claims.subjectOf(SECOND)).isEmpty();
    }

    @Test
    void withdrawsWhatACompleteVersionNoLongerSays() {
        ArticleClaims claims = ArticleClaims.NONE.with(FIRST, CAP).with(SECOND, CAP);

        ArticleClaims.Completion completion = claims.completedBy(version(2, false, SECOND.id()));

        assertThat(completion.withdrawn())
                .containsExactly(new PlacedClaim.Withdrawn(CAP, FIRST.id(), "northwire", false, NOON));
        assertThat(completion.claims().placements()).containsOnlyKeys(SECOND.id());
        assertThat(completion.claims().completedVersion()).isEqualTo(2);
    }

    @Test
    void withdrawsEverythingOnARetraction() {
        ArticleClaims claims = ArticleClaims.NONE.with(FIRST, CAP).with(SECOND, CAP);

        ArticleClaims.Completion completion = claims.completedBy(version(3, true, SECOND.id()));

        assertThat(completion.withdrawn())
                .extracting(PlacedClaim.Withdrawn::claimId)
                .containsExactlyInAnyOrder(FIRST.id(), SECOND.id());
        assertThat(completion.withdrawn()).allMatch(PlacedClaim.Withdrawn::retracted);
        assertThat(completion.claims().placements()).isEmpty();
    }

    @Test
    void letsNoLateOldVersionChangeAnything() {
        ArticleClaims claims = ArticleClaims.NONE
                .with(SECOND, CAP)
                .completedBy(version(2, false, SECOND.id()))
                .claims();

        assertThat(claims.outdates(FIRST)).isTrue();
        assertThat(claims.outdates(SECOND)).isFalse();
        assertThat(claims.completedBy(version(1, false, FIRST.id())))
                .isEqualTo(new ArticleClaims.Completion(claims, List.of()));
    }

    @Test
    void withdrawsNothingTwice() {
        ArticleClaims claims = ArticleClaims.NONE
                .with(FIRST, CAP)
                .completedBy(version(2, false))
                .claims();

        assertThat(claims.completedBy(version(2, false)).withdrawn()).isEmpty();
    }

    @Test
    void refusesMoreClaimsThanAnArticleMakes() {
        ArticleClaims claims = ArticleClaims.NONE;
        for (int i = 0; i < ArticleClaims.MOST_CLAIMS; i++) {
            claims = claims.with(Claims.cap("northwire", 1_000 + i).in("a").claim(), CAP);
        }
        ArticleClaims full = claims;

        assertThat(full.with(Claims.cap("northwire", 1_000).in("a").claim(), CAP))
                .isEqualTo(full);
        assertThatThrownBy(() -> full.with(Claims.cap("northwire", 999).in("a").claim(), CAP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than " + ArticleClaims.MOST_CLAIMS);
    }

    private static ArticleVersion version(int version, boolean retracted, String... ids) {
        return new ArticleVersion("a", version, "northwire", List.of(ids), retracted, NOON);
    }
}
