package dev.crosswire.sources.fetch;

import java.net.InetAddress;
import java.util.List;

/** Networks that may be asked although they are not public, listed by whoever runs Crosswire. */
public final class AllowedNetworks {

    private static final AllowedNetworks NONE = new AllowedNetworks(List.of());

    private final List<Network> networks;

    private AllowedNetworks(List<Network> networks) {
        this.networks = networks;
    }

    /** Only what is public. */
    public static AllowedNetworks none() {
        return NONE;
    }

    /**
     * As a setting lists them, such as {@code 127.0.0.0/8} or {@code fd12::/16}; an address alone is a network of one.
     *
     * @throws IllegalArgumentException where one is no network
     */
    public static AllowedNetworks parse(List<String> ranges) {
        return new AllowedNetworks(ranges.stream()
                .map(
                        range -> Network.parse(range.strip())
                                .orElseThrow(
                                        () -> new IllegalArgumentException(
                                                "'" + Printable.of(range)
                                                        + "' in the list of allowed networks is no network: write it as 10.1.0.0/16 or fd12::/16.")))
                .toList());
    }

    boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
