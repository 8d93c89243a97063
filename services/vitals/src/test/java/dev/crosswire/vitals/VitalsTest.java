package dev.crosswire.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VitalsTest {

    private final PrometheusMeterRegistry registry = Vitals.registry();

    @Test
    void saysWhichBuildItIs() {
        Build build = Build.ofThisProcess();

        assertThat(build.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(build.commit()).matches("[0-9a-f]{12}|unknown");
        assertThat(registry.scrape())
                .contains("crosswire_build_info{commit=\"" + build.commit() + "\",version=\"" + build.version()
                        + "\"} 1");
    }

    @Test
    void readyFollowsTheHealthOfTheService() {
        AtomicReference<Optional<String>> obstacle = new AtomicReference<>(Optional.of("it is starting"));
        Vitals.ready(registry, new Health() {
            @Override
            public Optional<String> ailment() {
                return Optional.empty();
            }

            @Override
            public Optional<String> obstacle() {
                return obstacle.get();
            }
        });

        assertThat(registry.scrape()).contains("crosswire_ready 0.0");
        obstacle.set(Optional.empty());
        assertThat(registry.scrape()).contains("crosswire_ready 1.0");
    }

    @Test
    void theDiskOfAFolderThatIsStillToBeMadeIsTheOneAbove(@TempDir Path folder) {
        Vitals.disk(registry, folder.resolve("not/there/yet"));

        assertThat(registry.get("crosswire.disk.free").gauge().value()).isPositive();
        assertThat(registry.get("crosswire.disk.size").gauge().value())
                .isGreaterThanOrEqualTo(
                        registry.get("crosswire.disk.free").gauge().value());
    }

    @Test
    void waitingIsCountedInTheBucketsThatTheRulesAskFor() {
        Durations.waiting("crosswire.test.waiting", "A test").register(registry).record(Duration.ofMillis(700));

        assertThat(registry.scrape())
                .contains("crosswire_test_waiting_seconds_bucket{le=\"0.5\"} 0")
                .contains("crosswire_test_waiting_seconds_bucket{le=\"0.8\"} 1")
                .contains("crosswire_test_waiting_seconds_bucket{le=\"1.0\"} 1")
                .contains("crosswire_test_waiting_seconds_bucket{le=\"10.0\"} 1");
    }

    @Test
    void ofKafkasMetersFewAreKeptAndWithoutItsVersion() {
        Counter.builder("kafka.producer.record.send.total")
                .tags("client.id", "crosswire-ingest-1", "kafka.version", "4.3.1")
                .register(registry);
        Gauge.builder("kafka.producer.batch.split.rate", () -> 5)
                .tags("client.id", "crosswire-ingest-1")
                .register(registry);

        assertThat(registry.scrape())
                .contains("kafka_producer_record_send_total")
                .doesNotContain("kafka_version", "batch_split");
    }
}
