package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.subject.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two claims in order of time, with what the rules ask about them.
 *
 * @param earlier the claim that speaks of the earlier moment, by {@link #IN_TIME}
 * @param type settings of the later claim's type; both are of one type once they are comparable
 * @param listed whether the catalogue has that type
 * @param scope how what the two cover lies to each other, the earlier claim first
 */
record Pair(Claim earlier, Claim later, ClaimType type, boolean listed, Scope scope, ComparisonSettings settings) {

    /** The order in which a slot's claims succeed each other, then anything that tells two claims apart. */
    static final Comparator<Claim> IN_TIME =
            Slot.NEWEST_LAST.thenComparing(Claim::source).thenComparing(Claim::toString);

    private static final long SECONDS_OF_A_DAY = 86_400;

    static Pair of(Claim earlier, Claim later, ClaimTypes types, ComparisonSettings settings) {
        Scope scope = Scope.of(earlier, later, types.populations());
        return new Pair(earlier, later, types.of(later), types.lists(later.type()), scope, settings);
    }

    Optional<Amount> earlierAmount() {
        return amount(earlier);
    }

    Optional<Amount> laterAmount() {
        return amount(later);
    }

    private Optional<Amount> amount(Claim claim) {
        return claim.content() instanceof Content.Figure figure
                ? Optional.of(Amount.of(figure.quantity(), type))
                : Optional.empty();
    }

    /**
     * Whether both speak of one thing: numbers where they cover the same, as far as they say; statements also where one
     * names its place or period less closely, since an act has no parts.
     */
    boolean isOfOneThing() {
        return scope instanceof Scope.Same || earlier.content() instanceof Content.Statement;
    }

    /** Whether one affirms and the other denies. */
    boolean hasOpposedPolarities() {
        return earlier.polarity() != later.polarity();
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
        return areDatesOnly() ? apart.compareTo(settings.datesApart()) >= 0 : apart.compareTo(type.hoursApart()) >= 0;
    }

    /** Whether both were published at one time of another day, as only dates are: hours may lie between two dates. */
    private boolean areDatesOnly() {
        Instant a = earlier.times().published();
        Instant b = later.times().published();
        return Duration.between(a, b).toSeconds() % SECONDS_OF_A_DAY == 0;
    }

    /** Whether both stand in one version of one article, where neither can come after the other. */
    boolean inOneArticleVersion() {
        return inOneArticle() && earlier.article().version() == later.article().version();
    }

    boolean inOneArticle() {
        return earlier.source().equals(later.source())
                && earlier.article().id().equals(later.article().id());
    }

    boolean ofOneSource() {
        return earlier.source().equals(later.source());
    }

    /** Whether one party speaks: the cited authority, or the source in its own words. */
    boolean ofOneVoice() {
        return earlier.attribution().authority().equals(later.attribution().authority())
                && (ofOneSource() || earlier.attribution().authority().isPresent());
    }

    /** Whether times or versions say which of the two came later. */
    boolean hasAnOrderInTime() {
        return !earlier.times().effective().equals(later.times().effective())
                || !earlier.times().published().equals(later.times().published())
                || (inOneArticle() && !inOneArticleVersion());
    }

    static boolean marked(Claim claim, Supersession.Side side) {
        return claim.supersession().map(Supersession::side).filter(side::equals).isPresent();
    }

    /** Both sides as a reader sees them. */
    String sides() {
        return Wording.side(earlier) + ", " + Wording.side(later);
    }

    /** What every reason shows of the two sides. */
    Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        describe("first", earlier, inputs);
        describe("second", later, inputs);
        return inputs;
    }

    private void describe(String name, Claim claim, Map<String, String> inputs) {
        inputs.put(name, Wording.side(claim));
        amount(claim).ifPresent(amount -> inputs.put(name + " allows", Wording.interval(amount.quantity())));
        inputs.put(name + " stated as", Wording.modality(claim));
        inputs.put(name + " published", claim.times().published().toString());
        claim.times().asOf().ifPresent(asOf -> inputs.put(name + " as of", asOf.toString()));
    }
}
