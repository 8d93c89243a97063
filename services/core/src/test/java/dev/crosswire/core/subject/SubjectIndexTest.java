package dev.crosswire.core.subject;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.TYPES;
import static dev.crosswire.core.claim.Claims.cap;
import static dev.crosswire.core.claim.Claims.exact;
import static dev.crosswire.core.claim.Claims.figure;
import static dev.crosswire.core.claim.Claims.killed;
import static dev.crosswire.core.claim.Claims.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the index finds is what looking at every subject of the family finds. */
class SubjectIndexTest {

    private static final String[] PLACES = {
        "UA", "UA/kyiv", "UA/odesa", "UA/kyiv/podil", "/odesa", "/elva", "FR", "FR/paris", "", "", ""
    };
    private static final String[] WORDS = {
        "~police", "~town", "~week", "~road", "rescue", "storm", "bus", "mine", "UA", "FR"
    };

    private final Placing placing = new Placing(TYPES, PlacingSettings.DEFAULT);

    /** A stream of reports of so many events that share places and words, some of them of long ago and some dated. */
    private static List<Claim> stream(long seed, int reports, int events) {
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            int event = (int) (events * Math.pow(random.nextDouble(), 2));
            claims.add(report(new Random(seed * 31 + event), random, event, i));
        }
        return claims;
    }

    private static Claim report(Random ofEvent, Random random, int event, int i) {
        String source = "outlet" + i;
        Claims claim = switch (ofEvent.nextInt(8)) {
            case 0 -> statement(source, "sign:fishing-treaty", Optional.empty());
            case 1 -> figure(source, "open:count:crane", "open:count:crane", "crane", exact(i));
            case 2 -> cap(source, i).about("limited", "C" + ofEvent.nextInt(3));
            default -> killed(source, i);
        };
        String place = PLACES[ofEvent.nextInt(PLACES.length)];
        if (!place.isEmpty() && random.nextInt(4) > 0) {
            claim.at(place);
        }
        Instant happened = NOON.plus(Duration.ofHours(ofEvent.nextInt(24 * 40)));
        claim.published(happened.plus(Duration.ofHours(random.nextInt(60))));
        int dating = ofEvent.nextInt(4);
        if (dating == 0 && random.nextBoolean()) {
            claim.valid(happened, happened.plus(Duration.ofDays(1)));
        } else if (dating == 1) {
            claim.valid(happened.minus(Duration.ofDays(60)), happened.plus(Duration.ofDays(30)))
                    .per(Aggregation.PER_PERIOD);
        }
        if (ofEvent.nextInt(3) == 0) {
            claim.about("actor", "A" + ofEvent.nextInt(4));
        }
        Set<String> company = new LinkedHashSet<>();
        for (int word = 0; word < ofEvent.nextInt(12); word++) {
            company.add(
                    random.nextInt(3) == 0
                            ? WORDS[random.nextInt(WORDS.length)]
                            : (word % 2 == 0 ? "name:n" : "w") + event + word);
        }
        company.add(WORDS[random.nextInt(WORDS.length)]);
        return claim.company(company.toArray(String[]::new)).claim();
    }

    @Property(tries = 40)
    void findsWhatLookingAtAllFinds(@ForAll long seed) {
        SubjectIndex index = new SubjectIndex(TYPES, PlacingSettings.DEFAULT);
        Random random = new Random(seed);
        List<String> keys = new ArrayList<>();
        for (Claim claim : stream(seed, 500, 150)) {
            Optional<ActiveSubject> found = placing.choose(claim, index);

            assertThat(found.map(active -> active.subject().key()))
                    .isEqualTo(placing.chooseAmongAll(claim, index)
                            .map(active -> active.subject().key()));

            ActiveSubject active =
                    found.map(chosen -> placing.joined(chosen, claim)).orElseGet(() -> placing.found(claim));
            index.put(active);
            keys.add(active.subject().key());
            if (random.nextInt(6) == 0) {
                index.remove(keys.get(random.nextInt(keys.size())));
            }
        }
    }

    /** The order of arrival and what came and went between leave no trace. */
    @Property(tries = 20)
    void answersAsIfItHadBeenBuiltFromItsSubjectsAlone(@ForAll long seed) {
        SubjectIndex index = new SubjectIndex(TYPES, PlacingSettings.DEFAULT);
        Map<String, ActiveSubject> kept = new HashMap<>();
        Random random = new Random(seed);
        List<Claim> claims = stream(seed, 400, 100);
        for (Claim claim : claims) {
            ActiveSubject active = placing.choose(claim, index)
                    .map(chosen -> placing.joined(chosen, claim))
                    .orElseGet(() -> placing.found(claim));
            index.put(active);
            kept.put(active.subject().key(), active);
            if (random.nextInt(5) == 0) {
                index.remove(active.subject().key());
                kept.remove(active.subject().key());
            }
        }
        SubjectIndex anew = new SubjectIndex(TYPES, PlacingSettings.DEFAULT);
        kept.values().forEach(anew::put);

        assertThat(index.size()).isEqualTo(anew.size());
        kept.forEach((key, active) -> assertThat(index.get(key)).contains(active));
        for (Claim claim : claims.subList(0, 100)) {
            assertThat(placing.choose(claim, index)).isEqualTo(placing.choose(claim, anew));
        }
    }

    @Test
    void forgetsEverythingOfWhatIsRemoved() {
        SubjectIndex index = new SubjectIndex(TYPES, PlacingSettings.DEFAULT);
        List<ActiveSubject> subjects =
                stream(1, 300, 300).stream().map(placing::found).toList();
        subjects.forEach(index::put);
        subjects.forEach(active -> index.remove(active.subject().key()));

        assertThat(index.size()).isZero();
        assertThat(index.isEmpty()).isTrue();
        index.remove("never there");
    }

    @Test
    void looksAtBoundedlyManyOfTenThousandThatShareATown() {
        SubjectIndex index = new SubjectIndex(TYPES, PlacingSettings.DEFAULT);
        for (int i = 0; i < 10_000; i++) {
            index.put(placing.found(killed("outlet" + i, i)
                    .at("US/washington")
                    .company("US", "~police", "~town", "name:n" + i, "word" + i)
                    .claim()));
        }
        Claim again = killed("late", 1)
                .at("US/washington")
                .company("US", "~police", "~town", "name:n77", "word77", "~road")
                .claim();

        FamilySubjects family = index.events("casualties");
        AskedClaim asked = new SameSubject(TYPES, PlacingSettings.DEFAULT).asked(again, family.commonness());

        assertThat(family.near(asked, 5, SameSubject.mostByOthers(asked), any -> Double.NEGATIVE_INFINITY))
                .hasSizeLessThanOrEqualTo(ActSubjects.MOST_COMPARED);
        assertThat(family.near(asked, 0, SameSubject.mostByOthers(asked), any -> Double.NEGATIVE_INFINITY))
                .hasSize(ActSubjects.MOST_COMPARED);
        assertThat(family.rivals(asked)).isEqualTo(10_000);
        assertThat(placing.choose(again, index).map(active -> active.subject().key()))
                .isEqualTo(placing.chooseAmongAll(again, index)
                        .map(active -> active.subject().key()))
                .contains("casualties:outlet77-article/killed/people/77/REPORTED/ASSERTED/");
    }
}
