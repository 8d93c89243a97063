package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders of Kustomize fit together. */
class InstallationsTest {

    static List<Installation> everyInstallation() {
        return Installation.all();
    }

    static List<Installation> everyOverlay() {
        return Installation.overlays();
    }

    /** That every file that is listed is there, {@link Installation} sees to: it reads them. */
    @Test
    void listEveryFileThatIsThere() throws IOException {
        Set<Path> listed = new TreeSet<>();
        Installation.all().forEach(installation -> listed.addAll(installation.files()));
        try (Stream<Path> files = Files.walk(Installation.KUBERNETES)) {
            assertThat(files.filter(Files::isRegularFile))
                    .filteredOn(file -> !file.endsWith("README.md"))
                    .isSubsetOf(listed);
        }
        assertThat(listed).contains(Installation.KUBERNETES.resolveSibling("grafana/crosswire-dashboard.json"));
    }

    @Test
    void areTheFoldersThatThereAre() throws IOException {
        try (Stream<Path> overlays = Files.list(Installation.KUBERNETES.resolve("overlays"))) {
            assertThat(overlays.map(folder -> "overlays/" + folder.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(Installation.overlays().stream()
                            .map(Installation::name)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("everyOverlay")
    void stayInTheNamespaceThatTheyMake(Installation overlay) throws IOException {
        Kustomization file =
                Kustomization.in(Installation.KUBERNETES.resolve(overlay.name()).resolve(Installation.KUSTOMIZATION));

        assertThat(overlay.of(Set.of("Namespace")))
                .extracting(Manifest::name)
                .containsExactly(String.valueOf(file.namespace()));
        assertThat(overlay.manifests())
                .allSatisfy(manifest -> assertThat(
                                manifest.tree().at("/metadata/namespace").isMissingNode())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("everyOverlay")
    void sayWhereEveryImageIsToBeHadAndWhichOne(Installation overlay) throws IOException {
        assertThat(Workload.of(overlay))
                .hasSize(5)
                .allSatisfy(workload -> assertThat(workload.container().getImage())
                        .matches("[a-z0-9.-]+\\.[a-z]+/[a-z/-]+/" + (workload.isOurs() ? workload.service() : "[a-z-]+")
                                + ":\\d+\\.\\d+\\.\\d+"));
    }

    /** Secrets are referred to; what looks like the value of one does not stand in any file. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void holdNoSecret(Installation installation) throws IOException {
        assertThat(installation.of(Set.of("Secret"))).isEmpty();
        List<String> suspicious = new ArrayList<>();
        for (Path file : installation.files()) {
            suspicious.addAll(Files.readAllLines(file).stream()
                    .filter(line -> !line.stripLeading().startsWith("#"))
                    .filter(line ->
                            line.matches("(?i).*(?<![a-z])(password|token|jaas\\.config)\"?\\s*[:=]\\s*\"?[^\\s{].*"))
                    .toList());
        }
        assertThat(suspicious).isEmpty();
    }
}
