package dev.crosswire.journey.oracle;

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
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a few outlets say of one thing, made up from a seed: few outlets, authorities, wires, texts and values, so that they
 * meet often. Everything follows from the seed.
 */
public final class RandomNews {

    public static final Instant EVENING = Instant.parse("2026-01-06T18:00:00Z");
    private static final Set<String> COMPANY = Set.of(
            "UA",
            "FR",
            "place:paris",
            "person:rautio",
            "name:griesfirn",
            "org:red-cross",
            "summit",
            "guarantee",
            "ceasefire",
            "coalition");

    private final Random random;
    private final Topic topic;
    /** What tells one world from another: its countries, its articles and whom they name. */
    private final String world;

    /** How often an outlet says something unusual. */
    private final double variety;

    /** What the outlets speak of. */
    enum Topic {
        CAP,
        TOLL,
        ROLE,
        UNLISTED,
        SHARE,
        TROOPS,
        ATTENDANCE
    }

    private RandomNews(long seed, String world) {
        this.world = world;
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        topic = Topic.values()[random.nextInt(Topic.values().length)];
        variety = new double[] {0.05, 0.15, 0.35}[random.nextInt(3)];
    }

    /** Where nothing unusual is said. */
    private RandomNews(Topic topic) {
        this.topic = topic;
        world = "";
        random = new Random(1);
        variety = 0;
    }

    /**
     * One seed's events in the order in which they come in, a second and more apart.
     *
     * @param articles at most so many
     */
    static List<Arrival> of(long seed, int articles) {
        return new RandomNews(seed, "").arrivals(articles);
    }

    /**
     * One seed's events as ingest writes them: an article's versions in their order, each with its list of claims, of a
     * world of its own that shares no subject with another seed's.
     */
    public static List<ClaimEvent> ofWorld(long seed, int articles) {
        RandomNews news = new RandomNews(seed, "-" + seed);
        List<ClaimEvent> events = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            news.article(i).forEach(events::addAll);
        }
        return events;
    }

    /** The event as it is taken in at that moment. */
    public static ClaimEvent takenIn(ClaimEvent event, Instant observed) {
        return observedAt(event, observed);
    }

    /** An agreed limit on Ukraine's army, the same in every outlet's own words. */
    static Claim cap(String source, Instant at) {
        RandomNews news = new RandomNews(Topic.CAP);
        ArticleReference article = new ArticleReference(source + "-1", 1, "Talks end", Optional.empty(), "en");
        return news.claim(article, source, Optional.empty(), OptionalLong.empty(), at);
    }

    /** Two reports of an event that nothing else here is about. */
    static List<Arrival> ofSomethingElse(Instant observed) {
        RandomNews news = new RandomNews(Topic.UNLISTED);
        List<Arrival> arrivals = new ArrayList<>();
        for (String source : List.of("lighthouse", "tribune")) {
            ArticleReference article = new ArticleReference(source + "-99", 1, "Storm", Optional.empty(), "en");
            Claim claim = news.claim(article, source, Optional.empty(), OptionalLong.empty(), observed);
            Instant at = observed.plus(Duration.ofMinutes(2L * arrivals.size()));
            arrivals.add(new Arrival(at, observedAt(new ClaimEvent.Claimed(ofAnotherType(claim)), at)));
        }
        return arrivals;
    }

    /** An event with the moment at which Crosswire takes it in. */
    record Arrival(Instant observed, ClaimEvent event) {}

    private List<Arrival> arrivals(int mostArticles) {
        List<List<ClaimEvent>> versions = new ArrayList<>();
        int articles = 2 + random.nextInt(mostArticles - 1);
        for (int i = 0; i < articles; i++) {
            versions.addAll(article(i));
        }
        List<ClaimEvent> events = new ArrayList<>();
        switch (random.nextInt(3)) {
            case 0 -> versions.forEach(events::addAll);
            case 1 -> {
                Collections.shuffle(versions, random);
                versions.forEach(events::addAll);
            }
            default -> {
                versions.forEach(events::addAll);
                Collections.shuffle(events, random);
            }
        }
        int repeated = random.nextInt(3) == 0 ? random.nextInt(5) : 0;
        for (int i = 0; i < repeated; i++) {
            int from = random.nextInt(events.size());
            events.add(from + random.nextInt(events.size() - from) + 1, events.get(from));
        }
        // Within minutes, or with days of silence in between, after which a revision is over.
        boolean slow = random.nextInt(3) == 0;
        int pause = random.nextInt(events.size());
        List<Arrival> arrivals = new ArrayList<>();
        Instant at = EVENING.plus(Duration.ofHours(1));
        Map<ClaimEvent, Instant> first = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            at = at.plusSeconds(1 + random.nextInt(20)).plus(Duration.ofDays(slow && i == pause ? 2 : 0));
            // What comes twice is the same record twice.
            Instant observed = first.computeIfAbsent(events.get(i), event -> EVENING);
            if (observed.equals(EVENING)) {
                observed = at;
                first.put(events.get(i), at);
            }
            arrivals.add(new Arrival(at, observedAt(events.get(i), observed)));
        }
        return arrivals;
    }

    private static ClaimEvent observedAt(ClaimEvent event, Instant observed) {
        return switch (event) {
            case ClaimEvent.Claimed(Claim claim) ->
                new ClaimEvent.Claimed(claim.happening(
                        claim.place(),
                        new ClaimTimes(
                                claim.times().asOf(),
                                claim.times().validFrom(),
                                claim.times().validTo(),
                                claim.times().published(),
                                observed,
                                claim.times().articleVersion())));
            case ClaimEvent.VersionCompleted(ArticleVersion version) ->
                new ClaimEvent.VersionCompleted(new ArticleVersion(
                        version.articleId(),
                        version.version(),
                        version.source(),
                        version.claimIds(),
                        version.retracted(),
                        observed));
        };
    }

    /** The versions of one article, each with its claims and then its list of them. */
    private List<List<ClaimEvent>> article(int number) {
        String source = any("northwire", "meridian", "harbour", "vesna", "ledger", "courier", "herald");
        String id = source + "-" + number + world;
        Optional<String> wire = sometimes(variety, () -> any("AP", "AFP"));
        OptionalLong text = random.nextDouble() < variety
                ? OptionalLong.of(random.nextBoolean() ? 7 : random.nextBoolean() ? 0xFFL : 0xFFFFFF00000000L)
                : OptionalLong.empty();
        int minutes = random.nextInt(3) == 0 ? 60 * random.nextInt(30) : random.nextInt(50);
        String title = any("Talks end", "Talks end with 800,000", "26 dead", "Leaders meet");
        List<List<ClaimEvent>> versions = new ArrayList<>();
        List<Claim> before = List.of();
        int last = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        for (int version = 1; version <= last; version++) {
            Instant published =
                    EVENING.plus(Duration.ofMinutes(minutes + (random.nextInt(3) == 0 ? 0 : 40L * (version - 1))));
            List<Claim> claims = new ArrayList<>();
            ArticleReference article = new ArticleReference(id, version, title, Optional.empty(), "en");
            for (Claim claim : before) {
                if (random.nextInt(3) > 0) {
                    claims.add(again(claim, article, published));
                }
            }
            int more = before.isEmpty() || random.nextBoolean()
                    ? 1 + (random.nextDouble() < variety ? 1 + random.nextInt(2) : 0)
                    : 0;
            for (int i = 0; i < more; i++) {
                Claim claim = claim(article, source, wire, text, published);
                if (claims.stream().noneMatch(other -> other.id().equals(claim.id()))) {
                    claims.add(claim);
                }
            }
            versions.add(events(id, source, version, claims, false));
            before = claims;
        }
        if (random.nextInt(8) == 0) {
            versions.add(events(id, source, last + 1, List.of(), true));
        }
        return versions;
    }

    private static List<ClaimEvent> events(
            String article, String source, int version, List<Claim> claims, boolean retracted) {
        List<ClaimEvent> events = new ArrayList<>();
        claims.forEach(claim -> events.add(new ClaimEvent.Claimed(claim)));
        events.add(new ClaimEvent.VersionCompleted(new ArticleVersion(
                article, version, source, claims.stream().map(Claim::id).toList(), retracted, EVENING)));
        return events;
    }

    private Claim claim(
            ArticleReference article, String source, Optional<String> wire, OptionalLong text, Instant published) {
        Optional<String> authority = sometimes(variety, () -> any("FR:government", "UA:police"));
        Optional<Instant> asOf = sometimes(variety, () -> published.minus(Duration.ofHours(any(0, 1, 6, 24))));
        boolean statement = topic == Topic.ROLE;
        boolean days = (topic == Topic.TOLL || topic == Topic.UNLISTED) && random.nextDouble() < variety;
        Instant day = EVENING.minus(Duration.ofHours(18)).plus(Duration.ofDays(random.nextInt(5) == 0 ? 1 : 0));
        Optional<Instant> from = days ? Optional.of(day) : Optional.empty();
        Optional<Instant> to = days ? Optional.of(day.plus(Duration.ofDays(1))) : Optional.empty();
        Content content = statement
                ? new Content.Statement("lead:monitoring", Optional.of(any("US", "US", "FR", "FR+GB")))
                : new Content.Figure(quantity());
        String surface =
                content instanceof Content.Figure figure ? figure.quantity().surface() : "will lead";
        String sentence = any("They said that it was ", "The ministry told reporters on Tuesday it was ")
                + surface
                + any(" in the end.", " bridges and towers that were destroyed by the river.");
        int start = sentence.indexOf(surface);
        Optional<String> place = topic == Topic.TOLL || topic == Topic.ROLE
                ? sometimes(variety, () -> any("SY", "SY/aleppo", "/aleppo", "SY/aleppo/hanano"))
                : Optional.empty();
        String population = population();
        Modality modality = modality();
        Polarity polarity = random.nextDouble() < variety / 3 ? Polarity.DENIED : Polarity.ASSERTED;
        Optional<String> document = sometimes(variety, () -> any("peace-plan", "draft-deal"));
        Optional<Supersession> marker = sometimes(
                variety / 2,
                () -> random.nextBoolean()
                        ? new Supersession(Side.IS_EARLIER, "an earlier figure")
                        : new Supersession(Side.REPLACES_EARLIER, "raised to"));
        String id = Integer.toHexString(List.of(
                                article.id(),
                                population,
                                content,
                                modality,
                                polarity,
                                document,
                                authority,
                                place,
                                from,
                                asOf.isPresent())
                        .hashCode())
                + "-" + article.id() + "-" + surface.replace(' ', '_');
        return new Claim(
                id,
                article,
                type(),
                family(),
                entities(),
                population,
                content,
                topic == Topic.TOLL ? Aggregation.CUMULATIVE : Aggregation.STOCK,
                Optional.empty(),
                modality,
                polarity,
                document,
                new Attribution(source, authority, wire, text),
                new ClaimTimes(asOf, from, to, published, EVENING, article.version()),
                place,
                marker,
                COMPANY.stream().map(item -> item + world).collect(Collectors.toSet()),
                new Evidence(
                        "Before.",
                        sentence,
                        "After.",
                        start,
                        start + surface.length(),
                        "test/1",
                        any(0.9, 0.9, 0.5, 0.3)));
    }

    private static Claim ofAnotherType(Claim claim) {
        return new Claim(
                claim.id(),
                claim.article(),
                "open:count:mast",
                "open:count:mast",
                new TreeMap<>(),
                "mast",
                new Content.Figure(exact(Rational.of(3), Unit.COUNT, "")),
                Aggregation.STOCK,
                Optional.empty(),
                Modality.ACTUAL,
                Polarity.ASSERTED,
                Optional.empty(),
                claim.attribution(),
                claim.times(),
                Optional.empty(),
                Optional.empty(),
                claim.company(),
                claim.evidence());
    }

    private static Claim again(Claim claim, ArticleReference article, Instant published) {
        return new Claim(
                claim.id(),
                article,
                claim.type(),
                claim.family(),
                claim.entities(),
                claim.population(),
                claim.content(),
                claim.aggregation(),
                claim.part(),
                claim.modality(),
                claim.polarity(),
                claim.document(),
                claim.attribution(),
                new ClaimTimes(
                        claim.times().asOf(),
                        claim.times().validFrom(),
                        claim.times().validTo(),
                        published,
                        EVENING,
                        article.version()),
                claim.place(),
                claim.supersession(),
                claim.company(),
                claim.evidence());
    }

    private String type() {
        return switch (topic) {
            case CAP -> "army-cap";
            case TOLL -> "killed";
            case ROLE -> "leads";
            case UNLISTED -> "open:count:bridge";
            case SHARE -> "occupied-share";
            case TROOPS -> "troop-count";
            case ATTENDANCE -> "country-total";
        };
    }

    private String family() {
        return switch (topic) {
            case CAP -> "army-size";
            case TOLL -> "killed";
            case ROLE -> "leads";
            case UNLISTED -> "open:count:bridge";
            case SHARE -> "occupied-territory";
            case TROOPS -> "troops";
            case ATTENDANCE -> "attendance";
        };
    }

    private SortedMap<String, String> entities() {
        return new TreeMap<>(
                switch (topic) {
                    case CAP -> Map.of("limited", "UA" + world);
                    case SHARE -> Map.of("owner", "UA" + world);
                    case TROOPS -> Map.of("contributor", "FR" + world);
                    case ROLE -> Map.of("where", "UA" + world);
                    case TOLL, UNLISTED, ATTENDANCE -> Map.<String, String>of();
                });
    }

    private String population() {
        return switch (topic) {
            case CAP, TROOPS -> "troop";
            case SHARE -> "territory";
            case ROLE -> "";
            case UNLISTED -> "bridge";
            case ATTENDANCE -> "country";
            case TOLL -> random.nextDouble() < variety ? any("civilian", "child", "woman") : "people";
        };
    }

    private Modality modality() {
        if (topic == Topic.CAP || topic == Topic.TROOPS) {
            return random.nextDouble() < variety
                    ? any(Modality.values())
                    : topic == Topic.CAP ? Modality.AGREED : Modality.PLEDGED;
        }
        return random.nextDouble() < variety / 3 ? Modality.FORECAST : any(Modality.ACTUAL, Modality.REPORTED);
    }

    private Quantity quantity() {
        if (topic == Topic.SHARE) {
            return random.nextBoolean()
                    ? exact(Rational.of(any(20, 20, 19, 25)), Unit.PERCENT, "%")
                    : exact(Rational.of(1).dividedBy(Rational.of(any(5, 4))), Unit.FRACTION, "part");
        }
        int number = switch (topic) {
            case CAP -> any(800_000, 800_000, 800_000, 700_000, 600_000, 801_000, 788_000);
            case TROOPS -> any(6_000, 6_000, 5_500, 10_000, 15_000);
            case UNLISTED -> any(12, 12, 13, 40, 1_500);
            default -> any(26, 26, 26, 30, 31, 35, 27, 12);
        };
        if (random.nextDouble() >= variety) {
            return exact(Rational.of(number), Unit.COUNT, "");
        }
        Bound bound = any(Bound.values());
        Rational at = Rational.of(number);
        Interval interval = switch (bound) {
            case EXACT -> Interval.point(at);
            case APPROX ->
                Interval.closed(
                        at.times(Rational.of(9)).dividedBy(Rational.of(10)),
                        at.times(Rational.of(11)).dividedBy(Rational.of(10)));
            case AT_LEAST -> new Interval(End.closed(at), End.unbounded());
            case MORE_THAN -> new Interval(End.open(at), End.unbounded());
            case AT_MOST -> new Interval(End.closed(Rational.ZERO), End.closed(at));
            case LESS_THAN -> new Interval(End.closed(Rational.ZERO), End.open(at));
            case RANGE -> Interval.closed(at, at.times(Rational.of(2)));
            case VAGUE -> Interval.closed(at.dividedBy(Rational.of(2)), at.times(Rational.of(3)));
        };
        boolean stated = bound != Bound.RANGE && bound != Bound.VAGUE;
        return new Quantity(
                interval,
                stated ? Optional.of(at) : Optional.empty(),
                bound,
                Optional.empty(),
                Unit.COUNT,
                population(),
                bound.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " " + number);
    }

    private static Quantity exact(Rational number, Unit unit, String words) {
        return new Quantity(
                Interval.point(number),
                Optional.of(number),
                Bound.EXACT,
                Optional.empty(),
                unit,
                "",
                (number + " " + words).strip());
    }

    private <T> Optional<T> sometimes(double probability, java.util.function.Supplier<T> value) {
        return random.nextDouble() < probability ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    private final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
