package dev.crosswire.sources.fetch;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The only place from which connections get their addresses: what is looked up here is checked here and connected to as
 * it is, so a name cannot lead elsewhere the second time that it is asked.
 */
final class GuardedNames implements DnsResolver, AutoCloseable {

    /** A name that leads to where no request may go. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    private static final int MOST_ADDRESSES = 4;
    private static final int LOOKUPS_AT_ONCE = 16;

    private final NameService names;
    private final AllowedNetworks allowed;
    private final Duration longest;

    // threads of the platform: a look-up blocks in native code, where a virtual one would hold on to its carrier
    private final ThreadPoolExecutor lookups;

    GuardedNames(NameService names, AllowedNetworks allowed, Duration longest) {
        this.names = names;
        this.allowed = allowed;
        this.longest = longest;
        lookups = new ThreadPoolExecutor(
                LOOKUPS_AT_ONCE,
                LOOKUPS_AT_ONCE,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("fetch-names-", 0).factory());
        lookups.allowCoreThreadTimeOut(true);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host).toArray(InetAddress[]::new);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return checked(host).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    private List<InetAddress> checked(String asked) throws UnknownHostException {
        String host = asked.startsWith("[") && asked.endsWith("]") ? asked.substring(1, asked.length() - 1) : asked;
        Optional<InetAddress> literal = Literal.address(host);
        if (literal.isEmpty() && Literal.isOddNumber(host)) {
            throw new Refused("The host " + Printable.of(host) + " is a number: write four decimal numbers or a name.");
        }
        List<InetAddress> addresses = literal.isPresent() ? List.of(literal.get()) : lookedUp(host);
        // one bad address spoils them all: a name of the public internet has no business with any
        for (InetAddress address : addresses) {
            if (!allowed.contains(address) && !PublicAddresses.contains(address)) {
                throw new Refused("The host " + Printable.of(host) + " has the address " + address.getHostAddress()
                        + ", which is not on the public internet: take the source out, or add its network to the"
                        + " allowed networks.");
            }
        }
        return addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()));
    }

    private List<InetAddress> lookedUp(String host) throws UnknownHostException {
        Future<List<InetAddress>> lookup = lookups.submit(() -> names.addresses(host));
        try {
            List<InetAddress> addresses = lookup.get(longest.toNanos(), TimeUnit.NANOSECONDS);
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            // copied, so that nothing can change them once they are checked; their own names are not used again
            return List.copyOf(addresses);
        } catch (ExecutionException | TimeoutException e) {
            lookup.cancel(true);
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            lookup.cancel(true);
            Thread.currentThread().interrupt();
            UnknownHostException stopped = new UnknownHostException(host);
            stopped.initCause(new InterruptedIOException());
            throw stopped;
        }
    }
}
