package dev.crosswire.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
