package dev.crosswire.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The job where nobody answers; ComposeIT of services/journey runs it against a broker and a registry. */
class SetupJobTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(SetupJob.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(said);
    }

    @Test
    void endsWithOneSentenceWhereTheBrokerStaysAway() throws IOException {
        String nobody = "127.0.0.1:" + freePort();

        assertThat(job(nobody).run()).isEqualTo(1);
        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("Given up after 1 s (crosswire.setup.patience): The broker at " + nobody
                        + " did not create the topics: ");
    }

    @Test
    void saysWhereABrokerIsLookedForWhoseNameIsNotKnown() {
        assertThat(job("kafka.invalid:9092").run()).isEqualTo(1);

        assertThat(errors()).singleElement().asString().contains("The broker at kafka.invalid:9092 cannot be asked: ");
    }

    @Test
    void asksAgainWhereItIsRefusedAndThenSaysWhy() {
        WireSettings wire = new WireSettings(
                Map.of("bootstrap.servers", "127.0.0.1:9", "security.protocol", "TELEPATHY"), Map.of(), "");

        assertThat(new SetupJob(wire, Duration.ofSeconds(1)).run()).isEqualTo(1);
        assertThat(said.list.getFirst().getFormattedMessage())
                .startsWith("Asking again for up to 1 s: The settings crosswire.kafka.* cannot be used");
        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith(
                        "Given up after 1 s (crosswire.setup.patience): The settings crosswire.kafka.* cannot be used")
                .contains("TELEPATHY");
    }

    @ParameterizedTest
    @CsvSource({
        "request.timeout.ms, 30000, 30000, 30000",
        "request.timeout.ms, 2000, 10000, 2000",
        "default.api.timeout.ms, 3000, 3000, 3000",
        "default.api.timeout.ms, 60000, 60000, 5000",
        "client.id, setup, 10000, 5000"
    })
    void keepsTimeoutsThatAreSetAndFitsItsOwnToThem(String name, String value, String call, String request) {
        WireSettings wire = new WireSettings(Map.of("bootstrap.servers", "127.0.0.1:9", name, value), Map.of(), "");

        Map<String, String> kafka = SetupJob.hasty(wire, Duration.ofMinutes(2)).kafka();

        assertThat(kafka).containsEntry("default.api.timeout.ms", call).containsEntry("request.timeout.ms", request);
        assertThatCode(() -> Admin.create(new HashMap<>(kafka)).close())
                .as("a client can be made of them")
                .doesNotThrowAnyException();
    }

    @Test
    void takesItsPatienceFromASetting() {
        assertThat(SetupJob.patience(Optional.empty())).isEqualTo(Duration.ofMinutes(2));
        assertThat(SetupJob.patience(Optional.of(" PT5M "))).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "soon", "-PT1S"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> SetupJob.patience(Optional.of(text)))
                .hasMessage("crosswire.setup.patience is \"" + text + "\" and must be a time such as PT2M");
    }

    private List<String> errors() {
        return said.list.stream()
                .filter(event -> event.getLevel().toString().equals("ERROR"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static SetupJob job(String bootstrapServers) {
        return new SetupJob(WireSettings.at(bootstrapServers, "http://127.0.0.1:9", ""), Duration.ofSeconds(1));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
