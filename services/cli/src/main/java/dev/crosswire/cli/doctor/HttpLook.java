package dev.crosswire.cli.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What an address answered.
 *
 * @param status as HTTP has it
 * @param body its beginning, at most two megabytes
 * @param date when the other machine says it is
 */
record HttpLook(int status, String body, Optional<Instant> date) {

    private static final int LARGEST = 2 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /**
     * Asks once.
     *
     * @param token what stands in {@code Authorization}
     */
    static HttpLook at(URI address, Optional<String> token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        token.ifPresent(it -> request.header("Authorization", it));
        HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            return new HttpLook(
                    response.statusCode(),
                    new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8),
                    response.headers().firstValue("Date").flatMap(HttpLook::time));
        }
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
