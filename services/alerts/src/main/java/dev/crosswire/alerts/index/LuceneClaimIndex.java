package dev.crosswire.alerts.index;

import dev.crosswire.core.subject.PlacedClaim;
import dev.crosswire.wire.StoreSerdes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.serialization.Serde;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The claims in Lucene files on this machine, which carry how far the topic was read: a restart goes on there, and what is
 * lost or damaged is read again from Kafka.
 */
public final class LuceneClaimIndex implements ClaimIndex, AutoCloseable {

    private static final String CLAIMS = "claims";
    private static final Serde<PlacedClaim> BODIES = StoreSerdes.placedClaims();

    private final LuceneFolder folder;
    private final Moments<TopicPosition> moments;
    private final Map<Integer, Long> expired = new HashMap<>();

    /** Held by whoever writes, or makes visible what was written. */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile TopicPosition position;
    private volatile boolean stale;
    private TopicPosition committed;

    private LuceneClaimIndex(LuceneFolder folder) {
        this.folder = folder;
        this.position = CommitData.read(CLAIMS, folder.committed());
        this.committed = position;
        this.moments = new Moments<>(folder, position);
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IndexUnwritableException if the folder cannot hold one
     */
    public static LuceneClaimIndex at(Path folder) {
        return new LuceneClaimIndex(LuceneFolder.at(folder, ClaimFields.FORMAT, LuceneClaimIndex::tryOut));
    }

    /** An index that is gone with the process. */
    public static LuceneClaimIndex inMemory() {
        return new LuceneClaimIndex(LuceneFolder.inMemory(ClaimFields.FORMAT));
    }

    @Override
    public void begin(long epoch) {
        write(() -> folder.writer().deleteAll(), TopicPosition.beginningOf(epoch));
        expired.clear();
    }

    @Override
    public void put(PlacedClaim event, int partition, long offset) {
        TopicPosition further = position.with(partition, offset);
        switch (event) {
            case PlacedClaim.Placed placed -> {
                byte[] body = BODIES.serializer().serialize("", placed);
                write(
                        () -> folder.writer()
                                .updateDocument(
                                        ClaimFields.key(placed), ClaimFields.of(placed, body, partition, offset)),
                        further);
            }
            case PlacedClaim.Withdrawn withdrawn -> {
                Term key = new Term(
                        ClaimFields.KEY, IndexedClaim.keyOf(withdrawn.subject().key(), withdrawn.claimId()));
                write(
                        () -> folder.writer()
                                .updateDocValues(
                                        key,
                                        new NumericDocValuesField(
                                                ClaimFields.FATE,
                                                withdrawn.retracted() ? ClaimFields.WITHDRAWN : ClaimFields.SUPERSEDED),
                                        new NumericDocValuesField(ClaimFields.OFFSET, offset)),
                        further);
            }
        }
    }

    @Override
    public void passed(int partition, long offset) {
        if (!position.knows(partition, offset)) {
            write(() -> {}, position.with(partition, offset));
        }
    }

    @Override
    public void expired(int partition, long before) {
        if (before > expired.getOrDefault(partition, 0L)) {
            Query gone = new BooleanQuery.Builder()
                    .add(NumericDocValuesField.newSlowExactQuery(ClaimFields.PARTITION, partition), Occur.FILTER)
                    .add(NumericDocValuesField.newSlowRangeQuery(ClaimFields.OFFSET, 0, before - 1), Occur.FILTER)
                    .build();
            write(
                    () -> {
                        // Lucene looks for what to delete before it changes columns, whatever was asked first.
                        moments.renew(position);
                        folder.writer().deleteDocuments(gone);
                    },
                    position);
            expired.put(partition, before);
        }
    }

    @Override
    public TopicPosition position() {
        return position;
    }

    @Override
    public ClaimPage search(ClaimQuery query) {
        return reading(moment -> {
            ClaimScan.Found found = ClaimScan.of(query, among(query), moment.searcher());
            List<IndexedClaim> claims = claims(moment, found.documents());
            Optional<ClaimQuery.ClaimKey> next =
                    found.more() ? Optional.of(keyOf(query.sort(), claims.getLast())) : Optional.empty();
            return new ClaimPage(claims, found.sources(), found.types(), found.total(), next);
        });
    }

    @Override
    public SubjectClaims bySubject(String subjectKey, int most) {
        ClaimQuery query = new ClaimQuery(
                List.of(),
                Set.of(),
                Set.of(),
                Optional.of(subjectKey),
                Optional.empty(),
                ClaimQuery.ClaimSort.PUBLISHED,
                most,
                Optional.empty());
        ClaimPage page = search(query);
        return new SubjectClaims(page.claims(), page.total());
    }

    @Override
    public Map<String, SourceActivity> activity(Instant since) {
        return reading(moment -> ActivityScan.of(moment.searcher(), since));
    }

    @Override
    public int size() {
        return reading(moment -> moment.reader().numDocs());
    }

    /** Makes what was written durable; what is written meanwhile may or may not be in it, and is read again. */
    public synchronized void commit() {
        TopicPosition reached = position;
        if (!reached.equals(committed)) {
            folder.commit(CommitData.of(CLAIMS, reached));
            committed = reached;
        }
    }

    /** Commits and lets go of the files. */
    @Override
    public void close() {
        try {
            commit();
        } finally {
            moments.close();
            folder.close();
        }
    }

    private void write(LuceneFolder.Writing step, TopicPosition then) {
        writing.lock();
        try {
            folder.writing(step);
            position = then;
            stale = true;
        } finally {
            writing.unlock();
        }
    }

    private interface Reading<T> {
        T of(Moment<TopicPosition> moment) throws IOException;
    }

    private <T> T reading(Reading<T> step) {
        if (stale) {
            writing.lock();
            try {
                stale = false;
                moments.renew(position);
            } finally {
                writing.unlock();
            }
        }
        Moment<TopicPosition> moment = moments.hold();
        try {
            return step.of(moment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            moment.release();
        }
    }

    private static Query among(ClaimQuery asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        WordsField.require(asked.words(), query);
        asked.subject().ifPresent(key -> query.add(new TermQuery(new Term(ClaimFields.SUBJECT, key)), Occur.FILTER));
        asked.since()
                .ifPresent(since -> query.add(
                        NumericDocValuesField.newSlowRangeQuery(
                                ClaimScan.column(asked.sort()), since.toEpochMilli(), Long.MAX_VALUE),
                        Occur.FILTER));
        return query.build();
    }

    private List<IndexedClaim> claims(Moment<TopicPosition> moment, List<Integer> documents) throws IOException {
        List<IndexedClaim> claims = new ArrayList<>();
        StoredFields stored = moment.reader().storedFields();
        List<LeafReaderContext> leaves = moment.reader().leaves();
        for (int document : documents) {
            if (read(stored, document) instanceof PlacedClaim.Placed placed) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                NumericDocValues fates = DocValues.getNumeric(leaf.reader(), ClaimFields.FATE);
                long fate = LeafValues.number(fates, document - leaf.docBase);
                claims.add(new IndexedClaim(
                        placed.subject(),
                        placed.claim(),
                        fate == ClaimFields.SUPERSEDED,
                        fate == ClaimFields.WITHDRAWN));
            }
        }
        return claims;
    }

    private static void tryOut(DirectoryReader reader) throws IOException {
        if (reader.maxDoc() > 0) {
            read(reader.storedFields(), 0);
        }
    }

    private static PlacedClaim read(StoredFields stored, int document) throws IOException {
        BytesRef bytes = stored.document(document).getBinaryValue(ClaimFields.BODY);
        return BODIES.deserializer().deserialize("the index", BytesRef.deepCopyOf(bytes).bytes);
    }

    private static ClaimQuery.ClaimKey keyOf(ClaimQuery.ClaimSort sort, IndexedClaim last) {
        Instant at = switch (sort) {
            case PUBLISHED -> last.claim().times().published();
            case OBSERVED -> last.claim().times().observed();
        };
        return new ClaimQuery.ClaimKey(sort, at.toEpochMilli(), last.key());
    }
}
