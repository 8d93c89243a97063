package dev.crosswire.alerts.json;

import dev.crosswire.core.finding.Gap;
import dev.crosswire.core.quantity.Ratio;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The space between the two leading clusters; {@code ratio} is null where the lower end is zero or of another sign. */
@Serdeable
public record GapJson(
        BigDecimal low, BigDecimal high, @Nullable Double ratio) {

    static GapJson of(Gap gap) {
        @Nullable Double ratio = gap.ratio() instanceof Ratio.Times times ? times.doubleValue() : null;
        return new GapJson(JsonNumber.of(gap.low()), JsonNumber.of(gap.high()), ratio);
    }
}
