package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.AlertAction;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.wire.StoreSerdes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Alerts and actions as documents, written and read. */
final class AlertStore {

    private static final Query ACTIONS = new BooleanQuery.Builder()
            .add(new FieldExistsQuery(AlertFields.SEQUENCE), BooleanClause.Occur.FILTER)
            .add(AlertQueries.ALERTS, BooleanClause.Occur.MUST_NOT)
            .build();

    private final OrderedWrites writes;
    private final Arrivals arrivals;
    private final Serde<Finding> findings = StoreSerdes.findings();
    private final Serde<AlertAction> actions = StoreSerdes.alertActions();

    /**
     * Documents that are written one after another.
     *
     * @param arrivals knows the actions, which no alert's document repeats
     */
    AlertStore(OrderedWrites writes, Arrivals arrivals) {
        this.writes = writes;
        this.arrivals = arrivals;
    }

    /** Reads one document of each segment: all are encoded alike. */
    static void tryOut(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues ids = DocValues.getBinary(leaf.reader(), AlertFields.ID);
            byte[] body = body(leaf.reader().storedFields(), 0);
            if (ids.advanceExact(0)) {
                StoreSerdes.findings().deserializer().deserialize("the index", body);
            } else {
                StoreSerdes.alertActions().deserializer().deserialize("the index", body);
            }
        }
    }

    AlertFields.Prepared prepare(Finding finding) {
        return AlertFields.Prepared.of(finding, findings.serializer().serialize("", finding));
    }

    void write(AlertFields.Prepared prepared, IndexedAlert entry, boolean known) {
        String id = entry.alert().id();
        if (known) {
            writes.add(writer -> writer.updateDocument(alert(id), AlertFields.of(prepared, entry)));
        } else {
            // Most of a topic that is read anew; nothing has to be looked for to be replaced.
            writes.add(writer -> writer.addDocument(AlertFields.of(prepared, entry)));
        }
    }

    void write(Arrival.Acted acted) {
        byte[] body = actions.serializer().serialize("", acted.action());
        writes.add(writer -> writer.updateDocument(
                new Term(AlertFields.ACTION, acted.action().id()), AlertFields.of(acted, body)));
    }

    void delete(String alertId) {
        writes.add(writer -> writer.deleteDocuments(alert(alertId)));
    }

    void deleteAlerts() {
        writes.add(writer -> writer.deleteDocuments(AlertQueries.ALERTS));
    }

    void deleteActions() {
        writes.add(writer -> writer.deleteDocuments(ACTIONS));
    }

    /** The document of an alert; empty if it is not there in that state. */
    Optional<IndexedAlert> read(Moment<AlertState> moment, Arrivals.Standing standing) throws IOException {
        int document = moment.find(AlertFields.ID, new BytesRef(standing.id()));
        if (document < 0) {
            return Optional.empty();
        }
        LeafReaderContext leaf = moment.reader()
                .leaves()
                .get(ReaderUtil.subIndex(document, moment.reader().leaves()));
        NumericDocValues sequences = DocValues.getNumeric(leaf.reader(), AlertFields.SEQUENCE);
        if (LeafValues.number(sequences, document - leaf.docBase) != standing.sequence()) {
            return Optional.empty();
        }
        Alert alert = alert(moment, document);
        return Optional.of(new IndexedAlert(
                alert,
                standing.partition(),
                standing.offset(),
                Optional.ofNullable(standing.action()),
                standing.sequence()));
    }

    List<Alert> alerts(Moment<AlertState> moment, List<Integer> documents) throws IOException {
        List<Alert> alerts = new ArrayList<>();
        for (int document : documents) {
            alerts.add(alert(moment, document));
        }
        return alerts;
    }

    /**
     * Reads where all stand back into the arrivals, and how far it is; for the files as they were opened.
     *
     * @param mutedUntil takes the ends of the mutes of single alerts
     * @return rank of what arrived last
     */
    long load(DirectoryReader reader, ObjLongConsumer<String> mutedUntil) throws IOException {
        List<Arrival.Acted> acted = new ArrayList<>();
        long last = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            last = Math.max(last, load(leaf.reader(), acted, mutedUntil));
        }
        acted.sort(Comparator.comparingLong(Arrival.Acted::sequence));
        acted.forEach(arrivals::add);
        return last;
    }

    private long load(LeafReader reader, List<Arrival.Acted> acted, ObjLongConsumer<String> mutedUntil)
            throws IOException {
        BinaryDocValues ids = DocValues.getBinary(reader, AlertFields.ID);
        Map<String, NumericDocValues> columns = new HashMap<>();
        for (String column : List.of(
                AlertFields.SEQUENCE,
                AlertFields.VERSION,
                AlertFields.PARTITION,
                AlertFields.OFFSET,
                AlertFields.ACTION_PARTITION,
                AlertFields.ACTION_OFFSET,
                AlertFields.MUTED_UNTIL)) {
            columns.put(column, DocValues.getNumeric(reader, column));
        }
        Row row = new Row(columns);
        StoredFields stored = reader.storedFields();
        Bits live = reader.getLiveDocs();
        long last = 0;
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (live != null && !live.get(document)) {
                continue;
            }
            long sequence = row.number(AlertFields.SEQUENCE, document);
            last = Math.max(last, sequence);
            if (ids.advanceExact(document)) {
                String id = LeafValues.text(ids.binaryValue());
                arrivals.add(new Arrivals.Standing(
                        id,
                        (int) row.number(AlertFields.VERSION, document),
                        (int) row.number(AlertFields.PARTITION, document),
                        row.number(AlertFields.OFFSET, document),
                        row.has(AlertFields.ACTION_OFFSET, document) ? row.actionPlace(document) : null,
                        sequence));
                if (row.has(AlertFields.MUTED_UNTIL, document)) {
                    mutedUntil.accept(id, row.number(AlertFields.MUTED_UNTIL, document));
                }
            } else {
                IndexedAlert.ActionPlace place = row.actionPlace(document);
                acted.add(new Arrival.Acted(
                        actions.deserializer().deserialize("the index", body(stored, document)),
                        place.partition(),
                        place.offset(),
                        sequence));
            }
        }
        return last;
    }

    private record Row(Map<String, NumericDocValues> columns) {

        boolean has(String column, int document) throws IOException {
            return of(column).advanceExact(document);
        }

        long number(String column, int document) throws IOException {
            return LeafValues.number(of(column), document);
        }

        IndexedAlert.ActionPlace actionPlace(int document) throws IOException {
            return new IndexedAlert.ActionPlace(
                    (int) number(AlertFields.ACTION_PARTITION, document), number(AlertFields.ACTION_OFFSET, document));
        }

        private NumericDocValues of(String column) {
            return columns.getOrDefault(column, DocValues.emptyNumeric());
        }
    }

    private Alert alert(Moment<AlertState> moment, int document) throws IOException {
        Finding finding = findings.deserializer()
                .deserialize("the index", body(moment.reader().storedFields(), document));
        List<Arrival.Acted> done =
                arrivals.actionsOn(finding.id(), moment.state().position().sequence());
        return new Alert(
                finding, HumanState.of(done.stream().map(Arrival.Acted::action).toList()));
    }

    private static byte[] body(StoredFields stored, int document) throws IOException {
        BytesRef bytes = stored.document(document).getBinaryValue(AlertFields.BODY);
        return BytesRef.deepCopyOf(bytes).bytes;
    }

    private static Term alert(String id) {
        return new Term(AlertFields.ID, id);
    }
}
