package dev.crosswire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.cli.ArticleFile.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several posts on their way at a time. The versions of one article take one lane, in which one post follows the other, so
 * that a later version never overtakes an earlier one.
 */
final class Lanes implements AutoCloseable {

    /** So that the service can read articles while it writes others. */
    static final int COUNT = 4;

    private final ArticleService service;
    private final List<ExecutorService> lanes = new ArrayList<>();

    Lanes(ArticleService service) {
        this.service = service;
        for (int lane = 0; lane < COUNT; lane++) {
            lanes.add(Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("post-articles-" + lane).factory()));
        }
    }

    /** What was sent and has not been waited for yet. */
    static final class Sent {

        private final List<Future<ArticleService.Outcome>> posts;

        private Sent(List<Future<ArticleService.Outcome>> posts) {
            this.posts = posts;
        }

        /**
         * Waits until all of it has been answered.
         *
         * @throws CommandFailedException if the service does not take it
         */
        ArticleService.Outcome await() {
            ArticleService.Outcome all = new ArticleService.Outcome(0, 0, 0, List.of());
            for (Future<ArticleService.Outcome> post : posts) {
                try {
                    all = all.plus(post.get());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CommandFailedException("Posting was interrupted.", e);
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof CommandFailedException failed) {
                        throw failed;
                    }
                    throw new IllegalStateException("a post ended in a way that nobody expected", e.getCause());
                }
            }
            return all;
        }
    }

    /** Sends articles, each lane behind what it has in hand; returns at once. */
    Sent send(List<Found> articles) {
        List<List<Found>> byLane = new ArrayList<>();
        for (int lane = 0; lane < COUNT; lane++) {
            byLane.add(new ArrayList<>());
        }
        articles.forEach(found -> byLane.get(laneOf(found)).add(found));
        List<Future<ArticleService.Outcome>> posts = new ArrayList<>();
        for (int lane = 0; lane < COUNT; lane++) {
            List<Found> batch = byLane.get(lane);
            if (!batch.isEmpty()) {
                posts.add(lanes.get(lane).submit(() -> service.post(batch)));
            }
        }
        return new Sent(posts);
    }

    /** By what the service knows the article by. */
    private static int laneOf(Found found) {
        JsonNode article = found.article();
        String identity = article.hasNonNull("id")
                ? article.path("id").asText()
                : article.path("source").asText() + "\n"
                        + article.path(article.hasNonNull("url") ? "url" : "title")
                                .asText();
        return Math.floorMod(identity.hashCode(), COUNT);
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdownNow);
    }
}
