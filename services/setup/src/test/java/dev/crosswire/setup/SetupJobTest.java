package dev.crosswire.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
