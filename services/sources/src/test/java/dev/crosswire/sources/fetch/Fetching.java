package dev.crosswire.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A fetcher of tests: its time stands still, its names are made up, and it may ask this machine. */
final class Fetching implements AutoCloseable {

    static final Limits TIGHT = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            200_000,
            3_000_000,
            200,
            50,
            4096,
            2,
            50,
            5);

    final StoppedTime time = new StoppedTime();
    final Fetcher fetcher;
    private final Map<String, List<List<String>>> names = new HashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();

    Fetching() {
        this(settings());
    }

    Fetching(FetchSettings settings) {
        fetcher = new Fetcher(settings, time, time, this::lookedUp, new Random(1));
    }

    static FetchSettings settings() {
        return FetchSettings.of("ops@news.example")
                .withAllowed(AllowedNetworks.parse(List.of("127.0.0.0/8")))
                .withLimits(TIGHT);
    }

    /** All of them each time that it is asked for. */
    Fetching name(String host, String... addresses) {
        names.put(host, List.of(List.of(addresses)));
        return this;
    }

    /** One after the other, each time that it is asked for; the last one stays. */
    Fetching nameInTurn(String host, String... addresses) {
        names.put(host, Stream.of(addresses).map(List::of).toList());
        return this;
    }

    int lookups() {
        return lookups.get();
    }

    private synchronized List<InetAddress> lookedUp(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        List<List<String>> answers = Optional.ofNullable(names.get(host)).orElse(List.of());
        if (answers.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (answers.size() > 1) {
            names.put(host, answers.subList(1, answers.size()));
        }
        return answers.getFirst().stream()
                .map(address -> Literal.address(address).orElseThrow())
                .toList();
    }

    Fetched fetch(URI uri) throws InterruptedException {
        return fetcher.fetch(uri, Validators.none());
    }

    Fetched.Fresh fresh(URI uri) throws InterruptedException {
        Fetched fetched = fetch(uri);
        assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
        return (Fetched.Fresh) fetched;
    }

    Fetched.Failed failed(URI uri) throws InterruptedException {
        Fetched fetched = fetch(uri);
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        Fetched.Failed failed = (Fetched.Failed) fetched;
        assertThat(failed.sentence()).matches("[^\\p{Cntrl}\\u2028\\u2029]+\\.");
        return failed;
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
