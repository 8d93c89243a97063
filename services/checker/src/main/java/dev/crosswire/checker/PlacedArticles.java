package dev.crosswire.checker;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.subject.ArticleClaims;
import dev.crosswire.core.subject.ArticleClaims.Placement;
import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.core.subject.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Where the claims of each article were placed: a row by article, and one by article and claim, so that a claim of a long
 * article costs no more than one of a short one. An article that has had no version for long is forgotten.
 */
final class PlacedArticles {

    private final KeyValueStore<String, ArticleClaims> articles;
    private final KeyValueStore<Bytes, Placement> placements;
    private final Expiries expiries;
    private final Duration life;

    PlacedArticles(
            KeyValueStore<String, ArticleClaims> articles,
            KeyValueStore<Bytes, Placement> placements,
            Expiries expiries,
            Duration life) {
        this.articles = articles;
        this.placements = placements;
        this.expiries = expiries;
        this.life = life;
    }

    boolean knows(String articleId) {
        return articles.get(articleId) != null;
    }

    ArticleClaims of(String articleId) {
        @Nullable ArticleClaims known = articles.get(articleId);
        return known == null ? ArticleClaims.NONE : known;
    }

    Optional<Placement> placementOf(Claim claim) {
        return Optional.ofNullable(placements.get(StoreKeys.of(claim.article().id(), claim.id())));
    }

    void put(Claim claim, Subject subject) {
        placements.put(
                StoreKeys.of(claim.article().id(), claim.id()),
                new Placement(subject, claim.article().version()));
    }

    void put(String articleId, ArticleClaims article) {
        if (articles.get(articleId) == null) {
            expiries.schedule(
                    Expiries.Kind.ARTICLE, articleId, article.lastObserved().plus(life));
        }
        articles.put(articleId, article);
    }

    /** What the outlet no longer says; it is placed no more. */
    List<PlacedClaim.Withdrawn> complete(ArticleVersion version) {
        SortedMap<String, Placement> all = new TreeMap<>();
        try (KeyValueIterator<Bytes, Placement> rows =
                placements.prefixScan(StoreKeys.of(version.articleId()), new BytesSerializer())) {
            rows.forEachRemaining(row -> all.put(StoreKeys.last(row.key), row.value));
        }
        ArticleClaims.Completion completion = of(version.articleId()).completedBy(version, all);
        completion.withdrawn().forEach(gone -> placements.delete(StoreKeys.of(version.articleId(), gone.claimId())));
        put(version.articleId(), completion.claims());
        return completion.withdrawn();
    }

    /**
     * Forgets the article if it had no version for so long, or says when to ask again. An article of many claims goes in
     * several steps.
     *
     * @return how many rows were deleted, at most {@code most}
     */
    int expire(Expiries.Due due, Instant streamTime, int most) {
        Instant at = of(due.key()).lastObserved().plus(life);
        if (!at.isBefore(streamTime)) {
            expiries.done(due);
            expiries.schedule(Expiries.Kind.ARTICLE, due.key(), at);
            return 1;
        }
        List<Bytes> rows = new ArrayList<>();
        try (KeyValueIterator<Bytes, Placement> all =
                placements.prefixScan(StoreKeys.of(due.key()), new BytesSerializer())) {
            while (all.hasNext() && rows.size() < most) {
                rows.add(all.next().key);
            }
        }
        rows.forEach(placements::delete);
        if (rows.size() < most) {
            articles.delete(due.key());
            expiries.done(due);
        }
        return Math.max(1, rows.size());
    }
}
