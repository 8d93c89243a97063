package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Alert;
import dev.crosswire.core.alert.AlertWords;
import dev.crosswire.core.alert.HumanState;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** How an alert and an action lie in the index. */
final class AlertFields {

    static final String ID = "id";
    static final String BODY = "body";
    static final String VERSION = "version";
    static final String SEQUENCE = "sequence";
    static final String PARTITION = "partition";
    static final String OFFSET = "offset";
    static final String ACTION_PARTITION = "action-partition";
    static final String ACTION_OFFSET = "action-offset";
    /** Kind, state, status and severity in one number, see {@link #trait}. */
    static final String TRAITS = "traits";

    static final String ID_START = "id-start";
    static final String UPDATED = "updated";
    static final String OPENED = "opened";
    static final String ORIGINS = "origins";
    static final String MUTED_UNTIL = "muted-until";
    static final String SOURCE = "source";
    static final String DESK = "desk";
    static final String TYPE = "type";
    static final String SUBJECT = "subject";
    static final String ASSIGNEE = "assignee";
    /** What a mute's filter asks for, in lower case: kind, severity, sources, desks, type. */
    static final String TERM = "term";

    /** Only actions have it: their id. */
    static final String ACTION = "action";

    /** Changes with whatever is written otherwise than before. */
    static final String FORMAT = "alerts 1 "
            + String.join(
                    " ",
                    Arrays.toString(FindingKind.values()),
                    Arrays.toString(FindingState.values()),
                    Arrays.toString(HumanState.Status.values()),
                    Arrays.toString(Severity.values()));

    /** In characters, of which each takes three bytes at most; Lucene takes terms of 32,766 bytes. */
    private static final int LONGEST_NAME = 10_000;

    private static final int BITS = 3;
    private static final int MASK = 7;

    private AlertFields() {}

    /** What of a finding's document costs time to make and does not depend on anything else. */
    record Prepared(Finding finding, BytesRef body, Collection<String> words) {

        /** @throws IllegalArgumentException if the index does not take it, because a name in it is too long */
        static Prepared of(Finding finding, byte[] body) {
            Stream<String> names = Stream.of(
                            Stream.of(
                                    finding.id(),
                                    finding.subject().key(),
                                    finding.subject().type()),
                            finding.desks().stream(),
                            SearchText.claims(finding).map(Claim::source))
                    .flatMap(it -> it);
            if (names.anyMatch(name -> name.length() > LONGEST_NAME)) {
                throw new IllegalArgumentException(
                        "its id, subject, type, or one of its desks or sources is longer than " + LONGEST_NAME
                                + " characters");
            }
            return new Prepared(finding, new BytesRef(body), AlertWords.inAnyOrder(finding));
        }
    }

    static Document of(Prepared prepared, IndexedAlert entry) {
        Alert alert = entry.alert();
        Finding finding = alert.finding();
        byte[] id = finding.id().getBytes(StandardCharsets.UTF_8);
        Document document = new Document();
        document.add(new StringField(ID, new BytesRef(id), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(id)));
        document.add(new NumericDocValuesField(ID_START, BestDocuments.startOf(id)));
        document.add(new StoredField(BODY, prepared.body()));
        document.add(WordsField.of(prepared.words()));
        document.add(new NumericDocValuesField(VERSION, finding.version()));
        document.add(new NumericDocValuesField(SEQUENCE, entry.sequence()));
        document.add(new NumericDocValuesField(PARTITION, entry.partition()));
        document.add(new NumericDocValuesField(OFFSET, entry.offset()));
        entry.action().ifPresent(place -> {
            document.add(new NumericDocValuesField(ACTION_PARTITION, place.partition()));
            document.add(new NumericDocValuesField(ACTION_OFFSET, place.offset()));
        });
        document.add(new NumericDocValuesField(TRAITS, traits(alert)));
        number(document, UPDATED, Sort.UPDATED.keyOf(finding).rank());
        document.add(
                new NumericDocValuesField(OPENED, Sort.OPENED.keyOf(finding).rank()));
        document.add(new NumericDocValuesField(
                ORIGINS, finding.clusters().stream().mapToInt(Cluster::origins).sum()));
        alert.human().mutedUntil().ifPresent(until -> number(document, MUTED_UNTIL, until.toEpochMilli()));
        alert.human()
                .assignee()
                .ifPresent(
                        who -> document.add(new StringField(ASSIGNEE, who.toLowerCase(Locale.ROOT), Field.Store.NO)));
        document.add(new StringField(SUBJECT, finding.subject().key(), Field.Store.NO));
        Set<String> sources = Facet.SOURCE.valuesOf(alert);
        values(document, SOURCE, sources);
        values(document, DESK, finding.desks());
        values(document, TYPE, Set.of(finding.subject().type()));
        document.add(term("kind", finding.kind().name()));
        document.add(term("severity", finding.severity().name()));
        return document;
    }

    static Document of(Arrival.Acted acted, byte[] body) {
        Document document = new Document();
        document.add(new StringField(ACTION, acted.action().id(), Field.Store.NO));
        document.add(new StoredField(BODY, body));
        document.add(new NumericDocValuesField(SEQUENCE, acted.sequence()));
        document.add(new NumericDocValuesField(ACTION_PARTITION, acted.partition()));
        document.add(new NumericDocValuesField(ACTION_OFFSET, acted.offset()));
        return document;
    }

    /** The term that stands for a value of a dimension, without case. */
    static String termOf(String field, String value) {
        return field + '=' + value.toLowerCase(Locale.ROOT);
    }

    /** The ordinal of a trait: of the kind, the state, the status or the severity, in this order. */
    static int trait(int traits, int which) {
        return traits >> (which * BITS) & MASK;
    }

    @SuppressWarnings("EnumOrdinal") // The format names all constants in their order.
    private static int traits(Alert alert) {
        Finding finding = alert.finding();
        return finding.kind().ordinal()
                | finding.state().ordinal() << BITS
                | alert.human().status().ordinal() << (2 * BITS)
                | finding.severity().ordinal() << (3 * BITS);
    }

    /** A number that is asked for by range, and read as a column. */
    private static void number(Document document, String field, long number) {
        document.add(new LongPoint(field, number));
        document.add(new NumericDocValuesField(field, number));
    }

    private static Field term(String field, String value) {
        return new StringField(TERM, termOf(field, value), Field.Store.NO);
    }

    private static void values(Document document, String field, Collection<String> values) {
        for (String value : values.stream().collect(Collectors.toUnmodifiableSet())) {
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
        values.stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(value -> document.add(term(field, value)));
    }
}
