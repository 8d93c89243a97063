package dev.crosswire.sources.page;

import java.io.Reader;
import java.util.function.LongSupplier;

/**
 * The characters of a page, which end early where whoever reads them takes too long: a parser that repairs a page as
 * browsers do takes time that grows with the square of some pages, and a page can be made for that.
 */
final class PatientReader extends Reader {

    private final String page;
    private final LongSupplier nanoseconds;
    private final long longest;
    private final long started;
    private int at;

    /** @param longest in nanoseconds, from now */
    PatientReader(String page, LongSupplier nanoseconds, long longest) {
        this.page = page;
        this.nanoseconds = nanoseconds;
        this.longest = longest;
        this.started = nanoseconds.getAsLong();
    }

    @Override
    public int read(char[] to, int offset, int length) {
        if (at == page.length() || nanoseconds.getAsLong() - started > longest) {
            return -1;
        }
        int read = Math.min(length, page.length() - at);
        page.getChars(at, at + read, to, offset);
        at += read;
        return read;
    }

    @Override
    public void close() {
        at = page.length();
    }
}
