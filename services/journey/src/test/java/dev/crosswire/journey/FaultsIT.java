package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingSettings;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.journey.oracle.Findings;
import dev.crosswire.journey.oracle.Oracle;
import dev.crosswire.journey.oracle.RandomNews;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import dev.crosswire.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever ends or goes away while claims come in: no finding is lost, none is written twice, and what stands in the end
 * is what the oracle says. The processes are the real ones. How often is a setting: {@code -Dcrosswire.faults.checker-kills=20
 * -Dcrosswire.faults.broker-kills=5 -Dcrosswire.faults.away-seconds=60}.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class FaultsIT {

    private static final int CHECKER_KILLS = Integer.getInteger("crosswire.faults.checker-kills", 3);
    private static final int BROKER_KILLS = Integer.getInteger("crosswire.faults.broker-kills", 1);
    private static final int AWAY_SECONDS = Integer.getInteger("crosswire.faults.away-seconds", 3);
    private static final Duration PATIENCE =
            Duration.ofSeconds(Integer.getInteger("crosswire.faults.patience-seconds", 90));

    private static final int MOST_SHOWN = 5;

    /** Worlds of one test are none of another's. */
    private static final long WORLDS_OF_A_TEST = 100_000;

    private final Random random = new Random(Long.getLong("crosswire.faults.seed", 20_260_106));
    private final List<ClaimEvent> sent = new ArrayList<>();
    private final Findings findings = new Findings(
            new Oracle(Catalogue.load().claimTypes(), ComparisonSettings.DEFAULT, FindingSettings.DEFAULT));

    private Path data;
    private Newsroom newsroom;
    private long tests;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        StackSettings all = StackSettings.isolated(data, "faults.");
        newsroom = new Newsroom(LocalStack.started(new StackSettings(
                all.data(),
                all.home(),
                EnumSet.of(Part.BROKER, Part.REGISTRY, Part.CHECKER),
                all.ports(),
                all.topicPrefix(),
                all.external(),
                all.programs(),
                all.arguments(),
                all.patience(),
                all.caches())));
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
    }

    @Test
    void killsUnderLoadLoseNothingAndDoubleNothing() {
        List<Part> kills = new ArrayList<>();
        kills.addAll(Collections.nCopies(CHECKER_KILLS, Part.CHECKER));
        kills.addAll(Collections.nCopies(BROKER_KILLS, Part.BROKER));
        Collections.shuffle(kills, random);
        try (ClaimFeed feed = feed()) {
            feed.start();
            for (Part part : kills) {
                awaitMore(feed, 20 + random.nextInt(150));
                newsroom.stack().kill(part);
                newsroom.stack().startAgain(part);
            }
            awaitMore(feed, 50);
        }

        awaitOracle();
    }

    @Test
    void aLostStateFolderIsRestored() throws IOException {
        List<ClaimEvent> events = RandomNews.ofWorld(nextWorlds(), 40);
        try (ClaimFeed feed = feed()) {
            events.subList(0, events.size() / 2).forEach(feed::write);
            newsroom.stack().kill(Part.CHECKER);
            delete(data.resolve("state").resolve("checker"));
            newsroom.stack().startAgain(Part.CHECKER);
            // On the same subjects, so that what was said before must be known.
            events.subList(events.size() / 2, events.size()).forEach(feed::write);
        }

        awaitOracle();
    }

    @Test
    void catchesUpAfterTheBrokerWasAway() {
        try (ClaimFeed feed = feed()) {
            feed.start();
            awaitMore(feed, 50);
            newsroom.stack().stop(Part.BROKER);
            long away = System.nanoTime();
            await().atMost(PATIENCE)
                    .until(() -> Duration.ofNanos(System.nanoTime() - away).toSeconds() >= AWAY_SECONDS);
            newsroom.stack().startAgain(Part.BROKER);
            awaitMore(feed, 50);
        }

        awaitOracle();
    }

    @Test
    void waitsForARegistryThatIsAwayAndBlamesNoRecord() {
        int dead;
        try (ClaimFeed feed = feed()) {
            feed.start();
            awaitMore(feed, 20);
            newsroom.stack().kill(Part.CHECKER);
            newsroom.stack().kill(Part.REGISTRY);
            awaitMore(feed, 20);
            dead = newsroom.read(newsroom.topics().deadLetters().name()).size();
            CompletableFuture<Void> checker =
                    CompletableFuture.runAsync(() -> newsroom.stack().startAgain(Part.CHECKER));
            await().until(() -> log(Part.CHECKER).contains("failed and is replaced"));
            newsroom.stack().startAgain(Part.REGISTRY);
            checker.join();
        }

        awaitOracle();
        assertThat(newsroom.read(newsroom.topics().deadLetters().name())).hasSize(dead);
    }

    @Test
    void whatCannotBeReadOrUsedLandsWithItsCoordinatesAndTheRestFlows() {
        String claims = newsroom.topics().claims().name();
        byte[] poison = "neither magic nor Avro".getBytes(StandardCharsets.UTF_8);
        byte[] unknownSchema = {0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2, 3};
        Claim fine = RandomNews.ofWorld(nextWorlds(), 1).stream()
                .filter(ClaimEvent.Claimed.class::isInstance)
                .map(event -> ((ClaimEvent.Claimed) event).claim())
                .findFirst()
                .orElseThrow();
        byte[] yearOne = bytes(at(fine, Instant.parse("0001-01-01T00:00:00Z")));
        byte[] year9999 = bytes(at(fine, Instant.parse("9999-12-31T23:59:59Z")));
        int dead = newsroom.read(newsroom.topics().deadLetters().name()).size();
        int rejected = newsroom.values(newsroom.topics().rejectedClaims()).size();
        try (ClaimFeed feed = feed()) {
            feed.start();
            for (byte[] bytes : List.of(poison, yearOne, unknownSchema, year9999)) {
                awaitMore(feed, 10);
                newsroom.write(claims, Topics.ALL, bytes);
            }
            awaitMore(feed, 10);
        }

        awaitOracle();
        await().untilAsserted(() -> {
            List<ConsumerRecord<byte[], byte[]>> letters =
                    newsroom.read(newsroom.topics().deadLetters().name());
            assertThat(letters.subList(dead, letters.size()))
                    .extracting(FaultsIT::coordinates)
                    .containsExactly(where(claims, poison), where(claims, unknownSchema));
            List<RejectedClaim> aside = newsroom.values(newsroom.topics().rejectedClaims());
            assertThat(aside.subList(rejected, aside.size()))
                    .extracting(claim -> claim.topic() + " " + claim.partition() + " " + claim.offset())
                    .containsExactly(where(claims, yearOne), where(claims, year9999));
            assertThat(aside.getLast().reason()).contains("9999").contains("2199");
        });
    }

    /** A feed whose claims count as sent once it is closed, also where a test fails before: the next one finds them. */
    private ClaimFeed feed() {
        return new ClaimFeed(newsroom.topics(), newsroom.stack().wire().kafka(), nextWorlds(), sent::addAll);
    }

    private long nextWorlds() {
        return ++tests * WORLDS_OF_A_TEST;
    }

    private static void awaitMore(ClaimFeed feed, int events) {
        int target = feed.count() + events;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> feed.count() >= target);
    }

    /** Waits until every claim is placed once and every finding is what the oracle says. */
    private void awaitOracle() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            List<PlacedClaim> placed = newsroom.values(newsroom.topics().placedClaims());
            List<String> lostOrDoubled = differences(placed);
            // Some tell enough: a hundred hide what went wrong first.
            assertThat(lostOrDoubled.stream().limit(MOST_SHOWN))
                    .as(
                            "%s of %s; of %s written; set aside: %s; dead letters: %s",
                            lostOrDoubled.size(),
                            sent.size(),
                            newsroom.values(newsroom.topics().claims()).size(),
                            newsroom.values(newsroom.topics().rejectedClaims()).stream()
                                    .map(RejectedClaim::reason)
                                    .distinct()
                                    .toList(),
                            newsroom.read(newsroom.topics().deadLetters().name())
                                    .size())
                    .isEmpty();
            List<Finding> written = newsroom.values(newsroom.topics().findings());
            assertThat(findings.differences(placed, written, Instant.now()).stream()
                            .limit(MOST_SHOWN))
                    .isEmpty();
            assertThat(latest(newsroom.values(newsroom.topics().alerts()))).isEqualTo(latest(written));
        });
    }

    /** Claims that were not placed and those that were placed twice, some of each. */
    private List<String> differences(List<PlacedClaim> placed) {
        Map<String, Integer> counts = new TreeMap<>();
        sent.stream()
                .filter(ClaimEvent.Claimed.class::isInstance)
                .forEach(event -> counts.merge(idOf(((ClaimEvent.Claimed) event).claim()), 1, Integer::sum));
        placed.stream()
                .filter(PlacedClaim.Placed.class::isInstance)
                .forEach(record -> counts.merge(idOf(((PlacedClaim.Placed) record).claim()), -1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> count.getKey() + (count.getValue() > 0 ? " was not placed" : " was placed twice"))
                .toList();
    }

    private static String idOf(Claim claim) {
        return claim.id() + " version " + claim.article().version();
    }

    private static Map<String, Finding> latest(List<Finding> written) {
        Map<String, Finding> latest = new LinkedHashMap<>();
        written.forEach(finding -> latest.merge(finding.id(), finding, (a, b) -> a.version() >= b.version() ? a : b));
        return latest;
    }

    private byte[] bytes(Claim claim) {
        return newsroom.topics()
                .claims()
                .valueSerde()
                .serializer()
                .serialize(newsroom.topics().claims().name(), new ClaimEvent.Claimed(claim));
    }

    private static Claim at(Claim claim, Instant when) {
        return claim.happening(
                claim.place(),
                new ClaimTimes(
                        Optional.of(when),
                        Optional.empty(),
                        Optional.empty(),
                        RandomNews.EVENING,
                        RandomNews.EVENING,
                        claim.times().articleVersion()));
    }

    private static String coordinates(ConsumerRecord<byte[], byte[]> letter) {
        return header(letter, "topic") + " " + header(letter, "partition") + " " + header(letter, "offset");
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(
                letter.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
    }

    /** Where the bytes stand on the topic. */
    private String where(String topic, byte[] bytes) {
        return newsroom.read(topic).stream()
                .filter(record -> java.util.Arrays.equals(record.value(), bytes))
                .map(record -> record.topic() + " " + record.partition() + " " + record.offset())
                .findFirst()
                .orElse("nowhere");
    }

    private String log(Part part) {
        try {
            return Files.readString(
                    Path.of(newsroom.stack().endpoints().of(part).orElseThrow().log()));
        } catch (IOException e) {
            return "";
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
