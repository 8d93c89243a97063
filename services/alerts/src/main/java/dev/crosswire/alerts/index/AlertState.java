package dev.crosswire.alerts.index;

import dev.crosswire.core.alert.Mute;
import dev.crosswire.core.alert.Mutes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What belongs to the files of the alerts at one moment, with the pages that were asked for at that moment: when nothing
 * changes, or many clients come at once, most ask for the same.
 */
final class AlertState {

    private static final int MOST_PAGES = 16;

    private final IndexPosition position;
    private final Mutes mutes;
    private final long[] muteEnds;
    private final Map<Asked, AlertPage> pages = new ConcurrentHashMap<>();

    /** A query, and how many mutes had ended when it was asked: the only way in which time changes an answer. */
    private record Asked(AlertQuery query, int mutesEnded) {}

    /** @param muteEnds milliseconds since 1970 at which mutes of single alerts end, ascending */
    AlertState(IndexPosition position, Mutes mutes, long[] muteEnds) {
        this.position = position;
        this.mutes = mutes;
        this.muteEnds = muteEnds;
    }

    IndexPosition position() {
        return position;
    }

    Mutes mutes() {
        return mutes;
    }

    /** The page as it was found before at this moment, or found now. */
    AlertPage page(AlertQuery query, Instant now, Supplier<AlertPage> find) {
        Asked asked = new Asked(query, mutesEnded(now));
        AlertPage known = pages.get(asked);
        if (known == null) {
            known = find.get();
            if (pages.size() < MOST_PAGES) {
                pages.put(asked, known);
            }
        }
        return known;
    }

    private int mutesEnded(Instant now) {
        int found = Arrays.binarySearch(muteEnds, now.toEpochMilli());
        int ended = found >= 0 ? found + 1 : -found - 1;
        for (Mute mute : mutes.all()) {
            ended += mute.isActiveAt(now) ? 0 : 1;
        }
        return ended;
    }
}
