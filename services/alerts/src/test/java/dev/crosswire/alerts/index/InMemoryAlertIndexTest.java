package dev.crosswire.alerts.index;

import java.time.InstantSource;

class InMemoryAlertIndexTest extends AlertIndexContract {

    @Override
    AlertIndex open(InstantSource clock) {
        return new InMemoryAlertIndex(clock);
    }
}
