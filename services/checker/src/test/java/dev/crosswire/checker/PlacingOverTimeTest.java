package dev.crosswire.checker;

import static dev.crosswire.checker.Claims.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.subject.ActiveSubject;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.TopicSetup;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Where claims go that come late, twice, of long ago or in another order, and when their subjects are forgotten. */
class PlacingOverTimeTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @SuppressWarnings("NullAway.Init")
    private Topics topics;

    @SuppressWarnings("NullAway.Init")
    private TopologyTestDriver driver;

    @SuppressWarnings("NullAway.Init")
    private TestInputTopic<String, ClaimEvent> claims;

    @BeforeEach
    void start(TestInfo test) {
        start(test.getTestMethod().orElseThrow().getName(), Map.of());
    }

    private void start(String name, Map<String, String> settings) {
        WireSettings wire = WireSettings.at("127.0.0.1:1", "mock://" + name, "");
        topics = new Topics(wire);
        TopicSetup.registerSchemas(topics);
        CheckerMetrics metrics = new CheckerMetrics(new SimpleMeterRegistry());
        Catalogue catalogue = Catalogue.load();
        driver = new TopologyTestDriver(
                new CheckerTopology(
                                topics,
                                catalogue.claimTypes(),
                                new CatalogueLabels(catalogue),
                                RuleSettings.from(new Settings(settings, Map.of())),
                                metrics)
                        .build(),
                CheckerSettings.from(
                                wire,
                                new Settings(
                                        Map.of(
                                                "crosswire.state.dir",
                                                state.resolve(name).toString()),
                                        Map.of()))
                        .streams(metrics),
                EVENING);
        Topic<String, ClaimEvent> topic = topics.claims();
        claims = driver.createInputTopic(
                topic.name(), topic.keySerde().serializer(), topic.valueSerde().serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
        topics.close();
    }

    @Test
    void anEventThatNobodySpeaksOfForAWeekIsForgotten() {
        say(Claims.told("a", "1", EVENING, EVENING), EVENING);
        tick(EVENING.plus(DAY.multipliedBy(7)));
        assertThat(active()).hasSize(1);

        tick(EVENING.plus(DAY.multipliedBy(7)).plusSeconds(10));

        assertThat(active()).isEmpty();
        assertThat(rows(CheckerTopology.PLACING_EXPIRIES)).isEqualTo(1);
    }

    @Test
    void aClaimThatJoinsKeepsItsEventForAWeekMore() {
        Instant later = EVENING.plus(DAY.multipliedBy(4));
        say(Claims.told("a", "1", EVENING, EVENING), EVENING);
        say(Claims.told("b", "2", later, later), later);
        tick(EVENING.plus(DAY.multipliedBy(8)));
        tick(later.plus(DAY.multipliedBy(7)));
        assertThat(active())
                .singleElement()
                .satisfies(one -> assertThat(one.claims()).isEqualTo(2));

        tick(later.plus(DAY.multipliedBy(8)));

        assertThat(active()).isEmpty();
    }

    @Test
    void aBackFillIsPlacedAmongEventsOfItsOwnTimeAndForgottenByWhenItCame() {
        Instant longAgo = Instant.parse("2019-03-02T09:00:00Z");
        say(Claims.told("now", "1", EVENING, EVENING), EVENING);
        say(Claims.told("old", "2", longAgo, EVENING.plusSeconds(1)), EVENING.plusSeconds(1));
        say(Claims.told("older", "3", longAgo.plusSeconds(3_600), EVENING.plusSeconds(2)), EVENING.plusSeconds(2));

        List<String> subjects = placedOn();

        assertThat(subjects.get(1)).isEqualTo(subjects.get(2)).isNotEqualTo(subjects.get(0));
        tick(EVENING.plus(DAY.multipliedBy(6)));
        assertThat(active()).hasSize(2);
    }

    @Test
    void theSameClaimsInAnotherOrderMeetAllTheSame() {
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0))) {
            driver.close();
            start("order" + order.hashCode(), Map.of());
            for (int i : order) {
                Instant told = EVENING.plus(Duration.ofHours(10L * i));
                say(Claims.told("outlet" + i, "" + i, told, EVENING.plusSeconds(i)), EVENING.plusSeconds(10));
            }
            assertThat(placedOn())
                    .as("%s", order)
                    .hasSize(3)
                    .containsOnly(active().getFirst().subject().key());
        }
    }

    @Test
    void aClaimThatComesAgainGoesWhereItWentEvenIfItsEventIsForgotten() {
        Claim first = Claims.told("a", "1", EVENING, EVENING);
        say(first, EVENING);
        tick(EVENING.plus(DAY.multipliedBy(8)));
        assertThat(active()).isEmpty();

        say(first, EVENING.plus(DAY.multipliedBy(8)));

        List<String> subjects = placedOn();
        assertThat(subjects).hasSize(2);
        assertThat(subjects.get(0)).isEqualTo(subjects.get(1));
        assertThat(active()).isEmpty();
    }

    @Test
    void anArticleIsForgottenAMonthAfterItsLastVersion() {
        Claim first = Claims.told("a", "1", EVENING, EVENING);
        say(first, EVENING);
        Instant second = EVENING.plus(DAY.multipliedBy(20));
        claims.pipeInput(
                Topics.ALL,
                new ClaimEvent.VersionCompleted(
                        new ArticleVersion(first.article().id(), 2, "a", List.of(first.id()), false, second)),
                second);
        tick(EVENING.plus(DAY.multipliedBy(31)));
        assertThat(rows(CheckerTopology.ARTICLES)).isEqualTo(1);
        assertThat(rows(CheckerTopology.ARTICLE_CLAIMS)).isEqualTo(1);

        tick(second.plus(DAY.multipliedBy(30)).plusSeconds(1));

        assertThat(rows(CheckerTopology.ARTICLES)).isZero();
        assertThat(rows(CheckerTopology.ARTICLE_CLAIMS)).isZero();
        assertThat(rows(CheckerTopology.PLACING_EXPIRIES)).isZero();
    }

    @Test
    void aLookExpiresBoundedlyManyRowsAndTheNextOnesTheRest() {
        int articles = PlaceClaimsOnSubjects.MOST_AT_ONCE + 100;
        for (int i = 0; i < articles; i++) {
            String id = "article" + i;
            claims.pipeInput(
                    Topics.ALL,
                    new ClaimEvent.VersionCompleted(new ArticleVersion(id, 1, "a", List.of(), false, EVENING)),
                    EVENING);
        }
        Instant month = EVENING.plus(DAY.multipliedBy(31));

        tick(month);
        // One of the rows was that of the article that moved time on.
        assertThat(rows(CheckerTopology.ARTICLES)).isEqualTo(101);

        tick(month.plusSeconds(3));
        assertThat(rows(CheckerTopology.ARTICLES)).isZero();
    }

    @Test
    void whereThereAreTooManySubjectsThoseLongestWithoutAClaimGo() {
        driver.close();
        start("few", Map.of("crosswire.placing.most-subjects", "3"));
        for (int i = 0; i < 5; i++) {
            Instant told = EVENING.plus(Duration.ofHours(i));
            say(Claims.toldOf("name:event" + i, "outlet" + i, "" + i, told, told), told);
        }
        say(
                Claims.toldOf(
                        "name:event2",
                        "again",
                        "9",
                        EVENING.plus(Duration.ofHours(5)),
                        EVENING.plus(Duration.ofHours(5))),
                EVENING.plus(Duration.ofHours(5)));
        say(
                Claims.toldOf(
                        "name:event7",
                        "last",
                        "10",
                        EVENING.plus(Duration.ofHours(6)),
                        EVENING.plus(Duration.ofHours(6))),
                EVENING.plus(Duration.ofHours(6)));

        List<String> kept = new ArrayList<>();
        active().forEach(one -> one.company().keySet().stream()
                .filter(item -> item.matches("name:event[0-9]"))
                .forEach(kept::add));
        assertThat(kept).containsExactlyInAnyOrder("name:event2", "name:event4", "name:event7");
    }

    @Test
    void aRestartFindsTheSameSubjectsInTheStore() {
        say(Claims.told("a", "1", EVENING, EVENING), EVENING);
        KeyValueStore<String, ActiveSubject> store = driver.getKeyValueStore(CheckerTopology.ACTIVE_SUBJECTS);
        RuleSettings rules = RuleSettings.DEFAULT;
        ActiveSubjects again = new ActiveSubjects(
                store,
                new Expiries(driver.getKeyValueStore(CheckerTopology.PLACING_EXPIRIES)),
                Catalogue.load().claimTypes(),
                new dev.crosswire.core.subject.Placing(Catalogue.load().claimTypes(), rules.placing()),
                rules.placing());

        assertThat(again.with(Claims.told("b", "2", EVENING, EVENING)).subject().key())
                .isEqualTo(placedOn().getFirst());
    }

    @Test
    void aLoweredLimitIsReachedSoonAfterARestart() {
        for (int i = 0; i < 20; i++) {
            Instant told = EVENING.plus(Duration.ofHours(i));
            say(Claims.toldOf("name:event" + i, "outlet" + i, "" + i, told, told), told);
        }
        assertThat(active()).hasSize(20);
        Expiries expiries = new Expiries(driver.getKeyValueStore(CheckerTopology.PLACING_EXPIRIES));
        dev.crosswire.core.subject.PlacingSettings few = RuleSettings.from(
                        new Settings(Map.of("crosswire.placing.most-subjects", "3"), Map.of()))
                .placing();
        ActiveSubjects again = new ActiveSubjects(
                driver.getKeyValueStore(CheckerTopology.ACTIVE_SUBJECTS),
                expiries,
                Catalogue.load().claimTypes(),
                new dev.crosswire.core.subject.Placing(Catalogue.load().claimTypes(), few),
                few);

        for (int i = 20; i < 23; i++) {
            Instant told = EVENING.plus(Duration.ofHours(i));
            again.put(again.with(Claims.toldOf("name:event" + i, "outlet" + i, "" + i, told, told)));
        }

        assertThat(again.size()).isEqualTo(3);
        assertThat(active()).hasSize(3);
    }

    private void say(Claim claim, Instant at) {
        claims.pipeInput(Topics.ALL, new ClaimEvent.Claimed(claim), at);
    }

    /** Moves stream time on by an article that claims nothing and is forgotten at once. */
    private void tick(Instant at) {
        ClaimEvent nothing = new ClaimEvent.VersionCompleted(
                new ArticleVersion("tick", 1, "tick", List.of(), true, at.minus(Duration.ofDays(60))));
        claims.pipeInput(Topics.ALL, nothing, at);
    }

    private List<String> placedOn() {
        Topic<String, PlacedClaim> placed = topics.placedClaims();
        return driver
                .createOutputTopic(
                        placed.name(),
                        placed.keySerde().deserializer(),
                        placed.valueSerde().deserializer())
                .readValuesToList()
                .stream()
                .map(one -> one.subject().key())
                .toList();
    }

    private List<ActiveSubject> active() {
        KeyValueStore<String, ActiveSubject> store = driver.getKeyValueStore(CheckerTopology.ACTIVE_SUBJECTS);
        List<ActiveSubject> active = new ArrayList<>();
        try (KeyValueIterator<String, ActiveSubject> all = store.all()) {
            all.forEachRemaining(row -> active.add(row.value));
        }
        return active;
    }

    private int rows(String store) {
        int rows = 0;
        try (KeyValueIterator<Object, Object> all =
                driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                all.next();
                rows++;
            }
        }
        return rows;
    }
}
