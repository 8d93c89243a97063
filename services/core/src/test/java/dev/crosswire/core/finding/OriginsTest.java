package dev.crosswire.core.finding;

import static dev.crosswire.core.claim.Claims.countries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.comparison.ComparisonSettings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static Origins of(Claims... claims) {
        return Origins.of(Stream.of(claims).map(Claims::claim).toList(), ComparisonSettings.DEFAULT);
    }

    @Test
    void outletsInTheirOwnWordsAreIndependent() {
        assertThat(of(countries("H", 35), countries("V", 35), countries("L", 35))
                        .count())
                .isEqualTo(3);
        assertThat(of().count()).isZero();
    }

    @Test
    void linksJoinAcrossClaims() {
        Origins origins = of(
                countries("H", 35).wire("AP"),
                countries("V", 35).citing("FR:government"),
                countries("L", 35),
                countries("C", 35).wire("AP").citing("FR:government"));

        assertThat(origins.count()).isEqualTo(2);
        assertThat(origins.groups().getFirst()).extracting(Claim::source).containsExactly("H", "V", "C");
    }

    @Test
    void nearDuplicateTextsJoinUpToTwelveBits() {
        assertThat(of(countries("H", 35).fingerprint(0), countries("V", 35).fingerprint(0xFFF))
                        .count())
                .isEqualTo(1);
        assertThat(of(countries("H", 35).fingerprint(0), countries("V", 35).fingerprint(0x1FFF))
                        .count())
                .isEqualTo(2);
        assertThat(of(countries("H", 35).fingerprint(9), countries("V", 35).fingerprint(9))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aReprintIsFoundAmongThousandsOfTexts() {
        java.util.Random random = new java.util.Random(7);
        Claims[] claims = java.util.stream.IntStream.range(0, 3_000)
                .mapToObj(i -> countries("outlet-" + i, 35).fingerprint(random.nextLong()))
                .toArray(Claims[]::new);
        int apart = of(claims).count();
        Claims[] more = java.util.Arrays.copyOf(claims, claims.length + 2);
        more[claims.length] = countries("H", 35).fingerprint(0x123456789abcdefL);
        more[claims.length + 1] = countries("V", 35).fingerprint(0x123456789abcdefL ^ 0x1010101010101L);

        assertThat(of(more).count()).isEqualTo(apart + 1);
    }

    @Test
    void threeReprintsOfOneWireReportAreOneOrigin() {
        assertThat(of(
                                countries("H", 35).wire("AP"),
                                countries("V", 35).wire("AP"),
                                countries("L", 35).wire("AP"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void titlesOfOneOwnerAreOneOrigin() {
        assertThat(of(
                                countries("H", 35).ownedBy("Harbour Group"),
                                countries("V", 35).ownedBy("Harbour Group"),
                                countries("L", 35).ownedBy("Lantern Trust"),
                                countries("C", 35))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void whatOneOwnerSharesJoinsWhatItsTitlesReprint() {
        assertThat(of(
                                countries("H", 35).ownedBy("Harbour Group").wire("AP"),
                                countries("V", 35).ownedBy("Harbour Group"),
                                countries("L", 35).wire("AP"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theReasonOfAnOriginIsInWords() {
        Claim copy = countries("H", 35).wire("AP").claim();
        Claim other = countries("V", 35).wire("AP").claim();
        Claim cited = countries("L", 35).citing("FR:government").claim();
        Claim own = countries("C", 35).claim();
        Claim title = countries("H", 35).ownedBy("Harbour Group").claim();
        Claim sister = countries("V", 35).ownedBy("Harbour Group").claim();

        assertThat(Origins.reason(copy, List.of(copy, other), ComparisonSettings.DEFAULT))
                .isEqualTo("same wire credit: AP");
        assertThat(Origins.reason(cited, List.of(cited), ComparisonSettings.DEFAULT))
                .isEqualTo("authority cited: FR:government");
        assertThat(Origins.reason(title, List.of(title, sister), ComparisonSettings.DEFAULT))
                .isEqualTo("same owner: Harbour Group");
        assertThat(Origins.reason(own, List.of(own), ComparisonSettings.DEFAULT))
                .isEmpty();
    }
}
