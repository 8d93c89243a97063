package dev.crosswire.ingest.spool;

/**
 * Where an article came from, for whoever looks for one that was rejected.
 *
 * @param place URL, file or topic
 * @param partition of the topic, else -1
 * @param offset in the partition, or the line of a file; else -1
 */
public record Origin(String place, int partition, long offset) {

    /** A place that counts nothing. */
    public static Origin of(String place) {
        return new Origin(place, -1, -1);
    }
}
