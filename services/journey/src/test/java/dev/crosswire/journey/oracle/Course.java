package dev.crosswire.journey.oracle;

import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.subject.PlacedClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What one subject's findings must amount to after each of its placed claims, and how those ended that are no more. */
final class Course {

    private final Oracle oracle;
    private final List<Map<Expected.Key, Expected>> moments = new ArrayList<>();
    private final Map<Expected.Key, Set<FindingState>> ended = new LinkedHashMap<>();
    private final Set<Expected.Key> ever = new HashSet<>();
    private final Map<Expected.Key, Instant> otherSteps = new LinkedHashMap<>();
    private boolean anyRetraction;

    Course(Oracle oracle, List<PlacedClaim> records) {
        this.oracle = oracle;
        StandingClaims standing = new StandingClaims(oracle.types());
        Map<Expected.Key, Expected> before = Map.of();
        for (PlacedClaim record : records) {
            List<Standing> stood = standing.all();
            standing.add(record);
            Map<Expected.Key, Expected> now = standing.all().equals(stood) ? before : at(standing.all());
            end(before, now, record);
            for (Expected expected : now.values()) {
                Expected was = before.get(expected.key());
                if (was == null || !values(was).equals(values(expected))) {
                    otherSteps.put(expected.key(), observed(record));
                }
            }
            before = now;
            moments.add(now);
            ever.addAll(now.keySet());
        }
    }

    private Map<Expected.Key, Expected> at(List<Standing> standing) {
        Map<Expected.Key, Expected> now = new LinkedHashMap<>();
        oracle.of(standing).forEach(expected -> now.put(expected.key(), expected));
        return now;
    }

    private void end(Map<Expected.Key, Expected> before, Map<Expected.Key, Expected> now, PlacedClaim record) {
        boolean retraction = record instanceof PlacedClaim.Withdrawn withdrawn && withdrawn.retracted();
        anyRetraction |= retraction;
        now.keySet().forEach(ended::remove);
        Set<Expected.Key> gone = new HashSet<>(before.keySet());
        gone.removeAll(now.keySet());
        for (Expected.Key key : gone) {
            Set<FindingState> states =
                    new HashSet<>(Set.of(retraction ? FindingState.WITHDRAWN : FindingState.RESOLVED));
            // What was resolved before stays so.
            if (statesOf(Objects.requireNonNull(before.get(key)), observed(record))
                    .contains(FindingState.RESOLVED)) {
                states.add(FindingState.RESOLVED);
            }
            ended.put(key, states);
        }
    }

    /** What the findings are after all. */
    Map<Expected.Key, Expected> last() {
        return moments.isEmpty() ? Map.of() : moments.getLast();
    }

    /** Whatever the finding has amounted to at some moment. */
    List<Expected> everOf(Expected.Key key) {
        return moments.stream()
                .filter(now -> now.containsKey(key))
                .map(now -> now.get(key))
                .distinct()
                .collect(Collectors.toList());
    }

    Set<Expected.Key> ever() {
        return Set.copyOf(ever);
    }

    /** How those ended that are no more. */
    Map<Expected.Key, Set<FindingState>> ended() {
        return Map.copyOf(ended);
    }

    boolean anyRetraction() {
        return anyRetraction;
    }

    /**
     * The states that what still is may be in: open, but for a revision, which is resolved a day after its last step came
     * in. Where what others said since made other steps of old claims, that may be shown for a day.
     */
    Set<FindingState> statesOf(Expected expected, Instant now) {
        if (expected.kind() != FindingKind.REVISION) {
            return Set.of(FindingState.OPEN);
        }
        Instant lastStep = expected.groups().stream()
                .map(step -> step.claims().stream()
                        .map(claim -> claim.times().observed())
                        .min(Instant::compareTo)
                        .orElseThrow())
                .max(Instant::compareTo)
                .orElseThrow();
        if (!isOver(lastStep, now)) {
            return Set.of(FindingState.OPEN);
        }
        return isOver(otherSteps.getOrDefault(expected.key(), lastStep), now)
                ? Set.of(FindingState.RESOLVED)
                : Set.of(FindingState.RESOLVED, FindingState.OPEN);
    }

    private boolean isOver(Instant since, Instant now) {
        return !since.plus(oracle.settings().revisionOpen()).isAfter(now);
    }

    private static List<Value> values(Expected expected) {
        return expected.groups().stream().map(Group::value).toList();
    }

    private static Instant observed(PlacedClaim record) {
        return switch (record) {
            case PlacedClaim.Placed placed -> placed.claim().times().observed();
            case PlacedClaim.Withdrawn withdrawn -> withdrawn.observed();
        };
    }
}
