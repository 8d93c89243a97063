package dev.crosswire.alerts.page;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Lets the list of alerts fail inside the service, as a defect would, for as long as a test wants. */
@ServerFilter("/api/v1/alerts")
@Requires(property = "crosswire.test.failing", value = "possible")
final class FailingAlerts {

    private volatile boolean failing;

    void fail(boolean on) {
        failing = on;
    }

    @RequestFilter
    void perhaps() {
        if (failing) {
            throw new IllegalStateException("a test wants this");
        }
    }
}
