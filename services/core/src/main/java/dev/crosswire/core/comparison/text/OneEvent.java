package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.quantity.Quantity;
import java.util.Optional;

/**
 * Two claims of two texts as the rules compare them once they are taken to be about one event: what their sentences tell of
 * its place, its time, its victims and its teller in different words does not set them apart.
 */
final class OneEvent {

    private static final String ANYBODY = "people";
    private static final String CIVILIAN = "civilian";
    private static final String COMBATANT = "combatant";

    private static final Supersession EARLIER = new Supersession(Side.IS_EARLIER, "earlier");
    private static final Supersession LATER = new Supersession(Side.REPLACES_EARLIER, "a toll that rises");

    private final ClaimTypes types;

    OneEvent(ClaimTypes types) {
        this.types = types;
    }

    /** The two, in the order of the texts. */
    record Two(Claim a, Claim b) {}

    /** @param asked whether both are taken for one kind because somebody asks about it */
    Two of(ClaimInContext a, ClaimInContext b, boolean asked) {
        Two claims = asked ? ofOneType(a.claim(), b.claim()) : new Two(a.claim(), b.claim());
        Optional<String> voice = Voices.shared(a, b);
        if (voice.isPresent()) {
            claims = new Two(Voices.citing(claims.a(), voice), Voices.citing(claims.b(), voice));
        }
        if (types.of(claims.a()).anchor() != ClaimType.Anchor.EVENT) {
            return claims;
        }
        if (areCalledDifferently(claims.a(), claims.b())) {
            claims = new Two(claims.a().counting(ANYBODY), claims.b().counting(ANYBODY));
        }
        Two marked = marked(a, b, ordered(a, b, claims), voice);
        return new Two(anywhere(marked.a()), anywhere(marked.b()));
    }

    private Two ofOneType(Claim a, Claim b) {
        boolean figures = a.content() instanceof Content.Figure && b.content() instanceof Content.Figure;
        if (!figures || a.type().equals(b.type()) || (types.lists(a.type()) && types.lists(b.type()))) {
            return new Two(a, b);
        }
        return types.lists(a.type())
                ? new Two(a, b.takenFor(a, a.population()))
                : new Two(a.takenFor(b, b.population()), b);
    }

    /**
     * By what they were, victims are called as the teller likes: fighters are people, and one side's rebels the other's.
     * "14 fighters" and "16 people" are two counts of one, unless one of them is stated as a part.
     */
    private boolean areCalledDifferently(Claim a, Claim b) {
        String one = a.population();
        String other = b.population();
        boolean fighters = isFighter(one) && isFighter(other);
        boolean people = (one.equals(ANYBODY) && isName(other)) || (other.equals(ANYBODY) && isName(one));
        return !one.equals(other)
                && (fighters || people)
                && a.part().isPresent() == b.part().isPresent();
    }

    private boolean isName(String population) {
        return population.equals(CIVILIAN) || isFighter(population);
    }

    private boolean isFighter(String population) {
        return population.equals(COMBATANT) || types.populations().isPart(population, COMBATANT);
    }

    /** Each count at the moment that its sentence tells it of. */
    private Two ordered(ClaimInContext a, ClaimInContext b, Two claims) {
        return Telling.of(a, b, order(claims.a(), claims.b()))
                .map(moments -> new Two(Telling.at(claims.a(), moments.a()), Telling.at(claims.b(), moments.b())))
                .orElse(claims);
    }

    /** Marks the later of two counts where the sentences say that they are an earlier and a later one. */
    private Two marked(ClaimInContext a, ClaimInContext b, Two claims, Optional<String> voice) {
        Claim x = claims.a();
        Claim y = claims.b();
        int order = isRisen(a) || isRisen(b) ? order(x, y) : 0;
        if (voice.isEmpty()) {
            // a toll of one voice that has risen to 13 replaces no other voice's 15
            x = order < 0 && roseOnly(a) ? x.unmarked() : x;
            y = order > 0 && roseOnly(b) ? y.unmarked() : y;
        }
        if (order > 0 && x.supersession().isEmpty() && y.supersession().isEmpty() && mayFollow(a, voice)) {
            x = x.superseded(LATER);
        } else if (order < 0 && x.supersession().isEmpty() && y.supersession().isEmpty() && mayFollow(b, voice)) {
            y = y.superseded(LATER);
        }
        if (isFirst(a) != isFirst(b)) {
            x = isFirst(a) ? x.superseded(EARLIER) : x;
            y = isFirst(b) ? y.superseded(EARLIER) : y;
        }
        return new Two(x, y);
    }

    /** Whether a higher count follows a toll that rises: it says that it rises itself, or is nobody else's. */
    private static boolean mayFollow(ClaimInContext higher, Optional<String> sharedVoice) {
        return isRisen(higher)
                || sharedVoice.isPresent()
                || (higher.claim().attribution().authority().isEmpty()
                        && higher.cited().isEmpty());
    }

    /** The order of two counts that only grow; 0 for others. */
    private int order(Claim a, Claim b) {
        return types.of(a).monotone()
                        && a.content() instanceof Content.Figure(Quantity one)
                        && b.content() instanceof Content.Figure(Quantity other)
                        && one.stated().isPresent()
                        && other.stated().isPresent()
                ? one.stated().get().compareTo(other.stated().get())
                : 0;
    }

    private static boolean isRisen(ClaimInContext claim) {
        return roseOnly(claim) || claim.context().is(Counting.UPDATED);
    }

    private static boolean roseOnly(ClaimInContext claim) {
        return claim.context().is(Counting.RISEN) && !claim.context().is(Counting.UPDATED);
    }

    private static boolean isFirst(ClaimInContext claim) {
        return claim.context().is(Counting.FIRST);
    }

    private static Claim anywhere(Claim claim) {
        ClaimTimes times = claim.times();
        return claim.happening(
                Optional.empty(),
                new ClaimTimes(
                        times.asOf(),
                        Optional.empty(),
                        Optional.empty(),
                        times.published(),
                        times.observed(),
                        times.articleVersion()));
    }
}
