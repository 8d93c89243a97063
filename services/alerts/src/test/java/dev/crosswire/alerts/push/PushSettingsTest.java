package dev.crosswire.alerts.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class PushSettingsTest {

    @TempDir
    private Path folder;

    private static PushSettings of(Map<String, String> settings) {
        return PushSettings.of(name -> Optional.ofNullable(settings.get(name)), "http://127.0.0.1:8080");
    }

    @Test
    void pushesNothingUnlessAnAddressIsSet() throws IOException {
        PushSettings settings = of(Map.of());

        assertThat(settings.alertmanagers()).isEmpty();
        assertThat(settings.filter())
                .isEqualTo(new PushFilter(
                        Set.of(FindingKind.CONTRADICTION, FindingKind.DIVERGENCE), Severity.LOW, Set.of()));
        assertThat(settings.repeat()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.credentials().header()).isEmpty();
    }

    @Test
    void takesAClusterOfAlertmanagersAndAFilter() {
        PushSettings settings = of(Map.of(
                "crosswire.push.alertmanager.url", "http://one.example:9093/, https://two.example/alerting/",
                "crosswire.push.kinds", "contradiction, revision",
                "crosswire.push.minimum-severity", "medium",
                "crosswire.push.desks", "world,economy",
                "crosswire.push.repeat", "30s",
                "crosswire.push.most", "10",
                "crosswire.public-url", "https://crosswire.example/"));

        assertThat(settings.alertmanagers())
                .containsExactly(URI.create("http://one.example:9093"), URI.create("https://two.example/alerting"));
        assertThat(settings.filter())
                .isEqualTo(new PushFilter(
                        Set.of(FindingKind.CONTRADICTION, FindingKind.REVISION),
                        Severity.MEDIUM,
                        Set.of("world", "economy")));
        assertThat(settings.repeat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.most()).isEqualTo(10);
        assertThat(settings.publicUrl()).isEqualTo("https://crosswire.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crosswire.push.alertmanager.url | alertmanager:9093 | is no address of HTTP",
                "crosswire.push.alertmanager.url | ftp://alertmanager.example | is no address of HTTP",
                "crosswire.push.alertmanager.url | http://not an address | is no address",
                "crosswire.push.alertmanager.url | http:///api | is no address of HTTP",
                "crosswire.push.alertmanager.url | http://am.example/?x=1 | has a query or a fragment",
                "crosswire.push.alertmanager.url | http://a,http://b,http://c,http://d,http://e,http://f | at most 5",
                "crosswire.push.minimum-severity | urgent | allowed are low, medium, high",
                "crosswire.push.kinds | contradiction,rumour | allowed are contradiction",
                "crosswire.push.repeat | never | is no time from 1s to 1h",
                "crosswire.push.repeat | PT2H | is no time from 1s to 1h",
                "crosswire.push.most | 0 | is no number from 1",
                "crosswire.public-url | crosswire.example | is no address of HTTP",
                "crosswire.push.alertmanager.bearer-token-file | /nowhere/token | cannot be read"
            })
    void refusesWhatItCannotUseInOneSentence(String setting, String value, String part) {
        assertThatThrownBy(() -> of(Map.of(setting, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining(part)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesAPasswordInAnAddressAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> of(Map.of("crosswire.push.alertmanager.url", "http://anna:s3cret@am.example")))
                .hasMessageContaining("basic-auth-file")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void readsCredentialsFromAFileWheneverTheyAreShown() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "abc.def\n");
        Credentials bearer = of(Map.of("crosswire.push.alertmanager.bearer-token-file", token.toString()))
                .credentials();
        assertThat(bearer.header()).contains("Bearer abc.def");
        Files.writeString(token, "changed");
        assertThat(bearer.header()).contains("Bearer changed");

        Path password = Files.writeString(folder.resolve("password"), "anna:geheim");
        assertThat(of(Map.of("crosswire.push.alertmanager.basic-auth-file", password.toString()))
                        .credentials()
                        .header())
                .contains("Basic YW5uYTpnZWhlaW0=");
    }

    @Test
    void refusesCredentialsThatAreNoneWithoutRepeatingThem() throws IOException {
        Path two = Files.writeString(folder.resolve("two"), "s3cret\nsecond line");
        assertThatThrownBy(() -> of(Map.of("crosswire.push.alertmanager.bearer-token-file", two.toString())))
                .hasMessageContaining("one line")
                .hasMessageNotContaining("s3cret");
        Path noName = Files.writeString(folder.resolve("no-name"), "s3cret");
        assertThatThrownBy(() -> of(Map.of("crosswire.push.alertmanager.basic-auth-file", noName.toString())))
                .hasMessageContaining("a colon and a password")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> of(Map.of(
                        "crosswire.push.alertmanager.bearer-token-file", two.toString(),
                        "crosswire.push.alertmanager.basic-auth-file", noName.toString())))
                .hasMessageContaining("both set");
    }
}
