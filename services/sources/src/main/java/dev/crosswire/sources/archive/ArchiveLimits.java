package dev.crosswire.sources.archive;

/**
 * What one element may measure, unpacked. Nothing above is held in memory.
 *
 * @param recordBytes of a WARC record's block
 * @param pageBytes of the page in it, after transfer and content encoding are undone
 * @param lineBytes of a line
 * @param bombBytes at a stretch that come out of less than a 200th of it: a gzip bomb, and the end of the reading. Text
 *     packs to a tenth; a shorter stretch is passed over like any element that is too large
 */
public record ArchiveLimits(int recordBytes, int pageBytes, int lineBytes, long bombBytes) {

    /** The limits of the interface: a page of 5 MB, a line as large as a request. */
    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(8 * 1024 * 1024, 5_000_000, 10 * 1024 * 1024, 1024L * 1024 * 1024);
}
