package dev.crosswire.core.subject;

import dev.crosswire.core.claim.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many events of one family and act a claim could be of by place, time and roles alone: the more there are, the more must
 * speak for the one. Counted by day as events come and go. Place and roles are not counted together: the smaller of the two
 * numbers stands, which is never too small.
 */
final class RivalCounts {

    /** What an event says of its time; each is counted for itself. */
    private enum Dating {
        UNDATED,
        DATED,
        REPORTING
    }

    private static final long DAY = Duration.ofDays(1).toMillis();

    private static final String ALL = "";
    private static final String NOWHERE = "-";
    private static final String SOME_COUNTRY = "c";
    private static final String NO_COUNTRY = "/";

    /** Events by day, of one way to date them. */
    private static final class Days {

        private final Map<Dating, TreeMap<Integer, Integer>> byDay = new HashMap<>();

        void add(Dating dating, int day, int more) {
            TreeMap<Integer, Integer> days = byDay.computeIfAbsent(dating, any -> new TreeMap<>());
            int count = days.getOrDefault(day, 0) + more;
            if (count == 0) {
                days.remove(day);
            } else {
                days.put(day, count);
            }
            if (days.isEmpty()) {
                byDay.remove(dating);
            }
        }

        int between(Dating dating, int from, int to) {
            @Nullable TreeMap<Integer, Integer> days = byDay.get(dating);
            int sum = 0;
            if (days != null && from <= to) {
                for (int count : days.subMap(from, true, to, true).values()) {
                    sum += count;
                }
            }
            return sum;
        }
    }

    private final Map<String, Days> byScope = new HashMap<>();

    void add(KnownSubject subject, int more) {
        ActiveSubject active = subject.active();
        Dating dating = dating(active.period());
        int day = active.period()
                .flatMap(RivalCounts::start)
                .map(RivalCounts::day)
                .orElseGet(() -> day(active.eventTo()));
        count(ALL, dating, day, more);
        subject.place()
                .ifPresentOrElse(
                        place -> countPlace(place, dating, day, more), () -> count(NOWHERE, dating, day, more));
        active.subject().entities().forEach((role, entity) -> {
            count("=" + role, dating, day, more);
            count(SearchKeys.ofRole(role, entity), dating, day, more);
        });
    }

    private void countPlace(Place place, Dating dating, int day, int more) {
        String path = place.id();
        count("@" + path, dating, day, more);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            count("<" + path.substring(0, end), dating, day, more);
        }
        String within = SearchKeys.within(path);
        for (int end = within.length(); end > 0; end = within.lastIndexOf('/', end - 1)) {
            count("<?/" + within.substring(0, end), dating, day, more);
        }
        if (within.isEmpty()) {
            count(SOME_COUNTRY, dating, day, more);
        } else if (path.startsWith("/")) {
            count(NO_COUNTRY, dating, day, more);
        }
    }

    private void count(String scope, Dating dating, int day, int more) {
        Days days = byScope.computeIfAbsent(scope, any -> new Days());
        days.add(dating, day, more);
        if (days.byDay.isEmpty()) {
            byScope.remove(scope);
        }
    }

    /** The events that the claim could be of, at least one. */
    int of(AskedClaim claim, PlacingSettings settings) {
        int rivals = claim.place().map(place -> at(place, claim, settings)).orElseGet(() -> in(ALL, claim, settings));
        for (Map.Entry<String, String> role : claim.entities().entrySet()) {
            int others = in(ALL, claim, settings) - in("=" + role.getKey(), claim, settings);
            rivals = Math.min(rivals, others + in(SearchKeys.ofRole(role.getKey(), role.getValue()), claim, settings));
        }
        return Math.max(1, rivals);
    }

    /** Where both can be: at the place or within it, at a place around it, or nowhere in particular. */
    private int at(Place place, AskedClaim claim, PlacingSettings settings) {
        String path = place.id();
        String within = SearchKeys.within(path);
        int rivals = in(NOWHERE, claim, settings);
        if (within.isEmpty()) {
            return rivals + in("<" + path, claim, settings) + in(NO_COUNTRY, claim, settings);
        }
        if (path.startsWith("/")) {
            return rivals + in("<?/" + within, claim, settings) + in(SOME_COUNTRY, claim, settings);
        }
        rivals += in("<" + path, claim, settings) + in("</" + within, claim, settings);
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            rivals += in("@" + path.substring(0, end), claim, settings);
        }
        return rivals;
    }

    private int in(String scope, AskedClaim claim, PlacingSettings settings) {
        @Nullable Days days = byScope.get(scope);
        if (days == null) {
            return 0;
        }
        Duration window = claim.lasting() ? settings.lastingWindow() : settings.eventWindow();
        int first = day(claim.at().minus(window));
        int last = day(claim.at().plus(window));
        int undated = days.between(Dating.UNDATED, first, last);
        if (claim.when().isEmpty()) {
            return undated + days.between(Dating.DATED, first, last);
        }
        EventPeriod when = claim.when().get();
        Instant from = start(when).orElse(claim.at());
        Instant to =
                when.to().filter(from::isBefore).map(end -> end.minusMillis(1)).orElse(from);
        return undated + days.between(dating(claim.when()), day(from), day(to));
    }

    private static Dating dating(Optional<EventPeriod> period) {
        if (period.isEmpty()) {
            return Dating.UNDATED;
        }
        return period.get().isReportingPeriod() ? Dating.REPORTING : Dating.DATED;
    }

    private static Optional<Instant> start(EventPeriod period) {
        return period.from().or(period::to);
    }

    private static int day(Instant at) {
        return (int) Math.floorDiv(at.toEpochMilli(), DAY);
    }
}
