package dev.crosswire.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Values as Avro's binary encoding, without what a store or a topic puts before it. One finding goes to a store, two topics
 * and its desks one after another, so that what was encoded last on a thread is remembered there. Safe for any number of
 * threads: Avro's readers and writers, which take long to make, are each thread's own.
 */
final class AvroBody<D, R extends SpecificRecord> {

    static {
        AvroLimits.apply();
    }

    private static final int USUAL_BYTES = 1_024;

    private final Function<D, R> toRecord;
    private final ThreadLocal<Encoding<R>> encodings;

    AvroBody(Class<R> type, Function<D, R> toRecord) {
        this.toRecord = toRecord;
        this.encodings = ThreadLocal.withInitial(() -> new Encoding<>(type));
    }

    /** What one thread encodes and decodes with. */
    private static final class Encoding<R extends SpecificRecord> {

        private static final Object NOTHING = new Object();

        private final SpecificDatumWriter<R> writer;
        private final SpecificDatumReader<R> reader;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        private final BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);
        private Object last = NOTHING;
        private byte[] encoded = new byte[0];

        Encoding(Class<R> type) {
            writer = new SpecificDatumWriter<>(type);
            reader = new SpecificDatumReader<>(type);
        }
    }

    /** The encoding of the value, which nobody may change. */
    @SuppressWarnings("ReferenceEquality")
    byte[] of(D value) {
        Encoding<R> with = encodings.get();
        // The very same value: values never change, and to compare two of them would cost as much as to encode one.
        if (with.last != value) {
            with.bytes.reset();
            try {
                with.writer.write(toRecord.apply(value), with.encoder);
                with.encoder.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("a record was not written to memory", e);
            } finally {
                // Half a record in the encoder would stand before the next.
                encodings.remove();
            }
            encodings.set(with);
            with.encoded = with.bytes.toByteArray();
            with.last = value;
        }
        return with.encoded;
    }

    /** Reads what {@link #of} wrote, behind a number of other bytes. */
    R read(byte[] bytes, int from) throws IOException {
        Encoding<R> with = encodings.get();
        return with.reader.read(
                null, DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, with.decoder));
    }
}
