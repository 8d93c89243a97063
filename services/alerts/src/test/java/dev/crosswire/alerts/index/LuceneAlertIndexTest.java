package dev.crosswire.alerts.index;

import java.time.InstantSource;

class LuceneAlertIndexTest extends AlertIndexContract {

    @Override
    AlertIndex open(InstantSource clock) {
        return LuceneAlertIndex.inMemory(clock);
    }
}
