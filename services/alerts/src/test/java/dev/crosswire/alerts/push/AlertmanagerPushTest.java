package dev.crosswire.alerts.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.crosswire.alerts.SampleFindings;
import dev.crosswire.alerts.index.LuceneAlertIndex;
import dev.crosswire.alerts.topic.Reading;
import dev.crosswire.core.alert.ActionKind;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.MuteFilter;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class AlertmanagerPushTest {

    private static final Instant NOW = SampleFindings.OPENED.plusSeconds(60);
    private static final Duration REPEAT = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.createDefault();

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final LuceneAlertIndex index = LuceneAlertIndex.inMemory(time::get);
    private final List<List<Map<String, Object>>> posts = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private MeterRegistry meters = new SimpleMeterRegistry();
    private boolean caughtUp = true;
    private int status = 200;
    private long offset;
    private HttpServer server;
    private URI address;
    private AlertmanagerPush push;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/am/api/v2/alerts", this::answer);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/am");
        index.begin(7);
        index.beginActions(7);
        push = push(settings(Map.of()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        index.close();
    }

    /** Takes what it is sent, unless a test wants another status; an alert with the label type=bad is refused as Alertmanager does. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        List<Map<String, Object>> alerts = new ObjectMapper().readValue(body, new TypeReference<>() {});
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        boolean bad = alerts.stream().anyMatch(it -> label(it, "type").equals("bad"));
        int code = bad ? 400 : status;
        if (code == 200) {
            posts.add(alerts);
        }
        exchange.sendResponseHeaders(code, -1);
        exchange.close();
    }

    private static String label(Map<String, Object> alert, String name) {
        return alert.get("labels") instanceof Map<?, ?> labels ? String.valueOf(labels.get(name)) : "";
    }

    private PushSettings settings(Map<String, String> more) {
        return PushSettings.of(
                name -> name.equals("crosswire.push.alertmanager.url")
                        ? Optional.of(address.toString())
                        : name.equals("crosswire.state.dir")
                                ? Optional.of(folder.toString())
                                : Optional.ofNullable(more.get(name)),
                "http://127.0.0.1:8080");
    }

    private AlertmanagerPush push(PushSettings settings) {
        meters = new SimpleMeterRegistry();
        return new AlertmanagerPush(
                index,
                () -> new Reading(caughtUp, Optional.empty(), 0, Optional.empty(), Optional.empty()),
                settings,
                new Alertmanager(
                        address, settings.credentials(), settings.repeat().multipliedBy(5), JSON),
                new ToldFile(settings.folder(), address, JSON),
                new PushMetrics(meters, address),
                time::get);
    }

    private void act(ActionKind kind, AlertAction.Target target, Optional<Instant> until) {
        index.apply(
                new AlertAction(
                        "action " + offset,
                        time.get(),
                        "anna",
                        kind,
                        target,
                        Optional.empty(),
                        Optional.empty(),
                        until,
                        Optional.of("CORRECTED"),
                        Optional.empty()),
                0,
                offset++);
    }

    private static AlertAction.Target alert(String id) {
        return new AlertAction.Target.OfAlert(id, Optional.empty());
    }

    private void put(Finding finding) {
        index.put(finding, 0, offset++);
    }

    /** What was posted by the rounds that an idle thread would go: "f1 stands", "f2 ends". */
    private List<String> rounds() {
        posts.clear();
        try {
            for (int i = 0; i < 3; i++) {
                push.follow();
                push.tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return posts.stream()
                .flatMap(List::stream)
                .map(alert -> label(alert, "finding") + (isOver(alert) ? " ends" : " stands"))
                .toList();
    }

    private boolean isOver(Map<String, Object> alert) {
        return !Instant.parse(String.valueOf(alert.get("endsAt"))).isAfter(time.get());
    }

    private void pass(Duration some) {
        time.updateAndGet(now -> now.plus(some));
    }

    private double notices(String result) {
        return meters.get("crosswire.push.notices")
                .tag("result", result)
                .counter()
                .count();
    }

    @Test
    void tellsOpenAlertsAndRepeatsThemBeforeTheyLapse() {
        put(SampleFindings.finding("f1").build());

        assertThat(rounds()).containsExactly("f1 stands");
        Map<String, Object> alert = posts.getFirst().getFirst();
        assertThat(alert)
                .containsEntry("startsAt", SampleFindings.OPENED.toString())
                .containsEntry("endsAt", NOW.plus(REPEAT.multipliedBy(5)).toString())
                .containsEntry("generatorURL", "http://127.0.0.1:8080/alerts/f1");
        assertThat(label(alert, "alertname")).isEqualTo("CrosswireContradiction");
        assertThat(rounds()).isEmpty();
        pass(REPEAT);
        assertThat(rounds()).containsExactly("f1 stands");
    }

    @Test
    void tellsTheEndOfAlertsThatAreClosedWithdrawnOrDeleted() {
        put(SampleFindings.finding("f1").build());
        put(SampleFindings.finding("f2").build());
        put(SampleFindings.finding("f3").build());
        rounds();

        put(SampleFindings.finding("f1").version(2).state(FindingState.RESOLVED).build());
        put(SampleFindings.finding("f2")
                .version(2)
                .state(FindingState.WITHDRAWN)
                .build());
        index.remove("f3", 0, offset++);

        assertThat(rounds()).containsExactlyInAnyOrder("f1 ends", "f2 ends");
        pass(REPEAT);
        assertThat(rounds()).containsExactly("f3 ends");
        pass(REPEAT);
        assertThat(rounds()).isEmpty();
    }

    @Test
    void tellsTheEndOfAnAlertThatAPersonResolvedAndThatItStandsAgainOnceReopened() {
        put(SampleFindings.finding("f1").build());
        rounds();

        act(ActionKind.ACKNOWLEDGE, alert("f1"), Optional.empty());
        assertThat(rounds()).isEmpty();
        act(ActionKind.RESOLVE, alert("f1"), Optional.empty());
        assertThat(rounds()).containsExactly("f1 ends");
        act(ActionKind.REOPEN, alert("f1"), Optional.empty());
        assertThat(rounds()).containsExactly("f1 stands");
    }

    @Test
    void tellsTheEndOfAnAlertThatAPersonSaidIsNoClaimAndThatItStandsAgainOnceReopened() {
        put(SampleFindings.finding("f1").build());
        rounds();

        act(ActionKind.NOT_A_CLAIM, alert("f1"), Optional.empty());
        assertThat(rounds()).containsExactly("f1 ends");
        act(ActionKind.NOTE, alert("f1"), Optional.empty());
        assertThat(rounds()).isEmpty();
        act(ActionKind.REOPEN, alert("f1"), Optional.empty());
        assertThat(rounds()).containsExactly("f1 stands");
    }

    @Test
    void isQuietAboutAMutedAlertUntilTheMuteIsOver() {
        put(SampleFindings.finding("f1").build());
        rounds();

        act(ActionKind.MUTE, alert("f1"), Optional.of(NOW.plus(REPEAT.multipliedBy(3))));
        assertThat(rounds()).containsExactly("f1 ends");
        pass(REPEAT.multipliedBy(2));
        assertThat(rounds()).isEmpty();
        pass(REPEAT.multipliedBy(2));
        assertThat(rounds()).containsExactly("f1 stands");
    }

    @Test
    void isQuietAboutWhatAFilterMutesUntilThatIsLifted() {
        put(SampleFindings.finding("f1").build());
        put(SampleFindings.finding("f2").desks("economy").build());
        rounds();
        String mute = "action " + offset;

        act(
                ActionKind.MUTE_FILTER,
                new AlertAction.Target.OfFilter(MuteFilter.of(Map.of("desk", "economy"))),
                Optional.of(NOW.plusSeconds(86_400)));
        assertThat(rounds()).containsExactly("f2 ends");
        act(ActionKind.UNMUTE_FILTER, new AlertAction.Target.OfMute(mute), Optional.empty());
        assertThat(rounds()).containsExactly("f2 stands");
    }

    @Test
    void keepsToItsFilter() {
        push = push(
                settings(Map.of("crosswire.push.minimum-severity", "medium", "crosswire.push.desks", "world,economy")));
        put(SampleFindings.finding("low").severity(Severity.LOW).build());
        put(SampleFindings.finding("revision").kind(FindingKind.REVISION).build());
        put(SampleFindings.finding("elsewhere").desks("sports").build());
        put(SampleFindings.finding("both").desks("world", "economy", "sports").build());
        put(SampleFindings.finding("closed").state(FindingState.RESOLVED).build());

        assertThat(rounds()).containsExactly("both stands", "both stands");
        assertThat(posts.getFirst())
                .extracting(alert -> label(alert, "desk"))
                .containsExactlyInAnyOrder("world", "economy");
    }

    @Test
    void sendsManyInBatches() {
        for (int i = 0; i < 250; i++) {
            put(SampleFindings.finding("f" + i).build());
        }

        assertThat(rounds()).hasSize(250);
        assertThat(posts).extracting(List::size).containsExactly(100, 100, 50);
    }

    @Test
    void triesAgainLaterAndForgetsNothingWhileNobodyListens() {
        status = 503;
        put(SampleFindings.finding("f1").build());
        put(SampleFindings.finding("f2").build());
        assertThat(rounds()).isEmpty();
        assertThat(meters.get("crosswire.push.up").gauge().value()).isZero();
        put(SampleFindings.finding("f2").version(2).state(FindingState.RESOLVED).build());
        put(SampleFindings.finding("f3").build());
        status = 200;
        assertThat(rounds()).as("it waits before it tries again").isEmpty();

        pass(Duration.ofSeconds(2));

        assertThat(rounds()).containsExactlyInAnyOrder("f1 stands", "f2 ends", "f3 stands");
        assertThat(meters.get("crosswire.push.up").gauge().value()).isEqualTo(1);
        assertThat(meters.get("crosswire.push.standing").gauge().value()).isEqualTo(2);
        assertThat(notices("missed")).isEqualTo(2);
    }

    @Test
    void survivesAnAlertmanagerThatIsNotThere() {
        int port = server.getAddress().getPort();
        server.stop(0);
        put(SampleFindings.finding("f1").build());
        assertThat(rounds()).isEmpty();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/am/api/v2/alerts", this::answer);
        server.start();

        pass(Duration.ofSeconds(2));

        assertThat(rounds()).containsExactly("f1 stands");
    }

    @Test
    void goesOnWithoutTheOneThatIsRefused() {
        for (int i = 0; i < 10; i++) {
            put(SampleFindings.finding("f" + i).build());
        }
        put(SampleFindings.finding("refused").about("bad", "Cap", "headline").build());

        assertThat(rounds()).hasSize(10).doesNotContain("refused stands");
        assertThat(notices("refused")).isEqualTo(1);
        assertThat(rounds()).isEmpty();
    }

    @Test
    void tellsAfterARestartWhatClosedMeanwhileAndNothingTwiceThatStillStands() {
        put(SampleFindings.finding("f1").build());
        put(SampleFindings.finding("f2").build());
        rounds();
        push.close();
        put(SampleFindings.finding("f2").version(2).state(FindingState.RESOLVED).build());
        put(SampleFindings.finding("long closed").state(FindingState.RESOLVED).build());

        push = push(settings(Map.of()));

        assertThat(rounds()).containsExactlyInAnyOrder("f1 stands", "f2 ends");
        push.close();
        push = push(settings(Map.of("crosswire.push.minimum-severity", "high", "crosswire.push.desks", "sports")));
        assertThat(rounds()).as("nobody is to hear of it any more").containsExactly("f1 ends");
    }

    @Test
    void goesOnTellingWhatItKnowsWhileTheIndexIsReadAnew() {
        put(SampleFindings.finding("f1").build());
        rounds();
        caughtUp = false;
        index.begin(8);

        pass(REPEAT);
        assertThat(rounds()).containsExactly("f1 stands");
        put(SampleFindings.finding("f2").build());
        assertThat(rounds()).isEmpty();

        caughtUp = true;
        assertThat(rounds()).as("f1 is not on the new topic").containsExactlyInAnyOrder("f1 ends", "f2 stands");
    }

    @Test
    void tellsWhatFoundNoRoomOnceThereIsSome() {
        push = push(settings(Map.of("crosswire.push.most", "2")));
        put(SampleFindings.finding("f1").build());
        put(SampleFindings.finding("f2").build());
        put(SampleFindings.finding("f3").build());
        assertThat(rounds()).containsExactlyInAnyOrder("f1 stands", "f2 stands");
        assertThat(meters.get("crosswire.push.left.out").gauge().value()).isEqualTo(1);

        put(SampleFindings.finding("f1").version(2).state(FindingState.RESOLVED).build());
        pass(REPEAT);
        rounds();

        assertThat(rounds()).isEmpty();
        pass(REPEAT);
        assertThat(rounds()).contains("f3 stands");
    }

    @Test
    void neverSaysThatAnAlertBeganInTheFuture() {
        time.set(SampleFindings.OPENED.minusSeconds(600));
        put(SampleFindings.finding("f1").build());

        assertThat(rounds()).containsExactly("f1 stands");
        assertThat(posts.getFirst().getFirst())
                .containsEntry("startsAt", time.get().toString());
    }

    @Test
    void showsItsCredentials() throws IOException {
        Path token = java.nio.file.Files.writeString(folder.resolve("token"), "abc");
        push = push(settings(Map.of("crosswire.push.alertmanager.bearer-token-file", token.toString())));
        put(SampleFindings.finding("f1").build());

        rounds();

        assertThat(Set.copyOf(authorizations)).containsExactly("Bearer abc");
    }

    @Test
    void runsOnAThreadOfItsOwnUntilItIsClosed() throws InterruptedException {
        Pushes pushes = Pushes.start(
                settings(Map.of()),
                index,
                () -> new Reading(true, Optional.empty(), 0, Optional.empty(), Optional.empty()),
                new SimpleMeterRegistry(),
                JSON,
                time::get);
        put(SampleFindings.finding("f1").build());

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> posts.stream()
                        .flatMap(List::stream)
                        .anyMatch(alert -> label(alert, "finding").equals("f1")));
        pushes.close();
        int told = posts.size();
        put(SampleFindings.finding("f2").build());
        assertThat(posts).hasSize(told);
    }
}
