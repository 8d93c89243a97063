package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object is one that Kubernetes, Strimzi or the Prometheus operator would take as it is written. */
class ModelsTest {

    static List<Installation> everyInstallation() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void knowEveryFieldOfEveryObject(Installation installation) {
        assertThat(installation.manifests())
                .hasSizeGreaterThan(20)
                .allSatisfy(manifest -> assertThat(Models.problems(manifest)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyInstallation")
    void knowEveryFieldOfEveryPatch(Installation installation) {
        assertThat(installation.patches())
                .allSatisfy(patch -> assertThat(Models.problems(Merge.withoutDirectives(patch)))
                        .isEmpty());
    }

    /** Deep inside of each model, since each keeps unknown fields in a way of its own. */
    @ParameterizedTest
    @CsvSource({
        "Deployment, crosswire-ingest, /spec/template/spec/containers/0/readinessProbe/httpGet, scheem",
        "StatefulSet, crosswire-checker, /spec/volumeClaimTemplates/0/spec/resources, request",
        "Job, crosswire-setup, /spec, backOffLimit",
        "PodDisruptionBudget, crosswire-checker, /spec, maxUnavaliable",
        "NetworkPolicy, crosswire-ingest-to-the-world, /spec/egress/0/to/0/ipBlock, exept",
        "Kafka, crosswire, /spec/kafka/listeners/0/authentication, typ",
        "Kafka, crosswire, /spec/entityOperator/topicOperator, resource",
        "KafkaNodePool, nodes, /spec/storage/volumes/0, sise",
        "KafkaTopic, crosswire.claim.v1, /spec, partition",
        "ServiceMonitor, crosswire, /spec/endpoints/0, intervall",
        "PrometheusRule, crosswire, /spec/groups/0/rules/0, expression"
    })
    void knowNoFieldThatIsMisspelt(String kind, String name, String place, String misspelt) {
        Manifest manifest = Installation.of("overlays/production").one(kind, name);
        assertThat(manifest.tree().at(place)).isInstanceOf(ObjectNode.class);
        ((ObjectNode) manifest.tree().at(place)).put(misspelt, "x");

        assertThat(Models.problems(manifest)).singleElement().asString().contains("\"" + misspelt + "\"");
    }

    @Test
    void takeNoNumberForAText() throws IOException {
        Manifest manifest = Installation.of("base").one("Deployment", "crosswire-alerts");
        ((ObjectNode) manifest.tree().at("/spec/template/spec/containers/0/env/0")).put("value", 5);

        assertThat(Models.problems(manifest))
                .singleElement()
                .asString()
                .endsWith("env 0 value is 5 and is read as \"5\"");
    }

    @Test
    void takeNoKindThatIsNotKnown() {
        ObjectNode tree =
                Manifest.YAML.createObjectNode().put("apiVersion", "v1").put("kind", "Pot");

        assertThat(Models.problems(new Manifest(Installation.KUBERNETES.resolve(Path.of("base", "pot.yaml")), tree)))
                .containsExactly("Pot  in base/pot.yaml is a v1 Pot, which is not known here");
    }
}
