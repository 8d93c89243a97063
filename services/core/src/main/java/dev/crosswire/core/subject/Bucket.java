package dev.crosswire.core.subject;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of one family and act in one stretch of time, by what a claim may find them by. Most buckets hold a few events,
 * which are all looked at; only one that grows past that is given an index.
 */
final class Bucket {

    /** So many are looked at one by one sooner than they are looked up. */
    static final int FEW = 12;

    private static final Postings NONE = new Postings();

    private final boolean forMonths;
    private final int number;
    private final Postings members = new Postings();
    private @Nullable Map<String, Postings> byKey;

    Bucket(boolean forMonths, int number) {
        this.forMonths = forMonths;
        this.number = number;
    }

    void enter(KnownSubject subject) {
        members.add(subject);
        if (byKey != null) {
            for (String key : subject.keys()) {
                put(byKey, key, subject);
            }
        } else if (members.current() > FEW) {
            Map<String, Postings> index = new HashMap<>();
            for (int i = 0; i < members.size(); i++) {
                KnownSubject member = members.get(i);
                if (isIn(member)) {
                    for (String key : member.keys()) {
                        put(index, key, member);
                    }
                }
            }
            byKey = index;
        }
    }

    /** One is in it no more, and under none of the keys. */
    void leave(String[] keys) {
        members.leave(this::isIn);
        for (String key : keys) {
            leave(key);
        }
    }

    /** One that stays is found by one key more. */
    void add(KnownSubject subject, String key) {
        if (byKey != null) {
            put(byKey, key, subject);
        }
    }

    /** One that stays is found by one key less. */
    void leave(String key) {
        Map<String, Postings> index = byKey;
        if (index == null) {
            return;
        }
        @Nullable Postings postings = index.get(key);
        if (postings != null) {
            postings.leave(subject -> isIn(subject) && subject.liesUnder(key));
            if (postings.isEmpty()) {
                index.remove(key);
            }
        }
    }

    private static void put(Map<String, Postings> index, String key, KnownSubject subject) {
        index.computeIfAbsent(key, any -> new Postings()).add(subject);
    }

    boolean isIn(KnownSubject subject) {
        return subject.range().filter(range -> range.covers(forMonths, number)).isPresent();
    }

    /** All of it; with some that have left. */
    Postings members() {
        return members;
    }

    boolean isSmall() {
        return byKey == null;
    }

    /** Those under the key, where the bucket is not small; with some that have left. */
    Postings under(String key) {
        return byKey == null ? NONE : byKey.getOrDefault(key, NONE);
    }
}
