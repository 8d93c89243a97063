package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An active subject as it is asked about: its company taken apart, and where the index keeps it. One object for as long as
 * the subject lives; what it knows changes with every claim that joins.
 */
final class KnownSubject {

    private static final int MARKS = 8;

    private ActiveSubject active;
    private CompanyCounts company;
    private NamedItem[] items;
    private double kept;
    private Optional<Place> place;
    private String[] keys = {};

    /** A bit for each key. */
    private long[] marks = new long[MARKS];

    /** Where it lies in the index, and whether it still does. */
    private @Nullable BucketRange range;

    /** In which search it was last met, by which key of it, and the most evidence for it that was met so far. */
    private long search;

    private long lastKey;
    private double most;

    private KnownSubject(ActiveSubject active, CompanyCounts company, NamedItem[] items) {
        this.active = active;
        this.company = company;
        this.items = items;
        this.kept = keptBy(active, company);
        this.place = active.subject().place().map(Place::new);
    }

    /** A subject that no index keeps. */
    static KnownSubject alone(ActiveSubject active) {
        CompanyCounts company = CompanyCounts.of(active.company());
        NamedItem[] items = new NamedItem[company.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = NamedItem.of(company.item(i));
        }
        return new KnownSubject(active, company, items);
    }

    /** A subject new to the index; its company is counted from now on. */
    static KnownSubject counted(ActiveSubject active, Commonness commonness) {
        CompanyCounts company = CompanyCounts.of(active.company());
        NamedItem[] items = new NamedItem[company.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = commonness.keep(company.item(i));
        }
        CompanyCounts shared = company.sharing(items);
        return new KnownSubject(with(active, shared), shared, items);
    }

    /** Takes what the subject has become, and counts the company that came and went. */
    void become(ActiveSubject next, Commonness commonness) {
        CompanyCounts company = CompanyCounts.of(next.company());
        NamedItem[] taken = new NamedItem[company.size()];
        int old = 0;
        for (int i = 0; i < taken.length; i++) {
            String text = company.item(i);
            while (old < items.length && items[old].text().compareTo(text) < 0) {
                commonness.drop(items[old++]);
            }
            taken[i] = old < items.length && items[old].text().equals(text) ? items[old++] : commonness.keep(text);
        }
        while (old < items.length) {
            commonness.drop(items[old++]);
        }
        this.items = taken;
        this.company = company.sharing(taken);
        this.active = with(next, this.company);
        this.kept = keptBy(active, this.company);
        this.place = active.subject().place().map(Place::new);
    }

    /** Its company is counted no more. */
    void forget(Commonness commonness) {
        for (NamedItem item : items) {
            commonness.drop(item);
        }
    }

    private static ActiveSubject with(ActiveSubject active, Map<String, Integer> company) {
        return new ActiveSubject(
                active.subject(),
                active.predicate(),
                active.lasting(),
                active.eventFrom(),
                active.eventTo(),
                active.period(),
                company,
                active.claims(),
                active.lastObserved());
    }

    private static double keptBy(ActiveSubject active, CompanyCounts company) {
        double kept = 0;
        for (int i = 0; i < company.size(); i++) {
            kept += Company.weight(active, company.count(i));
        }
        return kept;
    }

    ActiveSubject active() {
        return active;
    }

    CompanyCounts company() {
        return company;
    }

    NamedItem item(int i) {
        return items[i];
    }

    /** The weights of all its items. */
    double kept() {
        return kept;
    }

    Optional<Place> place() {
        return place;
    }

    /** Everything that a claim may find it by: names of its company, its place, its roles; sorted, each once. */
    String[] currentKeys() {
        List<String> all = new ArrayList<>(items.length + 4);
        for (NamedItem item : items) {
            all.add(item.bare());
        }
        place.ifPresent(where -> all.addAll(SearchKeys.ofSubjectAt(where)));
        active.subject().entities().forEach((role, entity) -> all.add(SearchKeys.ofRole(role, entity)));
        String[] sorted = all.toArray(String[]::new);
        Arrays.sort(sorted);
        int kept = 0;
        for (String key : sorted) {
            if (kept == 0 || !sorted[kept - 1].equals(key)) {
                sorted[kept++] = key;
            }
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }

    String[] keys() {
        return keys;
    }

    void liesAt(@Nullable BucketRange where, String[] under) {
        range = where;
        keys = under;
        marks = new long[MARKS];
        for (String key : under) {
            marks[mark(key)] |= bit(key);
        }
    }

    private static int mark(String key) {
        return (key.hashCode() >>> 6) & (MARKS - 1);
    }

    private static long bit(String key) {
        return 1L << key.hashCode();
    }

    /** Whether it may lie under the key; asked far oftener than whether it does, and wrong about once in ten times. */
    boolean mayLieUnder(String key) {
        return (marks[mark(key)] & bit(key)) != 0;
    }

    Optional<BucketRange> range() {
        return Optional.ofNullable(range);
    }

    /** Whether it lies in the index no more; a list of it may not know yet. */
    boolean isGone() {
        return range == null;
    }

    boolean liesUnder(String key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    /** Adds to the most evidence that speaks for it in this search; false if the key has been counted already. */
    boolean met(long thisSearch, long key, double evidence) {
        if (search != thisSearch) {
            search = thisSearch;
            most = 0;
            lastKey = -1;
        }
        if (lastKey == key) {
            return false;
        }
        lastKey = key;
        most += evidence;
        return true;
    }

    boolean isMetIn(long thisSearch) {
        return search == thisSearch;
    }

    double most() {
        return most;
    }

    /** Adds what the keys that were not looked up may bring. */
    void mayGain(double evidence) {
        most += evidence;
    }
}
