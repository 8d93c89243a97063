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
    static final int MOST_STEPS = 4_000;

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

    /** Those that the keys may bring to the evidence; at most {@link #MOST_COMPARED} where buckets are large. */
    List<KnownSubject> near(AskedClaim claim, Commonness commonness, double evidence) {
        Set<KnownSubject> near = new LinkedHashSet<>();
        List<Bucket> large = new ArrayList<>();
        for (Bucket bucket : around(claim)) {
            if (bucket.isSmall()) {
                addAll(List.of(bucket), near);
            } else {
                large.add(bucket);
            }
        }
        if (!large.isEmpty()) {
            search(claim, commonness, evidence - ROUNDING, large, near);
        }
        return List.copyOf(near);
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

    private void search(
            AskedClaim claim, Commonness commonness, double evidence, List<Bucket> buckets, Set<KnownSubject> near) {
        List<Key> keys = keys(claim, commonness);
        double left = 0;
        for (Key key : keys) {
            left += key.evidence();
        }
        long search = ++searches;
        List<KnownSubject> met = new ArrayList<>();
        int steps = 0;
        for (int k = 0; k < keys.size() && left >= evidence && steps < MOST_STEPS; k++) {
            Key key = keys.get(k);
            left -= key.evidence();
            for (Bucket bucket : buckets) {
                Postings postings = bucket.under(key.text());
                for (int i = postings.size() - 1; i >= 0 && steps < MOST_STEPS; i--, steps++) {
                    KnownSubject subject = postings.get(i);
                    boolean isNew = !subject.isMetIn(search);
                    if (subject.met(search, k, key.evidence()) && isNew) {
                        met.add(subject);
                    }
                }
            }
        }
        double unmet = left;
        int room = MOST_COMPARED;
        met.removeIf(
                subject -> subject.most() + unmet < evidence || subject.range().isEmpty());
        if (met.size() > room) {
            met.sort(Comparator.comparingDouble(KnownSubject::most).reversed());
        }
        near.addAll(met.subList(0, Math.min(room, met.size())));
        if (evidence <= 0) {
            addLatest(buckets, room - met.size(), near);
        }
    }

    /** Where next to nothing is needed beside the act, the latest that were placed. */
    private static void addLatest(List<Bucket> buckets, int room, Set<KnownSubject> near) {
        int most = near.size() + room;
        for (Bucket bucket : buckets) {
            for (int i = bucket.members().size() - 1; i >= 0 && near.size() < most; i--) {
                if (bucket.isIn(bucket.members().get(i))) {
                    near.add(bucket.members().get(i));
                }
            }
        }
    }

    /** What an event may be found by, with the most evidence that it can be; the most telling first. */
    private static List<Key> keys(AskedClaim claim, Commonness commonness) {
        List<Key> keys = new ArrayList<>();
        for (NamedItem item : claim.company().byName().values()) {
            add(keys, item.bare(), commonness.mostEvidenceOf(item));
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
