package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the alerts that pass all filters but those of facets. A facet counts the alerts that pass all filters but
 * its own, so that it says what each other choice would show; counting and ordering read only columns of numbers.
 */
@SuppressWarnings("EnumOrdinal") // What lies in the files is built anew when a constant is added or moved.
final class AlertScan extends SimpleCollector {

    /** So many values of one facet are listed, the most frequent ones. */
    static final int MOST_FACET_VALUES = 200;

    private static final List<Facet> BY_TRAIT = List.of(Facet.KIND, Facet.STATE, Facet.STATUS, Facet.SEVERITY);
    private static final List<Facet> BY_VALUE = List.of(Facet.SOURCE, Facet.DESK, Facet.TYPE);
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final int LARGEST_ENUM = 8;
    private static final int NONE = -1;

    private final AlertQuery asked;
    private final List<LeafReaderContext> leaves;
    private final BestDocuments best;
    private final long cursorIdStart;

    /** For each trait a bit for each constant that the filter allows. */
    private final int[] allowedTraits = new int[BY_TRAIT.size()];

    private final int[][] traitCounts = new int[BY_TRAIT.size()][LARGEST_ENUM];
    private final Map<Facet, Map<String, Integer>> valueCounts = new EnumMap<>(Facet.class);
    private int total;
    private int afterCursor;

    @Nullable
    private Columns columns;

    /** What is looked at in one segment, whose first document has the number {@code base}. */
    private static final class Columns {

        private final int base;
        private final NumericDocValues traits;
        private final NumericDocValues rank;
        private final NumericDocValues updated;
        private final NumericDocValues idStart;
        private final LeafValues[] values;

        Columns(LeafReaderContext leaf, AlertQuery asked) throws IOException {
            LeafReader reader = leaf.reader();
            base = leaf.docBase;
            traits = DocValues.getNumeric(reader, AlertFields.TRAITS);
            rank = DocValues.getNumeric(reader, rankColumn(asked.sort()));
            updated = DocValues.getNumeric(reader, AlertFields.UPDATED);
            idStart = DocValues.getNumeric(reader, AlertFields.ID_START);
            values = new LeafValues[] {
                new LeafValues(leaf, AlertFields.SOURCE, asked.filter().sources()),
                new LeafValues(leaf, AlertFields.DESK, asked.filter().desks()),
                new LeafValues(leaf, AlertFields.TYPE, asked.filter().types())
            };
        }
    }

    /**
     * What a pass found.
     *
     * @param documents the page, in order
     * @param more whether others follow it
     */
    record Found(List<Integer> documents, boolean more, int total, Map<Facet, Map<String, Integer>> facets) {}

    private AlertScan(AlertQuery asked, List<LeafReaderContext> leaves) {
        this.asked = asked;
        this.leaves = leaves;
        this.best = new BestDocuments(asked.limit(), document -> LeafValues.text(leaves, AlertFields.ID, document));
        this.cursorIdStart = asked.after()
                .map(key -> BestDocuments.startOf(key.id().getBytes(StandardCharsets.UTF_8)))
                .orElse(0L);
        AlertFilter filter = asked.filter();
        allowedTraits[0] = bits(filter.kinds());
        allowedTraits[1] = bits(filter.states());
        allowedTraits[2] = bits(filter.statuses());
        allowedTraits[3] = bits(filter.severities());
        BY_VALUE.forEach(facet -> valueCounts.put(facet, new HashMap<>()));
    }

    /**
     * Passes over the alerts.
     *
     * @param among what the filters outside facets leave
     */
    static Found of(AlertQuery asked, Query among, IndexSearcher searcher) throws IOException {
        AlertScan scan = new AlertScan(asked, searcher.getLeafContexts());
        searcher.search(among, new CollectorManager<AlertScan, Void>() {
            @Override
            public AlertScan newCollector() {
                return scan;
            }

            @Override
            @SuppressWarnings("NullAway") // The pass keeps its own result.
            public Void reduce(Collection<AlertScan> scans) {
                return null;
            }
        });
        return scan.found();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        columns = new Columns(leaf, asked);
    }

    @Override
    public void collect(int document) throws IOException {
        Columns columns = columns();
        int traits = (int) LeafValues.number(columns.traits, document);
        int onlyFailure = NONE;
        for (int i = 0; i < allowedTraits.length; i++) {
            if ((allowedTraits[i] >> AlertFields.trait(traits, i) & 1) == 0) {
                if (onlyFailure != NONE) {
                    return;
                }
                onlyFailure = i;
            }
        }
        for (int i = 0; i < columns.values.length; i++) {
            if (!columns.values[i].read(document)) {
                if (onlyFailure != NONE) {
                    return;
                }
                onlyFailure = allowedTraits.length + i;
            }
        }
        if (onlyFailure == NONE) {
            for (int i = 0; i < allowedTraits.length + columns.values.length; i++) {
                count(columns, i, traits);
            }
            total++;
            rank(columns, document, traits);
        } else {
            count(columns, onlyFailure, traits);
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < BY_VALUE.size(); i++) {
            columns().values[i].addTo(valueCounts.getOrDefault(BY_VALUE.get(i), new HashMap<>()));
        }
        columns = null;
    }

    private Columns columns() {
        return Objects.requireNonNull(columns, "no segment is looked at");
    }

    private void count(Columns columns, int facet, int traits) {
        if (facet < allowedTraits.length) {
            traitCounts[facet][AlertFields.trait(traits, facet)]++;
        } else {
            columns.values[facet - allowedTraits.length].count();
        }
    }

    private void rank(Columns columns, int document, int traits) throws IOException {
        long rank = asked.sort() == Sort.SEVERITY
                ? Sort.rankOf(SEVERITIES.get(AlertFields.trait(traits, 3)))
                : LeafValues.number(columns.rank, document);
        if (asked.after().isEmpty()) {
            afterCursor++;
            if (best.mayTake(rank)) {
                add(columns, document, rank);
            }
        } else if (isAfter(columns, asked.after().get(), document, rank)) {
            afterCursor++;
            add(columns, document, rank);
        }
    }

    private void add(Columns columns, int document, long rank) throws IOException {
        best.add(
                columns.base + document,
                rank,
                LeafValues.number(columns.updated, document),
                LeafValues.number(columns.idStart, document));
    }

    private boolean isAfter(Columns columns, PageKey cursor, int document, long rank) throws IOException {
        if (rank != cursor.rank()) {
            return rank < cursor.rank();
        }
        long updated = LeafValues.number(columns.updated, document);
        if (updated != cursor.updated()) {
            return updated < cursor.updated();
        }
        long idStart = LeafValues.number(columns.idStart, document);
        if (idStart != cursorIdStart) {
            return Long.compareUnsigned(idStart, cursorIdStart) > 0;
        }
        return LeafValues.text(leaves, AlertFields.ID, columns.base + document).compareTo(cursor.id()) > 0;
    }

    private Found found() {
        boolean more = afterCursor > best.size();
        Map<Facet, Map<String, Integer>> facets = new EnumMap<>(Facet.class);
        facet(facets, 0, FindingKind.values());
        facet(facets, 1, FindingState.values());
        facet(facets, 2, HumanState.Status.values());
        facet(facets, 3, Severity.values());
        valueCounts.forEach((facet, counts) -> facets.put(facet, mostFrequentFirst(counts)));
        return new Found(Arrays.stream(best.inOrder()).boxed().toList(), more, total, facets);
    }

    private void facet(Map<Facet, Map<String, Integer>> facets, int trait, Enum<?>[] constants) {
        Map<String, Integer> counts = new HashMap<>();
        for (Enum<?> constant : constants) {
            int count = traitCounts[trait][constant.ordinal()];
            if (count > 0) {
                counts.put(constant.name(), count);
            }
        }
        facets.put(BY_TRAIT.get(trait), mostFrequentFirst(counts));
    }

    static Map<String, Integer> mostFrequentFirst(Map<String, Integer> counted) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FACET_VALUES)
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** The severity's rank follows from the traits. */
    private static String rankColumn(Sort sort) {
        return switch (sort) {
            case UPDATED, SEVERITY -> AlertFields.UPDATED;
            case OPENED -> AlertFields.OPENED;
            case ORIGINS -> AlertFields.ORIGINS;
        };
    }

    private static int bits(Set<? extends Enum<?>> wanted) {
        return wanted.isEmpty()
                ? -1
                : wanted.stream().mapToInt(value -> 1 << value.ordinal()).sum();
    }
}
