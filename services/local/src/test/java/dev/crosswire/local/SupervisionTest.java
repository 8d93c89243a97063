package dev.crosswire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the services' processes start, end and are told apart, with a broker and a registry that run elsewhere. */
class SupervisionTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path elsewhere;

    private static LocalStack infrastructure;

    @TempDir
    Path data;

    @BeforeAll
    static void startInfrastructure() {
        infrastructure = LocalStack.started(StackSettings.isolated(elsewhere, "")
                .infrastructureOnly()
                .withoutCaches()
                .withProgram(
                        Part.BROKER,
                        new Program(System.getProperty("java.class.path"), BrokerProcess.class.getName(), List.of())));
    }

    @AfterAll
    static void stopInfrastructure() {
        infrastructure.close();
    }

    static StackSettings settings(Path data, String bootstrapServers, String registryUrl) {
        return StackSettings.isolated(data, "")
                .servicesAgainst(bootstrapServers, registryUrl)
                .withoutCaches()
                .withProgram(Part.INGEST, TinyService.program())
                .withProgram(Part.CHECKER, TinyService.program())
                .withProgram(Part.ALERTS, TinyService.program());
    }

    private StackSettings settings() {
        Endpoints of = infrastructure.endpoints();
        return settings(data, of.bootstrapServers(), of.registryUrl());
    }

    @Test
    void startsTheServicesSaysWhereTheyListenAndStopsThemCleanly() {
        Endpoints endpoints;
        try (LocalStack stack = LocalStack.started(settings())) {
            endpoints = new DataFolder(data).endpoints().orElseThrow();
            assertThat(endpoints).isEqualTo(stack.endpoints());
            assertThat(endpoints.state()).isEqualTo(Endpoints.State.READY);
            assertThat(endpoints.processes()).containsOnlyKeys("ingest", "checker", "alerts");
            assertThat(endpoints.processes().values()).allMatch(Probes::isUp);
            assertThat(endpoints.page())
                    .hasValueSatisfying(page -> assertThat(page).endsWith("/alerts"));
        }
        assertThat(runningOf(endpoints)).isEmpty();
        assertThat(new DataFolder(data).endpoints()).isEmpty();
        for (Part part : List.of(Part.INGEST, Part.CHECKER, Part.ALERTS)) {
            assertThat(data.resolve("state").resolve(part.label()).resolve("stopped"))
                    .hasContent("cleanly");
        }
    }

    @Test
    void restartsOnePartOnItsPortAndCountsThatAsNoFailure() throws Exception {
        try (LocalStack stack = LocalStack.started(settings())) {
            Endpoints before = stack.endpoints();
            stack.restart(Part.CHECKER);
            stack.kill(Part.ALERTS);
            assertThat(runningOf(before)).hasSize(1);
            stack.startAgain(Part.ALERTS);
            Endpoints after = stack.endpoints();
            assertThat(after.uri(Part.CHECKER)).isEqualTo(before.uri(Part.CHECKER));
            assertThat(runningOf(after)).hasSize(3);

            CompletableFuture<Optional<String>> failure = CompletableFuture.supplyAsync(stack::awaitFailure);
            ofPart(after, Part.INGEST).destroyForcibly();
            assertThat(failure.get(SOON.toSeconds(), TimeUnit.SECONDS).orElseThrow())
                    .startsWith("The ingest service ended");
        }
    }

    @Test
    void namesThePartThatEndedItsExitCodeAndItsLog() throws Exception {
        Endpoints endpoints;
        try (LocalStack stack = LocalStack.started(settings())) {
            CompletableFuture<Optional<String>> failure = CompletableFuture.supplyAsync(stack::awaitFailure);
            ofPart(stack.endpoints(), Part.CHECKER).destroyForcibly();
            assertThat(failure.get(SOON.toSeconds(), TimeUnit.SECONDS))
                    .contains("The checker ended by itself with exit code 137: its log is "
                            + data.resolve("logs/checker.log") + ".");
            endpoints = stack.endpoints();
        }
        assertThat(runningOf(endpoints)).isEmpty();
    }

    @Test
    void stopsEverythingWhenAPartEndsDuringTheStart() {
        StackSettings settings = settings().withArguments(Part.INGEST, List.of("-Dtiny.exit=3"));
        Endpoints endpoints;
        try (LocalStack stack = LocalStack.open(settings)) {
            assertThatThrownBy(() -> stack.start(StartListener.QUIET))
                    .isInstanceOf(StackException.class)
                    .hasMessageStartingWith("The ingest service ended by itself with exit code 3: its log is ");
            endpoints = stack.endpoints();
        }
        assertThat(runningOf(endpoints)).isEmpty();
    }

    @Test
    void saysWhichPartWasNotReadyInTime() {
        StackSettings settings = settings()
                .withArguments(Part.ALERTS, List.of("-Dtiny.health=503"))
                .withPatience(Duration.ofSeconds(3));
        assertThatThrownBy(() -> LocalStack.started(settings))
                .isInstanceOf(StackException.class)
                .hasMessage(
                        "The alerts service was not ready within 3 s: see " + data.resolve("logs/alerts.log") + ".");
    }

    @Test
    void namesATakenPortBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackSettings settings = settings().withPorts(Map.of(Part.CHECKER, taken.getLocalPort()));
            assertThatThrownBy(() -> LocalStack.open(settings))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which the checker listens on")
                    .hasMessageContaining("--checker-port or CROSSWIRE_LOCAL_CHECKER_PORT");
        }
        // The folder is free again.
        LocalStack.open(settings()).close();
    }

    @Test
    void refusesASecondStackOnTheSameFolder() {
        try (LocalStack first = LocalStack.open(settings())) {
            assertThatThrownBy(() -> LocalStack.open(settings()))
                    .isInstanceOf(StackException.class)
                    .hasMessageStartingWith("A stack already runs on " + data);
            assertThat(first.endpoints().processes()).isEmpty();
        }
    }

    @Test
    void leavesNoProcessWhenTheSupervisorIsKilled() throws Exception {
        Process supervisor = supervisor("200");
        Endpoints endpoints = awaitEndpoints(Endpoints.State.READY, 3);
        supervisor.destroyForcibly();
        await().atMost(SOON).until(() -> runningOf(endpoints).isEmpty());
        try (LocalStack next = LocalStack.started(settings())) {
            assertThat(runningOf(next.endpoints())).hasSize(3);
        }
    }

    @Test
    void stopsCleanlyWhenAskedToDuringTheStart() throws Exception {
        Process supervisor = supervisor("503");
        Endpoints endpoints = awaitEndpoints(Endpoints.State.STARTING, 3);
        supervisor.destroy();
        assertThat(supervisor.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(runningOf(endpoints)).isEmpty();
        assertThat(new DataFolder(data).endpoints()).isEmpty();
    }

    @Test
    void stopsFromOutsideWhateverRunsOnAFolder() throws Exception {
        Process supervisor = supervisor("200");
        Endpoints endpoints = awaitEndpoints(Endpoints.State.READY, 3);
        assertThat(Leftovers.stop(new DataFolder(data), SOON)).isTrue();
        assertThat(supervisor.isAlive()).isFalse();
        assertThat(runningOf(endpoints)).isEmpty();
        assertThat(Leftovers.stop(new DataFolder(data), SOON)).isFalse();
    }

    @Test
    void leavesAloneAProcessThatOnlyHasTheIdOfOneOfOurs() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Map<String, Endpoints.Running> processes = new HashMap<>();
            processes.put(
                    "checker",
                    new Endpoints.Running("", "", 1, new ProcessMark(stranger.pid(), "2001-01-01T00:00:00Z"), ""));
            Files.createDirectories(data);
            new DataFolder(data)
                    .write(new Endpoints(
                            Endpoints.State.READY,
                            new ProcessMark(stranger.pid(), "2001-01-01T00:00:00Z"),
                            "",
                            "",
                            "",
                            processes));
            assertThat(Leftovers.stop(new DataFolder(data), SOON)).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private Process supervisor(String health) throws IOException {
        Endpoints of = infrastructure.endpoints();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TinySupervisor.class.getName(),
                        data.toString(),
                        of.bootstrapServers(),
                        of.registryUrl(),
                        health)
                .inheritIO()
                .start();
    }

    private Endpoints awaitEndpoints(Endpoints.State state, int processes) {
        DataFolder folder = new DataFolder(data);
        return await().atMost(SOON)
                .until(
                        folder::endpoints,
                        found -> found.isPresent()
                                && found.get().state() == state
                                && found.get().processes().size() == processes)
                .orElseThrow();
    }

    private static ProcessHandle ofPart(Endpoints endpoints, Part part) {
        return endpoints.of(part).orElseThrow().process().running().orElseThrow();
    }

    private static Collection<ProcessHandle> runningOf(Endpoints endpoints) {
        return new ArrayList<>(endpoints.processes().values().stream()
                .map(running -> running.process().running())
                .flatMap(Optional::stream)
                .toList());
    }
}
