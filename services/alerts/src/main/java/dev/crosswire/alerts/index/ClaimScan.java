package dev.crosswire.alerts.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** One pass over the claims that pass all filters but those of source and type, which each count without their own. */
final class ClaimScan extends SimpleCollector {

    private final ClaimQuery asked;
    private final List<LeafReaderContext> leaves;
    private final BestDocuments best;
    private final long cursorKeyStart;
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private int total;
    private int afterCursor;

    @Nullable
    private Columns columns;

    private record Columns(
            int base, NumericDocValues at, NumericDocValues keyStart, LeafValues sources, LeafValues types) {}

    /**
     * What a pass found.
     *
     * @param documents the page, in order
     * @param more whether others follow it
     */
    record Found(
            List<Integer> documents,
            boolean more,
            int total,
            Map<String, Integer> sources,
            Map<String, Integer> types) {}

    private ClaimScan(ClaimQuery asked, List<LeafReaderContext> leaves) {
        this.asked = asked;
        this.leaves = leaves;
        this.best = new BestDocuments(asked.limit(), document -> LeafValues.text(leaves, ClaimFields.KEY, document));
        this.cursorKeyStart = asked.after()
                .map(after -> BestDocuments.startOf(after.key().getBytes(StandardCharsets.UTF_8)))
                .orElse(0L);
    }

    /**
     * Passes over the claims.
     *
     * @param among what the other filters leave
     */
    static Found of(ClaimQuery asked, Query among, IndexSearcher searcher) throws IOException {
        ClaimScan scan = new ClaimScan(asked, searcher.getLeafContexts());
        searcher.search(among, new CollectorManager<ClaimScan, Void>() {
            @Override
            public ClaimScan newCollector() {
                return scan;
            }

            @Override
            @SuppressWarnings("NullAway") // The pass keeps its own result.
            public Void reduce(Collection<ClaimScan> scans) {
                return null;
            }
        });
        return new Found(
                Arrays.stream(scan.best.inOrder()).boxed().toList(),
                scan.afterCursor > asked.limit(),
                scan.total,
                AlertScan.mostFrequentFirst(scan.sources),
                AlertScan.mostFrequentFirst(scan.types));
    }

    static String column(ClaimQuery.ClaimSort sort) {
        return switch (sort) {
            case PUBLISHED -> ClaimFields.PUBLISHED;
            case OBSERVED -> ClaimFields.OBSERVED;
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        columns = new Columns(
                leaf.docBase,
                DocValues.getNumeric(leaf.reader(), column(asked.sort())),
                DocValues.getNumeric(leaf.reader(), ClaimFields.KEY_START),
                new LeafValues(leaf, ClaimFields.SOURCE, asked.sources()),
                new LeafValues(leaf, ClaimFields.TYPE, asked.types()));
    }

    @Override
    public void collect(int document) throws IOException {
        Columns at = columns();
        boolean source = at.sources.read(document);
        boolean type = at.types.read(document);
        if (type) {
            at.sources.count();
        }
        if (source) {
            at.types.count();
        }
        if (source && type) {
            total++;
            rank(at, document);
        }
    }

    @Override
    public void finish() throws IOException {
        columns().sources.addTo(sources);
        columns().types.addTo(types);
        columns = null;
    }

    private void rank(Columns at, int document) throws IOException {
        long when = LeafValues.number(at.at, document);
        long keyStart = LeafValues.number(at.keyStart, document);
        if (asked.after().isEmpty() || isAfter(asked.after().get(), at.base + document, when, keyStart)) {
            afterCursor++;
            best.add(at.base + document, when, 0, keyStart);
        }
    }

    private boolean isAfter(ClaimQuery.ClaimKey cursor, int document, long when, long keyStart) {
        if (when != cursor.at()) {
            return when < cursor.at();
        }
        if (keyStart != cursorKeyStart) {
            return Long.compareUnsigned(keyStart, cursorKeyStart) > 0;
        }
        return LeafValues.text(leaves, ClaimFields.KEY, document).compareTo(cursor.key()) > 0;
    }

    private Columns columns() {
        return Objects.requireNonNull(columns, "no segment is looked at");
    }
}
