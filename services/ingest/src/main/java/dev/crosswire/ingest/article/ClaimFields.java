package dev.crosswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.claim.Aggregation;
import dev.crosswire.core.claim.ArticleReference;
import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Place;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.extraction.ClaimIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The fields of one posted claim and the rule of each; what its article knows is left out. */
final class ClaimFields {

    /** What only a number has, since a statement is neither of somebody nor in parts. */
    private static final List<String> OF_NUMBERS = List.of("population", "document", "validFrom", "validTo", "part");

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern PLACE = Pattern.compile("([A-Z]{2})?(/[^/\\s]+)*");

    private final JsonFields claim;
    private final ClaimTypeRules types;
    private final String article;
    private final String source;
    private final String extractor;

    ClaimFields(JsonFields claim, ClaimTypeRules types, String article, String source, String extractor) {
        this.claim = claim;
        this.types = types;
        this.article = article;
        this.source = source;
        this.extractor = extractor;
    }

    Claim read() throws InvalidArticleException {
        String type = claim.name("type").orElseThrow(() -> claim.missing("type"));
        Optional<JsonFields> quantity = claim.object("quantity");
        Optional<JsonFields> statement = claim.object("statement");
        if (quantity.isPresent() == statement.isPresent()) {
            throw claim.wrong(
                    "quantity",
                    quantity.isPresent()
                            ? "and statement are both given; give one of them"
                            : "and statement are both missing");
        }
        return quantity.isPresent()
                ? figure(type, new FigureFields(quantity.get()))
                : statement(type, statement.orElseThrow());
    }

    private Claim figure(String type, FigureFields fields) throws InvalidArticleException {
        EvidenceFields evidence = EvidenceFields.read(claim, fields.surface());
        Quantity quantity = fields.read(evidence.words(), ClaimTypeRules.nounOf(type));
        String family = types.familyOfFigure(claim, type, quantity.unit());
        SortedMap<String, String> entities = entities(type);
        String population = claim.nameOrEmpty("population").orElseGet(() -> types.population(type, quantity.noun()));
        Aggregation aggregation =
                claim.named("aggregation", Aggregation.class).orElseGet(() -> types.aggregation(type));
        Modality modality = modality();
        Polarity polarity = polarity();
        Optional<String> document = claim.name("document");
        Optional<String> authority = claim.name("authority");
        Optional<Instant> from = time("validFrom");
        Optional<Instant> to = time("validTo");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw claim.wrong("validFrom", "lies behind validTo");
        }
        Optional<String> place = place();
        String id = ClaimIds.ofFigure(
                article,
                type,
                population,
                entities,
                place,
                quantity,
                aggregation,
                modality,
                polarity,
                document,
                authority,
                from,
                to);
        return claim(
                id,
                type,
                family,
                entities,
                population,
                new Content.Figure(quantity),
                aggregation,
                modality,
                polarity,
                document,
                authority,
                new ClaimTimes(time("asOf"), from, to, Instant.EPOCH, Instant.EPOCH, 1),
                place,
                evidence);
    }

    private Claim statement(String type, JsonFields fields) throws InvalidArticleException {
        String family = types.familyOfStatement(claim, type);
        for (String field : OF_NUMBERS) {
            // An empty string is nothing, as extract prints it.
            if (claim.field(field)
                    .filter(it -> !it.isTextual() || !it.textValue().isEmpty())
                    .isPresent()) {
                throw claim.wrong(field, "belongs to a claim with a quantity");
            }
        }
        if (claim.named("aggregation", Aggregation.class)
                .filter(it -> it != Aggregation.STOCK)
                .isPresent()) {
            throw claim.wrong("aggregation", "of a statement is STOCK");
        }
        EvidenceFields evidence = EvidenceFields.read(claim, Optional.empty());
        Content.Statement content = new Content.Statement(
                fields.name("predicate").orElseThrow(() -> fields.missing("predicate")), fields.name("holder"));
        SortedMap<String, String> entities = entities(type);
        Modality modality = modality();
        Polarity polarity = polarity();
        Optional<String> authority = claim.name("authority");
        Optional<String> place = place();
        return claim(
                ClaimIds.ofStatement(article, type, entities, place, content, modality, polarity, authority),
                type,
                family,
                entities,
                "",
                content,
                Aggregation.STOCK,
                modality,
                polarity,
                Optional.empty(),
                authority,
                new ClaimTimes(time("asOf"), Optional.empty(), Optional.empty(), Instant.EPOCH, Instant.EPOCH, 1),
                place,
                evidence);
    }

    private Claim claim(
            String id,
            String type,
            String family,
            SortedMap<String, String> entities,
            String population,
            Content content,
            Aggregation aggregation,
            Modality modality,
            Polarity polarity,
            Optional<String> document,
            Optional<String> authority,
            ClaimTimes times,
            Optional<String> place,
            EvidenceFields evidence)
            throws InvalidArticleException {
        return new Claim(
                id,
                new ArticleReference(article, 1, "", Optional.empty(), ""),
                type,
                family,
                entities,
                population,
                content,
                aggregation,
                Optional.empty(),
                modality,
                polarity,
                document,
                new Attribution(source, authority, Optional.empty(), OptionalLong.empty()),
                times,
                place,
                supersession(),
                Set.of(),
                new Evidence("", evidence.sentence(), "", evidence.start(), evidence.end(), extractor, confidence()));
    }

    private Modality modality() throws InvalidArticleException {
        return claim.named("modality", Modality.class).orElseThrow(() -> claim.missing("modality"));
    }

    private Polarity polarity() throws InvalidArticleException {
        return claim.named("polarity", Polarity.class).orElseThrow(() -> claim.missing("polarity"));
    }

    private SortedMap<String, String> entities(String type) throws InvalidArticleException {
        SortedMap<String, String> entities = new TreeMap<>();
        Optional<JsonFields> given = claim.object("entities");
        if (given.isPresent()) {
            if (given.get().json().size() > ArticleLimits.ENTITIES) {
                throw claim.wrong(
                        "entities",
                        "has " + given.get().json().size() + " roles and may have " + ArticleLimits.ENTITIES);
            }
            for (Map.Entry<String, JsonNode> role : given.get().json().properties()) {
                if (!ROLE.matcher(role.getKey()).matches()) {
                    throw claim.wrong("entities", "has a role that is no lower-case word");
                }
                Optional<String> entity = given.get().name(role.getKey());
                entity.ifPresent(key -> entities.put(role.getKey(), key));
            }
        }
        types.checkRoles(claim, type, entities);
        return entities;
    }

    private Optional<Instant> time(String field) throws InvalidArticleException {
        Optional<String> stated = claim.string(field);
        return stated.isPresent()
                ? Optional.of(StatedTime.parse(claim.path() + field, stated.get()))
                : Optional.empty();
    }

    private Optional<String> place() throws InvalidArticleException {
        Optional<String> place = claim.name("place");
        if (place.isPresent() && !PLACE.matcher(place.get()).matches()) {
            throw claim.wrong("place", "is no path from a country to a place in it, such as SY/aleppo or /griesfirn");
        }
        return place.map(path -> new Place(path).id());
    }

    private Optional<Supersession> supersession() throws InvalidArticleException {
        Optional<JsonFields> fields = claim.object("supersession");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        JsonFields marker = fields.get();
        return Optional.of(new Supersession(
                marker.named("side", Supersession.Side.class).orElseThrow(() -> marker.missing("side")),
                marker.words("words", ArticleLimits.NAME_CHARACTERS).orElse("")));
    }

    private double confidence() throws InvalidArticleException {
        JsonNode number = claim.field("confidence").orElseThrow(() -> claim.missing("confidence"));
        if (!number.isNumber()) {
            throw claim.wrongKind("confidence", "a number", number);
        }
        double confidence = number.doubleValue();
        if (!(confidence >= 0 && confidence <= 1)) {
            throw claim.wrong("confidence", "must lie between 0 and 1");
        }
        return confidence;
    }
}
