package dev.crosswire.wire;

import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * How a type of the rules stands on the wire.
 *
 * @param schema of the record, without Java's own properties
 * @param toRecord never fails on a valid domain value
 * @param body the encoding, behind what a topic puts before it
 * @param fromRecord throws {@link UnusableRecordException} where the record holds what the rules cannot use
 */
record AvroMapping<D, R extends SpecificRecord>(
        Class<R> type, Schema schema, Function<D, R> toRecord, Function<R, D> fromRecord, AvroBody<D, R> body) {

    AvroMapping(Class<R> type, Schema schema, Function<D, R> toRecord, Function<R, D> fromRecord) {
        this(type, schema, toRecord, fromRecord, new AvroBody<>(type, toRecord));
    }
}
