package dev.crosswire.sources.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Fetches what others publish, politely and safely: see {@link FetchSettings} for what bounds it. Blocks; to be called from
 * any number of threads, virtual ones above all. Interrupting a virtual thread cuts its connection.
 */
public final class Fetcher implements AutoCloseable {

    private static final String ACCEPTED = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/xml;q=0.9, text/html;q=0.9, application/json;q=0.8, */*;q=0.5";

    private final FetchSettings settings;
    private final Exchange exchange;
    private final Courier courier;
    private final Robots robots;

    /**
     * Opens nothing yet.
     *
     * @param clock for turns, expiries and Retry-After; limits on a running request are in real time
     * @param waiter lets the time of that clock pass
     * @param random for the jitter of back-off; asked from many threads
     */
    public Fetcher(
            FetchSettings settings, InstantSource clock, Waiter waiter, NameService names, RandomGenerator random) {
        this.settings = settings;
        exchange = new Exchange(settings, names);
        courier = new Courier(settings, exchange, clock, waiter, random);
        robots = new Robots(courier, settings.politeness(), clock);
    }

    /** In real time, with the names that this machine knows. */
    public static Fetcher open(FetchSettings settings) {
        return new Fetcher(
                settings,
                InstantSource.system(),
                Waiter.real(),
                NameService.ofThisMachine(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    /**
     * Waits for the host's turn, asks, follows redirects and reads.
     *
     * @param validators of the content that is held, or {@link Validators#none}
     * @throws InterruptedException where the thread is; nothing was fetched
     */
    public Fetched fetch(URI uri, Validators validators) throws InterruptedException {
        try {
            WebAddress start = WebAddress.of(uri);
            Limits limits = settings.limits();
            Exchange.Reading reading =
                    new Exchange.Reading(ACCEPTED, "gzip, deflate", limits.wireBytes(), limits.bytes(), true);
            return fetched(start, courier.deliver(start, validators, reading, robots), validators);
        } catch (FetchException e) {
            return e.failed();
        }
    }

    private Fetched fetched(WebAddress start, Courier.Delivered delivered, Validators sent) throws FetchException {
        Answer answer = delivered.answer();
        Optional<Duration> maxAge = HttpTimes.maxAge(answer.headers("Cache-Control"));
        return switch (answer.status()) {
            case 200, 203 -> {
                Optional<String> contentType = answer.header("Content-Type").map(Printable::of);
                URI at = delivered.at().uri();
                yield new Fetched.Fresh(
                        answer.body(),
                        contentType,
                        MediaType.of(contentType).charset(),
                        at,
                        new Validators(
                                answer.header("ETag").filter(Validators::canBeSent),
                                answer.header("Last-Modified").filter(Validators::canBeSent),
                                Optional.of(at)),
                        maxAge,
                        delivered.movedTo());
            }
            case 304 -> {
                if (!delivered.conditional()) {
                    throw new FetchException(delivered.at().shown()
                            + " says that nothing has changed although it was not asked that: tell its publisher.");
                }
                yield new Fetched.NotModified(sent, maxAge, delivered.movedTo());
            }
            default -> {
                // where a redirect leads for now may be gone, yet lead elsewhere tomorrow
                boolean lasting = delivered.at().equals(start)
                        || delivered.movedTo().equals(Optional.of(delivered.at().uri()));
                throw refused(delivered.at(), answer, lasting);
            }
        };
    }

    private FetchException refused(WebAddress at, Answer answer, boolean lasting) {
        int status = answer.status();
        String what = switch (status) {
            case 204, 205, 206 -> "without the content: check the address.";
            case 401, 402, 403, 407, 451 ->
                "and does not let it be read: ask its publisher for access, or take the source out.";
            case 404 -> "as there is nothing at this address: check the address.";
            case 410 -> "as it is gone for good: take the source out.";
            case 429, 503 -> "as it is asked too much: it is asked again later; if that lasts, poll it less often.";
            default ->
                status >= 500
                        ? "as it is broken: it is asked again later; if that lasts, tell its publisher."
                        : "and nothing can be made of that: check the address.";
        };
        return new FetchException(
                at.shown() + " answered " + status + " " + what, courier.retryAfter(answer), status == 410 && lasting);
    }

    /** Cuts what is running and refuses what comes after. */
    @Override
    public void close() {
        exchange.close();
    }
}
