package dev.crosswire.ingest.intake;

import dev.crosswire.ingest.article.PostedArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The articles of one request while it is decided what becomes of each. Of one thread. */
final class Request {

    private final Map<String, Fingerprint> prints = new HashMap<>();
    private final Map<String, ReadArticle> toPublish = new LinkedHashMap<>();
    private final TreeMap<Integer, Receipt.Rejected> rejected = new TreeMap<>();
    private final TreeMap<Integer, Receipt.Accepted> again = new TreeMap<>();
    private final TreeMap<Integer, String> published = new TreeMap<>();
    private final Set<Integer> repeats = new HashSet<>();

    void reject(int index, Optional<String> id, String reason) {
        rejected.put(index, new Receipt.Rejected(index, id, reason));
    }

    void again(int index, Receipt.Accepted accepted) {
        again.put(index, accepted);
    }

    void publish(int index, PostedArticle posted, ReadArticle read) {
        prints.put(posted.id(), Fingerprint.of(posted));
        toPublish.put(posted.id(), read);
        published.put(index, posted.id());
    }

    /** Whether an article of this id is about to be published. */
    boolean holds(String id) {
        return prints.containsKey(id);
    }

    /** An id for the second time: harmless if all is the same, and ambiguous if it is not. */
    void repeat(int index, PostedArticle posted) {
        if (Fingerprint.of(posted).equals(prints.get(posted.id()))) {
            published.put(index, posted.id());
            repeats.add(index);
        } else {
            reject(
                    index,
                    Optional.of(posted.id()),
                    "id occurs twice in this request with different content; post one version at a time");
        }
    }

    /** What is to be published, in the order of the request. */
    List<ReadArticle> toPublish() {
        return List.copyOf(toPublish.values());
    }

    /** Takes out what the sink cannot publish. */
    void refuse(Map<String, String> reasons) {
        for (int index : List.copyOf(published.keySet())) {
            String id = published.getOrDefault(index, "");
            Optional.ofNullable(reasons.get(id)).ifPresent(reason -> {
                published.remove(index);
                toPublish.remove(id);
                reject(index, Optional.of(id), reason);
            });
        }
    }

    Receipt receipt() {
        TreeSet<Integer> indices = new TreeSet<>(again.keySet());
        indices.addAll(published.keySet());
        List<Receipt.Accepted> accepted = new ArrayList<>();
        for (int index : indices) {
            Receipt.Accepted before = again.get(index);
            if (before != null) {
                accepted.add(before);
            } else {
                ReadArticle read = toPublish.get(published.get(index));
                if (read != null) {
                    accepted.add(new Receipt.Accepted(
                            read.article().id(),
                            read.article().version(),
                            read.claims().size(),
                            repeats.contains(index)));
                }
            }
        }
        return new Receipt(accepted, List.copyOf(rejected.values()));
    }
}
