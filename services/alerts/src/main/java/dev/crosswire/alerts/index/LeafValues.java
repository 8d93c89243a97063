package dev.crosswire.alerts.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * One named dimension of the documents of a segment: which values the asked document has, which of them a filter allows,
 * and how often each was counted.
 */
final class LeafValues {

    private final SortedSetDocValues values;
    private final Set<String> allowed;
    private final FixedBitSet allowedOrdinals;
    private final int[] counts;
    private int[] current = new int[8];
    private int size;

    /**
     * The dimension in one segment.
     *
     * @param allowed values that a filter allows, in lower case; all if it is empty
     */
    LeafValues(LeafReaderContext leaf, String field, Set<String> allowed) throws IOException {
        this.values = DocValues.getSortedSet(leaf.reader(), field);
        this.allowed = allowed;
        int distinct = Math.toIntExact(values.getValueCount());
        this.counts = new int[distinct];
        this.allowedOrdinals = new FixedBitSet(Math.max(1, distinct));
        if (!allowed.isEmpty()) {
            for (int ordinal = 0; ordinal < distinct; ordinal++) {
                if (allowed.contains(values.lookupOrd(ordinal).utf8ToString().toLowerCase(Locale.ROOT))) {
                    allowedOrdinals.set(ordinal);
                }
            }
        }
    }

    /** Takes up a document, each later than the one before; false if the filter does not allow any of its values. */
    boolean read(int document) throws IOException {
        size = 0;
        boolean passes = allowed.isEmpty();
        if (values.advanceExact(document)) {
            size = values.docValueCount();
            if (size > current.length) {
                current = new int[size];
            }
            for (int i = 0; i < size; i++) {
                current[i] = (int) values.nextOrd();
                passes |= allowedOrdinals.get(current[i]);
            }
        }
        return passes;
    }

    /** Counts the values of the document that was read last. */
    void count() {
        for (int i = 0; i < size; i++) {
            counts[current[i]]++;
        }
    }

    /** Adds what was counted to the counts of other segments. */
    void addTo(Map<String, Integer> all) throws IOException {
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                all.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Integer::sum);
            }
        }
    }

    /** The number of a document, 0 if it has none. */
    static long number(NumericDocValues numbers, int document) throws IOException {
        return numbers.advanceExact(document) ? numbers.longValue() : 0;
    }

    /** The text of any document, in any order. */
    static String text(List<LeafReaderContext> leaves, String field, int document) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        try {
            BinaryDocValues texts = DocValues.getBinary(leaf.reader(), field);
            if (!texts.advanceExact(document - leaf.docBase)) {
                throw new IllegalStateException("a document of the index has no " + field);
            }
            return text(texts.binaryValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(BytesRef bytes) {
        return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
    }
}
