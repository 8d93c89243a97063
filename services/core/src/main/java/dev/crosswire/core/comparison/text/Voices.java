package dev.crosswire.core.comparison.text;

import dev.crosswire.core.claim.Attribution;
import dev.crosswire.core.claim.Claim;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether two claims cite one authority by different words: its name, a short form of it, or what it is. */
final class Voices {

    private static final Set<String> FILLERS = Set.of("of", "for", "the", "and", "in", "state");

    /** The key that says most, so that it is the same whichever text comes first. */
    private static final Comparator<String> SAYS_MORE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Voices() {}

    /** The authority that both cite. */
    static Optional<String> shared(ClaimInContext a, ClaimInContext b) {
        Optional<String> first = a.claim().attribution().authority();
        Optional<String> second = b.claim().attribution().authority();
        if (first.isPresent() && first.equals(second)) {
            return first;
        }
        Optional<String> body = sharedBody(a.cited(), b.cited());
        if (body.isPresent() || first.isEmpty() || second.isEmpty()) {
            return body;
        }
        Set<String> one = words(first.get());
        Set<String> other = words(second.get());
        boolean shortened = !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
        return shortened ? (one.size() >= other.size() ? first : second) : Optional.empty();
    }

    private static Optional<String> sharedBody(List<CitedBody> a, List<CitedBody> b) {
        return a.stream()
                .flatMap(one -> b.stream()
                        .filter(one::mayBe)
                        .map(other -> SAYS_MORE.compare(one.key(), other.key()) >= 0 ? one.key() : other.key()))
                .max(SAYS_MORE);
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
