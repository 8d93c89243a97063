package dev.crosswire.core.finding;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.TYPES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.quantity.End;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.subject.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The laws of the claim model, on claims of one subject drawn from few values, so that they meet often. */
class LawsTest {

    private static final Subject SUBJECT = new Subject("s", "f", "t", new TreeMap<>(), Optional.empty());

    private final Comparison comparison = new Comparison(TYPES, ComparisonSettings.DEFAULT);
    private final Findings findings = new Findings(TYPES, comparison, FindingSettings.DEFAULT, subject -> "Subject");
    private final FindingLife life = new FindingLife(FindingSettings.DEFAULT);

    @Provide
    Arbitrary<Quantity> quantities() {
        Arbitrary<Long> numbers = Arbitraries.of(0L, 26L, 30L, 35L, 1_487L, 1_500L, 2_000L);
        List<Function<Long, Quantity>> words = List.of(
                Claims::exact,
                Claims::exact,
                Claims::exact,
                Claims::atLeast,
                Claims::moreThan,
                Claims::atMost,
                number -> Claims.lessThan(number + 1),
                Claims::about,
                number -> Claims.nearly(number + 1),
                number -> Claims.range(number, number + 20),
                number -> Claims.vague("some", number, number + 1_000));
        return Combinators.combine(numbers, Arbitraries.of(words)).as((number, word) -> word.apply(number));
    }

    /** What a claim says, before it is known who says it. */
    private interface Saying {
        Claims said(String source, String type);
    }

    private Arbitrary<Saying> contents() {
        Arbitrary<Saying> figures = Combinators.combine(quantities(), Arbitraries.of("people", "people", "child"))
                .as((quantity, population) -> (source, type) -> Claims.figure(source, type, "f", population, quantity));
        Arbitrary<Saying> statements = Arbitraries.of("US", "FR", "")
                .map(holder -> (source, type) -> Claims.statement(
                        source, "lead:monitoring", Optional.of(holder).filter(it -> !it.isEmpty())));
        return Arbitraries.frequencyOf(Tuple.of(5, figures), Tuple.of(1, statements));
    }

    @Provide
    Arbitrary<Claim> claims() {
        Arbitrary<Function<Claims, Claims>> speakers = Arbitraries.of(List.of(
                claim -> claim,
                claim -> claim,
                claim -> claim.citing("FR:government"),
                claim -> claim.wire("AP"),
                claim -> claim.ownedBy("Harbour Group"),
                claim -> claim.fingerprint(7),
                claim -> claim.fingerprint(15)));
        Arbitrary<Function<Claims, Claims>> markers = Arbitraries.of(List.of(
                claim -> claim,
                claim -> claim,
                claim -> claim,
                claim -> claim.marked(Side.IS_EARLIER),
                Claims::denied,
                claim -> claim.at("FR/paris"),
                claim -> claim.marked(Side.REPLACES_EARLIER),
                claim -> claim.document("plan"),
                claim -> claim.at("FR"),
                claim -> claim.asOf(NOON)));
        return Combinators.combine(
                        Arbitraries.of("Herald", "Vesna", "Ledger", "Courier"),
                        Arbitraries.of("army-cap", "killed", "killed"),
                        contents(),
                        Arbitraries.of(Modality.class),
                        speakers,
                        markers,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 2))
                .as((source, type, content, modality, speaker, marker, hours, version) -> marker.apply(
                                speaker.apply(content.said(source, type)
                                        .as(modality)
                                        .in(source + hours / 2)
                                        .version(version)
                                        .hoursLater(hours)))
                        .claim());
    }

    @Provide
    Arbitrary<List<Claim>> subjects() {
        return claims().list().ofMinSize(1).ofMaxSize(12).map(LawsTest::once);
    }

    /** An id stands for one claim; what differs under it would be two claims. */
    private static List<Claim> once(List<Claim> claims) {
        Map<String, Claim> byId = claims.stream()
                .collect(Collectors.toMap(Claim::id, claim -> claim, (first, second) -> first, TreeMap::new));
        return List.copyOf(byId.values());
    }

    @Property(tries = 1000)
    void verdictsAreSymmetricAndUpdatesReverse(@ForAll("claims") Claim a, @ForAll("claims") Claim b) {
        Verdict there = comparison.compare(a, b);
        Verdict back = comparison.compare(b, a);

        if (there instanceof Verdict.Update(var reason, Verdict.Direction direction) && !a.equals(b)) {
            assertThat(back).isEqualTo(new Verdict.Update(reason, direction.reversed()));
        } else {
            assertThat(back).isEqualTo(there);
        }
    }

    @Property(tries = 1000)
    void whatIsAnUpdateMayBeOne(@ForAll("claims") Claim a, @ForAll("claims") Claim b) {
        if (comparison.compare(a, b) instanceof Verdict.Update) {
            assertThat(comparison.mayUpdate(a, b)).isTrue();
        }
    }

    @Property(tries = 1000)
    void wideningNeverCreatesAContradiction(
            @ForAll("claims") Claim a, @ForAll("claims") Claim b, @ForAll Random random) {
        // To deny more numbers is to say more; only what asserts says less when it is widened.
        if (a.polarity() == Polarity.ASSERTED && !(comparison.compare(a, b) instanceof Verdict.Contradict)) {
            assertThat(comparison.compare(widened(a, random), b)).isNotInstanceOf(Verdict.Contradict.class);
        }
    }

    private static Claim widened(Claim claim, Random random) {
        if (!(claim.content() instanceof Content.Figure(Quantity quantity))) {
            return claim;
        }
        Rational by = Rational.of(random.nextInt(2_000));
        Interval interval = quantity.interval();
        Interval wider = new Interval(
                interval.lowValue().map(low -> End.closed(low.minus(by))).orElse(interval.low()),
                interval.highValue().map(high -> End.closed(high.plus(by))).orElse(interval.high()));
        Quantity looser = new Quantity(
                wider,
                quantity.stated(),
                quantity.bound(),
                quantity.trend(),
                quantity.unit(),
                quantity.noun(),
                quantity.surface());
        return new Claim(
                claim.id(),
                claim.article(),
                claim.type(),
                claim.family(),
                claim.entities(),
                claim.population(),
                new Content.Figure(looser),
                claim.aggregation(),
                claim.part(),
                claim.modality(),
                claim.polarity(),
                claim.document(),
                claim.attribution(),
                claim.times(),
                claim.place(),
                claim.supersession(),
                claim.company(),
                claim.evidence());
    }

    @Property
    void anEchoNeverRaisesTheCountOfOrigins(@ForAll("subjects") List<Claim> claims, @ForAll Random random) {
        Claim original = claims.get(random.nextInt(claims.size()));
        Claims copy = Claims.figure("Copycat", original.type(), "f", "people", Claims.exact(1));
        original.attribution().owner().ifPresent(copy::ownedBy);
        original.attribution()
                .wire()
                .ifPresentOrElse(
                        copy::wire, () -> original.attribution().authority().ifPresent(copy::citing));
        Claim echo = original.attribution().owner().isPresent()
                        || original.attribution().wire().isPresent()
                        || original.attribution().authority().isPresent()
                ? copy.claim()
                : Claims.figure(original.source(), original.type(), "f", "people", Claims.exact(1))
                        .in("another article")
                        .claim();
        List<Claim> more = new ArrayList<>(claims);
        more.add(random.nextInt(more.size() + 1), echo);

        assertThat(Origins.of(more, ComparisonSettings.DEFAULT).count())
                .isLessThanOrEqualTo(
                        Origins.of(claims, ComparisonSettings.DEFAULT).count());
    }

    @Property(tries = 200)
    void findingsDoNotDependOnOrder(@ForAll("subjects") List<Claim> claims, @ForAll Random random) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);

        assertThat(findings.of(SUBJECT, shuffled)).isEqualTo(findings.of(SUBJECT, claims));
    }

    @Property(tries = 150)
    void openFindingsDoNotDependOnArrival(@ForAll("subjects") List<Claim> claims, @ForAll Random random) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);

        assertThat(open(arrived(shuffled))).isEqualTo(open(arrived(claims)));
    }

    @Property(tries = 200)
    void aReplayRaisesNothing(@ForAll("subjects") List<Claim> claims) {
        Map<String, Finding> known = arrived(claims);

        assertThat(life.changed(known.values(), findings.of(SUBJECT, claims), NOON, false))
                .isEmpty();
    }

    private Map<String, Finding> arrived(List<Claim> claims) {
        Map<String, Finding> known = new TreeMap<>();
        List<Claim> placed = new ArrayList<>();
        Instant at = NOON;
        for (Claim claim : claims) {
            placed.add(claim);
            at = at.plusSeconds(1);
            for (Finding finding : life.changed(known.values(), findings.of(SUBJECT, placed), at, false)) {
                Finding before = known.put(finding.id(), finding);
                assertThat(finding.version()).isEqualTo(before == null ? 1 : before.version() + 1);
            }
        }
        return known;
    }

    private static List<String> open(Map<String, Finding> known) {
        return known.values().stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .map(finding -> finding.id()
                        + finding.kind()
                        + finding.severity()
                        + finding.clusters().stream()
                                .map(cluster -> cluster.label() + cluster.hull() + cluster.origins())
                                .sorted()
                                .toList())
                .toList();
    }
}
