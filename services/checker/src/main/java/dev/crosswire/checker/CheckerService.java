package dev.crosswire.checker;

import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.catalogue.CatalogueException;
import dev.crosswire.extraction.settings.Settings;
import dev.crosswire.vitals.Health;
import dev.crosswire.vitals.Lag;
import dev.crosswire.vitals.Vitals;
import dev.crosswire.wire.Refusal;
import dev.crosswire.wire.SettingsFiles;
import dev.crosswire.wire.Topics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checker as a process: starts the topology and its HTTP port, and stops on SIGTERM. Ends with 1 where it cannot
 * start or its surroundings stay broken, after one sentence that says why.
 */
public final class CheckerService {

    private static final Logger LOG = LoggerFactory.getLogger(CheckerService.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private CheckerService() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        CheckerSettings settings;
        Catalogue catalogue;
        Newsroom newsroom;
        DeskTopics deskTopics;
        try {
            SettingsFiles.apply();
            settings = CheckerSettings.ofThisProcess();
            catalogue = settings.catalogue().isPresent()
                    ? Catalogue.load(settings.catalogue().get())
                    : Catalogue.load();
            newsroom = Newsroom.from(Settings.ofThisProcess(), catalogue);
            deskTopics = DeskTopics.make(settings.wire(), newsroom.desks());
        } catch (IllegalArgumentException | CatalogueException e) {
            LOG.error("The checker cannot start: {}.", withoutFullStop(e));
            System.exit(1);
            return;
        }
        if (!run(settings, catalogue, newsroom, deskTopics)) {
            System.exit(1);
        }
    }

    /** Whether it was asked to stop, rather than having to. */
    private static boolean run(CheckerSettings settings, Catalogue catalogue, Newsroom newsroom, DeskTopics deskTopics)
            throws InterruptedException {
        PrometheusMeterRegistry registry = Vitals.registry();
        Vitals.disk(registry, settings.stateDir());
        CheckerMetrics metrics = new CheckerMetrics(registry);
        BrokenSurroundings surroundings = new BrokenSurroundings(settings.wire(), metrics, InstantSource.system());
        CountDownLatch stopped = new CountDownLatch(1);
        try (Topics topics = new Topics(settings.wire(), newsroom.desks().ids());
                KafkaStreams streams = new KafkaStreams(
                        new CheckerTopology(
                                        topics,
                                        catalogue.claimTypes(),
                                        new CatalogueLabels(catalogue),
                                        settings.rules(),
                                        newsroom,
                                        metrics)
                                .build(),
                        settings.streams(metrics));
                GroupLag lag = groupLag(settings, topics, registry);
                HealthServer http = new HealthServer(
                        settings.host(),
                        settings.port(),
                        health(settings, streams, () -> deskTopics.refusal().or(surroundings::refusal), lag, registry),
                        registry);
                KafkaStreamsMetrics streamsMetrics = new KafkaStreamsMetrics(streams)) {
            streamsMetrics.bindTo(registry);
            StreamsMeters.bind(registry, streams, settings.threads());
            streams.setUncaughtExceptionHandler(surroundings);
            streams.setStateListener((now, before) -> {
                LOG.info("the checker is {}", now.name().toLowerCase(Locale.ROOT));
                if (now.hasCompletedShutdown() || now == KafkaStreams.State.PENDING_ERROR) {
                    stopped.countDown();
                }
            });
            Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(STOP_WITHIN), "stop-checker"));
            LOG.info("the checker's health is at http://{}:{}/health", settings.host(), http.port());
            streams.start();
            lag.start();
            stopped.await();
            return streams.state() != KafkaStreams.State.ERROR && streams.state() != KafkaStreams.State.PENDING_ERROR;
        } catch (IOException e) {
            LOG.error(
                    "The checker cannot start: port {} on {} is not to be had ({}); set crosswire.http.port.",
                    settings.port(),
                    settings.host(),
                    e.getMessage());
            return false;
        } catch (KafkaException e) {
            Optional<Refusal> refusal = Refusal.in(e, settings.wire());
            if (refusal.isPresent()) {
                LOG.error("The checker cannot start. {}", refusal.get().sentence());
            } else {
                // Such as a state folder that another checker uses.
                LOG.error("The checker cannot start: {}.", e.getMessage(), e);
            }
            return false;
        }
    }

    private static String withoutFullStop(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static GroupLag groupLag(CheckerSettings settings, Topics topics, PrometheusMeterRegistry registry) {
        return new GroupLag(
                Admin.create(settings.admin()),
                settings.group(),
                List.of(
                        topics.claims().name(),
                        topics.placedClaims().name(),
                        topics.sourceTallies().name()),
                new Lag(registry, InstantSource.system()),
                InstantSource.system());
    }

    private static Health health(
            CheckerSettings settings,
            KafkaStreams streams,
            Supplier<Optional<String>> refusal,
            GroupLag lag,
            PrometheusMeterRegistry registry) {
        Health health = new CheckerHealth(
                streams::state,
                () -> StreamsMeters.alive(streams),
                refusal,
                lag.lag(),
                lag::lastLook,
                settings.readyLag(),
                InstantSource.system());
        Vitals.ready(registry, health);
        return health;
    }
}
