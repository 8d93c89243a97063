package dev.crosswire.core.subject;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The active events of one family and act, by time and by what a claim may find them by. A search goes through the claim's
 * keys, the most telling first, and stops when what is left of them can not bring an event that was not met yet to the
 * evidence that is needed: what it leaves out can not be chosen, within the two bounds below.
 */
final class ActSubjects {

    /**
     * Most entries of the index that one claim looks at. Beyond it an event is lost that shares only what many events share:
     * the keys that tell most were looked at before.
     */
    static final int MOST_STEPS = 2_000;

    /** Most events that one claim is compared with: those that most may speak for. */
    static final int MOST_COMPARED = 64;

    /** So much an addition of doubles may be off. */
    private static final double ROUNDING = 1e-9;

    private final PlacingSettings settings;
    private final RivalCounts rivals = new RivalCounts();
    private final TreeMap<Integer, Bucket> weeks = new TreeMap<>();
    private final TreeMap<Integer, Bucket> quarters = new TreeMap<>();
    private long searches;
    private int size;

    ActSubjects(PlacingSettings settings) {
        this.settings = settings;
    }

    RivalCounts rivals() {
        return rivals;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(KnownSubject known) {
        size++;
        rivals.add(known, 1);
        enter(known, rangeOf(known), known.currentKeys());
    }

    void remove(KnownSubject known) {
        size--;
        rivals.add(known, -1);
        leave(known);
    }

    /** Brings the index up to what the subject has become. */
    void move(KnownSubject known) {
        BucketRange before = known.range().orElseThrow();
        BucketRange after = rangeOf(known);
        String[] keys = known.currentKeys();
        if (!before.equals(after)) {
            leave(known);
            enter(known, after, keys);
            return;
        }
        String[] keysBefore = known.keys();
        known.liesAt(after, keys);
        for (int number = after.first(); number <= after.last(); number++) {
            Bucket bucket = bucket(after.forMonths(), number);
            if (!bucket.isSmall()) {
                FamilySubjects.differences(keysBefore, keys, (key, isNew) -> {
                    if (isNew) {
                        bucket.add(known, key);
                    } else {
                        bucket.leave(key);
                    }
                });
            }
        }
    }

    private void enter(KnownSubject known, BucketRange range, String[] keys) {
        known.liesAt(range, keys);
        for (int number = range.first(); number <= range.last(); number++) {
            bucket(range.forMonths(), number).enter(known);
        }
    }

    private void leave(KnownSubject known) {
        BucketRange range = known.range().orElseThrow();
        String[] keys = known.keys();
        known.liesAt(null, new String[0]);
        TreeMap<Integer, Bucket> buckets = range.forMonths() ? quarters : weeks;
        for (int number = range.first(); number <= range.last(); number++) {
            Bucket bucket = bucket(range.forMonths(), number);
            bucket.leave(keys);
            if (bucket.members().isEmpty()) {
                buckets.remove(number);
            }
        }
    }

    private Bucket bucket(boolean forMonths, int number) {
        return (forMonths ? quarters : weeks).computeIfAbsent(number, any -> new Bucket(forMonths, number));
    }

    private static BucketRange rangeOf(KnownSubject known) {
        ActiveSubject active = known.active();
        boolean forMonths = active.lasting()
                || active.period().filter(EventPeriod::isReportingPeriod).isPresent();
        return BucketRange.of(forMonths, active.eventFrom(), active.eventTo());
    }

    List<KnownSubject> all() {
        Set<KnownSubject> all = new LinkedHashSet<>();
        addAll(weeks.values(), all);
        addAll(quarters.values(), all);
        return List.copyOf(all);
    }

    private static void addAll(Collection<Bucket> buckets, Set<KnownSubject> all) {
        for (Bucket bucket : buckets) {
            for (int i = 0; i < bucket.members().size(); i++) {
                if (bucket.isIn(bucket.members().get(i))) {
                    all.add(bucket.members().get(i));
                }
            }
        }
    }

    /**
     * Those that the keys may bring to the evidence, those that they may bring furthest first; each knows how far, see
     * {@link KnownSubject#most}.
     *
     * @param evidence what place, time and act can not bring of what is needed
     * @param fit how much of that a subject has for certain; negative infinity where it does not fit
     */
    List<KnownSubject> near(
            AskedClaim claim, Commonness commonness, double evidence, ToDoubleFunction<KnownSubject> fit) {
        List<Bucket> around = around(claim);
        if (around.isEmpty()) {
            return List.of();
        }
        List<Key> keys = keys(claim, commonness);
        long search = ++searches;
        List<KnownSubject> near = new ArrayList<>();
        List<Bucket> large = new ArrayList<>();
        for (Bucket bucket : around) {
            if (bucket.isSmall()) {
                meetAll(bucket, search, near);
            } else {
                large.add(bucket);
            }
        }
        double least = evidence - ROUNDING;
        gain(near, keys, 0, least);
        if (!large.isEmpty()) {
            near.addAll(search(search, keys, least, large, fit));
        }
        near.sort(Comparator.comparingDouble(KnownSubject::most).reversed());
        return near.size() > MOST_COMPARED ? near.subList(0, MOST_COMPARED) : near;
    }

    private static void meetAll(Bucket bucket, long search, List<KnownSubject> met) {
        Postings members = bucket.members();
        for (int i = members.size() - 1; i >= 0 && met.size() < MOST_STEPS; i--) {
            KnownSubject subject = members.get(i);
            if (bucket.isIn(subject) && !subject.isMetIn(search)) {
                subject.met(search, -1, 0);
                met.add(subject);
            }
        }
    }

    /** Adds what the keys from {@code first} on may bring to each, and leaves those that stay below. */
    private static void gain(List<KnownSubject> met, List<Key> keys, int first, double least) {
        met.removeIf(subject -> {
            double more = 0;
            for (int k = first; k < keys.size(); k++) {
                if (subject.mayLieUnder(keys.get(k).text())) {
                    more += keys.get(k).evidence();
                }
            }
            subject.mayGain(more);
            return subject.most() < least;
        });
    }

    private List<Bucket> around(AskedClaim claim) {
        Duration window = claim.lasting() ? settings.lastingWindow() : settings.eventWindow();
        if (claim.when().isPresent()) {
            window = longer(window, settings.longestEvent());
        }
        if (claim.when().filter(EventPeriod::isReportingPeriod).isPresent()) {
            window = longer(window, settings.entityLife());
        }
        Instant from = claim.at().minus(window);
        Instant to = claim.at().plus(window);
        List<Bucket> around = new ArrayList<>();
        around.addAll(between(weeks, BucketRange.of(false, from, to)));
        around.addAll(between(quarters, BucketRange.of(true, from, to)));
        return around;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Collection<Bucket> between(NavigableMap<Integer, Bucket> buckets, BucketRange range) {
        return buckets.subMap(range.first(), true, range.last(), true).values();
    }

    private record Key(String text, double evidence) {}

    private static List<KnownSubject> search(
            long search, List<Key> keys, double needed, List<Bucket> buckets, ToDoubleFunction<KnownSubject> fit) {
        double left = 0;
        for (Key key : keys) {
            left += key.evidence();
        }
        double least = needed;
        @Nullable KnownSubject tried = null;
        List<KnownSubject> met = new ArrayList<>();
        int steps = 0;
        int k = 0;
        for (; k < keys.size() && left >= least && steps < MOST_STEPS; k++) {
            Key key = keys.get(k);
            left -= key.evidence();
            @Nullable KnownSubject furthest = tried;
            for (Bucket bucket : buckets) {
                Postings postings = bucket.under(key.text());
                for (int i = postings.size() - 1; i >= 0 && steps < MOST_STEPS; i--, steps++) {
                    KnownSubject subject = postings.get(i);
                    boolean isNew = !subject.isMetIn(search);
                    if (!subject.isGone() && subject.met(search, k, key.evidence())) {
                        if (isNew) {
                            met.add(subject);
                        }
                        if (furthest == null || subject.most() > furthest.most()) {
                            furthest = subject;
                        }
                    }
                }
            }
            if (furthest != null && furthest != tried && furthest.most() > least) {
                // What was found must be outdone: most claims are of an event that their rarest names lead to at once.
                tried = furthest;
                least = Math.max(least, fit.applyAsDouble(furthest) - ROUNDING);
            }
        }
        if (left >= least) {
            // Next to nothing is needed beside the act, or nothing tells much: the latest that were placed.
            for (Bucket bucket : buckets) {
                meetAll(bucket, search, met);
            }
        }
        gain(met, keys, k, least);
        return met;
    }

    /** What an event may be found by, with the most evidence that it can be; the most telling first. */
    private static List<Key> keys(AskedClaim claim, Commonness commonness) {
        List<Key> keys = new ArrayList<>();
        for (Company.Kept kept : claim.company().byName().values()) {
            add(keys, kept.item().bare(), kept.most());
        }
        claim.place().ifPresent(place -> {
            for (String key : SearchKeys.ofClaimAt(place)) {
                add(keys, key, SameSubject.mostOfPlace(place, commonness));
            }
        });
        claim.entities().forEach((role, entity) -> add(keys, SearchKeys.ofRole(role, entity), SameSubject.ONE_ENTITY));
        keys.sort(Comparator.comparingDouble(Key::evidence).reversed().thenComparing(Key::text));
        return keys;
    }

    private static void add(List<Key> keys, String text, double evidence) {
        if (evidence > 0) {
            keys.add(new Key(text, evidence));
        }
    }
}
