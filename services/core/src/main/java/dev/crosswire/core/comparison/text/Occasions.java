package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimTimes;
import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Place;
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

    private static final Set<String> ADDED = Set.of("another", "further", "additional");

    private final ClaimTypes types;

    Occasions(ClaimTypes types) {
        this.types = types;
    }

    /** Why they do not speak of one event; empty where they may. */
    Optional<Reason> apart(ClaimInContext a, ClaimInContext b) {
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
        Set<String> causes = a.context().causes();
        Set<String> others = b.context().causes();
        boolean otherCause = !causes.isEmpty() && !others.isEmpty() && causes.stream().noneMatch(others::contains);
        if (otherCause) {
            return apart("different-causes", "kinds of event", String.join(", ", causes), String.join(", ", others));
        }
        return Optional.empty();
    }

    private static Optional<Reason> otherTime(ClaimInContext a, ClaimInContext b) {
        List<Period> first = periods(a);
        List<Period> second = periods(b);
        boolean meet = first.stream().anyMatch(one -> second.stream().anyMatch(one::meets));
        if (!first.isEmpty() && !second.isEmpty() && !meet) {
            return apart("different-days", "days", words(first), words(second));
        }
        return heardBefore(first, b).or(() -> heardBefore(second, a));
    }

    /** A text that came out before the event began. */
    private static Optional<Reason> heardBefore(List<Period> event, ClaimInContext text) {
        Instant published = text.claim().times().published();
        boolean all = !event.isEmpty()
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
    static List<Claim> asOfOneEvent(ClaimInContext a, ClaimInContext b) {
        Claim x = a.claim();
        Claim y = b.claim();
        Optional<String> shared = Voices.shared(a, b);
        if (shared.isPresent()) {
            x = Voices.citing(x, shared);
            y = Voices.citing(y, shared);
        }
        if (isAnybody(x, y)) {
            x = x.counting("people");
            y = y.counting("people");
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
        return LABELS.contains(a.population()) && LABELS.contains(b.population()) && (fight || any) && a.part().flatMap(p -> p.whole()).isEmpty() && b.part().flatMap(p -> p.whole()).isEmpty();
    }

    private static ClaimTimes withoutPeriod(ClaimTimes times) {
        return new ClaimTimes(
                times.asOf(), Optional.empty(), Optional.empty(), times.published(), times.observed(), times.articleVersion());
    }
}
