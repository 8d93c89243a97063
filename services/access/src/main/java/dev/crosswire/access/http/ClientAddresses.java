package dev.crosswire.access.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where requests come from. What {@code X-Forwarded-For} says is believed from the right, as far as the addresses there
 * are those of {@code crosswire.http.trusted-proxies}: what stands left of them anybody could have written.
 */
@Singleton
final class ClientAddresses {

    /** Nobody's proxies are so many; the rest is not read. */
    private static final int MOST_HOPS = 32;

    /** Of a version 6 address: what one customer of a provider is given, and can fill with addresses of his own. */
    private static final int SITE_BITS = 64;

    private final List<AddressRange> proxies;

    ClientAddresses(AccessSettings settings) {
        this.proxies = settings.trustedProxies();
    }

    InetAddress of(HttpRequest<?> request) {
        InetAddress from = request.getRemoteAddress().getAddress();
        return from == null
                ? InetAddress.getLoopbackAddress()
                : of(from, request.getHeaders().getAll("X-Forwarded-For"));
    }

    InetAddress of(InetAddress from, List<String> forwarded) {
        List<String> hops = List.of(String.join(",", forwarded).split(",", -1));
        InetAddress client = from;
        for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MOST_HOPS) && isProxy(client); i--) {
            try {
                client = InetAddress.ofLiteral(hops.get(i).strip());
            } catch (IllegalArgumentException e) {
                break;
            }
        }
        return client;
    }

    /** What stands for an address where requests are counted. */
    static String counted(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return bytes.length > 4
                    ? InetAddress.getByAddress(AddressRange.masked(bytes, SITE_BITS))
                            .getHostAddress()
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the length has not changed", e);
        }
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
