package dev.crosswire.cli.doctor;

import static dev.crosswire.cli.doctor.Examined.is;
import static dev.crosswire.cli.doctor.Examined.isFault;
import static dev.crosswire.cli.doctor.Examined.isOk;
import static dev.crosswire.cli.doctor.Examined.isWarning;
import static dev.crosswire.cli.doctor.Examined.only;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.crosswire.cli.Answering;
import dev.crosswire.vitals.Build;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that do not answer, are not ready or of another build, and what the alerts service tells of the sources. */
@SuppressWarnings("NullAway.Init")
class ServiceChecksTest {

    private static final Build OWN = new Build("0.1.0", "abcdef123456");

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private Answering service;

    @BeforeEach
    void listen() throws IOException {
        service = new Answering(this::answer);
        answers.put("/health/readiness", new Answer(200, "{\"status\":\"UP\"}"));
        answers.put("/prometheus", new Answer(200, info("0.1.0", "abcdef123456")));
    }

    @AfterEach
    void listenNoMore() {
        service.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, ""));
        Answering.answer(exchange, answer.status(), "application/json", answer.body());
    }

    private static String info(String version, String commit) {
        return "# TYPE crosswire_build info\ncrosswire_build_info{commit=\"" + commit + "\",version=\"" + version
                + "\"} 1\n";
    }

    private URI address() {
        return URI.create(service.address());
    }

    private ServiceCheck checker() {
        return new ServiceCheck("checker", address(), OWN, "its log is checker.log");
    }

    private void sources(String json) {
        answers.put("/api/v1/sources", new Answer(200, "{\"sources\":[" + json + "]}"));
    }

    private SourcesCheck sourcesCheck() {
        return new SourcesCheck(address(), Optional.empty());
    }

    @Test
    void saysThatAServiceIsReady() throws Exception {
        isOk(checker(), "Ready at " + address() + ", version 0.1.0 (abcdef123456).");
    }

    @Test
    void namesAServiceThatDoesNotAnswer() throws Exception {
        service.close();
        isFault(checker(), "Nothing answers at " + address() + " (Connection refused).", "its log is checker.log.");
    }

    @Test
    void saysWhyAServiceIsNotReady() throws Exception {
        answers.put(
                "/health/readiness",
                new Answer(503, "{\"status\":\"DOWN\",\"reason\":\"The broker has not answered for 20 seconds.\"}"));
        isFault(checker(), "It is not ready: The broker has not answered for 20 seconds.", "its log is checker.log.");
        answers.put("/health/readiness", new Answer(503, "<html>"));
        isFault(checker(), "gives no reason", "Look into its log");
    }

    @Test
    void namesSomethingElseAtTheAddressOfAService() throws Exception {
        answers.remove("/health/readiness");
        isFault(checker(), "is not the checker: it says 404 when asked for its health.", "Correct its address");
    }

    @Test
    void warnsOfAServiceOfAnotherBuild() throws Exception {
        answers.put("/prometheus", new Answer(200, info("0.2.0", "fedcba654321")));
        isWarning(
                checker(),
                "It is version 0.2.0 (fedcba654321) at " + address()
                        + ", and this command is version 0.1.0 (abcdef123456).",
                "Restart what is older");
    }

    @Test
    void comparesClocks() throws Exception {
        Instant now = Instant.now();
        isOk(new ClockCheck(List.of(address()), () -> now), "Within 10 s of 1 other.");
        isWarning(
                new ClockCheck(List.of(address()), () -> now.plusSeconds(60)),
                "s behind that of this machine.",
                "(NTP)");
        isFault(
                new ClockCheck(List.of(address()), () -> now.minus(Duration.ofHours(2))),
                "s ahead of that of this machine.",
                "(NTP)");
        URI underscore = URI.create("http://schema_registry:8081/subjects");
        isOk(new ClockCheck(List.of(underscore, address()), () -> now), "Within 10 s of 1 other.");
        service.close();
        assertThat(only(new ClockCheck(List.of(address()), () -> now)).grade()).isEqualTo(Grade.NOT_CHECKED);
    }

    @Test
    void saysThatAllSourcesAreWell() throws Exception {
        sources("");
        isOk(sourcesCheck(), "None is known.");
        sources("{\"id\":\"herald\",\"status\":{\"error\":null,\"silent\":false}},{\"id\":\"post\",\"status\":null}");
        isOk(sourcesCheck(), "2 known, none fails or is silent.");
    }

    @Test
    void namesSourcesThatFailOrAreSilent() throws Exception {
        sources("""
                {"id":"herald","status":{"error":"The feed answered 404.","errorSince":"2026-01-06T18:00:00Z","silent":false}},
                {"id":"lantern","status":{"error":null,"silent":true}}
                """);
        List<Look> looks = sourcesCheck().look();
        assertThat(looks).hasSize(2);
        is(
                Grade.WARNING,
                looks.get(0),
                "herald fails since 2026-01-06T18:00:00Z: The feed answered 404.",
                "crosswire sources check");
        is(Grade.WARNING, looks.get(1), "Silent for longer than their habit explains: lantern.", "still publish");
    }

    @Test
    void namesSomeOfManySourcesThatFail() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            many.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"s" + i + "\",\"status\":{\"error\":\"Gone.\",\"errorSince\":\"then\"}}");
        }
        sources(many.toString());
        List<Look> looks = sourcesCheck().look();
        assertThat(looks).hasSize(6);
        is(Grade.WARNING, looks.get(5), "3 more sources fail.", "/sources");
    }

    @Test
    void saysThatAnAccountIsNeededToSeeTheSources() throws Exception {
        answers.put("/api/v1/sources", new Answer(401, ""));
        is(
                Grade.NOT_CHECKED,
                only(sourcesCheck()),
                "tells of the sources to those with an account only.",
                "CROSSWIRE_TOKEN");
        answers.put("/api/v1/sources", new Answer(500, ""));
        isFault(sourcesCheck(), "answered 500 when asked for the sources.", "log");
    }
}
