package dev.crosswire.alerts.stream;

import dev.crosswire.alerts.index.IndexPosition;

/** Where a client wants its stream to begin. */
public sealed interface StreamStart {

    /** With what comes next. */
    record Now() implements StreamStart {}

    /** After what a cursor covers. */
    record After(StreamCursor cursor) implements StreamStart {

        /** Whether the index knows everything that the client knows; otherwise the two speak of different topics. */
        boolean canBeServedAt(IndexPosition position) {
            return cursor.alerts().epoch() == position.alerts().epoch()
                    && position.alerts().covers(cursor.alerts())
                    && position.actions().covers(cursor.actions());
        }
    }

    /** After an event id that was not given out here, or in another age. */
    record Unknown() implements StreamStart {}
}
