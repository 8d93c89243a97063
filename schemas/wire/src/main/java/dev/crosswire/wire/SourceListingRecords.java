package dev.crosswire.wire;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.core.article.SourceStatus;
import dev.crosswire.wire.avro.SourceListingRecord;
import dev.crosswire.wire.avro.SourceStatusRecord;
import dev.crosswire.wire.avro.SupplyCode;
import java.time.Duration;
import java.util.Optional;

/** Who the sources are and how it goes with each, on the wire. */
final class SourceListingRecords {

    private SourceListingRecords() {}

    static final AvroMapping<SourceListing, SourceListingRecord> SOURCES = new AvroMapping<>(
            SourceListingRecord.class,
            PlainSchema.of(SourceListingRecord.getClassSchema()),
            listing -> new SourceListingRecord(
                    listing.source().id(),
                    listing.source().name(),
                    listing.source().owner().orElse(null),
                    listing.source().agency().orElse(null),
                    SupplyCode.valueOf(listing.supply().name()),
                    listing.address().orElse(null),
                    listing.language().orElse(null),
                    listing.desk().orElse(null),
                    listing.poll().map(Duration::toSeconds).orElse(null),
                    listing.licence().orElse(null)),
            record -> new SourceListing(
                    new Source(
                            record.getId(),
                            record.getName(),
                            Optional.ofNullable(record.getOwner()),
                            Optional.ofNullable(record.getAgency())),
                    Codes.named("supply", SourceListing.Supply.class, record.getSupply()),
                    Optional.ofNullable(record.getAddress()),
                    Optional.ofNullable(record.getLanguage()),
                    Optional.ofNullable(record.getDesk()),
                    Optional.ofNullable(record.getPollSeconds()).map(Duration::ofSeconds),
                    Optional.ofNullable(record.getLicence())));

    static final AvroMapping<SourceStatus, SourceStatusRecord> STATUSES = new AvroMapping<>(
            SourceStatusRecord.class,
            PlainSchema.of(SourceStatusRecord.getClassSchema()),
            status -> new SourceStatusRecord(
                    status.source(),
                    status.at(),
                    status.lastFetch().orElse(null),
                    status.lastArticle().orElse(null),
                    status.articlesLastHour(),
                    status.claimsLastHour(),
                    status.error().orElse(null),
                    status.errorSince().orElse(null),
                    status.silent()),
            record -> new SourceStatus(
                    record.getSource(),
                    record.getAt(),
                    Optional.ofNullable(record.getLastFetchAt()),
                    Optional.ofNullable(record.getLastArticleAt()),
                    record.getArticlesLastHour(),
                    record.getClaimsLastHour(),
                    Optional.ofNullable(record.getError()),
                    Optional.ofNullable(record.getErrorSince()),
                    record.getSilent()));
}
