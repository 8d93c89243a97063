package dev.crosswire.core.subject;

import static dev.crosswire.core.claim.Claims.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Modality;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StandingClaimsTest {

    private static final Subject CAP =
            new Subject("army-size:UA", "army-size", "army-cap", new TreeMap<>(), Optional.empty());
    private static final Claim FIRST =
            Claims.cap("northwire", 700_000).in("a").version(1).claim();
    private static final Claim EDITED =
            Claims.cap("northwire", 800_000).in("a").version(2).claim();
    private static final StandingClaims NONE = new StandingClaims(Claims.TYPES, Map.of());

    @Test
    void keepsAnEditedAwayClaimAsAnEarlierStep() {
        StandingClaims claims = said(FIRST, EDITED).after(withdrawn(FIRST, false));

        assertThat(claims.byId())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(FIRST.id(), new StandingClaim(FIRST, true), EDITED.id(), StandingClaim.of(EDITED)));
    }

    @Test
    void dropsAClaimThatNothingReplaces() {
        assertThat(said(FIRST).after(withdrawn(FIRST, false)).byId()).isEmpty();
    }

    @Test
    void dropsAClaimWhoseArticleNowSaysSomethingElseInAnotherStrand() {
        Claim draft = Claims.cap("northwire", 800_000)
                .in("a")
                .version(2)
                .as(Modality.DRAFT)
                .claim();

        assertThat(said(FIRST, draft).after(withdrawn(FIRST, false)).byId()).containsOnlyKeys(draft.id());
    }

    @Test
    void dropsARetractedClaimAndTheStepsBeforeIt() {
        StandingClaims claims = said(FIRST, EDITED).after(withdrawn(FIRST, false));

        assertThat(claims.after(withdrawn(EDITED, true)).byId()).isEmpty();
    }

    @Test
    void dropsAnEarlierStepWhoseSuccessorWasDropped() {
        StandingClaims claims = said(FIRST, EDITED).after(withdrawn(FIRST, false));

        assertThat(claims.after(withdrawn(EDITED, false)).byId()).isEmpty();
    }

    @Test
    void takesBackTheClaimThatALaterVersionMakesAgain() {
        StandingClaims claims = said(FIRST, EDITED).after(withdrawn(FIRST, false));
        Claim again = Claims.cap("northwire", 700_000).in("a").version(3).claim();

        assertThat(claims.after(new PlacedClaim.Placed(CAP, again)).byId().get(FIRST.id()))
                .isEqualTo(StandingClaim.of(again));
    }

    @Test
    void isUnchangedByAReplay() {
        StandingClaims claims = said(FIRST, EDITED).after(withdrawn(FIRST, false));

        assertThat(claims.after(new PlacedClaim.Placed(CAP, FIRST))).isEqualTo(claims);
        assertThat(claims.after(new PlacedClaim.Placed(CAP, EDITED))).isEqualTo(claims);
        assertThat(claims.after(withdrawn(FIRST, false))).isEqualTo(claims);
        assertThat(claims.after(withdrawn(Claims.cap("other", 1).claim(), false)))
                .isEqualTo(claims);
    }

    private static StandingClaims said(Claim... claims) {
        StandingClaims said = NONE;
        for (Claim claim : claims) {
            said = said.after(new PlacedClaim.Placed(CAP, claim));
        }
        return said;
    }

    private static PlacedClaim withdrawn(Claim claim, boolean retracted) {
        return new PlacedClaim.Withdrawn(CAP, claim.id(), claim.source(), retracted, NOON);
    }
}
