package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.core.article.Article;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.core.claim.RejectedClaim;
import dev.crosswire.journey.NewsDocuments.Story;
import dev.crosswire.local.LocalStack;
import dev.crosswire.local.Part;
import dev.crosswire.local.StackSettings;
import dev.crosswire.wire.Topic;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sources of a newsroom with the real broker, registry and services: what a feed, a page, an agency, a folder or a topic
 * says leads to an alert, and what it takes back leads to the alert's end. Each test has sources and a country of its own.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SourcesJourneyIT {

    private static final String POLL = "poll: 10s";
    private static final String TOPIC = "editorial.articles";

    private final NewsSite site = new NewsSite("127.0.0.1");
    private final NewsSite broken = new NewsSite("127.0.0.2");
    private final NewsSite luring = new NewsSite("127.0.0.3");
    private Path data;
    private SourceList sources;
    private Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        data = folder;
        sources = new SourceList(folder.resolve("sources.yaml"));
        site.put(
                "/herald",
                "application/rss+xml",
                NewsDocuments.rss("Herald", List.of(cap("herald", "Poland", "300,000"))));
        Story paged = cap("tribune", "Poland", "220,000");
        site.put("/tribune", "application/atom+xml", NewsDocuments.atom("Tribune", paged, site.at("/tribune/1.html")));
        site.put("/tribune/1.html", "text/html; charset=utf-8", NewsDocuments.page(paged));
        site.put(
                "/courier",
                "application/feed+json",
                NewsDocuments.jsonFeed("Courier", cap("courier", "Finland", "200,000")));
        site.put(
                "/agency",
                "application/json",
                NewsDocuments.ninjs(cap("agency", "Finland", "280,000")).toString());
        broken.fail("/feed", 500);
        luring.redirect("/feed", "http://169.254.169.254/latest/meta-data/");
        luring.redirect("/within", "http://10.0.0.1/news");
        luring.redirect("/page.html", "http://169.254.169.254/latest/meta-data/");
        luring.put(
                "/pages",
                "application/atom+xml",
                NewsDocuments.atom("Lure", cap("lure", "Malta", "1,000"), luring.at("/page.html")));
        sources.put("herald", "name: The Herald", "owner: Harbour Group", "address: " + site.at("/herald"), POLL);
        sources.put("tribune", "name: The Tribune", "owner: Tribune Trust", "address: " + site.at("/tribune"), POLL);
        sources.put("courier", "owner: Courier Press", "address: " + site.at("/courier"), POLL);
        sources.put("agency", "name: Northwire", "wire: true", "address: " + site.at("/agency"), POLL);
        sources.put("broken", "address: " + broken.at("/feed"), POLL, "desk: world");
        sources.put("luring", "address: " + luring.at("/feed"), POLL);
        sources.put("within", "address: " + luring.at("/within"), POLL);
        sources.put("lured", "address: " + luring.at("/pages"), POLL);
        newsroom = new Newsroom(
                LocalStack.started(sources.lookedAfterBy(StackSettings.isolated(folder.resolve("stack"), "sources."))));
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
        site.close();
        broken.close();
        luring.close();
    }

    @Test
    void raisesAContradictionBetweenAFeedAndThePageOfAnother() {
        JsonNode alert = newsroom.awaitContradiction("Poland");

        assertThat(alert.at("/state").asText()).isEqualTo("OPEN");
        assertThat(alert.at("/clusters").findValuesAsText("label")).containsExactlyInAnyOrder("300,000", "220,000");
        assertThat(alert.at("/clusters").findValuesAsText("source")).contains("herald", "tribune");
        assertThat(articles("tribune").getFirst().text())
                .contains("Under the deal agreed on Tuesday, Poland's army will be capped at 220,000 troops.")
                .doesNotContain("cookies")
                .doesNotContain("Ferry strike")
                .doesNotContain("rights reserved")
                .doesNotContain("Scripted");
    }

    @Test
    void raisesAContradictionBetweenAJsonFeedAndAnAgencysDocument() {
        JsonNode alert = newsroom.awaitContradiction("Finland");

        assertThat(alert.at("/clusters").findValuesAsText("label")).containsExactlyInAnyOrder("200,000", "280,000");
        assertThat(articles("agency"))
                .singleElement()
                .satisfies(article -> assertThat(article.language()).isEqualTo("en"));
    }

    @Test
    void withdrawsWhatAnEditedItemNoLongerClaims() {
        Story story = cap("gazette", "Norway", "300,000");
        Story other = cap("gazette-2", "Iceland", "40,000");
        site.put("/gazette", "application/rss+xml", NewsDocuments.rss("Gazette", List.of(story, other)));
        sources.put("gazette", "address: " + site.at("/gazette"), POLL);
        newsroom.accept(capArticle("meridian", EVENING.plusSeconds(600), "Norway", "220,000"));
        String alert = newsroom.awaitContradiction("Norway").at("/id").asText();

        site.put(
                "/gazette",
                "application/rss+xml",
                NewsDocuments.rss(
                        "Gazette",
                        List.of(story.saying("The talks ended late. Officials declined to say more."), other)));

        await().untilAsserted(() ->
                assertThat(newsroom.alert(alert).at("/state").asText()).isIn("RESOLVED", "WITHDRAWN"));
        List<Article> versions = articles("gazette").stream()
                .filter(article -> article.title().equals(story.title()))
                .toList();
        assertThat(versions).extracting(Article::version).containsExactly(1, 2);
        assertThat(versions)
                .extracting(Article::id)
                .containsOnly(versions.getFirst().id());
        assertThat(articles("gazette")).hasSize(3);
    }

    @Test
    void takesBackWhatAnAgencyCancels() throws IOException {
        Path inbox = folder("newsml");
        Story story = cap("urn:newsml:wire.example:20260106:CAP", "Sweden", "300,000");
        drop(inbox, "cap-1.xml", NewsDocuments.newsMl(story, 1, "usable"));
        newsroom.accept(capArticle("meridian", EVENING.plusSeconds(600), "Sweden", "220,000"));
        String alert = newsroom.awaitContradiction("Sweden").at("/id").asText();

        drop(inbox, "cap-2.xml", NewsDocuments.newsMl(story, 2, "canceled"));

        await().untilAsserted(() ->
                assertThat(newsroom.alert(alert).at("/state").asText()).isEqualTo("WITHDRAWN"));
        assertThat(articles("newsml")).extracting(Article::retracted).containsExactly(false, true);
        assertThat(articles("newsml")).extracting(Article::version).containsExactly(1, 2);
        await().until(() -> Files.exists(inbox.resolve("done").resolve("cap-2.xml")));
    }

    @Test
    void keepsToAnEmbargo() throws IOException {
        Path inbox = folder("embargoed");
        Instant soon = Instant.now().plusSeconds(12).truncatedTo(ChronoUnit.SECONDS);
        Instant muchLater = Instant.now().plus(1, ChronoUnit.HOURS);
        drop(
                inbox,
                "later.json",
                NewsDocuments.ninjs(cap("later", "Latvia", "10,000"))
                        .put("embargoed", muchLater.toString())
                        .toString());
        drop(
                inbox,
                "soon.json",
                NewsDocuments.ninjs(cap("soon", "Latvia", "20,000"))
                        .put("embargoed", soon.toString())
                        .toString());
        drop(
                inbox,
                "now.json",
                NewsDocuments.ninjs(cap("now", "Latvia", "30,000")).toString());

        await().untilAsserted(() -> assertThat(articles("embargoed")).hasSize(2));
        await().until(() -> Files.exists(inbox.resolve("done").resolve("later.json")));
        assertThat(articles("embargoed"))
                .allMatch(article -> !article.text().contains("10,000"))
                .filteredOn(article -> article.text().contains("20,000"))
                .singleElement()
                .satisfies(article -> assertThat(article.observedAt()).isAfterOrEqualTo(soon));
        assertThat(metric("crosswire_ingest_spool_bytes")).isPositive();
    }

    @Test
    void leavesHalfAFileAndTellsWhatIsWrongWithABadOne() throws IOException {
        Path inbox = folder("desk");
        Files.writeString(inbox.resolve("half.txt.part"), "A headline\n\nThe talks");
        drop(inbox, "bad.xml", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta>");
        drop(inbox, "whole.txt", "Talks go on\n\nThe talks went on late. Officials declined to say more.");

        await().untilAsserted(() ->
                assertThat(articles("desk")).extracting(Article::title).containsExactly("Talks go on"));
        Path rejected = inbox.resolve("rejected");
        await().until(() -> Files.exists(rejected.resolve("bad.xml")));
        String reason = Files.readString(rejected.resolve("bad.xml.reason.txt")).strip();
        assertThat(reason).endsWith(".");
        await().untilAsserted(() -> assertThat(newsroom.values(newsroom.topics().rejectedClaims()))
                .filteredOn(claim -> claim.source().equals("desk"))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.topic()).isEqualTo("bad.xml");
                    assertThat(claim.reason()).isEqualTo(reason);
                }));
        assertThat(inbox.resolve("half.txt.part")).exists();

        Files.writeString(inbox.resolve("half.txt.part"), "A headline\n\nThe talks ended. Nobody said more.");
        Files.move(inbox.resolve("half.txt.part"), inbox.resolve("half.txt"));

        await().untilAsserted(() -> assertThat(articles("desk"))
                .extracting(Article::title)
                .containsExactlyInAnyOrder("Talks go on", "A headline"));
    }

    @Test
    void readsATopicOfJsonAndAvroAndTellsWhereTheRestIs() {
        try (Admin admin =
                Admin.create(Map.<String, Object>copyOf(newsroom.stack().wire().kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        sources.put("editorial", "kind: topic", "address: " + TOPIC, "language: en");
        Story json = cap("json", "Denmark", "300,000");
        Story avro = cap("avro", "Denmark", "220,000");
        newsroom.write(TOPIC, "1", json(json));
        newsroom.write(TOPIC, "2", utf8("neither JSON nor Avro"));
        newsroom.write(TOPIC, "3", utf8("{\"title\": \"No time and no text\"}"));
        newsroom.write(TOPIC, "4", avro(avro));
        Story edited = new Story("edited", EVENING, "Written twice", "The first edition. Nobody said more.");
        newsroom.write(TOPIC, "5", json(edited));
        newsroom.write(TOPIC, "5", json(edited.saying("The second edition. Nobody said more.")));

        JsonNode alert = newsroom.awaitContradiction("Denmark");

        assertThat(alert.at("/clusters").findValuesAsText("source")).contains("morning", "editorial");
        await().untilAsserted(() -> assertThat(articles("morning"))
                .filteredOn(article -> article.id().equals("edited"))
                .extracting(Article::version)
                .containsExactly(1, 2));
        await().untilAsserted(() -> {
            assertThat(deadLettersOf(TOPIC)).singleElement().satisfies(letter -> {
                assertThat(letter.value()).isEqualTo(utf8("neither JSON nor Avro"));
                assertThat(header(letter, "partition")).isEqualTo("0");
                assertThat(header(letter, "offset")).isEqualTo("1");
            });
            assertThat(newsroom.values(newsroom.topics().rejectedClaims()))
                    .filteredOn(claim -> claim.topic().equals(TOPIC))
                    .extracting(RejectedClaim::partition, RejectedClaim::offset)
                    .containsExactly(tuple(0, 2L));
        });
    }

    @Test
    void tellsInWordsWhatIsWrongWithASource() {
        await().untilAsserted(() -> {
            assertThat(error("broken")).get().asString().contains("answered 500");
            assertThat(error("luring")).get().asString().contains("169.254.169.254");
            assertThat(error("within")).get().asString().contains("10.0.0.1");
            assertThat(error("lured")).get().asString().contains("169.254.169.254");
        });
        assertThat(Stream.of("broken", "luring", "within", "lured"))
                .allSatisfy(source -> assertThat(error(source).orElseThrow())
                        .endsWith(".")
                        .doesNotContain("Exception")
                        .doesNotContain("\n"));
        await().untilAsserted(() -> assertThat(statuses()).hasEntrySatisfying("herald", status -> {
            assertThat(status.error()).isEmpty();
            assertThat(status.lastFetch()).isPresent();
            assertThat(status.lastArticle()).isPresent();
            assertThat(status.articlesLastHour()).isEqualTo(1);
            assertThat(status.claimsLastHour()).isPositive();
        }));
        assertThat(listings().get("broken")).extracting(SourceListing::desk).isEqualTo(Optional.of("world"));
        assertThat(metric("crosswire_ingest_sources{state=\"failing\"}")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void readsTheListAgainWhileItRuns() throws IOException {
        Path inbox = folder("added");
        await().untilAsserted(() -> assertThat(listings()).containsKey("added"));

        sources.spoil();
        await().untilAsserted(() ->
                assertThat(metric("crosswire_ingest_sources_list_refused")).isEqualTo(1));
        drop(inbox, "one.txt", "Still read\n\nThe list of before holds. Nobody said more.");
        await().untilAsserted(() -> assertThat(articles("added")).hasSize(1));
        assertThat(newsroom.get(Part.INGEST, "/health/readiness")).contains("UP");

        sources.remove("added");
        await().untilAsserted(() ->
                assertThat(metric("crosswire_ingest_sources_list_refused")).isZero());
        await().untilAsserted(() -> {
            assertThat(values(newsroom.topics().sources())).containsEntry("added", Optional.empty());
            assertThat(listings()).containsKey("herald");
        });
    }

    private Path folder(String source) throws IOException {
        Path inbox = Files.createDirectories(data.resolve("inbox").resolve(source));
        sources.put(source, "kind: folder", "address: " + inbox, "poll: 1s", "language: en");
        return inbox;
    }

    /** As programs should that drop files: written elsewhere, then moved. */
    private void drop(Path inbox, String name, String content) throws IOException {
        Path written = Files.writeString(data.resolve(name), content);
        Files.move(written, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Story cap(String id, String country, String limit) {
        JsonNode article = capArticle("", EVENING, country, limit);
        return new Story(
                id, EVENING, article.get("title").asText(), article.get("text").asText());
    }

    private List<Article> articles(String source) {
        return newsroom.values(newsroom.topics().articles()).stream()
                .filter(article -> article.source().equals(source))
                .toList();
    }

    /** What stands last on a compacted topic; empty where it is that a source is gone. */
    private <V> Map<String, Optional<V>> values(Topic<String, V> topic) {
        Map<String, Optional<V>> values = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : newsroom.read(topic.name())) {
            values.put(
                    new String(record.key(), StandardCharsets.UTF_8),
                    Optional.ofNullable(record.value())
                            .map(value -> topic.valueSerde().deserializer().deserialize(topic.name(), value)));
        }
        return values;
    }

    private <V> Map<String, V> present(Topic<String, V> topic) {
        Map<String, V> present = new LinkedHashMap<>();
        values(topic).forEach((source, value) -> value.ifPresent(it -> present.put(source, it)));
        return present;
    }

    private Map<String, SourceListing> listings() {
        return present(newsroom.topics().sources());
    }

    private Map<String, SourceStatus> statuses() {
        return present(newsroom.topics().sourceStatuses());
    }

    /** The last error of a source; a page that is asked for in vain is given up at some time, which is none any more. */
    private Optional<String> error(String source) {
        Topic<String, SourceStatus> topic = newsroom.topics().sourceStatuses();
        return newsroom.read(topic.name()).stream()
                .filter(record -> record.value() != null)
                .map(record -> topic.valueSerde().deserializer().deserialize(topic.name(), record.value()))
                .filter(status -> status.source().equals(source))
                .flatMap(status -> status.error().stream())
                .reduce((before, after) -> after);
    }

    private double metric(String name) {
        return newsroom.get(Part.INGEST, "/prometheus")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no metric " + name));
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLettersOf(String topic) {
        return newsroom.read(newsroom.topics().deadLetters().name()).stream()
                .filter(letter -> header(letter, "topic").equals(topic))
                .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(
                letter.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Story story) {
        return utf8(new ObjectMapper()
                .createObjectNode()
                .put("source", "morning")
                .put("id", story.id())
                .put("title", story.title())
                .put("publishedAt", story.at().toString())
                .put("text", story.text())
                .toString());
    }

    private byte[] avro(Story story) {
        Schema schema = SchemaBuilder.record("EditorialArticle")
                .fields()
                .requiredString("id")
                .requiredString("title")
                .requiredString("publishedAt")
                .requiredString("text")
                .endRecord();
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
            serializer.configure(newsroom.stack().wire().registry(), false);
            return serializer.serialize(
                    TOPIC,
                    new GenericRecordBuilder(schema)
                            .set("id", story.id())
                            .set("title", story.title())
                            .set("publishedAt", story.at().toString())
                            .set("text", story.text())
                            .build());
        }
    }
}
