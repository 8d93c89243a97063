package dev.crosswire.alerts.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** How telling one Alertmanager goes, in numbers; there are as many series as Alertmanagers in the settings. */
final class PushMetrics {

    private static final String ALERTMANAGER = "alertmanager";

    private final Counter told;
    private final Counter refused;
    private final Counter missed;
    private final AtomicInteger up = new AtomicInteger(1);
    private final AtomicInteger standing = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();

    /** Meters {@code crosswire.push.*} in the registry. */
    PushMetrics(MeterRegistry registry, URI alertmanager) {
        String name = alertmanager.getRawAuthority();
        told = notices(registry, name, "told");
        refused = notices(registry, name, "refused");
        missed = notices(registry, name, "missed");
        gauge(registry, name, "crosswire.push.up", "1 if the Alertmanager took what it was last told", up);
        gauge(registry, name, "crosswire.push.standing", "Notices that the Alertmanager was told to stand", standing);
        gauge(registry, name, "crosswire.push.left.out", "Notices for which there was no room", leftOut);
    }

    void told(int notices) {
        told.increment(notices);
        up.set(1);
    }

    void refused(int notices) {
        refused.increment(notices);
    }

    void missed(int notices) {
        missed.increment(notices);
        up.set(0);
    }

    void holds(Ledger ledger) {
        standing.set(ledger.standing());
        leftOut.set(ledger.leftOut());
    }

    private static Counter notices(MeterRegistry registry, String alertmanager, String result) {
        return Counter.builder("crosswire.push.notices")
                .description("Notices sent to the Alertmanager, repetitions included, by what became of them")
                .tag(ALERTMANAGER, alertmanager)
                .tag("result", result)
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry, String alertmanager, String name, String description, AtomicInteger value) {
        Gauge.builder(name, value, AtomicInteger::get)
                .description(description)
                .tag(ALERTMANAGER, alertmanager)
                .register(registry);
    }
}
