package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;
import static dev.crosswire.journey.Newsroom.await;
import static dev.crosswire.journey.Newsroom.capArticle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.local.Part;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * docker-compose.yml as an engine would take it, without one: the secrets are made by the script, docker-compose reads the
 * file, and what the images hold is started as processes of this machine and checked with the health checks of the file.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ComposeIT {

    private static final String COMPOSE = "/usr/bin/docker-compose";
    private static final List<Part> SERVICES = List.of(Part.INGEST, Part.CHECKER, Part.ALERTS);

    /** The first compiler is enough for what lives a minute, and leaves the processors to others. */
    private static final String HURRIED = "-XX:TieredStopAtLevel=1";

    private final HttpClient http = HttpClient.newHttpClient();

    private Path folder;
    private Path secretsFile;
    private Map<String, String> secrets;

    @BeforeAll
    void makeTheSecrets(@TempDir Path place) throws IOException {
        folder = place;
        secretsFile = folder.resolve("compose.env");
        List<String> command = List.of("scripts/crosswire", "account", "compose-env", secretsFile.toString());
        try (OtherProgram script = new OtherProgram(command)) {
            assertThat(script.awaitEnd()).as(script.said()).isZero();
        }
        secrets = new HashMap<>();
        for (String line : Files.readAllLines(secretsFile)) {
            if (line.contains("='")) {
                secrets.put(
                        line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf("='") + 2, line.length() - 1));
            }
        }
    }

    @Test
    void secretsAreTheirOwnersOnlyAndNotInTheRepository() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secretsFile)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(SourceTree.root().resolve(".gitignore"))).contains(".env");
    }

    @Test
    @NeedsFiles(
            value = COMPOSE,
            otherwise = "docker-compose does not read docker-compose.yml: install the package docker-compose.")
    void dockerComposeUnderstandsTheFileAsWeDo() throws IOException {
        ComposeFile ours = ComposeFile.ours(secrets);
        List<String> command = List.of(
                "env",
                "-u",
                "CROSSWIRE_ACCESS_ACCOUNTS",
                COMPOSE,
                "--env-file",
                secretsFile.toString(),
                "--profile",
                "obs",
                "config");
        try (OtherProgram program = new OtherProgram(command)) {
            assertThat(program.awaitEnd()).as(program.said()).isZero();
            // It writes a dollar as two, as it would read it.
            ComposeFile theirs = ComposeFile.of(
                    new StringReader(String.join("\n", program.out()).replace("$$", "$")), Optional.empty());

            assertThat(theirs.services().keySet()).isEqualTo(ours.services().keySet());
            ours.services().forEach((name, service) -> {
                ComposeFile.Service read = theirs.service(name);
                assertThat(read.environment()).as(name).isEqualTo(service.environment());
                assertThat(read.healthCheck()).as(name).isEqualTo(service.healthCheck());
                assertThat(read.waitsFor()).as(name).isEqualTo(service.waitsFor());
                for (String key : List.of("image", "user", "read_only", "mem_limit")) {
                    assertThat(read.text(key)).as(name + " " + key).isEqualTo(service.text(key));
                }
            });
        }
    }

    @Test
    @NeedsFiles(
            value = COMPOSE,
            otherwise = "docker-compose does not read docker-compose.yml: install the package docker-compose.")
    void whoHasNoSecretsYetIsToldHowToMakeThem() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.env"));
        try (OtherProgram program =
                new OtherProgram(List.of(COMPOSE, "--env-file", empty.toString(), "config", "-q"))) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.said()).contains("run scripts/crosswire account compose-env first");
        }
    }

    @Test
    void theImagesBecomeHealthyAsTheFileStartsThem() throws Exception {
        ComposeFile file = ComposeFile.ours(secrets);
        try (ComposedContainers containers = new ComposedContainers(file, folder)) {
            // Before there is a broker or a registry, for both of which the job waits.
            ExplodedImage setup = image("setup", file);
            OtherProgram first = start(containers, file, "setup", setup, Map.of());
            startTheBroker(containers);
            awaitHealthy(containers, "kafka", UnaryOperator.identity());
            startTheRegistry(containers);
            awaitHealthy(containers, "registry", UnaryOperator.identity());
            assertThat(first.awaitEnd()).as(first.said()).isZero();
            assertThat(first.said())
                    .contains("Asking again for up to 120 s: ")
                    .contains("topics created: crosswire.alert-action.v1", "schemas registered: ");
            OtherProgram second = start(containers, file, "setup", setup, Map.of());
            assertThat(second.awaitEnd()).as(second.said()).isZero();
            assertThat(second.said())
                    .contains("Topics and schemas are as they should be")
                    .doesNotContain("topics created", "schemas registered");

            Map<String, ExplodedImage> images = new LinkedHashMap<>();
            for (Part part : SERVICES) {
                String name = part.label();
                ExplodedImage image = image(name, file);
                images.put(name, image);
                String port = Integer.toString(containers.port(name + ":" + part.defaultPort()));
                assertThat(containers.checkHealth(name, image::here)).as(name).isEqualTo(1);
                start(containers, file, name, image, Map.of("CROSSWIRE_HTTP_PORT", port));
            }
            images.forEach((name, image) -> awaitHealthy(containers, name, image::here));
            passesOnAContradiction(containers);
        }
    }

    private static void startTheBroker(ComposedContainers containers) throws IOException {
        // What the image itself makes of its environment, by the class that it does it with.
        Path configuration = containers.folder("kafka-configuration");
        String classPath = Files.readString(SourceTree.root().resolve("services/local/target/classpath.txt"));
        String log = "-Dlogback.configurationFile=logback-broker.xml";
        List<String> prepare = java(
                log,
                "-cp",
                classPath,
                "kafka.docker.KafkaDockerWrapper",
                "setup",
                "--default-configs-dir=" + configuration,
                "--mounted-configs-dir=" + configuration,
                "--final-configs-dir=" + configuration);
        try (OtherProgram setup = containers.run("kafka", prepare, Map.of())) {
            assertThat(setup.awaitEnd()).as(setup.said()).isZero();
        }
        containers.start(
                "kafka",
                java("-Xmx512m", log, "-cp", classPath, "kafka.Kafka", configuration + "/server.properties"),
                Map.of());
    }

    private static void startTheRegistry(ComposedContainers containers) {
        containers.start(
                "registry",
                java(
                        "-jar",
                        SourceTree.root()
                                .resolve("services/local/target/registry/quarkus-run.jar")
                                .toString()),
                Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(containers.port("registry:8080")),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(containers.port("registry:9000"))));
    }

    /** What starts in others' images, on a machine that does much else beside it. */
    private static List<String> java(String... words) {
        List<String> command = new ArrayList<>(List.of("java", HURRIED, "-XX:+UseSerialGC"));
        command.addAll(List.of(words));
        return command;
    }

    /** Starts what the image starts; Java takes the limit of its container for the memory of the machine. */
    private static OtherProgram start(
            ComposedContainers containers,
            ComposeFile file,
            String name,
            ExplodedImage image,
            Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put(
                "JAVA_TOOL_OPTIONS",
                HURRIED + " -XX:MaxRAM=" + file.service(name).text("mem_limit"));
        return containers.start(name, image.command().stream().map(image::here).toList(), environment);
    }

    /** The image, once it says what the file says of it. */
    private ExplodedImage image(String name, ComposeFile file) throws IOException {
        ExplodedImage image = ExplodedImage.of(name, Files.createDirectories(folder.resolve(name + "-image")));
        ComposeFile.Service service = file.service(name);
        assertThat(image.name()).isEqualTo(service.text("image"));
        assertThat(image.settings().at("/User").asText()).isEqualTo(service.text("user"));
        assertThat(image.command())
                .contains("-XX:+ExitOnOutOfMemoryError")
                .anyMatch(word -> word.startsWith("-XX:MaxRAMPercentage="));
        List<String> exposed = new ArrayList<>();
        image.settings().path("ExposedPorts").fieldNames().forEachRemaining(exposed::add);
        assertThat(exposed)
                .containsExactlyElementsOf(SERVICES.stream()
                        .filter(part -> part.label().equals(name))
                        .map(part -> part.defaultPort() + "/tcp")
                        .toList());
        // A new volume takes them from its place in the image.
        assertThat(image.modes()).containsEntry("/var/lib/crosswire", 0777);
        return image;
    }

    private static void awaitHealthy(ComposedContainers containers, String name, UnaryOperator<String> paths) {
        // Each check is a process, which takes its share from what it waits for.
        await().pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(containers.checkHealth(name, paths))
                        .as(() -> name + " says:\n" + containers.said(name))
                        .isZero());
    }

    private void passesOnAContradiction(ComposedContainers containers) throws Exception {
        URI ingest = URI.create("http://127.0.0.1:" + containers.port("ingest:8081") + "/api/v1/articles");
        URI alerts = URI.create("http://127.0.0.1:" + containers.port("alerts:8080"));
        String token = "Bearer " + secrets.get("CROSSWIRE_TOKEN");
        String article = capArticle("northwire", EVENING, "Poland", "90,000").toString();
        assertThat(post(ingest, article, Map.of()).statusCode()).isEqualTo(401);
        assertThat(post(ingest, article, Map.of("Authorization", token)).statusCode())
                .isEqualTo(202);
        String other = capArticle("meridian", EVENING.plusSeconds(60), "Poland", "70,000")
                .toString();
        assertThat(post(ingest, other, Map.of("Authorization", token)).statusCode())
                .isEqualTo(202);
        await().untilAsserted(() -> {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(alerts.resolve("/api/v1/alerts?kind=contradiction"))
                            .header("Authorization", token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Newsroom.tree(answer.body()).at("/total").asInt()).isEqualTo(1);
        });
        String credentials = "{\"name\":\"admin\",\"password\":\"" + secrets.get("CROSSWIRE_ADMIN_PASSWORD") + "\"}";
        HttpResponse<String> signedIn = post(alerts.resolve("/api/v1/session"), credentials, Map.of());
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(204);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElse(""))
                .containsIgnoringCase("HttpOnly")
                .doesNotContain("Secure");
    }

    private HttpResponse<String> post(URI address, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
