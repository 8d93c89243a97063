package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Whether two claims cite one authority by different words: its name, a short form of it, or what it is. */
final class Voices {

    /** Words for a body that watches, by which texts mean one that they name elsewhere. */
    private static final Set<String> MONITORS = Set.of("monitor", "observatory", "watchdog");

    private static final Set<String> FILLERS = Set.of("of", "for", "the", "and", "in", "state");

    private Voices() {}

    /** The authority that both cite. */
    static Optional<String> shared(ClaimInContext a, ClaimInContext b) {
        Optional<String> first = a.claim().attribution().authority();
        Optional<String> second = b.claim().attribution().authority();
        if (isMonitor(a) && isMonitor(b)) {
            return Optional.of(named(first).or(() -> named(second)).orElse("org:monitor"));
        }
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (first.equals(second)) {
            return first;
        }
        Set<String> one = words(first.get());
        Set<String> other = words(second.get());
        boolean shortened = !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
        return shortened ? (one.size() >= other.size() ? first : second) : Optional.empty();
    }

    private static Optional<String> named(Optional<String> authority) {
        return authority.filter(key -> words(key).stream().anyMatch(MONITORS::contains));
    }

    private static boolean isMonitor(ClaimInContext claim) {
        return claim.context().has(MONITORS);
    }

    private static Set<String> words(String key) {
        if (!key.startsWith("org:")) {
            return Set.of();
        }
        Set<String> words = new LinkedHashSet<>(
                Arrays.asList(key.substring(key.indexOf(':') + 1).split("-")));
        words.removeAll(FILLERS);
        return words;
    }

    /** The claim as the authority's. */
    static Claim citing(Claim claim, Optional<String> authority) {
        Attribution said = claim.attribution();
        return claim.saidBy(new Attribution(said.source(), said.owner(), authority, said.wire(), said.fingerprint()));
    }
}
