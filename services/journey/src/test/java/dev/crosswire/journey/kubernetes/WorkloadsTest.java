package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crosswire.local.Part;
import dev.crosswire.vitals.HealthAnswer;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the pods run: with as few rights as they can, watched, within limits, and where the code listens. */
class WorkloadsTest {

    static List<Installation> everyInstallation() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void areAllThere(Installation installation) throws IOException {
        assertThat(Workload.of(installation))
                .extracting(Workload::name)
                .containsExactlyInAnyOrder(
                        "crosswire-registry",
                        "crosswire-setup",
                        "crosswire-ingest",
                        "crosswire-checker",
                        "crosswire-alerts");
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void mayAsLittleAsTheyCan(Installation installation) throws IOException {
        assertThat(Workload.of(installation)).allSatisfy(workload -> {
            PodSecurityContext pod = workload.pod().getSecurityContext();
            assertThat(pod.getRunAsNonRoot()).isTrue();
            assertThat(pod.getRunAsUser()).isPositive();
            assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
            assertThat(workload.pod().getEnableServiceLinks())
                    .as("variables of Services are read as settings of Kafka's clients")
                    .isFalse();
            SecurityContext container = workload.container().getSecurityContext();
            assertThat(container.getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getReadOnlyRootFilesystem()).isTrue();
            assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(container.getCapabilities().getAdd()).isEmpty();
            // Where the JVM unpacks native libraries, since the rest cannot be written.
            assertThat(workload.container().getVolumeMounts())
                    .extracting(VolumeMount::getMountPath)
                    .contains("/tmp");
        });
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void haveLimits(Installation installation) throws IOException {
        assertThat(Workload.of(installation)).allSatisfy(workload -> {
            Container container = workload.container();
            assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
            // Of memory a JVM takes what it may, sooner or later: what is promised to it is what it may take.
            if (workload.isOurs()) {
                assertThat(container.getResources().getRequests().get("memory"))
                        .isEqualTo(container.getResources().getLimits().get("memory"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void areAskedHowTheyAreWhereTheyAnswer(Installation installation) throws IOException {
        assertThat(Workload.of(installation)).filteredOn(Workload::runsOn).allSatisfy(workload -> {
            Container container = workload.container();
            String alive = workload.isOurs() ? HealthAnswer.LIVENESS : "/health/live";
            String ready = workload.isOurs() ? HealthAnswer.READINESS : "/health/ready";
            assertAsks(container, container.getStartupProbe(), alive);
            assertAsks(container, container.getLivenessProbe(), alive);
            assertAsks(container, container.getReadinessProbe(), ready);
            // The start of a JVM on a busy node, and no more patience than that with one that hangs.
            assertThat(container.getStartupProbe().getPeriodSeconds()
                            * container.getStartupProbe().getFailureThreshold())
                    .isBetween(60, 300);
        });
    }

    private static void assertAsks(Container container, Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(container.getPorts())
                .extracting(ContainerPort::getName)
                .contains(probe.getHttpGet().getPort().getStrVal());
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void listenWhereTheCodeDoesAndTheirServiceSays(Installation installation) throws IOException {
        for (Part part : List.of(Part.INGEST, Part.CHECKER, Part.ALERTS)) {
            String service = part.name().toLowerCase(Locale.ROOT);
            Workload workload = Workload.named(installation, service);
            assertThat(workload.container().getPorts())
                    .as("ports of %s", service)
                    .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                    .containsExactly(tuple("http", part.defaultPort()));
            assertThat(SettingsFile.of(installation, service).value("crosswire.http.port"))
                    .isEqualTo(Integer.toString(part.defaultPort()));
        }
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void areFoundByTheirServices(Installation installation) throws IOException {
        List<Workload> workloads = Workload.of(installation);
        for (Manifest manifest : installation.of(Set.of("Service"))) {
            Service service = Models.read(manifest, Service.class);
            Workload workload = workloads.stream()
                    .filter(it -> it.name().equals(manifest.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(workload.template().getMetadata().getLabels())
                    .containsAllEntriesOf(service.getSpec().getSelector());
            for (ServicePort port : service.getSpec().getPorts()) {
                assertThat(workload.container().getPorts())
                        .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                        .contains(tuple(port.getTargetPort().getStrVal(), port.getPort()));
            }
        }
        assertThat(installation.of(Set.of("Service")))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(workloads.stream()
                        .filter(Workload::runsOn)
                        .map(Workload::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void areTheirOwnAndNobodyElsesPods(Installation installation) throws IOException {
        List<Workload> workloads = Workload.of(installation);
        assertThat(workloads).filteredOn(Workload::runsOn).allSatisfy(workload -> {
            assertThat(workload.selector().getMatchLabels()).isNotEmpty();
            assertThat(workloads.stream().filter(it -> it.isSelectedBy(workload.selector())))
                    .containsExactly(workload);
        });
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void haveABudgetOfDisruptions(Installation installation) throws IOException {
        Set<String> covered = new HashSet<>();
        List<Workload> workloads = Workload.of(installation);
        for (Manifest manifest : installation.of(Set.of("PodDisruptionBudget"))) {
            PodDisruptionBudget budget = Models.read(manifest, PodDisruptionBudget.class);
            // One that lets nobody go would keep a node from being emptied for ever.
            assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
            assertThat(workloads.stream()
                            .filter(it -> it.isSelectedBy(budget.getSpec().getSelector())))
                    .singleElement()
                    .satisfies(
                            workload -> assertThat(covered.add(workload.name())).isTrue());
        }
        assertThat(workloads)
                .filteredOn(Workload::runsOn)
                .extracting(Workload::name)
                .containsExactlyInAnyOrderElementsOf(covered);
    }

    /** The single writer stays single, and two processes never have one folder. */
    @ParameterizedTest
    @MethodSource("everyInstallation")
    void areNeverTwoOverOneVolume(Installation installation) throws IOException {
        for (Manifest manifest : installation.of(Set.of("Deployment"))) {
            boolean keeps =
                    manifest.tree().at("/spec/template/spec/volumes").findValue("persistentVolumeClaim") != null;
            if (keeps) {
                assertThat(manifest.tree().at("/spec/replicas").asInt())
                        .as("%s", manifest)
                        .isEqualTo(1);
                assertThat(manifest.tree().at("/spec/strategy/type").asText())
                        .as("%s", manifest)
                        .isEqualTo("Recreate");
            }
        }
        assertThat(Workload.named(installation, "ingest").replicas()).isEqualTo(1);
    }
}
