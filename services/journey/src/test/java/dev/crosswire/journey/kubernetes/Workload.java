package dev.crosswire.journey.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that runs pods of ours.
 *
 * @param name "crosswire-checker"
 * @param runsOn whether it goes on until it is stopped
 * @param replicas how many pods there are
 * @param selector of its pods; empty for a job, which makes its own
 * @param template of its pods
 * @param claims names of volumes that each pod gets for itself
 */
record Workload(
        String name,
        boolean runsOn,
        int replicas,
        LabelSelector selector,
        PodTemplateSpec template,
        List<String> claims) {

    static List<Workload> of(Installation installation) throws JsonProcessingException {
        List<Workload> workloads = new ArrayList<>();
        for (Manifest manifest : installation.of(Set.of("Deployment", "StatefulSet", "Job"))) {
            workloads.add(
                    switch (manifest.kind()) {
                        case "Deployment" -> {
                            var spec = Models.read(manifest, Deployment.class).getSpec();
                            yield new Workload(
                                    manifest.name(),
                                    true,
                                    spec.getReplicas(),
                                    spec.getSelector(),
                                    spec.getTemplate(),
                                    List.of());
                        }
                        case "StatefulSet" -> {
                            var spec = Models.read(manifest, StatefulSet.class).getSpec();
                            yield new Workload(
                                    manifest.name(),
                                    true,
                                    spec.getReplicas(),
                                    spec.getSelector(),
                                    spec.getTemplate(),
                                    spec.getVolumeClaimTemplates().stream()
                                            .map((PersistentVolumeClaim it) ->
                                                    it.getMetadata().getName())
                                            .toList());
                        }
                        default ->
                            new Workload(
                                    manifest.name(),
                                    false,
                                    1,
                                    new LabelSelector(),
                                    Models.read(manifest, Job.class).getSpec().getTemplate(),
                                    List.of());
                    });
        }
        return workloads;
    }

    /** That of a service: "checker". */
    static Workload named(Installation installation, String service) throws JsonProcessingException {
        return of(installation).stream()
                .filter(it -> it.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    /** The last word of the name, which is that of the container, the image and the settings file: "checker". */
    String service() {
        return name.substring("crosswire-".length());
    }

    /** Whether it runs our code, rather than somebody else's. */
    boolean isOurs() {
        return !service().equals("registry");
    }

    PodSpec pod() {
        return template.getSpec();
    }

    Container container() {
        if (pod().getContainers().size() != 1) {
            throw new IllegalStateException(name + " has more than one container");
        }
        return pod().getContainers().getFirst();
    }

    boolean isSelectedBy(LabelSelector by) {
        return fits(by, template.getMetadata().getLabels());
    }

    static boolean fits(LabelSelector selector, Map<String, String> labels) {
        Map<String, String> wanted = selector.getMatchLabels() == null ? Map.of() : selector.getMatchLabels();
        List<LabelSelectorRequirement> rules =
                selector.getMatchExpressions() == null ? List.of() : selector.getMatchExpressions();
        return labels.entrySet().containsAll(wanted.entrySet())
                && rules.stream().allMatch(rule -> {
                    if (!rule.getOperator().equals("In")) {
                        throw new IllegalStateException("the operator " + rule.getOperator() + " is not known here");
                    }
                    return rule.getValues().contains(labels.getOrDefault(rule.getKey(), ""));
                });
    }

    @Override
    public String toString() {
        return name;
    }
}
