package dev.crosswire.sources.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Goes to an address and wherever that redirects to, at each host's own pace. */
final class Courier {

    /** Asked before each hop; throws where it may not be made. */
    @FunctionalInterface
    interface Gate {
        void check(WebAddress at) throws FetchException, InterruptedException;
    }

    /** @param movedTo as far as the redirects were for good */
    record Delivered(Answer answer, WebAddress at, boolean conditional, Optional<URI> movedTo) {}

    /** Hosts can be made up by the thousand by whoever redirects: the one that was asked longest ago is forgotten. */
    private static final int MOST_HOSTS = 4096;

    private final FetchSettings settings;
    private final Exchange exchange;
    private final InstantSource clock;
    private final Waiter waiter;
    private final RandomGenerator random;
    private final Map<String, HostPace> hosts = new LinkedHashMap<>(64, 0.75f, true);

    Courier(FetchSettings settings, Exchange exchange, InstantSource clock, Waiter waiter, RandomGenerator random) {
        this.settings = settings;
        this.exchange = exchange;
        this.clock = clock;
        this.waiter = waiter;
        this.random = random;
    }

    HostPace pace(String host) {
        synchronized (hosts) {
            HostPace pace = hosts.computeIfAbsent(
                    host,
                    name -> new HostPace(
                            settings.politeness(), settings.limits().connectionsPerHost()));
            if (hosts.size() > MOST_HOSTS) {
                hosts.remove(hosts.keySet().iterator().next());
            }
            return pace;
        }
    }

    Delivered deliver(WebAddress start, Validators validators, Exchange.Reading reading, Gate gate)
            throws FetchException, InterruptedException {
        WebAddress at = start;
        Optional<URI> movedTo = Optional.empty();
        boolean forGood = true;
        boolean home = true;
        Duration left = settings.limits().total();
        Set<WebAddress> seen = new HashSet<>();
        for (int hops = 0; ; hops++) {
            if (!seen.add(at)) {
                throw new FetchException(
                        start.shown() + " redirects in a circle: give the address that a browser ends at.");
            }
            gate.check(at);
            home &= at.origin().equals(start.origin());
            Validators sent = belong(validators, at, home) ? validators : Validators.none();
            awaitTurn(at);
            Asked asked = ask(at, sent, reading, left);
            Answer answer = asked.answer();
            left = left.minus(asked.took());
            if (!Redirects.is(answer.status())) {
                boolean conditional =
                        sent.etag().isPresent() || sent.lastModified().isPresent();
                return new Delivered(answer, at, conditional, movedTo);
            }
            if (hops == settings.limits().redirects()) {
                throw new FetchException(start.shown() + " redirects more than " + hops
                        + " times: give the address that a browser ends at.");
            }
            at = Redirects.next(at, answer.header("Location"), settings.allowDowngrade());
            forGood &= Redirects.isPermanent(answer.status());
            if (forGood) {
                movedTo = Optional.of(at.uri());
            }
        }
    }

    private static boolean belong(Validators validators, WebAddress at, boolean home) {
        return validators.from().map(from -> from.equals(at.uri())).orElse(home);
    }

    /** @param took by the real clock, without waiting for anything but the server */
    private record Asked(Answer answer, Duration took) {}

    private Asked ask(WebAddress at, Validators sent, Exchange.Reading reading, Duration left)
            throws FetchException, InterruptedException {
        HostPace pace = pace(at.host());
        Duration longest = settings.politeness().longestWait();
        if (!pace.enter(longest)) {
            throw new FetchException(
                    "All connections to " + Printable.of(at.host())
                            + " stayed busy: it is asked again later; ask it less often.",
                    Optional.of(longest),
                    false);
        }
        long began = System.nanoTime();
        try {
            Answer answer = exchange.get(at, sent, reading, left);
            settle(pace, answer);
            return new Asked(answer, Duration.ofNanos(Math.max(0, System.nanoTime() - began)));
        } catch (FetchException e) {
            if (e.hostFailed()) {
                pace.failed(clock.instant(), random.nextDouble());
            }
            throw e;
        } finally {
            pace.leave();
        }
    }

    private void settle(HostPace pace, Answer answer) {
        int status = answer.status();
        if (status != 429 && status < 500) {
            pace.succeeded();
            return;
        }
        Instant now = clock.instant();
        Optional<Duration> asked = retryAfter(answer);
        if (asked.isPresent()) {
            pace.hold(now, asked.get());
        } else {
            pace.failed(now, random.nextDouble());
        }
    }

    /** What a server that is overrun asks for; nothing where it asks for no time at all. */
    Optional<Duration> retryAfter(Answer answer) {
        return answer.status() == 429 || answer.status() == 503
                ? HttpTimes.retryAfter(answer.header("Retry-After"), clock.instant())
                        .filter(Duration::isPositive)
                : Optional.empty();
    }

    private void awaitTurn(WebAddress at) throws FetchException, InterruptedException {
        HostPace pace = pace(at.host());
        do {
            HostPace.Turn turn = pace.turn(clock.instant());
            if (!turn.taken()) {
                throw new FetchException(
                        Printable.of(at.host())
                                + " is to be left alone for now, as it failed, asked for it or has too many"
                                + " requests waiting: it is asked again in " + Exchange.seconds(turn.ahead()) + ".",
                        Optional.of(turn.ahead()),
                        false);
            }
            if (turn.ahead().isPositive()) {
                waiter.waitFor(turn.ahead());
            }
        } while (pace.isHeld(clock.instant()));
    }
}
