package dev.crosswire.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Sites on addresses of this machine (127.0.0.1, 127.0.0.2 and on), each with RSS feeds that never change. */
final class FeedHosts implements AutoCloseable {

    private static final String TAG = "\"unchanging\"";

    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, byte[]> feeds = new HashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicLong firstAsked = new AtomicLong();
    private final AtomicLong lastAnswered = new AtomicLong();

    FeedHosts(int hosts, int feedsAHost, int items, NewsTexts texts) {
        try {
            int number = 0;
            for (int host = 1; host <= hosts; host++) {
                HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0." + host, 0), 0);
                server.setExecutor(threads);
                server.createContext("/", this::answer);
                servers.add(server);
                for (int feed = 0; feed < feedsAHost; feed++) {
                    String path = "/" + host + "-" + feed;
                    feeds.put(path, rss(number, items, texts));
                    addresses.add(
                            "http://127.0.0." + host + ":" + server.getAddress().getPort() + path);
                    number += items;
                }
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("this machine has no addresses 127.0.0.1 to 127.0.0." + hosts, e);
        }
        servers.forEach(HttpServer::start);
    }

    private static byte[] rss(int first, int items, NewsTexts texts) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\" "
                + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Feed</title>"
                + "<language>en</language>");
        for (int number = first; number < first + items; number++) {
            rss.append("<item><title>The news, number ")
                    .append(number)
                    .append("</title><guid isPermaLink=\"false\">urn:item:")
                    .append(number)
                    .append("</guid><pubDate>Wed, 07 Jan 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>")
                    .append(texts.text(number).replace("\n\n", "</p><p>"))
                    .append("</p>]]></content:encoded></item>");
        }
        return rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The sources as a list for ingest. */
    String list(Duration poll) {
        StringBuilder yaml = new StringBuilder();
        for (String address : addresses) {
            yaml.append("- id: feed")
                    .append(address.substring(address.lastIndexOf('/') + 1))
                    .append("\n  address: ")
                    .append(address)
                    .append("\n  poll: ")
                    .append(poll.toSeconds())
                    .append("s\n");
        }
        return yaml.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        firstAsked.compareAndSet(0, System.nanoTime());
        try (exchange) {
            byte[] feed = feeds.get(exchange.getRequestURI().getPath());
            if (feed == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                unchanged.incrementAndGet();
            } else {
                exchange.getResponseHeaders().set("ETag", TAG);
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
                exchange.sendResponseHeaders(200, feed.length);
                exchange.getResponseBody().write(feed);
                whole.incrementAndGet();
            }
            lastAnswered.set(System.nanoTime());
        }
    }

    /** Feeds that were sent whole. */
    int whole() {
        return whole.get();
    }

    /** Answers that nothing has changed. */
    int unchanged() {
        return unchanged.get();
    }

    /** From the first question to the last answer. */
    double secondsAsked() {
        return (lastAnswered.get() - firstAsked.get()) / 1e9;
    }

    /** Counts anew from now on. */
    void forget() {
        whole.set(0);
        unchanged.set(0);
        firstAsked.set(0);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
