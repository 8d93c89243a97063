package dev.crosswire.alerts.json;

import dev.crosswire.core.finding.Cluster;
import dev.crosswire.core.quantity.Interval;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims that say the same; {@code low} and {@code high} are null where unbounded, or where nothing is a number. */
@Serdeable
public record ClusterJson(
        String label,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        int origins,
        int reports,
        List<ClaimJson> claims) {

    static ClusterJson of(Cluster cluster) {
        return new ClusterJson(
                cluster.label(),
                cluster.hull().flatMap(Interval::lowValue).map(JsonNumber::of).orElse(null),
                cluster.hull().flatMap(Interval::highValue).map(JsonNumber::of).orElse(null),
                cluster.unit(),
                cluster.origins(),
                cluster.reports(),
                cluster.representatives().stream().map(ClaimJson::of).toList());
    }
}
