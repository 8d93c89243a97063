package dev.crosswire.core.claim;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Rounding;
import dev.crosswire.core.quantity.Trend;
import dev.crosswire.core.quantity.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** A claim for a test, said in one article of its source at noon unless told otherwise; its id follows from the rest. */
public final class Claims {

    private final String source;
    private final String type;
    private final String family;
    private final String population;
    private final Content content;
    private String article;
    private int version = 1;
    private Instant published = NOON;
    private Optional<Instant> asOf = Optional.empty();
    private Optional<Instant> validFrom = Optional.empty();
    private Optional<Instant> validTo = Optional.empty();
    private Modality modality = Modality.ACTUAL;
    private Polarity polarity = Polarity.ASSERTED;
    private Aggregation aggregation = Aggregation.STOCK;
    private final Optional<Part> part = Optional.empty();
    private Optional<String> document = Optional.empty();
    private Optional<String> authority = Optional.empty();
    private Optional<String> wire = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private OptionalLong fingerprint = OptionalLong.empty();
    private Optional<String> place = Optional.empty();
    private Optional<Supersession> supersession = Optional.empty();
    private Set<String> company = Set.of();
    private double confidence = 0.9;
    private final TreeMap<String, String> entities = new TreeMap<>();

    /** When everything is published that does not say otherwise. */
    public static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");

    public static final ClaimType ARMY_CAP = new ClaimType(
            "army-cap",
            "army-size",
            ClaimType.Anchor.ENTITY,
            List.of("limited"),
            Rounding.DEFAULT,
            ClaimType.DEFAULT_APPROXIMATION,
            false,
            Duration.ofHours(3),
            false,
            Optional.of("Cap on {limited|possessive} army"));
    public static final ClaimType TROOP_COUNT = new ClaimType(
            "troop-count",
            "troops",
            ClaimType.Anchor.ENTITY,
            List.of("contributor"),
            Rounding.DEFAULT,
            ClaimType.DEFAULT_APPROXIMATION,
            false,
            Duration.ofHours(3),
            false,
            Optional.of("{contributor|demonym} troops"));
    public static final ClaimType COUNTRY_TOTAL = new ClaimType(
            "country-total",
            "attendance",
            ClaimType.Anchor.EVENT,
            List.of(),
            Rounding.DEFAULT,
            ClaimType.DEFAULT_APPROXIMATION,
            false,
            Duration.ofHours(3),
            true,
            Optional.of("Countries taking part"));
    public static final ClaimType KILLED = new ClaimType(
            "killed",
            "casualties",
            ClaimType.Anchor.EVENT,
            List.of(),
            Rounding.DEFAULT,
            ClaimType.DEFAULT_APPROXIMATION,
            true,
            Duration.ofHours(3),
            true,
            Optional.of("People killed"));
    public static final ClaimTypes TYPES = new ClaimTypes(
            Map.of("army-cap", ARMY_CAP, "troop-count", TROOP_COUNT, "country-total", COUNTRY_TOTAL, "killed", KILLED),
            new Populations(Map.of("civilian", Set.of("people"), "child", Set.of("civilian"))));

    /** The agreed cap on Ukraine's army. */
    public static Claims cap(String source, long value) {
        return figure(source, "army-cap", "army-size", "troop", exact(value))
                .as(Modality.AGREED)
                .about("limited", "UA");
    }

    public static Claims countries(String source, long value) {
        return figure(source, "country-total", "attendance", "country", exact(value))
                .as(Modality.ACTUAL);
    }

    public static Claims killed(String source, long value) {
        return figure(source, "killed", "casualties", "people", exact(value)).as(Modality.REPORTED);
    }

    public static Claims troops(String source, Quantity quantity) {
        return figure(source, "troop-count", "troops", "troop", quantity)
                .as(Modality.PLEDGED)
                .about("contributor", "FR");
    }

    public static Claims figure(String source, String type, String family, String population, Quantity quantity) {
        return new Claims(source, type, family, population, new Content.Figure(quantity));
    }

    public static Claims statement(String source, String predicate, Optional<String> holder) {
        return new Claims(source, "role", "roles", "", new Content.Statement(predicate, holder));
    }

    private Claims(String source, String type, String family, String population, Content content) {
        this.source = source;
        this.type = type;
        this.family = family;
        this.population = population;
        this.content = content;
        this.article = source + "-article";
    }

    public Claims as(Modality other) {
        modality = other;
        return this;
    }

    public Claims about(String role, String entity) {
        entities.put(role, entity);
        return this;
    }

    public Claims in(String articleId) {
        article = articleId;
        return this;
    }

    public Claims version(int number) {
        version = number;
        return this;
    }

    public Claims published(Instant at) {
        published = at;
        return this;
    }

    /** Published so many hours after noon. */
    public Claims hoursLater(long hours) {
        return published(NOON.plus(Duration.ofHours(hours)));
    }

    public Claims asOf(Instant at) {
        asOf = Optional.of(at);
        return this;
    }

    public Claims valid(Instant from, Instant to) {
        validFrom = Optional.of(from);
        validTo = Optional.of(to);
        return this;
    }

    public Claims denied() {
        polarity = Polarity.DENIED;
        return this;
    }

    public Claims per(Aggregation other) {
        aggregation = other;
        return this;
    }

    public Claims document(String name) {
        document = Optional.of(name);
        return this;
    }

    public Claims citing(String who) {
        authority = Optional.of(who);
        return this;
    }

    public Claims wire(String agency) {
        wire = Optional.of(agency);
        return this;
    }

    public Claims ownedBy(String who) {
        owner = Optional.of(who);
        return this;
    }

    public Claims fingerprint(long bits) {
        fingerprint = OptionalLong.of(bits);
        return this;
    }

    public Claims at(String placeId) {
        place = Optional.of(placeId);
        return this;
    }

    public Claims marked(Supersession.Side side) {
        supersession = Optional.of(new Supersession(side, "marked"));
        return this;
    }

    public Claims company(String... items) {
        company = Set.of(items);
        return this;
    }

    public Claims confidence(double value) {
        confidence = value;
        return this;
    }

    /** The claim. */
    public Claim claim() {
        String surface = content instanceof Content.Figure(Quantity quantity) ? quantity.surface() : "it";
        String said = content instanceof Content.Statement(String predicate, Optional<String> holder)
                ? predicate + holder.orElse("")
                : surface;
        String id = String.join(
                "/", article, type, population, said, modality.name(), polarity.name(), authority.orElse(""));
        return new Claim(
                id,
                new ArticleReference(article, version, "Title of " + article, Optional.empty(), "en"),
                type,
                family,
                entities,
                population,
                content,
                aggregation,
                part,
                modality,
                polarity,
                document,
                new Attribution(source, owner, authority, wire, fingerprint),
                new ClaimTimes(asOf, validFrom, validTo, published, published.plusSeconds(4), version),
                place,
                supersession,
                company,
                new Evidence("", "They said " + surface + ".", "", 10, 10 + surface.length(), "test 1", confidence));
    }

    public static Quantity exact(long value) {
        return quantity(Bound.EXACT, Rational.of(value), Interval.point(Rational.of(value)), value + "");
    }

    public static Quantity atLeast(long value) {
        return quantity(
                Bound.AT_LEAST,
                Rational.of(value),
                new Interval(End.closed(Rational.of(value)), End.unbounded()),
                "at least " + value);
    }

    public static Quantity moreThan(long value) {
        return quantity(
                Bound.MORE_THAN,
                Rational.of(value),
                new Interval(End.open(Rational.of(value)), End.unbounded()),
                "more than " + value);
    }

    public static Quantity atMost(long value) {
        return quantity(
                Bound.AT_MOST,
                Rational.of(value),
                new Interval(End.closed(Rational.ZERO), End.closed(Rational.of(value))),
                "up to " + value);
    }

    public static Quantity lessThan(long value) {
        return quantity(
                Bound.LESS_THAN,
                Rational.of(value),
                new Interval(End.closed(Rational.ZERO), End.open(Rational.of(value))),
                "fewer than " + value);
    }

    public static Quantity about(long value) {
        Rational stated = Rational.of(value);
        Rational reach = stated.abs().dividedBy(Rational.of(10));
        return quantity(
                Bound.APPROX, stated, Interval.closed(stated.minus(reach), stated.plus(reach)), "about " + value);
    }

    public static Quantity nearly(long value) {
        Rational stated = Rational.of(value);
        Rational reach = stated.abs().dividedBy(Rational.of(10));
        return quantity(
                Bound.APPROX,
                stated,
                new Interval(End.closed(stated.minus(reach)), End.open(stated)),
                "nearly " + value);
    }

    public static Quantity range(long low, long high) {
        return new Quantity(
                Interval.closed(Rational.of(low), Rational.of(high)),
                Optional.empty(),
                Bound.RANGE,
                Optional.empty(),
                Unit.COUNT,
                "thing",
                low + " to " + high);
    }

    public static Quantity vague(String words, long low, long high) {
        return new Quantity(
                Interval.closed(Rational.of(low), Rational.of(high)),
                Optional.empty(),
                Bound.VAGUE,
                Optional.empty(),
                Unit.COUNT,
                "thing",
                words);
    }

    public static Quantity in(Unit unit, String decimal) {
        Rational value = Rational.of(new BigDecimal(decimal));
        return new Quantity(
                Interval.point(value),
                Optional.of(value),
                Bound.EXACT,
                Optional.empty(),
                unit,
                "",
                decimal + " " + unit.symbol());
    }

    public static Quantity change(Trend trend, long percent) {
        Quantity level = in(Unit.PERCENT, String.valueOf(percent));
        return new Quantity(
                level.interval(), level.stated(), level.bound(), Optional.of(trend), level.unit(), "", level.surface());
    }

    private static Quantity quantity(Bound bound, Rational stated, Interval interval, String surface) {
        return new Quantity(interval, Optional.of(stated), bound, Optional.empty(), Unit.COUNT, "thing", surface);
    }
}
