package dev.crosswire.core.finding;

import java.time.Instant;

/**
 * What was counted of one source's claims; tallies of several parts of the stream add up.
 *
 * @param claims how many were placed on a subject
 * @param contradicted how many another source contradicted
 * @param corroborated how many an independent origin corroborated
 * @param corrected how many the source itself replaced with another value
 * @param withdrawn how many it took back, by an edit or by a retraction
 * @param updated ingest time of the latest that was counted
 */
public record SourceTally(
        long claims, long contradicted, long corroborated, long corrected, long withdrawn, Instant updated) {

    /** Nothing was counted yet. */
    public static final SourceTally NONE = new SourceTally(0, 0, 0, 0, 0, Instant.EPOCH);

    /** Both together. */
    public SourceTally plus(SourceTally other) {
        return new SourceTally(
                claims + other.claims,
                contradicted + other.contradicted,
                corroborated + other.corroborated,
                corrected + other.corrected,
                withdrawn + other.withdrawn,
                updated.isAfter(other.updated) ? updated : other.updated);
    }

    /** With one more claim. */
    public SourceTally placed(Instant at) {
        return plus(new SourceTally(1, 0, 0, 0, 0, at));
    }

    /** With one more claim taken back. */
    public SourceTally withdrawn(Instant at) {
        return plus(new SourceTally(0, 0, 0, 0, 1, at));
    }

    /** With so many more claims that had the outcome, fewer if negative. */
    public SourceTally with(Outcome outcome, int more, Instant at) {
        return plus(
                switch (outcome) {
                    case CONTRADICTED -> new SourceTally(0, more, 0, 0, 0, at);
                    case CORROBORATED -> new SourceTally(0, 0, more, 0, 0, at);
                    case CORRECTED -> new SourceTally(0, 0, 0, more, 0, at);
                });
    }

    /** The record that a reader sees. */
    public SourceRecord of(String source) {
        return new SourceRecord(
                source,
                claims,
                Share.of(contradicted, claims),
                Share.of(corroborated, claims),
                Share.of(corrected, claims),
                Share.of(withdrawn, claims),
                updated);
    }
}
