package dev.crosswire.alerts;

import dev.crosswire.alerts.index.AlertIndex;
import dev.crosswire.alerts.index.InMemoryAlertIndex;
import dev.crosswire.alerts.stream.StreamSettings;
import dev.crosswire.alerts.topic.AlertTopicReader;
import dev.crosswire.alerts.topic.KafkaAlertTopic;
import dev.crosswire.alerts.topic.ReaderMetrics;
import dev.crosswire.alerts.topic.ReadingStatus;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.wire.Topic;
import dev.crosswire.wire.Topics;
import dev.crosswire.wire.WireSettings;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** What the service is made of, put together. */
@Factory
final class Wiring {

    @Singleton
    AlertIndex index() {
        return new InMemoryAlertIndex();
    }

    @Singleton
    ReadingStatus readingStatus() {
        return new ReadingStatus();
    }

    @Singleton
    StreamSettings streamSettings(
            @Property(name = "crosswire.alerts.stream.heartbeat", defaultValue = "15s") Duration heartbeat,
            @Property(name = "crosswire.alerts.stream.patience", defaultValue = "30s") Duration patience,
            @Property(name = "crosswire.alerts.stream.clients", defaultValue = "200") int mostClients) {
        return new StreamSettings(heartbeat, patience, mostClients);
    }

    @Singleton
    @Bean(preDestroy = "close")
    PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        return registry;
    }

    @Context
    ReaderMetrics readerMetrics(PrometheusMeterRegistry meters, AlertIndex index, ReadingStatus status) {
        return new ReaderMetrics(meters, index, status);
    }

    /** The reader of the topic, running from the start of the service; off in tests that fill the index themselves. */
    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "crosswire.alerts.kafka", notEquals = "off")
    RunningReader reader(AlertIndex index, ReadingStatus status, ReaderMetrics metrics, InstantSource clock) {
        return RunningReader.start(WireSettings.ofThisProcess(), index, status, metrics, clock);
    }

    /** The reader with what it runs on. */
    record RunningReader(AlertTopicReader reader, Topics topics, Thread thread) implements AutoCloseable {

        private static final Duration LONGEST_END = Duration.ofSeconds(5);

        static RunningReader start(
                WireSettings settings,
                AlertIndex index,
                ReadingStatus status,
                ReaderMetrics metrics,
                InstantSource clock) {
            Topics topics = new Topics(settings);
            Topic<String, Finding> alerts = topics.alerts();
            AlertTopicReader reader = new AlertTopicReader(
                    KafkaAlertTopic.of(alerts.name(), settings.kafka()), alerts, index, status, metrics, clock);
            Thread thread = Thread.ofPlatform().name("alert-topic-reader").start(reader);
            return new RunningReader(reader, topics, thread);
        }

        @Override
        public void close() {
            reader.close();
            try {
                thread.join(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            topics.close();
        }
    }
}
