package dev.crosswire.ingest.intake;

import dev.crosswire.core.article.Article;
import dev.crosswire.ingest.article.PostedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been published before, by article id, so that a replay raises nothing new. It is rebuilt from the article topic
 * when the service starts. Bounded: per article about 300 bytes are kept and no text; beyond the bound the article that
 * was longest untouched is forgotten, and would be taken in as version 1 if it came again. Thread-safe.
 */
public final class SeenArticles {

    /** 250,000 articles take about 75 MB: at 1,000 articles a day all that the topic keeps, eight times over. */
    public static final int DEFAULT_CAPACITY = 250_000;

    /** Earlier versions of one article that a replay is recognised by. */
    private static final int EDITIONS = 8;

    private final int capacity;
    private final LinkedHashMap<Digest, Known> byId;

    /** What is known of one article: its latest version, and by which texts its earlier ones are recognised. */
    private record Known(int version, int claims, Digest source, Digest content, List<Digest> editions) {}

    public SeenArticles(int capacity) {
        this.capacity = capacity;
        this.byId = new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Digest, Known> eldest) {
                return size() > SeenArticles.this.capacity;
            }
        };
    }

    /** What a posted article is to what was seen. */
    public sealed interface Standing {

        /** To be published as this version. */
        record New(int version) implements Standing {}

        /** Nothing new; {@code version} is the latest, with {@code claims} claims. */
        record Again(int version, int claims) implements Standing {}

        /** Contradicts what is known; the reason is for the client. */
        record Refused(String reason) implements Standing {}
    }

    /** Where the posted article stands; changes nothing. */
    public synchronized Standing standing(PostedArticle posted) {
        Known known = byId.get(Digest.of(posted.id()));
        if (known == null) {
            return new Standing.New(posted.version().orElse(1));
        }
        Fingerprint print = Fingerprint.of(posted);
        if (!known.source.equals(print.source())) {
            return new Standing.Refused("id belongs to an article of another source; give this one an id of its own");
        }
        if (posted.version().isPresent()) {
            return ofStatedVersion(posted.version().getAsInt(), known, print);
        }
        return known.content.equals(print.content()) || known.editions.contains(print.edition())
                ? new Standing.Again(known.version, known.claims)
                : new Standing.New(known.version + 1);
    }

    private static Standing ofStatedVersion(int version, Known known, Fingerprint print) {
        if (version > known.version) {
            return new Standing.New(version);
        }
        if (known.editions.contains(print.edition())
                || (version == known.version && known.content.equals(print.content()))) {
            return new Standing.Again(known.version, known.claims);
        }
        return new Standing.Refused(
                version == known.version
                        ? "version " + version
                                + " is known with another text or other claims; give what has changed a higher version"
                        : "version " + version + " is older than version " + known.version + ", which is known");
    }

    /**
     * Takes note of a published version.
     *
     * @param claims how many claims it makes
     * @param given digest of the claims where they were given rather than read here
     * @return whether it is newer than what was known of the article
     */
    public synchronized boolean remember(Article article, int claims, Optional<String> given) {
        Digest id = Digest.of(article.id());
        Known known = byId.get(id);
        if (known != null && known.version >= article.version()) {
            return false;
        }
        Fingerprint print = Fingerprint.of(article, given);
        byId.put(
                id,
                new Known(
                        article.version(), claims, print.source(), print.content(), editions(known, print.edition())));
        return true;
    }

    private static List<Digest> editions(@Nullable Known known, Digest latest) {
        if (known == null) {
            return List.of(latest);
        }
        List<Digest> editions = new ArrayList<>(known.editions);
        editions.add(latest);
        return List.copyOf(editions.subList(Math.max(0, editions.size() - EDITIONS), editions.size()));
    }

    /** How many articles it can hold. */
    public int capacity() {
        return capacity;
    }

    /** How many articles are known. */
    public synchronized int size() {
        return byId.size();
    }
}
