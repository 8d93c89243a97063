package dev.crosswire.core.subject;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.TYPES;
import static dev.crosswire.core.claim.Claims.cap;
import static dev.crosswire.core.claim.Claims.countries;
import static dev.crosswire.core.claim.Claims.exact;
import static dev.crosswire.core.claim.Claims.figure;
import static dev.crosswire.core.claim.Claims.troops;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacingTest {

    private final Placing placing = new Placing(TYPES, PlacingSettings.DEFAULT);

    /** The salient entities and words of five differently worded articles on the summit in Paris. */
    private static final List<String[]> SUMMIT = List.of(
            items(
                    "US FR GB DE UA RU place:paris person:macron person:starmer summit ally guarantee ceasefire force unity"),
            items("GB FR UA RU place:paris person:macron person:starmer person:zelensky coalition troop hub deal"),
            items(
                    "US FR GB UA RU person:macron person:witkoff coalition summit monitoring truce troop drone guarantee"),
            items("GB FR US UA RU place:paris person:starmer person:macron agreement force hub legal declaration army"),
            items(
                    "US FR GB UA place:paris ceasefire monitoring diplomacy coalition perspective opinion troop guarantee"));

    /** Another meeting of the same days, with some of the same countries and words. */
    private static final String[] TRADE =
            items("US FR CN IN place:delhi person:modi tariff trade summit minister export agreement steel");

    /** Words as the extractor marks those that many reports share. */
    private static String[] items(String words) {
        return Stream.of(words.split(" "))
                .map(item -> item.matches("[a-z]+") ? "~" + item : item)
                .toArray(String[]::new);
    }

    private static Claim attendance(String source, long value, String... company) {
        return countries(source, value).company(company).claim();
    }

    private List<ActiveSubject> placeAll(List<Claim> claims) {
        List<ActiveSubject> subjects = new ArrayList<>();
        for (Claim claim : claims) {
            Optional<ActiveSubject> chosen = placing.choose(claim, subjects);
            chosen.ifPresent(subjects::remove);
            subjects.add(chosen.map(active -> placing.joined(active, claim)).orElseGet(() -> placing.found(claim)));
        }
        return subjects;
    }

    @Test
    void fiveOutletsInTheirOwnWordsMeetOnOneSummitInAnyOrder() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < SUMMIT.size(); i++) {
            claims.add(attendance("outlet" + i, 35, SUMMIT.get(i)));
        }
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(claims, new Random(seed));
            assertThat(placeAll(claims)).as("order %d", seed).hasSize(1);
        }
    }

    @Test
    void anotherMeetingOfTheWeekIsAnotherEvent() {
        for (String[] company : SUMMIT) {
            List<ActiveSubject> subjects =
                    placeAll(List.of(attendance("Herald", 35, company), attendance("Ledger", 40, TRADE)));
            assertThat(subjects).hasSize(2);
        }
        List<Claim> summitThenTrade = new ArrayList<>();
        SUMMIT.forEach(company -> summitThenTrade.add(attendance("Herald" + summitThenTrade.size(), 35, company)));
        summitThenTrade.add(attendance("Ledger", 40, TRADE));
        assertThat(placeAll(summitThenTrade)).hasSize(2);
    }

    @Test
    void aConflictingPlaceIsAnotherEventAndAMissingOneIsNot() {
        String[] company = SUMMIT.getFirst();
        Claim paris = countries("Herald", 35).at("paris").company(company).claim();

        assertThat(placeAll(List.of(
                        paris,
                        countries("Ledger", 26).at("rome").company(company).claim())))
                .hasSize(2);
        assertThat(placeAll(List.of(paris, attendance("Ledger", 26, company)))).hasSize(1);
        ActiveSubject located =
                placeAll(List.of(attendance("Ledger", 26, company), paris)).getFirst();
        assertThat(located.subject().place()).contains("paris");
        assertThat(placing.choose(
                        countries("Vesna", 26).at("rome").company(company).claim(), List.of(located)))
                .isEmpty();
    }

    @Test
    void theSourceDoesNotMatter() {
        List<ActiveSubject> subjects =
                placeAll(List.of(attendance("Herald", 35, SUMMIT.getFirst()), attendance("Herald", 40, TRADE)));

        assertThat(subjects).hasSize(2);
    }

    @Test
    void anEventEndsAWindowAfterItsLastClaimAndDoesNotCreepOnForEver() {
        List<Claim> claims = new ArrayList<>();
        for (int day = 0; day <= 15; day += 3) {
            claims.add(countries("Herald", 35)
                    .in("day " + day)
                    .hoursLater(24L * day)
                    .company(SUMMIT.getFirst())
                    .claim());
        }
        List<ActiveSubject> subjects = placeAll(claims);

        assertThat(subjects).hasSize(2);
        assertThat(subjects).extracting(ActiveSubject::claims).containsExactly(5, 1);
        assertThat(placeAll(List.of(
                        claims.getFirst(),
                        countries("Herald", 35)
                                .in("late")
                                .hoursLater(24 * 5 + 1)
                                .company(SUMMIT.getFirst())
                                .claim())))
                .hasSize(2);
    }

    @Test
    void tooLittleCompanyFoundsAnEventOfItsOwn() {
        assertThat(placeAll(List.of(attendance("Herald", 35, "FR", "UA"), attendance("Vesna", 35, "FR", "UA"))))
                .hasSize(2);
        assertThat(placeAll(List.of(
                        attendance("Herald", 35, "FR", "UA", "summit"), attendance("Vesna", 35, "FR", "UA", "summit"))))
                .hasSize(1);
    }

    @Test
    void aCapBelongsToItsCountryForMonthsWhateverThePlaceAndCompany() {
        Claim first =
                cap("Herald", 800_000).at("paris").company(SUMMIT.getFirst()).claim();
        Claim later = cap("Vesna", 600_000).at("geneva").hoursLater(24 * 180).claim();
        Claim muchLater = cap("Vesna", 600_000).in("x").hoursLater(24 * 361).claim();

        List<ActiveSubject> subjects = placeAll(List.of(first, later, muchLater));

        assertThat(subjects).hasSize(2);
        assertThat(subjects.getFirst().subject().key()).isEqualTo("army-size:limited=UA:2026-01-06");
        assertThat(subjects.getFirst().claims()).isEqualTo(2);
        assertThat(placeAll(
                        List.of(first, cap("Vesna", 1).about("limited", "RU").claim())))
                .hasSize(2);
    }

    @Test
    void anEventIsNamedAfterItsFoundingClaim() {
        Claim claim = attendance("Herald", 35, SUMMIT.getFirst());

        Subject subject = placing.found(claim).subject();

        assertThat(subject.key()).isEqualTo("attendance:" + claim.id());
        assertThat(subject.type()).isEqualTo("country-total");
    }

    @Test
    void anUnlistedTypeMeetsOnlyWithEqualEntities() {
        Claim drones = figure("Herald", "open:count:drone", "open:count:drone", "drone", exact(5))
                .about("owner", "RU")
                .company(SUMMIT.getFirst())
                .claim();
        Claim others = figure("Vesna", "open:count:drone", "open:count:drone", "drone", exact(5))
                .about("owner", "UA")
                .company(SUMMIT.getFirst())
                .claim();
        Claim same = figure("Ledger", "open:count:drone", "open:count:drone", "drone", exact(6))
                .about("owner", "RU")
                .company(SUMMIT.getFirst())
                .claim();

        assertThat(placeAll(List.of(drones, others, same))).hasSize(2);
    }

    @Test
    void otherFamiliesAreNeverChosen() {
        ActiveSubject army = placing.found(cap("Herald", 5).claim());

        assertThat(placing.choose(troops("Herald", exact(5)).claim(), List.of(army)))
                .isEmpty();
    }

    @Test
    void theNearerSubjectIsChosenWhateverTheOrder() {
        ActiveSubject near = placing.found(cap("Herald", 5).hoursLater(24 * 100).claim());
        ActiveSubject far = placing.found(cap("Herald", 5).claim());
        Claim claim = cap("Vesna", 5).hoursLater(24 * 90).claim();

        assertThat(placing.choose(claim, List.of(near, far))).contains(near);
        assertThat(placing.choose(claim, List.of(far, near))).contains(near);
    }

    @Test
    void ofTwoThatFitAlikeTheFirstByKeyIsChosen() {
        ActiveSubject a = placing.found(attendance("A", 35, SUMMIT.getFirst()));
        ActiveSubject b = placing.found(attendance("B", 35, SUMMIT.getFirst()));
        Claim claim = attendance("C", 35, SUMMIT.getFirst());

        assertThat(placing.choose(claim, List.of(b, a))).contains(a);
        assertThat(placing.choose(claim, List.of(a, b))).contains(a);
    }

    @Test
    void aSubjectExpiresByObservedTimeWithoutTraffic() {
        ActiveSubject event = placing.found(attendance("A", 35, SUMMIT.getFirst()));
        ActiveSubject entity = placing.found(cap("A", 35).claim());
        Duration week = PlacingSettings.DEFAULT.eventLife();

        assertThat(placing.expired(event, event.lastObserved().plus(week))).isFalse();
        assertThat(placing.expired(event, event.lastObserved().plus(week).plusMillis(1)))
                .isTrue();
        assertThat(placing.expired(entity, entity.lastObserved().plus(week).plusMillis(1)))
                .isFalse();
        assertThat(placing.expired(entity, NOON.plus(Duration.ofDays(181)))).isTrue();
    }

    @Test
    void companyStaysBoundedAndKeepsWhatIsFrequent() {
        PlacingSettings few = new PlacingSettings(
                Duration.ofDays(180),
                Duration.ofDays(3),
                Duration.ofDays(14),
                Duration.ofDays(45),
                Duration.ofDays(7),
                1,
                0,
                6,
                3,
                100,
                Duration.ofDays(30));
        Placing bounded = new Placing(TYPES, few);
        ActiveSubject active = bounded.found(attendance("A", 35, "x", "y", "z"));

        ActiveSubject joined = bounded.joined(active, attendance("B", 35, "a", "y", "z"));

        assertThat(joined.company())
                .containsOnlyKeys("a", "y", "z")
                .containsEntry("y", 2)
                .containsEntry("a", 1);
    }
}
