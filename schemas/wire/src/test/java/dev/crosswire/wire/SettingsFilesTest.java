package dev.crosswire.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class SettingsFilesTest {

    private static final String PASSWORD = "tr0ub4dor";

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Map<String, String> added(String files) {
        return SettingsFiles.added(Map.of(SettingsFiles.SETTING, files), Map.of());
    }

    @Test
    void takesWhatStandsInTheFileAndOfTwoFilesTheLater() throws IOException {
        String settings = file("ingest.properties", """
                # how ingest reaches Kafka
                crosswire.http.port = 9081
                crosswire.kafka.sasl.jaas.config = org.example.Module required \\
                    username="ingest" password="one";
                crosswire.public-url=https://café.example
                """);
        String secrets =
                file("secret.properties", "crosswire.kafka.ssl.truststore.password=two\ncrosswire.http.port=9082\n");

        assertThat(added(settings + ", " + secrets))
                .containsOnly(
                        Map.entry("crosswire.http.port", "9082"),
                        Map.entry(
                                "crosswire.kafka.sasl.jaas.config",
                                "org.example.Module required username=\"ingest\" password=\"one\";"),
                        Map.entry("crosswire.public-url", "https://café.example"),
                        Map.entry("crosswire.kafka.ssl.truststore.password", "two"));
    }

    @Test
    void givesWayToASystemPropertyAndToTheEnvironmentUnderWhicheverName() throws IOException {
        String file = file("all.properties", """
                crosswire.http.port=9081
                crosswire.http.trusted-proxies=10.0.0.0/8
                crosswire.kafka.security.protocol=SASL_SSL
                crosswire.registry.url=https://file.example
                crosswire.state.dir=/file
                """);

        Map<String, String> added = SettingsFiles.added(
                Map.of("crosswire.http.port", "1"),
                Map.of(
                        "CROSSWIRE_SETTINGS",
                        file,
                        "CROSSWIRE_HTTP_TRUSTED_PROXIES",
                        "10.1.0.0/16",
                        "CROSSWIRE_KAFKA_SECURITY_PROTOCOL",
                        "SSL",
                        "CROSSWIRE_REGISTRY_SCHEMA_REGISTRY_URL",
                        "https://environment.example"));

        assertThat(added).containsOnly(Map.entry("crosswire.state.dir", "/file"));
    }

    @Test
    void asksForNothingWhereNoFileIsNamed() {
        assertThat(SettingsFiles.added(Map.of(), Map.of())).isEmpty();
        assertThat(added(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crosswire.http.prot=1 | \"crosswire.http.prot\", which no service reads: perhaps crosswire.http.port was meant.",
                "crosswire.something=1 | which no service reads: take it out.",
                "crosswire.kafka.=1    | which no service reads",
                "crosswire.settings=x  | sets crosswire.settings itself",
                "bootstrap.servers=x   | as number 1 of what it sets: names begin with crosswire.",
                "crosswire.http.host=\\u12 | has a \\u that no four hexadecimal digits follow"
            })
    void refusesANameThatNoServiceReads(String line, String part) throws IOException {
        String file = file("settings.properties", line + "\n");

        assertThatThrownBy(() -> added(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The file of settings " + file + ", named by crosswire.settings, ")
                .hasMessageContaining(part)
                .hasMessageEndingWith(".");
    }

    @Test
    void repeatsNothingOfALineThatMayHoldAPassword() throws IOException {
        String file = file("settings.properties", """
                crosswire.kafka.security.protocol=SASL_SSL
                crosswire.kafka.sasl.jaas.config=org.example.Module required username="x"
                """ + PASSWORD + "=\n");

        assertThatThrownBy(() -> added(file))
                .hasMessageContaining("number 3")
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain(PASSWORD));
    }

    @Test
    void refusesAFileThatCannotBeReadInOneSentence() throws IOException {
        Path missing = folder.resolve("missing.properties");
        Path latin = Files.write(
                folder.resolve("latin.properties"), "crosswire.sources=café".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large.properties"), new byte[(1 << 20) + 1]);

        assertThatThrownBy(() -> added(missing.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The file of settings " + missing
                        + ", named by crosswire.settings, does not exist: make it, or name another.");
        assertThatThrownBy(() -> added(folder.toString())).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> added(latin.toString())).hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> added(large.toString())).hasMessageContaining("more than a megabyte");
        assertThatThrownBy(() -> added(missing + ",")).isInstanceOf(IllegalArgumentException.class);
        String file = file("one.properties", "");
        assertThatThrownBy(() -> added(file + ",")).hasMessageContaining("nothing after a comma");
    }
}
