package dev.crosswire.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.access.HttpAddress;
import dev.crosswire.local.Part;
import dev.crosswire.vitals.HealthAnswer;
import dev.crosswire.vitals.HealthProbe;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

/** docker-compose.yml against the code that its containers run; ComposeIT starts them. */
class ComposeFileTest {

    private static final Map<String, String> SECRETS =
            Map.of("CROSSWIRE_ACCESS_ACCOUNTS", "user admin admin HASH", "GRAFANA_ADMIN_PASSWORD", "secret");

    /** The images of this repository; the first of them is the job. */
    private static final List<String> OURS = List.of("setup", "ingest", "checker", "alerts");

    private static final List<Part> SERVICES = List.of(Part.INGEST, Part.CHECKER, Part.ALERTS);

    private final ComposeFile file = ComposeFile.ours(SECRETS);

    ComposeFileTest() throws IOException {}

    @Test
    void everyVariableOfAServiceIsASettingThatItsCodeReads() throws IOException {
        for (String name : OURS) {
            SettingsRead known = SettingsRead.by(name);
            assertThat(file.service(name).environment().keySet())
                    .as(name)
                    .isNotEmpty()
                    .allMatch(known::knowsVariable);
            assertThat(known.knowsVariable("CROSSWIRE_KAFKA_BOOTSTRAP_SERVER")).isFalse();
            assertThat(known.knowsVariable("CROSSWIRE_STATE_FOLDER")).isFalse();
        }
    }

    @Test
    void everyVariableOfTheBrokerIsASettingOfABroker() {
        Set<String> ofItsScripts = Set.of("CLUSTER_ID", "KAFKA_HEAP_OPTS", "LOG_DIR", "EXTRA_ARGS");

        assertThat(file.service("kafka").environment().keySet())
                .filteredOn(name -> !ofItsScripts.contains(name))
                .isNotEmpty()
                .allMatch(name -> AbstractKafkaConfig.CONFIG_DEF
                        .names()
                        .contains(name.replaceFirst("KAFKA_", "")
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.')));
    }

    @Test
    void servicesListenAndAreAskedForTheirHealthWhereTheCodeSays() {
        for (Part part : SERVICES) {
            ComposeFile.Service service = file.service(part.label());
            String port = Integer.toString(part.defaultPort());
            List<String> check = service.healthCheck();

            assertThat(service.list("ports")).containsExactly("127.0.0.1:" + port + ":" + port);
            assertThat(check).startsWith("CMD", "java");
            assertThat(check.subList(check.size() - 2, check.size()))
                    .containsExactly(HealthProbe.class.getName(), "http://127.0.0.1:" + port + HealthAnswer.READINESS);
        }
        assertThat(file.service("kafka").list("ports"))
                .containsExactly("127.0.0.1:" + Part.BROKER.defaultPort() + ":9092");
        assertThat(file.service("registry").list("ports"))
                .containsExactly("127.0.0.1:" + Part.REGISTRY.defaultPort() + ":8080");
    }

    @Test
    void brokerAndRegistryAreReachedWhereTheyListen() {
        String path = URI.create(WireSettings.DEFAULT_REGISTRY).getPath();

        for (String name : OURS) {
            assertThat(file.service(name).environment())
                    .containsEntry("CROSSWIRE_KAFKA_BOOTSTRAP_SERVERS", "kafka:19092")
                    .containsEntry("CROSSWIRE_REGISTRY_URL", "http://registry:8080" + path);
        }
        assertThat(file.service("kafka").environment())
                .hasEntrySatisfying("KAFKA_LISTENERS", it -> assertThat(it).contains("INTERNAL://:19092"))
                .hasEntrySatisfying(
                        "KAFKA_ADVERTISED_LISTENERS",
                        it -> assertThat(it).contains("INTERNAL://kafka:19092", "HOST://127.0.0.1:9092"));
        assertThat(file.service("registry").environment()).containsEntry("QUARKUS_HTTP_PORT", "8080");
        assertThat(file.service("registry").healthCheck().getLast()).contains("GET " + path + "/subjects ");
    }

    @Test
    void whatOthersCanReachHasAccounts() {
        for (String name : List.of("ingest", "alerts")) {
            Map<String, String> environment = file.service(name).environment();
            Map<String, String> open = new HashMap<>(environment);
            open.remove("CROSSWIRE_ACCESS_ACCOUNTS");

            assertThat(address(environment).host()).isEqualTo("0.0.0.0");
            assertThatThrownBy(() -> address(open)).hasMessageContaining("nobody is named who may come in");
        }
        assertThatThrownBy(() -> ComposeFile.ours(Map.of()))
                .hasMessageContaining("run scripts/crosswire account compose-env first");
    }

    @Test
    void everyContainerIsLockedInAndWatched() {
        file.services().forEach((name, service) -> {
            assertThat(service.text("read_only")).as(name).isEqualTo("true");
            assertThat(service.text("user")).as(name).matches("[1-9][0-9]*:[0-9]+");
            assertThat(service.list("cap_drop")).as(name).containsExactly("ALL");
            assertThat(service.list("security_opt")).as(name).containsExactly("no-new-privileges:true");
            assertThat(service.text("mem_limit")).as(name).matches("[0-9]+[mg]");
            assertThat(service.list("ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
            assertThat(service.settings())
                    .as(name)
                    .doesNotContainKeys("privileged", "network_mode", "pid", "ipc", "cap_add", "devices", "build");
            if (!name.equals("setup")) {
                assertThat(service.healthCheck()).as(name).hasSizeGreaterThan(1);
            }
        });
    }

    @Test
    void everyImageIsPinnedAndOursAreTheVersionOfThisBuild() throws IOException {
        file.services()
                .forEach((name, service) -> assertThat(service.text("image"))
                        .as(name)
                        // A first part with a dot or a colon would be the host of a registry.
                        .matches("[a-z]+/[a-z-]+:v?[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?"));
        String pom = Files.readString(SourceTree.root().resolve("pom.xml"));
        for (String name : OURS) {
            assertThat(file.service(name).text("image"))
                    .isEqualTo("crosswire/" + name + ":" + first(pom, "<version>([^<]+)</version>"));
        }
        assertThat(file.service("kafka").text("image"))
                .isEqualTo("apache/kafka:" + first(pom, "<kafka.version>([^<]+)<"));
        assertThat(file.service("registry").text("image"))
                .isEqualTo("apicurio/apicurio-registry:" + first(pom, "<apicurio.version>([^<]+)<"));
    }

    @Test
    void servicesWaitForBrokerRegistryTopicsAndSchemas() {
        assertThat(file.service("registry").waitsFor()).containsExactly(Map.entry("kafka", "service_healthy"));
        assertThat(file.service("setup").waitsFor())
                .containsOnly(Map.entry("kafka", "service_healthy"), Map.entry("registry", "service_healthy"));
        for (Part part : SERVICES) {
            assertThat(file.service(part.label()).waitsFor())
                    .containsOnly(
                            Map.entry("kafka", "service_healthy"),
                            Map.entry("registry", "service_healthy"),
                            Map.entry("setup", "service_completed_successfully"));
        }
        assertThat(file.service("setup").text("restart")).isEqualTo("no");
    }

    @Test
    void whatIsKeptLiesInAVolumeAndNativeLibrariesCanBeUnpacked() {
        Map<String, String> kept = Map.of(
                "kafka", "KAFKA_LOG_DIRS",
                "ingest", "CROSSWIRE_STATE_DIR",
                "checker", "CROSSWIRE_STATE_DIR",
                "alerts", "CROSSWIRE_INDEX_DIR");
        kept.forEach((name, variable) -> {
            ComposeFile.Service service = file.service(name);
            Path folder = Path.of(service.environment().getOrDefault(variable, ""));

            assertThat(service.writable().entrySet()).as(name).anySatisfy(mount -> {
                assertThat(folder).startsWithRaw(Path.of(mount.getKey()));
                assertThat(file.volumes()).containsKey(mount.getValue());
            });
            assertThat(service.writable().get("/tmp")).as(name).startsWith("tmpfs:exec,mode=1777,size=");
        });
        Set<String> used = file.services().values().stream()
                .flatMap(service -> service.writable().values().stream())
                .filter(mounted -> !mounted.startsWith("tmpfs:"))
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(file.volumes().keySet());
    }

    @Test
    void whatIsMountedFromTheTreeIsThereAndFitsTogether() throws IOException {
        List<String> mounted = file.services().values().stream()
                .flatMap(service -> service.list("volumes").stream())
                .filter(volume -> volume.startsWith("./"))
                .toList();
        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(SourceTree.root().resolve(volume.split(":", -1)[0]))
                        .exists());

        Path prometheus = SourceTree.root().resolve("deploy/prometheus");
        String scraped = Files.readString(prometheus.resolve("prometheus-compose.yml"));
        assertThat(all(scraped, "targets: \\[\"([^\"]+)\"]"))
                .containsExactlyElementsOf(SERVICES.stream()
                        .map(part -> part.label() + ":" + part.defaultPort())
                        .toList());
        assertThat(all(scraped, "job_name: (\\S+)"))
                .isEqualTo(all(Files.readString(prometheus.resolve("prometheus.yml")), "job_name: (\\S+)"));

        Path provisioning = SourceTree.root().resolve("deploy/grafana/provisioning");
        assertThat(Files.readString(provisioning.resolve("datasources/prometheus.yml")))
                .contains("url: http://prometheus:9090");
        String dashboards = first(Files.readString(provisioning.resolve("dashboards/crosswire.yml")), "path: (\\S+)");
        assertThat(file.service("grafana").list("volumes"))
                .anyMatch(volume -> volume.contains(":" + dashboards + "/crosswire-dashboard.json:"));
    }

    private static HttpAddress address(Map<String, String> environment) {
        return HttpAddress.of(
                name -> Optional.ofNullable(environment.get(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))),
                0);
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }
}
