package dev.crosswire.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.access.AccountsSource;
import dev.crosswire.access.PasswordHash;
import dev.crosswire.access.Right;
import dev.crosswire.access.Role;
import dev.crosswire.access.StatedAccounts;
import dev.crosswire.access.Token;
import dev.crosswire.access.User;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessSettingsTest {

    @Test
    void hasNoAccountsAndACookieForThisMachineUnlessToldOtherwise() {
        AccessSettings settings = of(Map.of());

        assertThat(settings.accounts()).isEmpty();
        assertThat(settings.secureCookie()).isFalse();
        assertThat(settings.idle()).isEqualTo(Duration.ofHours(12));
        assertThat(settings.longest()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void sendsTheCookieOverTlsOnlyWhereOthersReachTheService() {
        assertThat(of(Map.of("crosswire.http.host", "0.0.0.0")).secureCookie()).isTrue();
        assertThat(of(Map.of("crosswire.public-url", "https://crosswire.example.org"))
                        .secureCookie())
                .isTrue();
        assertThat(of(Map.of("crosswire.http.host", "0.0.0.0", "crosswire.http.secure-cookie", "false"))
                        .secureCookie())
                .isFalse();
    }

    @Test
    void readsAccountsFromAFileOrAsTheyAreStatedAndNotBoth() {
        String stated = StatedAccounts.of(
                        List.of(new User("anna", Role.ADMIN, PasswordHash.of("one long password".toCharArray()))),
                        List.of(new Token("feed", Set.of(Right.INGEST), "1".repeat(64))))
                .text();

        AccountsSource source =
                of(Map.of("crosswire.access.accounts", stated)).accounts().orElseThrow();

        assertThat(source.read().user("anna").orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(source.read().tokens()).hasSize(1);
        assertThat(source.stamp()).isEqualTo(source.stamp());
        assertThat(source.toString()).doesNotContain("pbkdf2", "1111");
        assertThat(of(Map.of("crosswire.access.accounts", " ")).accounts()).isEmpty();
        assertThatThrownBy(() -> of(Map.of("crosswire.access.accounts", stated, "crosswire.access.file", "accounts")))
                .hasMessage("crosswire.access.file and crosswire.access.accounts both say who may come in: set one of"
                        + " them only.");
    }

    @Test
    void saysWhichOfTheStatedAccountsCannotBeUsed() {
        AccessSettings settings =
                of(Map.of("crosswire.access.accounts", "token feed read sha256$" + "1".repeat(64) + ";user x"));

        assertThatThrownBy(settings::readAccounts)
                .hasMessageStartingWith("Line 2 of crosswire.access.accounts cannot be used: ");
    }

    @Test
    void readsItsListsAndAddresses() {
        AccessSettings settings = of(Map.of(
                "crosswire.public-url", "HTTPS://Crosswire.example.org:8443/",
                "crosswire.http.trusted-proxies", "10.0.0.0/8, ::1"));

        assertThat(settings.publicUrl()).contains(URI.create("https://Crosswire.example.org:8443"));
        assertThat(settings.trustedProxies())
                .containsExactly(
                        new AddressRange(InetAddress.ofLiteral("10.0.0.0"), 8),
                        new AddressRange(InetAddress.ofLiteral("::1"), 128));
    }

    @ParameterizedTest
    @CsvSource({
        "crosswire.public-url, crosswire.example.org",
        "crosswire.public-url, ftp://crosswire.example.org",
        "crosswire.public-url, https://crosswire.example.org/?q=1",
        "crosswire.public-url, https://user@crosswire.example.org",
        "crosswire.http.trusted-proxies, proxy.example.org",
        "crosswire.http.trusted-proxies, 10.0.0.0/33",
        "crosswire.http.trusted-proxies, 10.0.0.0/x",
        "crosswire.http.secure-cookie, yes",
        "crosswire.session.idle, 12",
        "crosswire.session.idle, PT0S",
        "crosswire.session.longest, -P1D",
        "crosswire.limit.reads, 0",
        "crosswire.limit.streams, many"
    })
    void refusesWhatCannotBeUsedInOneSentence(String name, String value) {
        assertThatThrownBy(() -> of(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining("\"" + value + "\"")
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        // from, X-Forwarded-For, the client
        "198.51.100.7, '', 198.51.100.7",
        "198.51.100.7, 203.0.113.9, 198.51.100.7",
        "10.1.2.3, 203.0.113.9, 203.0.113.9",
        "10.1.2.3, '1.1.1.1, 203.0.113.9', 203.0.113.9",
        "10.1.2.3, '203.0.113.9, 10.9.9.9', 203.0.113.9",
        "10.1.2.3, 'localhost', 10.1.2.3",
        "10.1.2.3, '203.0.113.9, <script>', 10.1.2.3",
        "10.1.2.3, '', 10.1.2.3"
    })
    void believesOnlyProxiesThatItTrusts(String from, String forwarded, String client) {
        ClientAddresses addresses = new ClientAddresses(of(Map.of("crosswire.http.trusted-proxies", "10.0.0.0/8")));

        assertThat(addresses.of(InetAddress.ofLiteral(from), List.of(forwarded)))
                .isEqualTo(InetAddress.ofLiteral(client));
    }

    @Test
    void countsAllAddressesOfOneSiteAsOne() {
        assertThat(ClientAddresses.counted(InetAddress.ofLiteral("2001:db8:1:2:3:4:5:6")))
                .isEqualTo(ClientAddresses.counted(InetAddress.ofLiteral("2001:db8:1:2:ffff::1")))
                .isNotEqualTo(ClientAddresses.counted(InetAddress.ofLiteral("2001:db8:1:3::1")));
        assertThat(ClientAddresses.counted(InetAddress.ofLiteral("192.0.2.1"))).isEqualTo("192.0.2.1");
    }

    private static AccessSettings of(Map<String, String> settings) {
        return AccessSettings.of(name -> Optional.ofNullable(settings.get(name)));
    }
}
