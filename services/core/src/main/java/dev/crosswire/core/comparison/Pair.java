package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Polarity;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.core.subject.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Two claims in order of time, with what the rules ask about them; what costs is worked out once, when it is asked for. */
final class Pair {

    /** The order in which a slot's claims succeed each other, then anything that tells two claims apart. */
    static final Comparator<Claim> IN_TIME = Slot.NEWEST_LAST
            .thenComparing(Claim::source)
            .thenComparing((a, b) -> a.equals(b) ? 0 : a.toString().compareTo(b.toString()));

    private static final long SECONDS_OF_A_DAY = 86_400;

    private final Claim earlier;
    private final Claim later;
    private final ClaimType type;
    private final Setting setting;
    private Optional<Scope> scope = Optional.empty();
    private Optional<Amounts> amounts = Optional.empty();

    /** The numbers of both, of which the later is in the currency of the earlier. */
    record Amounts(Amount earlier, Amount later) {}

    /** @param earlier the claim that speaks of the earlier moment, by {@link #IN_TIME} */
    Pair(Claim earlier, Claim later, Setting setting) {
        this.earlier = earlier;
        this.later = later;
        this.type = setting.types().of(later);
        this.setting = setting;
    }

    Claim earlier() {
        return earlier;
    }

    Claim later() {
        return later;
    }

    /** Settings of the later claim's type; both are of one type once they are comparable. */
    ClaimType type() {
        return type;
    }

    /** Whether the catalogue has that type. */
    boolean listed() {
        return setting.types().lists(later.type());
    }

    ComparisonSettings settings() {
        return setting.settings();
    }

    Names names() {
        return setting.names();
    }

    /** How what the two cover lies to each other, the earlier claim first. */
    Scope scope() {
        if (scope.isEmpty()) {
            scope = Optional.of(Scope.of(earlier, later, setting.types().populations()));
        }
        return scope.get();
    }

    /** Whether both state numbers; once they are comparable, both do or neither. */
    boolean isOfNumbers() {
        return earlier.content() instanceof Content.Figure && later.content() instanceof Content.Figure;
    }

    Amount earlierAmount() {
        return amounts().earlier();
    }

    Amount laterAmount() {
        return amounts().later();
    }

    private Amounts amounts() {
        if (amounts.isEmpty()) {
            if (!(earlier.content() instanceof Content.Figure(Quantity first)
                    && later.content() instanceof Content.Figure(Quantity second))) {
                throw new IllegalStateException("a pair of statements has no amounts");
            }
            Rational rate =
                    rate().map(known -> known.of(second.unit().symbol())).orElse(Rational.ONE);
            amounts = Optional.of(new Amounts(Amount.of(first, type), Amount.of(second, type, rate)));
        }
        return amounts.get();
    }

    /** The rate at which the two currencies compare; empty for one currency, for no money, and where no rate is known. */
    Optional<ExchangeRates.Rate> rate() {
        return earlier.content() instanceof Content.Figure(Quantity first)
                        && later.content() instanceof Content.Figure(Quantity second)
                        && !first.unit().equals(second.unit())
                ? settings()
                        .rates()
                        .between(
                                first.unit().symbol(),
                                second.unit().symbol(),
                                earlier.times().effective(),
                                later.times().effective())
                : Optional.empty();
    }

    /**
     * Whether both speak of one thing: numbers where they cover the same, as far as they say; statements also where one
     * names its place or period less closely, since an act has no parts.
     */
    boolean isOfOneThing() {
        return earlier.content() instanceof Content.Statement || scope() instanceof Scope.Same;
    }

    /** Whether one affirms and the other denies. */
    boolean hasOpposedPolarities() {
        return earlier.polarity() != later.polarity();
    }

    /** Whether neither denies. */
    boolean isAsserted() {
        return earlier.polarity() == Polarity.ASSERTED && later.polarity() == Polarity.ASSERTED;
    }

    /**
     * Whether the second speaks of a later moment, for a count that only grows: another as-of, or where one has none,
     * hours later in print.
     */
    boolean isMomentLater() {
        Optional<Instant> a = earlier.times().asOf();
        Optional<Instant> b = later.times().asOf();
        if (a.isPresent() && b.isPresent()) {
            return b.get().isAfter(a.get());
        }
        Duration apart =
                Duration.between(earlier.times().published(), later.times().published());
        return areDatesOnly(apart)
                ? apart.compareTo(settings().datesApart()) >= 0
                : apart.compareTo(type.hoursApart()) >= 0;
    }

    /** Whether both were published at one time of another day, as only dates are: hours may lie between two dates. */
    private static boolean areDatesOnly(Duration apart) {
        return apart.toSeconds() % SECONDS_OF_A_DAY == 0;
    }

    /** Whether both stand in one version of one article, where neither can come after the other. */
    boolean inOneArticleVersion() {
        return inOneArticle() && earlier.article().version() == later.article().version();
    }

    boolean inOneArticle() {
        return ofOneSource() && earlier.article().id().equals(later.article().id());
    }

    boolean ofOneSource() {
        return earlier.source().equals(later.source());
    }

    /** Whether one party speaks: the cited authority, or the source in its own words. */
    boolean ofOneVoice() {
        return ofOneVoice(earlier, later);
    }

    static boolean ofOneVoice(Claim a, Claim b) {
        Optional<String> authority = a.attribution().authority();
        return authority.equals(b.attribution().authority())
                && (authority.isPresent() || a.source().equals(b.source()));
    }

    /** Whether times or versions say which of the two came later. */
    boolean hasAnOrderInTime() {
        return !earlier.times().effective().equals(later.times().effective())
                || !earlier.times().published().equals(later.times().published())
                || (inOneArticle() && !inOneArticleVersion());
    }

    static boolean marked(Claim claim, Supersession.Side side) {
        return claim.supersession().isPresent() && claim.supersession().get().side() == side;
    }

    /** What every reason shows of the two sides, as the rules saw them. */
    Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        describe("first", earlier, inputs);
        describe("second", later, inputs);
        rate().ifPresent(rate -> inputs.put(
                "exchange rate",
                "1 " + rate.from() + " = " + Wording.number(rate.value(), new Unit(rate.to(), "money:" + rate.to()))
                        + " on " + rate.date()));
        return inputs;
    }

    private static void describe(String name, Claim claim, Map<String, String> inputs) {
        inputs.put(name, Wording.side(claim));
        if (claim.content() instanceof Content.Figure(Quantity quantity)) {
            inputs.put(name + " allows", Wording.interval(quantity));
        }
        inputs.put(name + " stated as", Wording.modality(claim));
        inputs.put(name + " published", claim.times().published().toString());
        claim.times().asOf().ifPresent(asOf -> inputs.put(name + " as of", asOf.toString()));
    }
}
