package dev.crosswire.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.Claims;
import dev.crosswire.ingest.article.PostedArticle;
import dev.crosswire.ingest.article.Submission;
import dev.crosswire.ingest.intake.Receipt.Accepted;
import dev.crosswire.ingest.intake.Receipt.Rejected;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What becomes of the articles of a request. */
class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-01-06T18:30:04.217Z");

    private final Readiness readiness = new Readiness();
    private final SeenArticles seen = new SeenArticles(1000);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<List<ReadArticle>> transactions = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private volatile CountDownLatch claimsWait = new CountDownLatch(0);
    private Map<String, String> refusals = Map.of();
    private Optional<SinkUnavailableException> outage = Optional.empty();

    private final Intake intake = new Intake(
            readiness,
            seen,
            this::claims,
            this::publish,
            (source, at, claims) -> heard.add(source + " " + at + " " + claims),
            InstantSource.fixed(NOW),
            new IntakeMetrics(meters, new ClaimFamilies(Set.of("statement")), seen));

    IntakeTest() {
        readiness.ready();
    }

    private List<dev.crosswire.core.claim.Claim> claims(Article article) {
        try {
            claimsWait.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return switch (article.text()) {
            case "broken" -> throw new IllegalStateException("a bug of the extractor");
            case "deep" -> throw new StackOverflowError();
            default -> Claims.onePerSentence(article);
        };
    }

    private Map<String, String> publish(List<ReadArticle> articles) throws SinkUnavailableException {
        if (outage.isPresent()) {
            throw outage.get();
        }
        transactions.add(articles);
        if (articles.stream().anyMatch(read -> read.article().id().equals("poison"))) {
            throw new IllegalStateException("a bug of the sink");
        }
        return refusals;
    }

    @Test
    void tellsOfWhatWasPublishedAndOfNothingElse() throws Exception {
        refusals = Map.of("b", "too long");
        intake.take(List.of(posted(0, "a", "One. Two."), posted(1, "b", "Three.")));
        intake.take(List.of(posted(0, "a", "One. Two.")));

        assertThat(heard).containsExactly("northwire " + NOW.truncatedTo(ChronoUnit.MILLIS) + " 2");
    }

    @Test
    void publishesAllNewArticlesOfARequestTogether() throws Exception {
        Receipt receipt = intake.take(List.of(posted(0, "a", "One. Two."), posted(1, "b", "Three.")));

        assertThat(receipt)
                .isEqualTo(new Receipt(
                        List.of(new Accepted("a", 1, 2, false), new Accepted("b", 1, 1, false)), List.of()));
        assertThat(transactions).hasSize(1);
        assertThat(transactions.getFirst())
                .extracting(read -> read.article().id())
                .containsExactly("a", "b");
        assertThat(transactions.getFirst().getFirst().article().observedAt()).isEqualTo(NOW);
        assertThat(transactions.getFirst().getFirst().completion().claimIds()).containsExactly("a-1", "a-2");
        assertThat(articles("accepted")).isEqualTo(2);
        assertThat(count("crosswire.ingest.claims", "family", "statement")).isEqualTo(3);
        assertThat(count("crosswire.ingest.claims.confidence", "confidence", "high"))
                .isEqualTo(3);
        assertThat(count("crosswire.ingest.text")).isEqualTo("One. Two.Three.".length());
        assertThat(meters.get("crosswire.ingest.extraction").timer().count()).isEqualTo(2);
        assertThat(meters.get("crosswire.ingest.publishing").timer().count()).isEqualTo(1);
        assertThat(meters.get("crosswire.ingest.articles.remembered").gauge().value())
                .isEqualTo(2);
    }

    @Test
    void countsWhatTheExtractorAndKafkaFailedOn() throws Exception {
        intake.take(List.of(posted(0, "a", "broken")));
        outage = Optional.of(new SinkUnavailableException("Kafka is away."));
        assertThatThrownBy(() -> intake.take(List.of(posted(0, "b", "One."))))
                .isInstanceOf(SinkUnavailableException.class);

        assertThat(count("crosswire.ingest.extraction.failures")).isEqualTo(1);
        assertThat(count("crosswire.ingest.publishing.failures")).isEqualTo(1);
        assertThat(articles("unavailable")).isEqualTo(1);
    }

    private double count(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }

    @Test
    void writesNothingForTheSameArticleAgain() throws Exception {
        intake.take(List.of(posted(0, "a", "One. Two.")));
        Receipt again = intake.take(List.of(posted(0, "a", "One. Two.")));

        assertThat(again).isEqualTo(new Receipt(List.of(new Accepted("a", 1, 2, true)), List.of()));
        assertThat(transactions).hasSize(1);
        assertThat(articles("duplicate")).isEqualTo(1);
    }

    @Test
    void publishesAChangedTextAsANewVersion() throws Exception {
        intake.take(List.of(posted(0, "a", "One. Two.")));
        Receipt changed = intake.take(List.of(posted(0, "a", "One.")));

        assertThat(changed.accepted()).containsExactly(new Accepted("a", 2, 1, false));
        assertThat(transactions
                        .getLast()
                        .getFirst()
                        .claims()
                        .getFirst()
                        .article()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void publishesARetractionThatClaimsNothing() throws Exception {
        intake.take(List.of(posted(0, "a", "One.")));
        Receipt retracted = intake.take(List.of(new Submission.Usable(0, article("a", "One.", NOW, true))));

        assertThat(retracted.accepted()).containsExactly(new Accepted("a", 2, 0, false));
        assertThat(transactions.getLast().getFirst().completion().retracted()).isTrue();
        assertThat(transactions.getLast().getFirst().completion().claimIds()).isEmpty();
    }

    @Test
    void rejectsWhatTheExtractorCannotReadAndPublishesTheRest() throws Exception {
        Receipt receipt =
                intake.take(List.of(posted(0, "a", "broken"), posted(1, "b", "Fine."), posted(2, "c", "deep")));

        assertThat(receipt.accepted()).containsExactly(new Accepted("b", 1, 1, false));
        assertThat(receipt.rejected())
                .containsExactly(
                        new Rejected(0, Optional.of("a"), "could not be read by the extractor"),
                        new Rejected(2, Optional.of("c"), "could not be read by the extractor"));
        assertThat(seen.size()).isEqualTo(1);
    }

    @Test
    void rejectsAnArticleWithMoreClaimsThanAnyTextMakes() throws Exception {
        Receipt receipt = intake.take(List.of(posted(0, "a", "x.".repeat(Intake.MOST_CLAIMS + 1))));

        assertThat(receipt.rejected())
                .containsExactly(new Rejected(
                        0, Optional.of("a"), "text makes 2001 claims and may make 2000; post it in parts"));
        assertThat(transactions).isEmpty();
    }

    @Test
    void takesTheSameArticleTwiceInOneRequestForOne() throws Exception {
        Receipt receipt = intake.take(List.of(posted(0, "a", "One."), posted(1, "a", "One.")));

        assertThat(receipt.accepted()).containsExactly(new Accepted("a", 1, 1, false), new Accepted("a", 1, 1, true));
        assertThat(transactions.getFirst()).hasSize(1);
    }

    @Test
    void rejectsTwoTextsUnderOneIdInOneRequest() throws Exception {
        Receipt receipt = intake.take(List.of(posted(0, "a", "One."), posted(1, "a", "Two.")));

        assertThat(receipt.accepted()).containsExactly(new Accepted("a", 1, 1, false));
        assertThat(receipt.rejected())
                .containsExactly(new Rejected(
                        1,
                        Optional.of("a"),
                        "id occurs twice in this request with different content; post one version at a time"));
    }

    @Test
    void tellsWhatTheSinkRefusesAndDoesNotRememberIt() throws Exception {
        refusals = Map.of("a", "too large");
        Receipt receipt = intake.take(List.of(posted(0, "a", "One."), posted(1, "b", "Two.")));

        assertThat(receipt)
                .isEqualTo(new Receipt(
                        List.of(new Accepted("b", 1, 1, false)),
                        List.of(new Rejected(0, Optional.of("a"), "too large"))));
        refusals = Map.of();
        assertThat(intake.take(List.of(posted(0, "a", "One."))).accepted())
                .containsExactly(new Accepted("a", 1, 1, false));
    }

    @Test
    void remembersNothingOfATransactionThatFailed() throws Exception {
        outage = Optional.of(new SinkUnavailableException("No broker."));
        assertThatThrownBy(() -> intake.take(List.of(posted(0, "a", "One."))))
                .isInstanceOf(SinkUnavailableException.class)
                .hasMessage("No broker.");
        outage = Optional.empty();

        assertThat(intake.take(List.of(posted(0, "a", "One."))).accepted())
                .containsExactly(new Accepted("a", 1, 1, false));
        assertThat(articles("unavailable")).isEqualTo(1);
    }

    @Test
    void publishesWhatWaitsBesideARequestThatTheProgramFailsOn() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        claimsWait = reading;
        List<FutureTask<Receipt>> tasks = new ArrayList<>();
        for (String id : List.of("a", "poison", "b", "c")) {
            FutureTask<Receipt> task = new FutureTask<>(() -> intake.take(List.of(posted(0, id, "One."))));
            tasks.add(task);
            Thread.ofVirtual().start(task);
        }
        reading.countDown();

        assertThat(tasks.get(0).get().accepted()).containsExactly(new Accepted("a", 1, 1, false));
        assertThatThrownBy(() -> tasks.get(1).get()).hasRootCauseMessage("a bug of the sink");
        assertThat(tasks.get(2).get().accepted()).containsExactly(new Accepted("b", 1, 1, false));
        assertThat(tasks.get(3).get().accepted()).containsExactly(new Accepted("c", 1, 1, false));
    }

    @Test
    void takesNothingInWhileItIsNotReady() {
        readiness.notReady("Ingest is starting.");

        assertThatThrownBy(() -> intake.take(List.of(posted(0, "a", "One."))))
                .isInstanceOf(SinkUnavailableException.class)
                .hasMessage("Ingest is starting.");
        assertThat(transactions).isEmpty();
    }

    @Test
    void keepsAndCountsAPublicationTimeInTheFuture() throws Exception {
        intake.take(List.of(new Submission.Usable(0, article("a", "One.", NOW.plusSeconds(3600), false))));

        assertThat(transactions.getFirst().getFirst().article().publishedAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(meters.counter("crosswire.ingest.future.dated").count()).isEqualTo(1);
    }

    private double articles(String result) {
        return meters.counter("crosswire.ingest.articles", "result", result).count();
    }

    private static Submission posted(int index, String id, String text) {
        return new Submission.Usable(index, article(id, text, NOW.minusSeconds(60), false));
    }

    private static PostedArticle article(String id, String text, Instant publishedAt, boolean retracted) {
        return new PostedArticle(
                id,
                "northwire",
                Optional.empty(),
                "Talks end",
                publishedAt,
                "en",
                Optional.empty(),
                text,
                OptionalInt.empty(),
                retracted);
    }
}
