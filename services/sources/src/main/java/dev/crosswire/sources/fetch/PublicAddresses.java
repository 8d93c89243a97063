package dev.crosswire.sources.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet: the special-purpose registries of the IANA (RFC 6890 and what came after
 * it) taken out, and IPv4 addresses that an IPv6 one carries inside judged as what they are.
 */
final class PublicAddresses {

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carriers' NAT; also where one cloud keeps its metadata
                    "127.0.0.0/8",
                    "168.63.129.16", // public by its number, yet inside one cloud it is the host's own service
                    "169.254.0.0/16", // link-local, and where most clouds keep their metadata
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // AMT
                    "192.88.99.0/24", // 6to4 relays, withdrawn
                    "192.168.0.0/16",
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarks of networks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    // of 2000::/3; all else of IPv6 is refused below
                    "2001::/23", // protocols' own, Teredo among them, whose hosts nobody can name
                    "2001:db8::/32", // documentation
                    "2620:4f:8000::/48", // AS112
                    "3fff::/20") // documentation
            .map(Network::of)
            .toList();

    private static final Network UNICAST = Network.of("2000::/3");
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (NOT_PUBLIC.stream().anyMatch(network -> network.contains(address))) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return true;
        }
        if (isMapped(bytes)) {
            return contains(inside(bytes, 12));
        }
        // DNS64 writes public IPv4 addresses like this, on networks that have no IPv4
        if (NAT64.contains(address)) {
            return contains(inside(bytes, 12));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return contains(inside(bytes, 2));
        }
        return UNICAST.contains(address) && (!isIsatap(bytes) || contains(inside(bytes, 12)));
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == (byte) 0xff && bytes[11] == (byte) 0xff;
    }

    /** RFC 5214: an interface that tunnels to the IPv4 address in its last four bytes. */
    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
    }

    private static InetAddress inside(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException never) {
            throw new IllegalStateException("four bytes are an address", never);
        }
    }
}
