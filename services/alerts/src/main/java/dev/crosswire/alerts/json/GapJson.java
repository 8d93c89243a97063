package dev.crosswire.alerts.json;

import dev.crosswire.core.finding.Gap;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The space between the two leading clusters; {@code ratio} is null where the lower end is zero. */
@Serdeable
public record GapJson(
        BigDecimal low, BigDecimal high, @Nullable Double ratio) {

    static GapJson of(Gap gap) {
        return new GapJson(
                JsonNumber.of(gap.low()), JsonNumber.of(gap.high()), Double.isFinite(gap.ratio()) ? gap.ratio() : null);
    }
}
