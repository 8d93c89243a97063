package dev.crosswire.core.subject;

import static dev.crosswire.core.claim.Claims.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Supersession.Side;
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

    @Test
    void keepsAnEditedAwayClaimAsAnEarlierStep() {
        StandingClaims claims = said(FIRST, EDITED);

        claims.add(withdrawn(FIRST, false));

        assertThat(claims.byId())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(FIRST.id(), new StandingClaim(FIRST, true), EDITED.id(), StandingClaim.of(EDITED)));
    }

    @Test
    void dropsAClaimThatNothingReplaces() {
        StandingClaims claims = said(FIRST);

        claims.add(withdrawn(FIRST, false));

        assertThat(claims.byId()).isEmpty();
    }

    @Test
    void dropsAClaimWhoseArticleNowSaysSomethingElseInAnotherStrand() {
        Claim draft = Claims.cap("northwire", 800_000)
                .in("a")
                .version(2)
                .as(Modality.DRAFT)
                .claim();
        StandingClaims claims = said(FIRST, draft);

        claims.add(withdrawn(FIRST, false));

        assertThat(claims.byId()).containsOnlyKeys(draft.id());
    }

    @Test
    void dropsAClaimInWhosePlaceItsArticleNamesAnEarlierFigureOnly() {
        Claim earlier = Claims.cap("northwire", 800_000)
                .in("a")
                .version(2)
                .marked(Side.IS_EARLIER)
                .claim();
        StandingClaims claims = said(FIRST, earlier);

        claims.add(withdrawn(FIRST, false));

        assertThat(claims.byId()).containsOnlyKeys(earlier.id());
    }

    @Test
    void dropsARetractedClaimAndTheStepsBeforeIt() {
        StandingClaims claims = said(FIRST, EDITED);
        claims.add(withdrawn(FIRST, false));

        claims.add(withdrawn(EDITED, true));

        assertThat(claims.byId()).isEmpty();
    }

    @Test
    void dropsAnEarlierStepWhoseSuccessorWasDropped() {
        StandingClaims claims = said(FIRST, EDITED);
        claims.add(withdrawn(FIRST, false));

        claims.add(withdrawn(EDITED, false));

        assertThat(claims.byId()).isEmpty();
    }

    @Test
    void takesBackTheClaimThatALaterVersionMakesAgain() {
        StandingClaims claims = said(FIRST, EDITED);
        claims.add(withdrawn(FIRST, false));
        Claim again = Claims.cap("northwire", 700_000).in("a").version(3).claim();

        claims.add(new PlacedClaim.Placed(CAP, again));

        assertThat(claims.byId().get(FIRST.id())).isEqualTo(StandingClaim.of(again));
    }

    @Test
    void isUnchangedByAReplay() {
        StandingClaims claims = said(FIRST, EDITED);
        claims.add(withdrawn(FIRST, false));
        Map<String, StandingClaim> before = Map.copyOf(claims.byId());

        assertThat(claims.add(new PlacedClaim.Placed(CAP, FIRST)).isNone()).isTrue();
        assertThat(claims.add(new PlacedClaim.Placed(CAP, EDITED)).isNone()).isTrue();
        assertThat(claims.add(withdrawn(FIRST, false)).isNone()).isTrue();
        assertThat(claims.add(withdrawn(Claims.cap("other", 1).claim(), false)).isNone())
                .isTrue();
        assertThat(claims.byId()).isEqualTo(before);
    }

    @Test
    void holdsABoundedNumberOfClaimsOfOneSlotAndForgetsRepetitionsFirst() {
        StandingClaims claims = new StandingClaims(Claims.TYPES);
        Claim first = Claims.cap("northwire", 700_000).in("0").published(NOON).claim();
        claims.add(new PlacedClaim.Placed(CAP, first));
        Claim last = first;
        for (int i = 1; i < 100; i++) {
            last = Claims.cap("northwire", 800_000)
                    .in("" + i)
                    .published(NOON.plusSeconds(60L * i))
                    .claim();
            claims.add(new PlacedClaim.Placed(CAP, last));
        }

        assertThat(claims.size()).isEqualTo(StandingClaims.MOST_OF_A_SLOT);
        assertThat(claims.byId()).containsKeys(first.id(), last.id());
    }

    @Test
    void takesAnEffectBack() {
        StandingClaims claims = said(FIRST, EDITED);
        Map<String, StandingClaim> before = Map.copyOf(claims.byId());

        claims.apply(claims.add(withdrawn(FIRST, false)).reversed());

        assertThat(claims.byId()).isEqualTo(before);
    }

    private static StandingClaims said(Claim... claims) {
        StandingClaims said = new StandingClaims(Claims.TYPES);
        for (Claim claim : claims) {
            said.add(new PlacedClaim.Placed(CAP, claim));
        }
        return said;
    }

    private static PlacedClaim withdrawn(Claim claim, boolean retracted) {
        return new PlacedClaim.Withdrawn(CAP, claim.id(), claim.source(), retracted, NOON);
    }
}
