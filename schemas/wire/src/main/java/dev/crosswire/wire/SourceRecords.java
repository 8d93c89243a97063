package dev.crosswire.wire;

import dev.crosswire.core.finding.CountedClaims;
import dev.crosswire.core.finding.Share;
import dev.crosswire.core.finding.SourceRecord;
import dev.crosswire.core.finding.SourceTallies;
import dev.crosswire.core.finding.SourceTally;
import dev.crosswire.wire.avro.CountedClaimsRecord;
import dev.crosswire.wire.avro.ShareRecord;
import dev.crosswire.wire.avro.SourceRecordRecord;
import dev.crosswire.wire.avro.SourceTalliesRecord;
import dev.crosswire.wire.avro.SourceTallyRecord;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the claims of sources fared, on the wire, and what is counted on the way there, in the checker's stores. */
final class SourceRecords {

    private SourceRecords() {}

    static final AvroMapping<SourceRecord, SourceRecordRecord> SOURCE_RECORDS = new AvroMapping<>(
            SourceRecordRecord.class,
            PlainSchema.of(SourceRecordRecord.getClassSchema()),
            record -> new SourceRecordRecord(
                    record.source(),
                    record.claims(),
                    toRecord(record.contradicted()),
                    toRecord(record.corroborated()),
                    toRecord(record.corrected()),
                    toRecord(record.withdrawn()),
                    record.updated()),
            record -> new SourceRecord(
                    record.getSource(),
                    record.getClaims(),
                    fromRecord(record.getContradicted()),
                    fromRecord(record.getCorroborated()),
                    fromRecord(record.getCorrected()),
                    fromRecord(record.getWithdrawn()),
                    record.getUpdatedAt()));

    private static ShareRecord toRecord(Share share) {
        return new ShareRecord(share.count(), share.share(), share.low(), share.high());
    }

    private static Share fromRecord(ShareRecord record) {
        return new Share(record.getCount(), record.getShare(), record.getLow(), record.getHigh());
    }

    static SourceTallyRecord toRecord(SourceTally tally) {
        return new SourceTallyRecord(
                tally.claims(),
                tally.contradicted(),
                tally.corroborated(),
                tally.corrected(),
                tally.withdrawn(),
                tally.updated());
    }

    static SourceTally fromRecord(SourceTallyRecord record) {
        return new SourceTally(
                record.getClaims(),
                record.getContradicted(),
                record.getCorroborated(),
                record.getCorrected(),
                record.getWithdrawn(),
                record.getUpdated());
    }

    static SourceTalliesRecord toRecord(SourceTallies tallies) {
        Map<String, SourceTallyRecord> byPart = new TreeMap<>();
        tallies.byPart().forEach((part, tally) -> byPart.put(part, toRecord(tally)));
        return new SourceTalliesRecord(byPart);
    }

    static SourceTallies fromRecord(SourceTalliesRecord record) {
        SortedMap<String, SourceTally> byPart = new TreeMap<>();
        record.getByPart().forEach((part, tally) -> byPart.put(part, fromRecord(tally)));
        return new SourceTallies(byPart);
    }

    static CountedClaimsRecord toRecord(CountedClaims counted) {
        Map<String, List<Long>> bySource = new TreeMap<>();
        counted.bySource().forEach((source, marks) -> bySource.put(source, List.copyOf(marks)));
        return new CountedClaimsRecord(counted.updated(), bySource);
    }

    static CountedClaims fromRecord(CountedClaimsRecord record) {
        SortedMap<String, SortedSet<Long>> bySource = new TreeMap<>();
        record.getBySource().forEach((source, marks) -> bySource.put(source, new TreeSet<>(marks)));
        return new CountedClaims(record.getUpdated(), bySource);
    }
}
