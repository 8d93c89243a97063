package dev.crosswire.journey;

import static dev.crosswire.journey.Newsroom.EVENING;

import dev.crosswire.journey.NewsDocuments.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Outlets that go on publishing whatever happens to whoever reads them: items are added to feeds and edited there, files are
 * dropped into a folder. It remembers what it published.
 */
final class Press implements AutoCloseable {

    private static final long EVERY_MILLIS = 25;

    private final NewsSite site;
    private final List<String> feeds;
    private final Path unfinished;
    private final Path inbox;
    private final Random random;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, List<Story>> items = new LinkedHashMap<>();
    private final Map<String, List<String>> published = new LinkedHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /**
     * A press that has published nothing.
     *
     * @param feeds paths on the site
     * @param unfinished a folder on the disk of the inbox, for files that are being written
     */
    Press(NewsSite site, List<String> feeds, Path unfinished, Path inbox, Random random) {
        this.site = site;
        this.feeds = List.copyOf(feeds);
        this.unfinished = unfinished;
        this.inbox = inbox;
        this.random = random;
        feeds.forEach(this::serve);
    }

    /** Publishes so much more, one after another on a thread of its own; completes when that is done. */
    CompletableFuture<Void> publish(int more) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        int end = count.get() + more;
        clock.execute(() -> step(end, done));
        return done;
    }

    private void step(int end, CompletableFuture<Void> done) {
        try {
            publishOne();
        } catch (IOException | RuntimeException e) {
            done.completeExceptionally(e);
            return;
        }
        if (count.incrementAndGet() >= end) {
            done.complete(null);
        } else {
            var _ = clock.schedule(() -> step(end, done), EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void publishOne() throws IOException {
        String title = "Story " + count.get();
        String feed = feeds.get(random.nextInt(feeds.size()));
        List<Story> of = itemsOf(feed);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                Files.move(
                        Files.writeString(unfinished.resolve(title + ".txt"), title + "\n\n" + text(title, 1)),
                        inbox.resolve(title + ".txt"),
                        StandardCopyOption.ATOMIC_MOVE);
                remember(title, text(title, 1));
            }
            case 3 -> {
                if (!of.isEmpty()) {
                    int which = random.nextInt(of.size());
                    Story before = of.get(which);
                    Story edited = before.saying(text(
                            before.title(),
                            published.getOrDefault(before.title(), List.of()).size() + 1));
                    of.set(which, edited);
                    remember(edited.title(), edited.text());
                    serve(feed);
                }
            }
            default -> {
                Story story = new Story("urn:" + count.get(), EVENING.plusSeconds(count.get()), title, text(title, 1));
                of.addFirst(story);
                remember(title, story.text());
                serve(feed);
            }
        }
    }

    private List<Story> itemsOf(String feed) {
        return items.computeIfAbsent(feed, _ -> new ArrayList<>());
    }

    private static String text(String title, int edition) {
        return "%s has edition %d. Under the deal agreed on Tuesday, Greece's army will be capped at 90,%03d troops."
                .formatted(title, edition, edition);
    }

    private void remember(String title, String text) {
        published.computeIfAbsent(title, _ -> new ArrayList<>()).add(text);
    }

    private void serve(String feed) {
        site.put(feed, "application/rss+xml", NewsDocuments.rss("Feed", itemsOf(feed)));
    }

    /** How often it has published something. */
    int count() {
        return count.get();
    }

    /** Title of each article to the texts that it had, in order. */
    synchronized Map<String, List<String>> published() {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        published.forEach((title, texts) -> copy.put(title, List.copyOf(texts)));
        return copy;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
