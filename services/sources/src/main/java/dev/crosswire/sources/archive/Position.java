package dev.crosswire.sources.archive;

/**
 * A place between two elements of an archive from which reading resumes exactly.
 *
 * @param offset bytes of the file as it lies on disk: where the gzip member starts that holds the place, or the place
 *     itself where the file is not compressed
 * @param inside bytes of the unpacked member before the place; 0 where each record is a member, as it should be in a WARC
 * @param before records or lines of the file before the place
 */
public record Position(long offset, long inside, long before) {

    /** The beginning of every file. */
    public static final Position START = new Position(0, 0, 0);

    public Position {
        if (offset < 0 || inside < 0 || before < 0) {
            throw new IllegalArgumentException("A position in an archive has no negative parts.");
        }
    }
}
