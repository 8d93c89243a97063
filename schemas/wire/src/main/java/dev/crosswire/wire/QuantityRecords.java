package dev.crosswire.wire;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.wire.avro.BoundCode;
import dev.crosswire.wire.avro.EndRecord;
import dev.crosswire.wire.avro.IntervalRecord;
import dev.crosswire.wire.avro.NumberRecord;
import dev.crosswire.wire.avro.QuantityRecord;
import dev.crosswire.wire.avro.TrendCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quantities on the wire: exact text that decides, with a double beside it that does not. */
final class QuantityRecords {

    private QuantityRecords() {}

    static NumberRecord toRecord(Rational value) {
        return new NumberRecord(value.toString(), value.doubleValue());
    }

    static Rational fromRecord(NumberRecord number) {
        return Rational.parse(number.getExact());
    }

    static IntervalRecord toRecord(Interval interval) {
        return new IntervalRecord(toRecord(interval.low()), toRecord(interval.high()));
    }

    static Interval fromRecord(IntervalRecord interval) {
        return new Interval(fromRecord(interval.getLow()), fromRecord(interval.getHigh()));
    }

    static QuantityRecord toRecord(Quantity quantity) {
        return QuantityRecord.newBuilder()
                .setInterval(toRecord(quantity.interval()))
                .setStated(quantity.stated().map(QuantityRecords::toRecord).orElse(null))
                .setBound(BoundCode.valueOf(quantity.bound().name()))
                .setTrend(quantity.trend()
                        .map(trend -> TrendCode.valueOf(trend.name()))
                        .orElse(null))
                .setUnit(quantity.unit().symbol())
                .setDimension(quantity.unit().dimension())
                .setNoun(quantity.noun())
                .setSurface(quantity.surface())
                .build();
    }

    static Quantity fromRecord(QuantityRecord record) {
        return new Quantity(
                fromRecord(record.getInterval()),
                Optional.ofNullable(record.getStated()).map(QuantityRecords::fromRecord),
                Codes.named("bound", Bound.class, record.getBound()),
                Optional.ofNullable(record.getTrend()).map(trend -> Codes.named("trend", Trend.class, trend)),
                new Unit(record.getUnit(), record.getDimension()),
                record.getNoun(),
                record.getSurface());
    }

    private static @Nullable EndRecord toRecord(End end) {
        return switch (end) {
            case End.Unbounded() -> null;
            case End.Closed(Rational value) -> new EndRecord(toRecord(value), false);
            case End.Open(Rational value) -> new EndRecord(toRecord(value), true);
        };
    }

    private static End fromRecord(@Nullable EndRecord end) {
        if (end == null) {
            return End.unbounded();
        }
        Rational value = fromRecord(end.getAt());
        return end.getOpen() ? End.open(value) : End.closed(value);
    }
}
