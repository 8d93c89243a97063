package dev.crosswire.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.0.0.0, false
            0.1.2.3, false
            1.1.1.1, true
            8.8.8.8, true
            9.255.255.255, true
            10.0.0.0, false
            10.255.255.255, false
            11.0.0.0, true
            93.184.216.34, true
            100.63.255.255, true
            100.64.0.0, false
            100.100.100.200, false
            100.127.255.255, false
            100.128.0.0, true
            126.255.255.255, true
            127.0.0.1, false
            127.255.255.255, false
            128.0.0.1, true
            168.63.129.15, true
            168.63.129.16, false
            169.253.255.255, true
            169.254.0.1, false
            169.254.169.254, false
            169.255.0.0, true
            172.15.255.255, true
            172.16.0.1, false
            172.31.255.255, false
            172.32.0.0, true
            192.0.0.1, false
            192.0.0.192, false
            192.0.1.1, true
            192.0.2.1, false
            192.88.99.1, false
            192.167.255.255, true
            192.168.0.1, false
            192.169.0.0, true
            198.17.255.255, true
            198.18.0.1, false
            198.19.255.255, false
            198.20.0.0, true
            198.51.100.7, false
            203.0.113.7, false
            203.0.114.1, true
            223.255.255.255, true
            224.0.0.1, false
            239.255.255.250, false
            240.0.0.1, false
            255.255.255.255, false
            ::, false
            ::1, false
            ::127.0.0.1, false
            ::8.8.8.8, false
            ::ffff:10.0.0.1, false
            ::ffff:127.0.0.1, false
            ::ffff:8.8.8.8, true
            ::ffff:0:8.8.8.8, false
            64:ff9b::8.8.8.8, true
            64:ff9b::10.0.0.1, false
            64:ff9b::a9fe:a9fe, false
            64:ff9b:1::8.8.8.8, false
            100::1, false
            2001::1, false
            2001:0:4136:e378:8000:63bf:3fff:fdd2, false
            2001:2::1, false
            2001:10::1, false
            2001:20::1, false
            2001:200::1, true
            2001:4860:4860::8888, true
            2001:db8::1, false
            2002:808:808::1, true
            2002:a00:1::1, false
            2002:7f00:1::1, false
            2002:c0a8:101::1, false
            2606:4700:4700::1111, true
            2a00:1450:4001:81b::200e, true
            2a00:1450:4001:81b:0:5efe:10.0.0.1, false
            2a00:1450:4001:81b:200:5efe:8.8.8.8, true
            2620:4f:8000::1, false
            3fff::1, false
            3ffe::1, true
            4000::1, false
            5f00::1, false
            fc00::1, false
            fd00:ec2::254, false
            fdff:ffff::1, false
            fe80::1, false
            fec0::1, false
            ff02::1, false
            ff0e::1, false
            """)
    void belongToThePublicInternetOrNot(String address, boolean isPublic) {
        assertThat(PublicAddresses.contains(Literal.address(address).orElseThrow()))
                .isEqualTo(isPublic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "127.0.0.01",
                "127.0.0.0x1",
                "017700000001",
                "1.2.3.4.5",
                "256.1.1.1",
                "999999999999",
                "0x",
                "a.0"
            })
    void isNeverWrittenAsAnOddNumber(String host) {
        assertThat(Literal.address(host)).isEmpty();
        assertThat(Literal.isOddNumber(host)).isTrue();
    }

    @Test
    void areAllowedByNetwork() {
        AllowedNetworks allowed =
                AllowedNetworks.parse(List.of("10.1.2.3/16", "192.168.7.7", " fd12:3456::/31", "0.0.0.0/32"));

        assertThat(List.of("10.1.255.1", "192.168.7.7", "fd12:3457::1", "0.0.0.0"))
                .allSatisfy(address -> assertThat(allowed.contains(at(address))).isTrue());
        assertThat(List.of("10.2.0.1", "192.168.7.8", "fd12:3458::1", "0.0.0.1", "::ffff:11.1.0.1"))
                .allSatisfy(address -> assertThat(allowed.contains(at(address))).isFalse());
        assertThat(allowed.contains(at("::ffff:10.1.0.1")))
                .as("one address, two notations")
                .isTrue();
        assertThat(AllowedNetworks.none().contains(at("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0/8",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "fd00::/129",
                "*",
                "fe80::1%eth0"
            })
    void areNotAllowedByWhatIsNoNetwork(String range) {
        assertThatThrownBy(() -> AllowedNetworks.parse(List.of(range)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no network");
    }

    private static InetAddress at(String address) {
        return Literal.address(address).orElseThrow();
    }
}
