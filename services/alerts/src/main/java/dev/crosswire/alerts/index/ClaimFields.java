package dev.crosswire.alerts.index;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.subject.PlacedClaim;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** How a claim lies in the index. */
final class ClaimFields {

    static final String KEY = "key";
    static final String KEY_START = "key-start";
    static final String BODY = "body";
    static final String SUBJECT = "subject";
    static final String SOURCE = "source";
    static final String TYPE = "type";
    /** Source and type in lower case, as filters ask for them. */
    static final String TERM = "term";

    static final String PUBLISHED = "published";
    static final String OBSERVED = "observed";
    static final String PARTITION = "partition";
    static final String OFFSET = "offset";
    /** What became of it: one of the numbers below; a column that changes without its document. */
    static final String FATE = "fate";

    static final long STANDS = 0;
    static final long SUPERSEDED = 1;
    static final long WITHDRAWN = 2;

    /** Changes with whatever is written otherwise than before. */
    static final String FORMAT = "claims 1";

    private ClaimFields() {}

    static Term key(PlacedClaim.Placed placed) {
        return new Term(
                KEY, IndexedClaim.keyOf(placed.subject().key(), placed.claim().id()));
    }

    static Document of(PlacedClaim.Placed placed, byte[] body, int partition, long offset) {
        Claim claim = placed.claim();
        byte[] key = key(placed).text().getBytes(StandardCharsets.UTF_8);
        Document document = new Document();
        document.add(new StringField(KEY, new BytesRef(key), Field.Store.NO));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(key)));
        document.add(new NumericDocValuesField(KEY_START, BestDocuments.startOf(key)));
        document.add(new StoredField(BODY, body));
        document.add(WordsField.of(SearchText.of(claim)));
        document.add(new StringField(SUBJECT, placed.subject().key(), Field.Store.NO));
        value(document, SOURCE, claim.source());
        value(document, TYPE, claim.type());
        document.add(
                new NumericDocValuesField(PUBLISHED, claim.times().published().toEpochMilli()));
        document.add(
                new NumericDocValuesField(OBSERVED, claim.times().observed().toEpochMilli()));
        document.add(new NumericDocValuesField(PARTITION, partition));
        document.add(new NumericDocValuesField(OFFSET, offset));
        document.add(new NumericDocValuesField(FATE, STANDS));
        return document;
    }

    private static void value(Document document, String field, String value) {
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        document.add(new StringField(TERM, field + '=' + value.toLowerCase(Locale.ROOT), Field.Store.NO));
    }
}
