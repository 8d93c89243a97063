package dev.crosswire.alerts.json;

import dev.crosswire.core.finding.Share;
import dev.crosswire.core.finding.SourceRecord;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that have said something.
 *
 * @param sources in order of id
 */
@Serdeable
public record SourceListJson(List<SourceJson> sources) {

    /**
     * An outlet.
     *
     * @param id as it was posted
     * @param name how it calls itself; null if it is not known
     * @param owner who owns it; null if it is not known
     * @param wire agency that it takes its articles from; null if it is not known
     * @param claims its claims that are kept
     * @param claimsLastHour those that were taken in during the last hour
     * @param lastClaimAt when the last one was taken in; null if none is kept
     * @param status how fetching from it goes; null where nothing is fetched
     * @param record how its claims fared; null before any was counted
     */
    @Serdeable
    public record SourceJson(
            String id,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String wire,
            int claims,
            int claimsLastHour,
            @Nullable String lastClaimAt,
            @Nullable SourceStatusJson status,
            @Nullable SourceRecordJson record) {}

    /**
     * How fetching from a source goes.
     *
     * @param lastFetch when it was last fetched
     * @param error what went wrong then; null if nothing did
     * @param silent whether it has said nothing for longer than it usually does
     */
    @Serdeable
    public record SourceStatusJson(
            String lastFetch, @Nullable String error, boolean silent) {}

    /**
     * How the claims of a source fared. It picks no winner: who is contradicted often may be right.
     *
     * @param claims how many were placed on a subject: the sample of all shares
     * @param contradicted another source contradicted
     * @param corroborated an independent origin said the same
     * @param corrected the source itself replaced with another value
     * @param withdrawn the source took back
     * @param updatedAt when the latest was counted
     */
    @Serdeable
    public record SourceRecordJson(
            long claims,
            ShareJson contradicted,
            ShareJson corroborated,
            ShareJson corrected,
            ShareJson withdrawn,
            String updatedAt) {

        public static SourceRecordJson of(SourceRecord record) {
            return new SourceRecordJson(
                    record.claims(),
                    ShareJson.of(record.contradicted()),
                    ShareJson.of(record.corroborated()),
                    ShareJson.of(record.corrected()),
                    ShareJson.of(record.withdrawn()),
                    record.updated().toString());
        }
    }

    /**
     * How many of the sample, with Wilson's 95 % interval of the share behind it.
     *
     * @param count how many
     * @param share part of the sample, 0 to 1
     * @param low lower end of the interval
     * @param high upper end of the interval
     */
    @Serdeable
    public record ShareJson(long count, double share, double low, double high) {

        static ShareJson of(Share share) {
            return new ShareJson(share.count(), share.share(), share.low(), share.high());
        }
    }
}
