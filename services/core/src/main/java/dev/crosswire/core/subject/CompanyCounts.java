package dev.crosswire.core.subject;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Items of company with how many claims keep each, in order of item: an immutable map in two arrays, a fifth of what a tree
 * takes, since many thousand subjects are kept in memory.
 */
final class CompanyCounts extends AbstractMap<String, Integer> {

    private final String[] items;
    private final int[] counts;

    private CompanyCounts(String[] items, int[] counts) {
        this.items = items;
        this.counts = counts;
    }

    static CompanyCounts of(Map<String, Integer> counts) {
        if (counts instanceof CompanyCounts sorted) {
            return sorted;
        }
        TreeMap<String, Integer> sorted = new TreeMap<>(counts);
        String[] items = new String[sorted.size()];
        int[] numbers = new int[sorted.size()];
        int i = 0;
        for (Map.Entry<String, Integer> entry : sorted.entrySet()) {
            items[i] = entry.getKey();
            numbers[i++] = entry.getValue();
        }
        return new CompanyCounts(items, numbers);
    }

    /** The same with each item's text taken from the other items, which are the same in the same order. */
    CompanyCounts sharing(NamedItem[] same) {
        String[] shared = new String[items.length];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = same[i].text();
        }
        return new CompanyCounts(shared, counts);
    }

    String item(int i) {
        return items[i];
    }

    int count(int i) {
        return counts[i];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public boolean containsKey(@Nullable Object item) {
        return item instanceof String text && Arrays.binarySearch(items, text) >= 0;
    }

    @Override
    public @Nullable Integer get(@Nullable Object item) {
        int i = item instanceof String text ? Arrays.binarySearch(items, text) : -1;
        return i < 0 ? null : Integer.valueOf(counts[i]);
    }

    @Override
    public Set<Map.Entry<String, Integer>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Integer>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return items.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Integer>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < items.length;
        }

        @Override
        public Map.Entry<String, Integer> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("a company has no more items");
            }
            return Map.entry(items[next], counts[next++]);
        }
    }
}
