package dev.crosswire.wire;

import dev.crosswire.core.article.ArticleVersion;
import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimEvent;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Part;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.wire.avro.AggregationCode;
import dev.crosswire.wire.avro.ArticleReferenceRecord;
import dev.crosswire.wire.avro.ArticleVersionRecord;
import dev.crosswire.wire.avro.AttributionRecord;
import dev.crosswire.wire.avro.ClaimEventRecord;
import dev.crosswire.wire.avro.ClaimRecord;
import dev.crosswire.wire.avro.ClaimTimesRecord;
import dev.crosswire.wire.avro.EvidenceRecord;
import dev.crosswire.wire.avro.ModalityCode;
import dev.crosswire.wire.avro.PartRecord;
import dev.crosswire.wire.avro.PolarityCode;
import dev.crosswire.wire.avro.QuantityRecord;
import dev.crosswire.wire.avro.StatementRecord;
import dev.crosswire.wire.avro.SupersessionCode;
import dev.crosswire.wire.avro.SupersessionRecord;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** ClaimRecords and completed article versions on the wire. */
final class ClaimRecords {

    private ClaimRecords() {}

    static final AvroMapping<ClaimEvent, ClaimEventRecord> EVENTS = new AvroMapping<>(
            ClaimEventRecord.class,
            PlainSchema.of(ClaimEventRecord.getClassSchema()),
            ClaimRecords::toRecord,
            ClaimRecords::fromRecord);

    private static ClaimEventRecord toRecord(ClaimEvent event) {
        return new ClaimEventRecord(
                switch (event) {
                    case ClaimEvent.Claimed(Claim claim) -> toRecord(claim);
                    case ClaimEvent.VersionCompleted(ArticleVersion version) ->
                        new ArticleVersionRecord(
                                version.articleId(),
                                version.version(),
                                version.source(),
                                version.claimIds(),
                                version.retracted(),
                                version.observedAt());
                });
    }

    private static ClaimEvent fromRecord(ClaimEventRecord record) {
        return switch (record.getEvent()) {
            case ClaimRecord claim -> new ClaimEvent.Claimed(fromRecord(claim));
            case ArticleVersionRecord version -> new ClaimEvent.VersionCompleted(fromRecord(version));
            default ->
                throw new UnusableRecordException("a claim event holds neither a claim nor a version", "", "", null);
        };
    }

    private static ArticleVersion fromRecord(ArticleVersionRecord version) {
        return new ArticleVersion(
                version.getArticleId(),
                version.getVersion(),
                version.getSource(),
                version.getClaimIds(),
                version.getRetracted(),
                version.getObserved());
    }

    static ClaimRecord toRecord(Claim claim) {
        return ClaimRecord.newBuilder()
                .setId(claim.id())
                .setArticle(new ArticleReferenceRecord(
                        claim.article().id(),
                        claim.article().version(),
                        claim.article().title(),
                        claim.article().url().orElse(null),
                        claim.article().language()))
                .setType(claim.type())
                .setFamily(claim.family())
                .setEntities(claim.entities())
                .setPopulation(claim.population())
                .setContent(contentOf(claim))
                .setAggregation(AggregationCode.valueOf(claim.aggregation().name()))
                .setPart(claim.part().map(ClaimRecords::part).orElse(null))
                .setModality(ModalityCode.valueOf(claim.modality().name()))
                .setPolarity(PolarityCode.valueOf(claim.polarity().name()))
                .setDocument(claim.document().orElse(null))
                .setAttribution(toRecord(claim.attribution()))
                .setTimes(toRecord(claim.times()))
                .setPlace(claim.place().orElse(null))
                .setSupersession(claim.supersession()
                        .map(it -> new SupersessionRecord(
                                SupersessionCode.valueOf(it.side().name()), it.words()))
                        .orElse(null))
                .setCompany(new ArrayList<>(claim.company()))
                .setEvidence(toRecord(claim.evidence()))
                .build();
    }

    /** @throws UnusableRecordException if the rules cannot use what it holds */
    static Claim fromRecord(ClaimRecord record) {
        try {
            return new Claim(
                    record.getId(),
                    new ArticleReference(
                            record.getArticle().getId(),
                            record.getArticle().getVersion(),
                            record.getArticle().getTitle(),
                            Optional.ofNullable(record.getArticle().getUrl()),
                            record.getArticle().getLanguage()),
                    record.getType(),
                    record.getFamily(),
                    new TreeMap<>(record.getEntities()),
                    record.getPopulation(),
                    content(record.getContent()),
                    Codes.named("aggregation", Aggregation.class, record.getAggregation()),
                    Optional.ofNullable(record.getPart()).map(ClaimRecords::part),
                    Codes.named("modality", Modality.class, record.getModality()),
                    Codes.named("polarity", Polarity.class, record.getPolarity()),
                    Optional.ofNullable(record.getDocument()),
                    attribution(record.getAttribution()),
                    times(record.getTimes(), record.getArticle().getVersion()),
                    Optional.ofNullable(record.getPlace()),
                    Optional.ofNullable(record.getSupersession()).map(ClaimRecords::supersession),
                    new TreeSet<>(record.getCompany()),
                    evidence(record.getEvidence()));
        } catch (IllegalArgumentException e) {
            throw new UnusableRecordException(
                    "claim " + record.getId() + " cannot be used: " + e.getMessage(),
                    record.getId(),
                    record.getAttribution().getSource(),
                    e);
        }
    }

    private static Object contentOf(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) -> QuantityRecords.toRecord(quantity);
            case Content.Statement(String predicate, Optional<String> holder) ->
                new StatementRecord(predicate, holder.orElse(null));
        };
    }

    private static Content content(Object content) {
        return switch (content) {
            case QuantityRecord quantity -> new Content.Figure(QuantityRecords.fromRecord(quantity));
            case StatementRecord statement ->
                new Content.Statement(statement.getPredicate(), Optional.ofNullable(statement.getHolder()));
            default -> throw new IllegalArgumentException("content is neither a quantity nor a statement");
        };
    }

    private static AttributionRecord toRecord(Attribution attribution) {
        OptionalLong fingerprint = attribution.fingerprint();
        return new AttributionRecord(
                attribution.source(),
                attribution.authority().orElse(null),
                attribution.wire().orElse(null),
                fingerprint.isPresent() ? Long.valueOf(fingerprint.getAsLong()) : null,
                attribution.owner().orElse(null));
    }

    private static Attribution attribution(AttributionRecord record) {
        @Nullable Long fingerprint = record.getFingerprint();
        return new Attribution(
                record.getSource(),
                Optional.ofNullable(record.getOwner()),
                Optional.ofNullable(record.getAuthority()),
                Optional.ofNullable(record.getWire()),
                fingerprint == null ? OptionalLong.empty() : OptionalLong.of(fingerprint));
    }

    private static ClaimTimesRecord toRecord(ClaimTimes times) {
        return new ClaimTimesRecord(
                times.asOf().orElse(null),
                times.validFrom().orElse(null),
                times.validTo().orElse(null),
                times.published(),
                times.observed());
    }

    private static ClaimTimes times(ClaimTimesRecord record, int articleVersion) {
        return new ClaimTimes(
                Optional.ofNullable(record.getAsOf()),
                Optional.ofNullable(record.getValidFrom()),
                Optional.ofNullable(record.getValidTo()),
                record.getPublished(),
                record.getObserved(),
                articleVersion);
    }

    private static PartRecord part(Part part) {
        return new PartRecord(part.whole().orElse(null), part.group());
    }

    private static Part part(PartRecord record) {
        return new Part(Optional.ofNullable(record.getWhole()), record.getGroup());
    }

    private static Supersession supersession(SupersessionRecord record) {
        return new Supersession(
                Codes.named("supersession", Supersession.Side.class, record.getSide()), record.getWords());
    }

    private static EvidenceRecord toRecord(Evidence evidence) {
        return new EvidenceRecord(
                evidence.before(),
                evidence.sentence(),
                evidence.after(),
                evidence.start(),
                evidence.end(),
                evidence.extractor(),
                evidence.confidence());
    }

    private static Evidence evidence(EvidenceRecord record) {
        return new Evidence(
                record.getBefore(),
                record.getSentence(),
                record.getAfter(),
                record.getStart(),
                record.getEnd(),
                record.getExtractor(),
                record.getConfidence());
    }
}
