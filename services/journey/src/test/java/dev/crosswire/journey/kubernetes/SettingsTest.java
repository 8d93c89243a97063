package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.access.HttpAddress;
import dev.crosswire.access.http.AccessSettings;
import dev.crosswire.checker.DeployedChecker;
import dev.crosswire.extraction.newsroom.SourceFile;
import dev.crosswire.journey.SettingsRead;
import dev.crosswire.sources.fetch.FetchConfiguration;
import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the services: names that the code reads, values that it understands. */
class SettingsTest {

    private static final List<String> SERVICES = List.of("setup", "ingest", "checker", "alerts");

    static Stream<Arguments> everyServiceEverywhere() {
        return Installation.all().stream()
                .flatMap(installation -> SERVICES.stream().map(service -> Arguments.of(installation, service)));
    }

    static List<Installation> everyInstallation() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("everyServiceEverywhere")
    void haveNamesThatTheServiceReads(Installation installation, String service) throws IOException {
        SettingsFile settings = SettingsFile.of(installation, service);
        SettingsRead read = SettingsRead.by(service);

        assertThat(settings.file().keySet()).isNotEmpty().allMatch(read::knows);
        assertThat(settings.environment().keySet()).isNotEmpty().allMatch(read::knowsVariable);
    }

    /** Several are of other services, which would be set here in vain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "crosswire.http.prot",
                "crosswire.fetch.contact",
                "crosswire.index.dir",
                "crosswire.kafka.sasl.mechanisms",
                "crosswire.kafka."
            })
    void haveNoOtherName(String name) throws IOException {
        assertThat(SettingsRead.by("checker").knows(name)).isFalse();
    }

    @Test
    void ofTheCheckerMayBeThoseOfStreams() throws IOException {
        assertThat(SettingsRead.by("checker").knowsVariable("CROSSWIRE_KAFKA_NUM_STANDBY_REPLICAS"))
                .isTrue();
        assertThat(SettingsRead.by("alerts").knowsVariable("CROSSWIRE_KAFKA_NUM_STANDBY_REPLICAS"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyServiceEverywhere")
    void leadToTheBrokersAndTheRegistryThatAreThere(Installation installation, String service) throws IOException {
        SettingsFile settings = SettingsFile.of(installation, service);
        WireSettings wire = WireSettings.from(settings.file(), Map.of());
        Manifest kafka = installation.of(Set.of("Kafka")).getFirst();
        var listener = kafka.tree().at("/spec/kafka/listeners/0");

        assertThat(wire.bootstrapServers())
                .isEqualTo(kafka.name() + "-kafka-bootstrap:"
                        + listener.path("port").asInt());
        assertThat(wire.kafka())
                .containsEntry("security.protocol", listener.path("tls").asBoolean() ? "SASL_SSL" : "SASL_PLAINTEXT")
                .containsEntry(
                        "sasl.mechanism",
                        listener.at("/authentication/type").asText().toUpperCase(Locale.ROOT));
        assertThat(wire.registryUrl())
                .isEqualTo("http://crosswire-registry:8080" + path(WireSettings.DEFAULT_REGISTRY));
        assertThat(installation
                        .one("Service", "crosswire-registry")
                        .tree()
                        .at("/spec/ports/0/port")
                        .asInt())
                .isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "alerts"})
    void letOthersInOnlyWithAccounts(String service) throws IOException {
        Map<String, String> settings =
                SettingsFile.of(Installation.of("base"), service).file();

        HttpAddress address = HttpAddress.of(name -> Optional.ofNullable(settings.get(name)), 1);
        assertThat(HttpAddress.isLoopback(address.host())).isFalse();
        AccessSettings access = AccessSettings.of(name -> Optional.ofNullable(settings.get(name)));
        assertThat(access.accounts()).isPresent();
        assertThat(settings).containsEntry(HttpAddress.ACCOUNTS, "/etc/crosswire/accounts");
        assertThat(access.secureCookie()).isTrue();
    }

    @Test
    void ofFetchingAreUnderstood() throws IOException {
        Map<String, String> settings =
                SettingsFile.of(Installation.of("base"), "ingest").file();

        assertThat(FetchConfiguration.of(name -> Optional.ofNullable(settings.get(name)))
                        .atOnce())
                .isPositive();
    }

    /** With the files of the newsroom in place of where they are mounted. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void ofTheCheckerAreUnderstood(Installation installation) throws IOException {
        SettingsFile settings = SettingsFile.of(installation, "checker");
        Path newsroom = Installation.KUBERNETES.resolve("base/newsroom");
        Map<String, String> file = new HashMap<>(settings.file());
        file.replaceAll((name, value) -> value.replace("/etc/crosswire/", newsroom + "/"));
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("CROSSWIRE_CHECKER_INSTANCE", "crosswire-checker-0");
        DeployedChecker checker = DeployedChecker.of(file, environment);

        assertThat(checker.desks()).isEqualTo(KafkaTopicsTest.desks());
        assertThat(checker.memberOfTheGroup()).isEqualTo("crosswire-checker-crosswire-checker-0");
        assertThat(checker.stateFolder()).isEqualTo(Path.of("/var/lib/crosswire/state"));
    }

    @Test
    void ofSourcesAreUnderstood() {
        assertThat(SourceFile.read(Installation.KUBERNETES.resolve("base/newsroom/sources.yaml")))
                .isNotEmpty();
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
