package dev.crosswire.alerts.index;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** One pass over all claims for what each source said. */
final class ActivityScan {

    private ActivityScan() {}

    static Map<String, SourceActivity> of(IndexSearcher searcher, Instant since) throws IOException {
        Map<String, SourceActivity> all = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            add(leaf, since.toEpochMilli(), all);
        }
        return all;
    }

    private static void add(LeafReaderContext leaf, long since, Map<String, SourceActivity> all) throws IOException {
        SortedSetDocValues sources = DocValues.getSortedSet(leaf.reader(), ClaimFields.SOURCE);
        NumericDocValues observed = DocValues.getNumeric(leaf.reader(), ClaimFields.OBSERVED);
        Bits live = leaf.reader().getLiveDocs();
        int distinct = Math.toIntExact(sources.getValueCount());
        int[] claims = new int[distinct];
        int[] recent = new int[distinct];
        long[] last = new long[distinct];
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
            if ((live == null || live.get(document)) && sources.advanceExact(document)) {
                int source = (int) sources.nextOrd();
                long at = LeafValues.number(observed, document);
                claims[source]++;
                recent[source] += at >= since ? 1 : 0;
                last[source] = Math.max(last[source], at);
            }
        }
        for (int source = 0; source < distinct; source++) {
            if (claims[source] > 0) {
                all.merge(
                        sources.lookupOrd(source).utf8ToString(),
                        new SourceActivity(claims[source], recent[source], Instant.ofEpochMilli(last[source])),
                        ActivityScan::together);
            }
        }
    }

    private static SourceActivity together(SourceActivity a, SourceActivity b) {
        return new SourceActivity(
                a.claims() + b.claims(),
                a.recent() + b.recent(),
                a.lastClaimAt().isAfter(b.lastClaimAt()) ? a.lastClaimAt() : b.lastClaimAt());
    }
}
