package dev.crosswire.cli.doctor;

import java.util.Locale;

/** Sizes as people read them. */
final class Bytes {

    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    private Bytes() {}

    static String words(long bytes) {
        return bytes < GIGABYTE
                ? bytes / MEGABYTE + " MB"
                : String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }
}
