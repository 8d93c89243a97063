package dev.crosswire.alerts.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;

/** The latest {@link Moment} of an index; one thread at a time renews it, any number hold it. */
final class Moments<S> implements AutoCloseable {

    private final LuceneFolder folder;
    private volatile Moment<S> latest;

    Moments(LuceneFolder folder, S state) {
        this.folder = folder;
        try {
            this.latest = Moment.of(DirectoryReader.open(folder.writer()), state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest moment, held for the caller. */
    Moment<S> hold() {
        while (true) {
            Moment<S> moment = latest;
            if (moment.hold()) {
                return moment;
            }
        }
    }

    /** What the latest moment belongs to. */
    S state() {
        return latest.state();
    }

    /** Makes everything that was written visible, as what belongs to that state; nobody may write meanwhile. */
    void renew(S state) {
        Moment<S> old = latest;
        folder.writing(() -> {
            DirectoryReader newer = DirectoryReader.openIfChanged(old.reader(), folder.writer());
            if (newer == null) {
                old.reader().incRef();
                latest = new Moment<>(old.reader(), old.searcher(), state);
            } else {
                latest = Moment.of(newer, state);
            }
        });
        old.release();
    }

    @Override
    public void close() {
        latest.release();
    }
}
