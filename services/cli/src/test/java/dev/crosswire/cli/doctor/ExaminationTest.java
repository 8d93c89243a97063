package dev.crosswire.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.wire.WireSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private interface Answer {
        List<Look> give() throws Exception;
    }

    private record Asked(String name, List<String> needs, Duration patience, Answer answer) implements Check {

        @Override
        public List<Look> look() throws Exception {
            return answer.give();
        }
    }

    private static Check check(String name, List<String> needs, Answer answer) {
        return new Asked(name, needs, Duration.ofSeconds(30), answer);
    }

    private final List<String> begun = new ArrayList<>();

    private Map<String, List<Look>> examine(Check... checks) {
        Map<String, List<Look>> all = new LinkedHashMap<>();
        new Examination(List.of(checks)).run(new Examination.Listener() {
            @Override
            public void begins(String check) {
                begun.add(check);
            }

            @Override
            public void done(String check, List<Look> looks) {
                all.put(check, looks);
            }
        });
        return all;
    }

    @Test
    void doesNotAskWhatMakesNoSense() {
        Map<String, List<Look>> all = examine(
                check("broker", List.of(), () -> List.of(Look.fault("Away.", "Start it."))),
                check("topics", List.of("broker"), () -> List.of(Look.ok("As declared."))),
                check("lag", List.of("topics"), () -> List.of(Look.ok("None."))),
                check("disk", List.of(), () -> List.of(Look.warning("Little.", "Make room."))),
                check("files", List.of("disk"), () -> List.of(Look.ok("Fine."))));

        assertThat(all.keySet()).containsExactly("broker", "topics", "lag", "disk", "files");
        assertThat(all.get("topics")).containsExactly(Look.notChecked("It needs the broker, see there.", ""));
        assertThat(all.get("lag")).containsExactly(Look.notChecked("It needs the topics, see there.", ""));
        assertThat(all.get("files")).containsExactly(Look.ok("Fine."));
        assertThat(begun).containsExactly("broker", "disk", "files");
    }

    @Test
    void givesUpOnACheckThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        Map<String, List<Look>> all = examine(
                new Asked("hangs", List.of(), Duration.ofMillis(100), () -> {
                    never.await();
                    return List.of();
                }),
                check("next", List.of(), () -> List.of(Look.ok("Fine."))));

        assertThat(all.get("hangs")).singleElement().satisfies(look -> {
            assertThat(look.grade()).isEqualTo(Grade.FAULT);
            assertThat(look.found()).isEqualTo("There was no answer within 0.1 s.");
        });
        assertThat(all.get("next")).containsExactly(Look.ok("Fine."));
    }

    @Test
    void hidesSecretsInWhatAFailureSays() {
        WireSettings wire = new WireSettings(
                Map.of(
                        "sasl.jaas.config",
                        "x required username=\"a\" password=\"correct-horse\";",
                        "ssl.key.password",
                        "battery-" + "x".repeat(400)),
                Map.of(),
                "");

        assertThat(Causes.of(new IOException("a".repeat(290) + wire.kafka().get("ssl.key.password")), wire))
                .doesNotContain("battery");
        assertThat(Causes.sentence(new IOException("no login with correct-horse."), wire))
                .isEqualTo("no login with [hidden]");
        assertThat(Causes.sentence(
                        new IllegalArgumentException("Value not specified for key 'horse' in JAAS config"), wire))
                .startsWith("sasl.jaas.config is not written")
                .doesNotContain("horse");
        assertThat(Causes.sentence(new SaslAuthenticationException("not correct-horse"), wire))
                .startsWith("The Kafka broker at ")
                .contains("refuses the login")
                .doesNotContain("correct-horse");
    }

    @Test
    void saysThatACheckFailedByItself() {
        Map<String, List<Look>> all = examine(check("breaks", List.of(), () -> {
            throw new IllegalStateException("something", new IOException("the disk is gone."));
        }));

        assertThat(all.get("breaks"))
                .singleElement()
                .extracting(Look::found)
                .isEqualTo("This could not be looked at: the disk is gone.");
    }
}
