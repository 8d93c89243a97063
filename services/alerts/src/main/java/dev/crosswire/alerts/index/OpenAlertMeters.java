package dev.crosswire.alerts.index;

import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many alerts stand open, by kind: asked of the index whenever somebody measures. */
@Context
final class OpenAlertMeters {

    private static final AlertQuery OPEN = new AlertQuery(
            AlertFilter.builder().states(Set.of(FindingState.OPEN)).build(), Sort.UPDATED, 1, Optional.empty());

    OpenAlertMeters(MeterRegistry registry, AlertIndex index) {
        for (FindingKind kind : FindingKind.values()) {
            Gauge.builder("crosswire.alerts.open", index, it -> open(it, kind))
                    .description("Alerts that stand open, by kind")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private static double open(AlertIndex index, FindingKind kind) {
        Map<String, Integer> kinds = index.search(OPEN).facets().getOrDefault(Facet.KIND, Map.of());
        return kinds.getOrDefault(kind.name(), 0);
    }
}
