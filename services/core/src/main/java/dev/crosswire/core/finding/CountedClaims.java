package dev.crosswire.core.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which claims one finding has been counted for. A claim that the finding once showed stays counted when a later version
 * shows others or is resolved, and is counted once however often the finding changes; a withdrawn finding counts for none.
 *
 * @param updated ingest time of the version that was counted last
 * @param bySource marks of the claims by source: the first eight bytes of their id's digest, which is enough to know one again
 */
public record CountedClaims(Instant updated, SortedMap<String, SortedSet<Long>> bySource) {

    /** No claim was counted. */
    public static final CountedClaims NONE = new CountedClaims(Instant.EPOCH, new TreeMap<>());

    /** Most claims that one finding is counted for: those of all clusters that it can show at one time. */
    public static final int MOST = 512;

    /** Copies the map. */
    public CountedClaims {
        SortedMap<String, SortedSet<Long>> copy = new TreeMap<>();
        bySource.forEach((source, marks) -> copy.put(source, Collections.unmodifiableSortedSet(new TreeSet<>(marks))));
        bySource = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * What has been counted after a version of the finding.
     *
     * @param outcomes what it says became of its claims
     * @param withdrawn whether it is no more
     * @param at ingest time of what led to it
     */
    public CountedClaims after(Outcomes outcomes, boolean withdrawn, Instant at) {
        if (withdrawn) {
            return new CountedClaims(at, new TreeMap<>());
        }
        SortedMap<String, SortedSet<Long>> more = new TreeMap<>();
        bySource.forEach((source, marks) -> more.put(source, new TreeSet<>(marks)));
        int room = MOST - size();
        for (var ofSource : outcomes.claims().entrySet()) {
            for (String claim : ofSource.getValue()) {
                if (room > 0
                        && more.computeIfAbsent(ofSource.getKey(), source -> new TreeSet<>())
                                .add(mark(claim))) {
                    room--;
                }
            }
        }
        return new CountedClaims(at, more);
    }

    /** How many claims of each source it counts more than the other does; negative where fewer, left out where as many. */
    public SortedMap<String, Integer> moreThan(CountedClaims other) {
        SortedMap<String, Integer> more = new TreeMap<>();
        SortedSet<String> sources = new TreeSet<>(bySource.keySet());
        sources.addAll(other.bySource.keySet());
        for (String source : sources) {
            int difference = of(source).size() - other.of(source).size();
            if (difference != 0) {
                more.put(source, difference);
            }
        }
        return more;
    }

    private int size() {
        return bySource.values().stream().mapToInt(Set::size).sum();
    }

    private Set<Long> of(String source) {
        SortedSet<Long> marks = bySource.get(source);
        return marks == null ? Set.of() : marks;
    }

    private static long mark(String claim) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(claim.getBytes(StandardCharsets.UTF_8));
            long mark = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                mark = (mark << Byte.SIZE) | (digest[i] & 0xFF);
            }
            return mark;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
