package dev.crosswire.alerts.push;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One Alertmanager over its HTTP API, version 2. */
final class Alertmanager implements AutoCloseable {

    private static final String PATH = "/api/v2/alerts";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_REASON = 200;
    private static final long LARGEST_ANSWER = 64 * 1024;

    private final URI base;
    private final URI alerts;
    private final Credentials credentials;
    private final Duration lives;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** An alert as the API takes it. */
    @Serdeable
    record PostedAlert(
            Map<String, String> labels,
            Map<String, String> annotations,
            String startsAt,
            String endsAt,
            @Nullable String generatorURL) {}

    /** What became of a batch. */
    sealed interface Answer {

        /** All of it was taken. */
        record Taken() implements Answer {}

        /** Something in it will never be taken. */
        record Refused(String reason) implements Answer {}

        /** Nobody knows; it may be taken another time. */
        record Missed(String reason) implements Answer {}
    }

    /** @param lives how long a notice stands unless it is told again */
    Alertmanager(URI base, Credentials credentials, Duration lives, JsonMapper json) {
        this.base = base;
        this.alerts = URI.create(base + PATH);
        this.credentials = credentials;
        this.lives = lives;
        this.json = json;
    }

    /** Tells a batch. */
    Answer tell(List<Ledger.Due> batch, Instant now) throws InterruptedException {
        HttpResponse<String> answer;
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(alerts)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(
                            batch.stream().map(due -> posted(due, now)).toList())));
            credentials.header().ifPresent(header -> request.header("Authorization", header));
            answer = http.send(
                    request.build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST_ANSWER));
        } catch (IOException e) {
            return new Answer.Missed(reason(e));
        }
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return new Answer.Taken();
        }
        if (status == BAD_REQUEST || status == TOO_LARGE) {
            return new Answer.Refused(status + ", " + PlainText.line(answer.body(), LONGEST_REASON));
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new Answer.Missed("it answered " + status + " and wants other credentials");
        }
        return new Answer.Missed("it answered " + status);
    }

    private PostedAlert posted(Ledger.Due due, Instant now) {
        Notice notice = due.notice();
        // A claim may be observed by a clock that is ahead; an end before the start would be refused.
        Instant start = notice.startsAt().isBefore(now) ? notice.startsAt() : now;
        return new PostedAlert(
                notice.labels(),
                notice.annotations(),
                start.toString(),
                (due.ends() ? now : now.plus(lives)).toString(),
                notice.link().isEmpty() ? null : notice.link());
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.net.http.HttpTimeoutException timeout ->
                "it does not answer within " + PATIENCE.toSeconds() + " s";
            case java.net.ConnectException refused -> "nothing answers there";
            default -> String.valueOf(e.getMessage());
        };
    }

    @Override
    public String toString() {
        return "Alertmanager at " + base;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
