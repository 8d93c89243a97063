package dev.crosswire.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.ingest.Claims;
import dev.crosswire.ingest.article.ArticleBodies;
import dev.crosswire.ingest.intake.ClaimFamilies;
import dev.crosswire.ingest.intake.Intake;
import dev.crosswire.ingest.intake.IntakeMetrics;
import dev.crosswire.ingest.intake.ReadArticle;
import dev.crosswire.ingest.intake.Readiness;
import dev.crosswire.ingest.intake.SeenArticles;
import dev.crosswire.ingest.intake.SinkUnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the spool empties into Kafka. */
class SpoolDrainTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> published = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private boolean away;
    private boolean broken;
    private boolean deaf;

    private Spool spool(String... bodies) {
        Spool spool = new Spool(folder, 100_000);
        for (String body : bodies) {
            spool.add(List.of(new Batch(
                    "herald",
                    Instant.EPOCH,
                    List.of(new Origin("agency.articles", 1, 7), new Origin("agency.articles", 1, 8)),
                    body)));
        }
        return spool;
    }

    private SpoolDrain drain(Spool spool) {
        Readiness readiness = new Readiness();
        readiness.ready();
        SeenArticles seen = new SeenArticles(100);
        Intake intake = new Intake(
                readiness,
                seen,
                Claims::onePerSentence,
                this::publish,
                (source, at, claims) -> {},
                InstantSource.fixed(NOW),
                new IntakeMetrics(new SimpleMeterRegistry(), new ClaimFamilies(Set.of("statement")), seen));
        return new SpoolDrain(spool, new ArticleBodies(), intake, this::tell, InstantSource.fixed(NOW));
    }

    private Future<?> tell(String source, Origin origin, String id, String reason) {
        rejected.add(source + " " + origin.place() + " " + origin.offset() + " " + id + ": " + reason);
        return deaf
                ? CompletableFuture.failedFuture(new IllegalStateException("Kafka is away."))
                : CompletableFuture.completedFuture(true);
    }

    private Map<String, String> publish(List<ReadArticle> articles) throws SinkUnavailableException {
        if (away) {
            throw new SinkUnavailableException("Kafka is away.");
        }
        if (broken) {
            throw new IllegalStateException("a bug");
        }
        articles.forEach(read -> published.add(read.article().id()));
        return Map.of();
    }

    private static String article(String id) {
        return """
                {"id":"%s","source":"herald","title":"T","publishedAt":"2026-03-14T11:00:00Z","text":"One."}""".formatted(id);
    }

    private static Spool.Due next(Spool spool) throws InterruptedException {
        return spool.next(NOW, Duration.ZERO).orElseThrow();
    }

    @Test
    void publishesABatchAndTellsWhatOfItCannotBeUsed() throws Exception {
        Spool spool = spool("[" + article("a") + ",{\"id\":\"b\",\"source\":\"herald\"}]");

        assertThat(drain(spool).publish(next(spool))).isTrue();

        assertThat(published).containsExactly("a");
        assertThat(rejected).containsExactly("herald agency.articles 8 b: title is missing");
        assertThat(spool.batches()).isZero();
    }

    @Test
    void keepsABatchThatKafkaDoesNotTakeNow() throws Exception {
        Spool spool = spool("[" + article("a") + "]");
        SpoolDrain drain = drain(spool);
        away = true;
        for (int attempt = 0; attempt < 50; attempt++) {
            assertThat(drain.publish(next(spool))).isFalse();
        }
        away = false;

        assertThat(drain.publish(next(spool))).isTrue();
        assertThat(published).containsExactly("a");
        assertThat(rejected).isEmpty();
    }

    @Test
    void tellsWhatIsNoBatchOfArticlesAndGoesOn() throws Exception {
        Spool spool = spool("no JSON", "[" + article("a") + "]");
        SpoolDrain drain = drain(spool);

        assertThat(drain.publish(next(spool))).isTrue();
        assertThat(drain.publish(next(spool))).isTrue();

        assertThat(published).containsExactly("a");
        assertThat(rejected)
                .singleElement()
                .asString()
                .startsWith("herald agency.articles 7 : The body is not valid JSON");
    }

    @Test
    void keepsABatchUntilWhatIsWrongWithItIsToldForGoodAndTakesItInOnce() throws Exception {
        Spool spool = spool("[" + article("a") + ",{\"id\":\"b\",\"source\":\"herald\"}]");
        SpoolDrain drain = drain(spool);
        deaf = true;
        assertThat(drain.publish(next(spool))).isFalse();
        assertThat(spool.batches()).isEqualTo(1);
        deaf = false;
        away = true;

        assertThat(drain.publish(next(spool))).isTrue();
        assertThat(published).containsExactly("a");
        assertThat(rejected)
                .containsExactly(
                        "herald agency.articles 8 b: title is missing", "herald agency.articles 8 b: title is missing");
        assertThat(spool.batches()).isZero();
    }

    @Test
    void putsABatchAsideOnWhichTheProgramFailsAgainAndAgain() throws Exception {
        Spool spool = spool("[" + article("a") + "]", "[" + article("b") + "]");
        SpoolDrain drain = drain(spool);
        broken = true;
        int attempts = 1;
        while (!drain.publish(next(spool))) {
            attempts++;
        }
        broken = false;

        assertThat(attempts).isEqualTo(5);
        assertThat(rejected).containsExactly("herald agency.articles 7 : the service failed on it, see its log");
        assertThat(drain.publish(next(spool))).isTrue();
        assertThat(published).containsExactly("b");
        assertThat(folder.toFile().list()).singleElement().asString().endsWith(".damaged");
    }
}
