package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pods find in their file systems and environments: every file that a setting names, every Secret that is documented. */
class MountsTest {

    private static final String CONFIGURATION = "/etc/crosswire/";
    private static final Pattern SECRET_ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\|");
    private static final Pattern KEY = Pattern.compile("`([a-z.]+)`");

    static List<Installation> everyInstallation() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void areOfVolumesThatAreDeclared(Installation installation) throws IOException {
        Set<String> claims = new TreeSet<>();
        for (Workload workload : Workload.of(installation)) {
            Set<String> volumes = new HashSet<>(workload.claims());
            List<Volume> declared = workload.pod().getVolumes();
            declared.forEach(volume -> volumes.add(volume.getName()));
            declared.stream()
                    .filter(volume -> volume.getPersistentVolumeClaim() != null)
                    .forEach(volume ->
                            claims.add(volume.getPersistentVolumeClaim().getClaimName()));
            assertThat(workload.container().getVolumeMounts())
                    .as("mounts of %s", workload)
                    .extracting(VolumeMount::getName)
                    .containsExactlyInAnyOrderElementsOf(volumes);
        }

        assertThat(installation.of(Set.of("PersistentVolumeClaim")))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(claims);
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void haveEveryFileThatASettingNames(Installation installation) throws IOException {
        for (Workload workload : Workload.of(installation)) {
            if (workload.isOurs()) {
                Map<String, String> files = filesOf(installation, workload);
                SettingsFile settings = SettingsFile.of(installation, workload.service());
                Set<String> named = new TreeSet<>();
                settings.file().values().stream()
                        .filter(value -> value.startsWith(CONFIGURATION))
                        .forEach(named::add);
                settings.environment().values().stream()
                        .filter(value -> value.startsWith(CONFIGURATION))
                        .forEach(named::add);
                // And none that nothing asks for.
                assertThat(files.keySet()).as("files of %s", workload).containsExactlyInAnyOrderElementsOf(named);
                settings.file().values().stream()
                        .filter(value -> value.startsWith("/var/"))
                        .forEach(folder -> assertThat(workload.container().getVolumeMounts())
                                .as("folder %s of %s", folder, workload)
                                .anyMatch(mount -> folder.startsWith(mount.getMountPath())
                                        && !Boolean.TRUE.equals(mount.getReadOnly())));
            }
        }
    }

    /** Path by path, from which Secret or ConfigMap it comes. */
    private static Map<String, String> filesOf(Installation installation, Workload workload) {
        Map<String, String> files = new HashMap<>();
        workload.pod().getVolumes().stream()
                .filter(volume -> volume.getProjected() != null)
                .forEach(volume -> {
                    // Others than the owner and the group of the pod have nothing to read here.
                    assertThat(volume.getProjected().getDefaultMode()).isEqualTo(0440);
                    for (VolumeProjection source : volume.getProjected().getSources()) {
                        if (source.getConfigMap() != null) {
                            String map = source.getConfigMap().getName();
                            installation
                                    .one("ConfigMap", map)
                                    .tree()
                                    .path("data")
                                    .fieldNames()
                                    .forEachRemaining(key -> files.put(CONFIGURATION + key, map));
                        } else {
                            for (KeyToPath item : source.getSecret().getItems()) {
                                files.put(
                                        CONFIGURATION + item.getPath(),
                                        source.getSecret().getName());
                            }
                        }
                    }
                });
        return files;
    }

    @Test
    void andVariablesTakeTheSecretsThatAreDocumented() throws IOException {
        Map<String, Set<String>> used = new HashMap<>();
        for (Installation installation : Installation.all()) {
            for (Workload workload : Workload.of(installation)) {
                workload.container().getEnv().stream()
                        .map(EnvVar::getValueFrom)
                        .filter(from -> from != null && from.getSecretKeyRef() != null)
                        .map(EnvVarSource::getSecretKeyRef)
                        .forEach(key -> used.computeIfAbsent(key.getName(), name -> new TreeSet<>())
                                .add(key.getKey()));
                workload.pod().getVolumes().stream()
                        .filter(volume -> volume.getProjected() != null)
                        .flatMap(volume -> volume.getProjected().getSources().stream())
                        .filter(source -> source.getSecret() != null)
                        .forEach(source -> source.getSecret()
                                .getItems()
                                .forEach(item -> used.computeIfAbsent(
                                                source.getSecret().getName(), name -> new TreeSet<>())
                                        .add(item.getKey())));
            }
        }
        Map<String, Set<String>> documented = new HashMap<>();
        SECRET_ROW
                .matcher(Files.readString(Installation.KUBERNETES.resolve("README.md")))
                .results()
                .forEach((MatchResult row) -> documented.put(
                        row.group(1),
                        new TreeSet<>(KEY.matcher(row.group(2))
                                .results()
                                .map((MatchResult key) -> key.group(1))
                                .toList())));

        assertThat(used).isEqualTo(documented);
    }

    /** Every service comes as a user of its own, whose Secret Strimzi makes. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void andVariablesHoldThePasswordOfTheServicesOwnUser(Installation installation) throws IOException {
        assertThat(Workload.of(installation)).filteredOn(Workload::isOurs).allSatisfy(workload -> {
            EnvVar jaas = workload.container().getEnv().stream()
                    .filter(it -> it.getName().equals("CROSSWIRE_KAFKA_SASL_JAAS_CONFIG"))
                    .findFirst()
                    .orElseThrow();
            assertThat(jaas.getValueFrom().getSecretKeyRef().getKey()).isEqualTo("sasl.jaas.config");
            assertThat(jaas.getValueFrom().getSecretKeyRef().getName()).isEqualTo(workload.name());
            assertThat(installation
                            .one("KafkaUser", workload.name())
                            .tree()
                            .at("/spec/authentication/type")
                            .asText())
                    .isEqualTo("scram-sha-512");
        });
    }
}
