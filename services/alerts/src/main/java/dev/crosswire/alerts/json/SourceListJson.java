package dev.crosswire.alerts.json;

import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.core.finding.Share;
import dev.crosswire.core.finding.SourceRecord;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outlets that are listed, or have said something.
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
     * @param wire the news agency that it is; null if it is none, or not listed
     * @param kind how its articles come: POST, FEED, FOLDER or TOPIC; null if it is not listed
     * @param address where they come from; null where they are posted, or it is not listed
     * @param language BCP 47 tag of what it writes where an article does not say; null if nobody said
     * @param desk who looks after it; null if nobody does
     * @param licence what may be done with its articles, in the newsroom's words; null if nobody said
     * @param claims its claims that are kept
     * @param claimsLastHour those that were taken in during the last hour
     * @param lastClaimAt when the last one was taken in; null if none is kept
     * @param status how it goes with it as ingest sees it; null before ingest has told
     * @param record how its claims fared; null before any was counted
     */
    @Serdeable
    public record SourceJson(
            String id,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String wire,
            @Nullable String kind,
            @Nullable String address,
            @Nullable String language,
            @Nullable String desk,
            @Nullable String licence,
            int claims,
            int claimsLastHour,
            @Nullable String lastClaimAt,
            @Nullable SourceStatusJson status,
            @Nullable SourceRecordJson record) {}

    /**
     * How it goes with a source, as ingest sees it.
     *
     * @param at when this was so
     * @param lastFetch when it was last looked at, with or without success; null where its articles are posted
     * @param lastArticle when an article of it was last taken in; null before the first
     * @param articlesLastHour article versions taken in during the hour before
     * @param claimsLastHour claims in them
     * @param error what went wrong at the last look; null if nothing did
     * @param errorSince when it went wrong for the first time in a row; null if nothing did
     * @param silent whether it has said nothing for longer than its habit explains
     */
    @Serdeable
    public record SourceStatusJson(
            String at,
            @Nullable String lastFetch,
            @Nullable String lastArticle,
            int articlesLastHour,
            int claimsLastHour,
            @Nullable String error,
            @Nullable String errorSince,
            boolean silent) {

        public static SourceStatusJson of(SourceStatus status) {
            return new SourceStatusJson(
                    status.at().toString(),
                    status.lastFetch().map(Instant::toString).orElse(null),
                    status.lastArticle().map(Instant::toString).orElse(null),
                    status.articlesLastHour(),
                    status.claimsLastHour(),
                    status.error().orElse(null),
                    status.errorSince().map(Instant::toString).orElse(null),
                    status.silent());
        }
    }

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
