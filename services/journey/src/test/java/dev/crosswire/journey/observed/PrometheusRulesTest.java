package dev.crosswire.journey.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules as Prometheus itself reads them. */
@ExtendWith(PromtoolPresent.class)
class PrometheusRulesTest {

    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern TESTED = Pattern.compile("alertname: (\\w+)\\s+exp_alerts:\\s+- exp_labels");

    @ParameterizedTest
    @ValueSource(strings = {"prometheus.yml", "prometheus-compose.yml"})
    void theConfigurationCanBeRead(String file) throws Exception {
        Promtool.Answer answer = Promtool.run(Deployed.PROMETHEUS, "", "check", "config", file);

        assertThat(answer.exit()).as(answer.text()).isZero();
    }

    @Test
    void theRulesCanBeReadAndLeaveNothingToBeDesired() throws Exception {
        Promtool.Answer answer =
                Promtool.run(Deployed.PROMETHEUS, "", "check", "rules", "--lint=all", "--lint-fatal", "rules.yml");

        assertThat(answer.exit()).as(answer.text()).isZero();
    }

    @Test
    void theRulesSoundWhenTheyShouldAndOnlyThen() throws Exception {
        Promtool.Answer answer = Promtool.run(Deployed.PROMETHEUS, "", "test", "rules", "rules-test.yml");

        assertThat(answer.exit()).as(answer.text()).isZero();
    }

    @Test
    void everyAlertIsSeenToSoundInATest() throws Exception {
        assertThat(names(TESTED, "rules-test.yml")).containsAll(names(ALERT, "rules.yml"));
    }

    @Test
    void everyAlertSaysHowUrgentItIsAndWhatToDo() throws Exception {
        String rules = Files.readString(Deployed.PROMETHEUS.resolve("rules.yml"));
        List<String> alerts = List.of(rules.split("- alert: ", -1));

        assertThat(alerts.subList(1, alerts.size()))
                .allSatisfy(alert -> assertThat(alert)
                        .containsPattern("severity: (page|ticket)")
                        .containsPattern("summary: \"[^\n]{20,}\"")
                        .containsPattern("runbook: \"[^\n]{40,}\\.\""));
    }

    private static List<String> names(Pattern pattern, String file) throws Exception {
        Path path = Deployed.PROMETHEUS.resolve(file);
        return pattern.matcher(Files.readString(path))
                .results()
                .map((MatchResult it) -> it.group(1))
                .distinct()
                .toList();
    }
}
