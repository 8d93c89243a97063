package dev.crosswire.sources.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What each site lets programs read (RFC 9309). Rules that do not exist allow everything; rules that cannot be had forbid
 * everything for a while.
 */
final class Robots implements Courier.Gate {

    private static final int MOST_SITES = 4096;
    /** RFC 9309 wants at least 500 KiB to be read; what comes after is not. */
    private static final int LARGEST = 500 << 10;

    private static final Duration SHORTEST_KEPT = Duration.ofHours(1);
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofMinutes(5);
    private static final Exchange.Reading READING =
            new Exchange.Reading("text/plain, */*;q=0.1", "identity", LARGEST, LARGEST, false);

    private final Courier courier;
    private final Politeness politeness;
    private final InstantSource clock;
    private final Map<String, Site> sites = new LinkedHashMap<>(64, 0.75f, true);

    Robots(Courier courier, Politeness politeness, InstantSource clock) {
        this.courier = courier;
        this.politeness = politeness;
        this.clock = clock;
    }

    /** @param rules empty where they cannot be had; why is then in the sentence */
    private record Known(Optional<BaseRobotRules> rules, String sentence, Instant until) {}

    /** One site; whoever comes while its rules are being fetched waits for them. */
    private static final class Site {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Known known;
    }

    @Override
    public void check(WebAddress at) throws FetchException, InterruptedException {
        Known known = known(at);
        Optional<Duration> later =
                Optional.of(Duration.between(clock.instant(), known.until())).filter(Duration::isPositive);
        if (known.rules().isEmpty()) {
            throw new FetchException(
                    "Whether " + at.shown() + " may be read is not known, since its robots.txt cannot be had: "
                            + known.sentence(),
                    later,
                    false);
        }
        BaseRobotRules rules = known.rules().get();
        courier.pace(at.host()).crawlDelay(crawlDelay(rules));
        if (!rules.isAllowed(at.uri().toString())) {
            throw new FetchException(
                    "The robots.txt of " + at.origin() + " does not let Crosswire read " + at.shown()
                            + ": ask its publisher, or take the source out.",
                    later,
                    false);
        }
    }

    private static Duration crawlDelay(BaseRobotRules rules) {
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(millis, LONGEST_CRAWL_DELAY.toMillis()));
    }

    private Known known(WebAddress at) throws InterruptedException, FetchException {
        Site site;
        synchronized (sites) {
            site = sites.computeIfAbsent(at.origin(), origin -> new Site());
            if (sites.size() > MOST_SITES) {
                sites.remove(sites.keySet().iterator().next());
            }
        }
        site.lock.lockInterruptibly();
        try {
            Known known = site.known;
            if (known == null || !clock.instant().isBefore(known.until())) {
                known = fetched(at);
                site.known = known;
            }
            return known;
        } finally {
            site.lock.unlock();
        }
    }

    private Known fetched(WebAddress at) throws InterruptedException, FetchException {
        WebAddress place = WebAddress.of(URI.create(at.origin() + "/robots.txt"));
        Courier.Delivered delivered;
        try {
            delivered = courier.deliver(place, Validators.none(), READING, hop -> {});
        } catch (FetchException e) {
            // what was not even asked, since its host is to be left alone, is asked as soon as it may be
            return unknown(e.sentence(), e.retryAfter().orElse(politeness.robotsRetry()));
        }
        Answer answer = delivered.answer();
        int status = answer.status();
        if (status == 200 || status == 203) {
            Duration asked = HttpTimes.maxAge(answer.headers("Cache-Control")).orElse(politeness.robotsKept());
            Duration kept = asked.compareTo(SHORTEST_KEPT) < 0 ? SHORTEST_KEPT : asked;
            return new Known(
                    Optional.of(parsed(place, answer.body().bytes())),
                    "",
                    clock.instant().plus(kept));
        }
        if (status >= 400 && status < 500 && status != 429) {
            return new Known(
                    Optional.of(parsed(place, new byte[0])), "", clock.instant().plus(politeness.robotsKept()));
        }
        Duration shortest = politeness.robotsRetry();
        return unknown(
                place.shown() + " answered " + status + ": it is asked again later.",
                courier.retryAfter(answer)
                        .filter(asked -> asked.compareTo(shortest) > 0)
                        .orElse(shortest));
    }

    private Known unknown(String sentence, Duration time) {
        return new Known(Optional.empty(), sentence, clock.instant().plus(time));
    }

    private static BaseRobotRules parsed(WebAddress place, byte[] content) {
        byte[] printable = content.clone();
        for (int i = 0; i < printable.length; i++) {
            boolean control = (printable[i] >= 0 && printable[i] < 0x20) || printable[i] == 0x7f;
            if (control && printable[i] != '\n' && printable[i] != '\r' && printable[i] != '\t') {
                printable[i] = ' ';
            }
        }
        // no warnings: they would put a stranger's words into the log
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(place.uri().toString(), printable, "text/plain", List.of("crosswire"));
    }
}
