package dev.crosswire.journey.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.journey.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rules as the Prometheus operator takes them, against those that are tested. With {@code -Dcrosswire.deploy.write=true} the
 * committed file is written anew.
 */
class PrometheusRuleTest {

    private static final Path RULES = SourceTree.root().resolve("deploy/prometheus/rules.yml");
    private static final Path COMMITTED = Installation.KUBERNETES.resolve("monitoring/prometheus-rule.yaml");

    @Test
    void isCommittedWithTheRulesAsTheyAre() throws IOException {
        String written = written();
        if (Boolean.getBoolean("crosswire.deploy.write")) {
            Files.writeString(COMMITTED, written);
        }

        assertThat(Files.readString(COMMITTED))
                .as(
                        "deploy/prometheus/rules.yml has changed: run this test with -Dcrosswire.deploy.write=true and commit %s",
                        COMMITTED.getFileName())
                .isEqualTo(written);
        assertThat(Manifest.in(COMMITTED).getFirst().tree().path("spec"))
                .isEqualTo(Manifest.YAML.readTree(Files.readString(RULES)));
    }

    private static String written() throws IOException {
        List<String> rules = Files.readAllLines(RULES);
        return """
                # Written by PrometheusRuleTest of services/journey from deploy/prometheus/rules.yml: change that, and run it with
                # -Dcrosswire.deploy.write=true.
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata:
                  name: crosswire
                spec:
                """
                + rules.subList(rules.indexOf("groups:"), rules.size()).stream()
                        .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
                        .collect(Collectors.joining());
    }
}
