package dev.crosswire.journey;

import dev.crosswire.local.LocalStack;
import dev.crosswire.local.StackSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The same path with the broker and the registry in containers, where an engine runs them. */
@Testcontainers(disabledWithoutDocker = true)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PathJourneyOnContainersIT implements PathJourney {

    private static final int REGISTRY_PORT = 8080;
    private static final String CONFLUENT_API = "/apis/ccompat/v7";

    @Container
    private static final KafkaContainer BROKER = new KafkaContainer("apache/kafka:4.3.1");

    @Container
    private static final GenericContainer<?> REGISTRY = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
            .withExposedPorts(REGISTRY_PORT)
            .waitingFor(Wait.forHttp(CONFLUENT_API + "/subjects"));

    private Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path data) {
        String registry = "http://" + REGISTRY.getHost() + ":" + REGISTRY.getMappedPort(REGISTRY_PORT) + CONFLUENT_API;
        newsroom = new Newsroom(LocalStack.started(
                StackSettings.isolated(data, "containers.").servicesAgainst(BROKER.getBootstrapServers(), registry)));
    }

    @AfterAll
    void stop() {
        newsroom.close();
        newsroom.stack().close();
    }

    @Override
    public Newsroom newsroom() {
        return newsroom;
    }
}
