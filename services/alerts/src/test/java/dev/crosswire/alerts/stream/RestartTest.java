package dev.crosswire.alerts.stream;

import static dev.crosswire.alerts.SampleFindings.OPENED;
import static dev.crosswire.alerts.SampleFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosswire.alerts.EventReader;
import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.LuceneAlertIndex;
import dev.crosswire.alerts.topic.ReadingStatus;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of the stream, a service that goes and comes again, and an index that lies in files meanwhile. */
class RestartTest {

    private static final String FOLDER = "crosswire.test.index.dir";

    @TempDir
    Path folder = Path.of("");

    @Factory
    static final class IndexInFiles {

        @Singleton
        @Bean(preDestroy = "close")
        @Replaces(LuceneAlertIndex.class)
        @Requires(property = FOLDER)
        LuceneAlertIndex index(@Property(name = FOLDER) Path place, InstantSource clock) {
            return LuceneAlertIndex.at(place, clock);
        }
    }

    @Test
    void deliversWhatCameBetweenAndNothingTwice() {
        String seen;
        try (EmbeddedServer server = start()) {
            AlertIndex index = index(server);
            index.begin(7);
            caughtUp(server);
            try (EventReader before = read(server, Optional.empty())) {
                await().until(() -> before.named("heartbeat").count() >= 1);
                index.put(finding("first").build(), 0, 0);
                index.put(finding("second").build(), 1, 0);
                await().until(() -> before.alerts().size() == 2);
                seen = before.alerts().getLast().id();
            }
            // Written, and the service goes before the client has it.
            index.put(finding("third").build(), 0, 1);
        }

        try (EmbeddedServer server = start()) {
            AlertIndex index = index(server);
            assertThat(index.size()).isEqualTo(3);
            assertThat(index.position().alerts().epoch()).isEqualTo(7);
            try (EventReader after = read(server, Optional.of(seen))) {
                await().until(() -> after.named("heartbeat").count() >= 1);
                assertThat(after.alerts())
                        .as("before it is known what there is")
                        .isEmpty();
                index.put(finding("second").version(2).build(), 1, 1);
                caughtUp(server);
                await().until(() -> after.alerts().size() == 2);
                index.put(finding("fourth").build(), 0, 2);
                await().until(() -> after.alerts().size() == 3);

                assertThat(ids(after)).containsExactly("third", "second", "fourth");
                assertThat(after.named("resync")).isEmpty();
            }
        }
    }

    private EmbeddedServer start() {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "crosswire.alerts.kafka",
                        "off",
                        FOLDER,
                        folder.toString(),
                        "crosswire.alerts.stream.heartbeat",
                        "200ms",
                        "micronaut.server.port",
                        -1));
    }

    private static AlertIndex index(EmbeddedServer server) {
        return server.getApplicationContext().getBean(AlertIndex.class);
    }

    private static void caughtUp(EmbeddedServer server) {
        ReadingStatus status = server.getApplicationContext().getBean(ReadingStatus.class);
        status.goingWell(0, OPENED);
        status.caughtUp();
    }

    private static EventReader read(EmbeddedServer server, Optional<String> lastEventId) {
        return new EventReader(URI.create(server.getURI() + "/api/v1/alerts/stream"), lastEventId);
    }

    private static List<String> ids(EventReader reader) {
        return reader.alerts().stream()
                .map(event -> {
                    try {
                        return new ObjectMapper()
                                .readTree(event.data())
                                .get("id")
                                .asText();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
