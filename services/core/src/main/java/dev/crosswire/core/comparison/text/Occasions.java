package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.claim.Supersession;
import dev.crosswire.core.comparison.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two claims of two texts speak of two different events, by what their sentences tell: another day, another kind of
 * event, other places. What a sentence leaves out does not tell two events apart.
 */
final class Occasions {

    static final String QUESTION = "Do they speak of one event?";

    /** A day, or a weekend: longer periods are told by many texts on many events. */
    private static final Duration LONGEST_EVENT = Duration.ofDays(3);

    /** Word of an event is not out before it, but a date of publication may be of another time zone. */
    private static final Duration EARLIEST_WORD = Duration.ofHours(24);

    /** A count that is brought up to date is of the day of counting. */
    private static final Set<String> COUNTING = Set.of("toll", "update", "initial", "initially", "revise", "rise", "tally");

    /** A later count. */
    private static final Set<String> RISEN =
            Set.of("rise", "climb", "update", "updated", "jump", "mount", "raise", "reach", "risen", "latest");

    private static final Set<String> UPDATED = Set.of("update", "updated");

    private static final Set<String> TOLL = Set.of("toll", "death");

    /** Characters before a number that opens its sentence. */
    private static final int LONGEST_ADDED = 12;

    /** A text that dates nothing tells of what happened lately. */
    private static final Duration LATELY = Duration.ofDays(10);

    private static final Set<String> ADDED = Set.of("another", "further", "additional");

    private static final Set<String> FIRST = Set.of("initial", "initially", "preliminary");

    private static final Set<String> BEFORE = Set.of("earlier", "previously");

    private final ClaimTypes types;

    Occasions(ClaimTypes types) {
        this.types = types;
    }

    /** Why they do not speak of one event; empty where they may. */
    Optional<Reason> apart(ClaimInContext a, ClaimInContext b) {
        Set<String> lands = a.context().countries();
        Set<String> otherLands = b.context().countries();
        boolean unlisted = !types.lists(a.claim().type()) && !types.lists(b.claim().type());
        if (unlisted && !lands.isEmpty() && !otherLands.isEmpty() && lands.stream().noneMatch(otherLands::contains)) {
            return apart("different-countries", "countries", String.join(", ", lands), String.join(", ", otherLands));
        }
        if (types.of(a.claim()).anchor() != ClaimType.Anchor.EVENT) {
            return Optional.empty();
        }
        boolean counting = a.context().has(COUNTING) || b.context().has(COUNTING);
        if (!counting) {
            Optional<Reason> time = otherTime(a, b);
            if (time.isPresent()) {
                return time;
            }
        }
        boolean day = isOfADay(a) && isLasting(b);
        if (day || (isOfADay(b) && isLasting(a))) {
            return apart("different-spans", "spans of time", day ? "a day" : "days or longer", day ? "days or longer" : "a day");
        }
        Set<String> here = a.context().places();
        Set<String> there = b.context().places();
        boolean named = here.stream().anyMatch(b.context().names()::contains)
                || there.stream().anyMatch(a.context().names()::contains);
        if (!here.isEmpty() && !there.isEmpty() && !named) {
            return apart("different-places", "places", String.join(", ", here), String.join(", ", there));
        }
        if (isAdded(a) != isAdded(b)) {
            return apart("added-to-another", "counts", isAdded(a) ? "one more" : "one", isAdded(b) ? "one more" : "one");
        }
        Set<String> causes = a.context().causes();
        Set<String> others = b.context().causes();
        boolean otherCause = !causes.isEmpty() && !others.isEmpty() && causes.stream().noneMatch(others::contains);
        if (otherCause) {
            return apart("different-causes", "kinds of event", String.join(", ", causes), String.join(", ", others));
        }
        return Optional.empty();
    }

    private static boolean isLasting(ClaimInContext claim) {
        return claim.context().lasting() && periods(claim).stream().noneMatch(it -> it.isWithin(LONGEST_EVENT));
    }

    /** "Another 11 were killed": these add to others that were counted before. */
    private static boolean isAdded(ClaimInContext claim) {
        return claim.context().opensWith(ADDED) && claim.claim().evidence().start() < LONGEST_ADDED;
    }

    private static boolean isOfADay(ClaimInContext claim) {
        List<Period> periods = periods(claim);
        return !claim.context().lasting()
                && !periods.isEmpty()
                && periods.stream().allMatch(it -> it.isWithin(LONGEST_EVENT));
    }

    private static Optional<Reason> otherTime(ClaimInContext a, ClaimInContext b) {
        List<Period> first = periods(a);
        List<Period> second = periods(b);
        boolean stated = a.claim().times().validFrom().isPresent() && b.claim().times().validFrom().isPresent();
        if (stated && first.getFirst().beginsApart(second.getFirst())) {
            return apart("different-spans", "spans of time", words(first), words(second));
        }
        boolean dated = a.context().published().isPresent() && b.context().published().isPresent();
        boolean meet = first.stream().anyMatch(one -> second.stream()
                .anyMatch(other -> dated ? one.meets(other) : one.mayMeetUndated(other)));
        if (!first.isEmpty() && !second.isEmpty() && !meet) {
            return apart("different-days", "days", words(first), words(second));
        }
        return dated ? heardBefore(a, b).or(() -> heardBefore(b, a)) : Optional.empty();
    }

    /** A text that came out before the event began. */
    private static Optional<Reason> heardBefore(ClaimInContext told, ClaimInContext text) {
        List<Period> event = periods(told);
        Instant published = text.claim().times().published();
        boolean longAgo = !event.isEmpty()
                && !told.context().lasting()
                && periods(text).isEmpty()
                && event.stream()
                        .allMatch(it -> it.to()
                                .filter(end -> end.plus(LATELY).isBefore(published))
                                .isPresent());
        if (longAgo) {
            return apart("long-before", "days", words(event), "a text of " + published);
        }
        boolean all = !event.isEmpty()
                && text.context().published().isPresent()
                && event.stream().allMatch(it -> published.plus(EARLIEST_WORD).isBefore(it.from()));
        return all
                ? apart("told-before-the-event", "days", words(event), "a text of " + published)
                : Optional.empty();
    }

    private static List<Period> periods(ClaimInContext claim) {
        ClaimTimes times = claim.claim().times();
        return times.validFrom().isPresent()
                ? List.of(new Period(times.validFrom().get(), times.validTo()))
                : claim.context().periods();
    }

    private static String words(List<Period> periods) {
        return String.join(
                ", ",
                periods.stream()
                        .map(it -> it.from() + " to " + it.to().map(Instant::toString).orElse("open"))
                        .toList());
    }

    private static Optional<Reason> apart(String rule, String what, String a, String b) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("first of " + what, a);
        inputs.put("second of " + what, b);
        return Optional.of(new Reason(
                rule, "The two speak of different " + what + " (" + a + "; " + b + "), so they are not compared.", inputs));
    }

    /**
     * The two claims as the rules compare them, once they are taken to be about one event: what their sentences tell of its
     * place and time in different words does not set them apart.
     */
    List<Claim> asOfOneEvent(ClaimInContext a, ClaimInContext b, boolean asked) {
        Claim x = a.claim();
        Claim y = b.claim();
        if (asked && !x.type().equals(y.type()) && x.content() instanceof Content.Figure) {
            boolean listed = types.lists(x.type());
            if (listed != types.lists(y.type()) || !listed) {
                x = listed ? x : x.takenFor(y, y.population());
                y = listed ? y.takenFor(x, x.population()) : y;
            }
        }
        Optional<String> shared = Voices.shared(a, b);
        if (shared.isPresent()) {
            x = Voices.citing(x, shared);
            y = Voices.citing(y, shared);
        }
        boolean tv = Boolean.getBoolean("popvoice");
        boolean ones = x.content() instanceof Content.Figure(Quantity q) && y.content() instanceof Content.Figure(Quantity r) && q.bound().isLowerBound() && r.bound().isLowerBound();
        if (isAnybody(x, y) && (!tv || shared.isPresent() || ones)) {
            x = x.counting("people");
            y = y.counting("people");
        }
        int order = isRisen(a) || isRisen(b) ? order(x, y) : 0;
        if (order != 0 && x.supersession().isEmpty() && y.supersession().isEmpty()) {
            x = order > 0 && mayFollow(a, shared) ? x.superseded(LATER) : x;
            y = order < 0 && mayFollow(b, shared) ? y.superseded(LATER) : y;
        }
        if (isFirstWord(a) != isFirstWord(b)) {
            x = isFirstWord(a) ? x.superseded(EARLIER) : x;
            y = isFirstWord(b) ? y.superseded(EARLIER) : y;
        }
        ClaimTimes open = withoutPeriod(x.times());
        ClaimTimes other = withoutPeriod(y.times());
        return List.of(x.happening(Optional.empty(), open), y.happening(Optional.empty(), other));
    }

    private static final Set<String> LABELS = Set.of("people", "civilian", "combatant", "soldier", "government-soldier", "rebel", "jihadist", "militia");

    private static boolean isAnybody(Claim a, Claim b) {
        if (Boolean.getBoolean("nolabel")) return false;
        if (a.population().equals(b.population())) return false;
        boolean fight = !Set.of("people", "civilian").contains(a.population()) && !Set.of("people", "civilian").contains(b.population());
        boolean any = a.population().equals("people") || b.population().equals("people");
        return LABELS.contains(a.population()) && LABELS.contains(b.population()) && (fight || any) && a.part().isPresent() == b.part().isPresent();
    }

    private static final Supersession EARLIER = new Supersession(Supersession.Side.IS_EARLIER, "earlier");

    private static final Supersession LATER = new Supersession(Supersession.Side.REPLACES_EARLIER, "later count");

    /** Whether a higher count follows a toll that rises: it says that it rises itself, or is nobody else's. */
    private static boolean mayFollow(ClaimInContext higher, Optional<String> sharedVoice) {
        return isRisen(higher)
                || sharedVoice.isPresent()
                || higher.claim().attribution().authority().isEmpty();
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

    /** "The toll has risen to 70", "in an updated toll". */
    private static boolean isRisen(ClaimInContext claim) {
        return claim.context().opensWith(UPDATED) || (claim.context().has(RISEN) && claim.context().has(TOLL));
    }

    /** "Initial reports say", "Earlier, the ministry said". */
    private static boolean isFirstWord(ClaimInContext claim) {
        return claim.context().has(FIRST) || claim.context().opensWith(BEFORE);
    }

    private static ClaimTimes withoutPeriod(ClaimTimes times) {
        return new ClaimTimes(
                times.asOf(), Optional.empty(), Optional.empty(), times.published(), times.observed(), times.articleVersion());
    }
}
