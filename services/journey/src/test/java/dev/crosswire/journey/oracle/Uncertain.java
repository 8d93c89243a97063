package dev.crosswire.journey.oracle;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The claims of an article that gives several excluding numbers of one kind about an event, or affirms and denies one thing:
 * which one is the event's nobody knows unless the title has it, so that they contradict nobody.
 */
record Uncertain(ClaimTypes types, Comparison comparison) {

    /** Words of a number's surface that a title may have for another reason. */
    private static final Set<String> BOUNDS = Set.of(
            "at", "least", "more", "than", "about", "some", "up", "to", "as", "many", "over", "nearly", "around", "a",
            "of", "the", "and");

    /** The ids of those among the current claims, oldest first. */
    Set<String> among(List<Claim> current) {
        Set<String> uncertain = new HashSet<>();
        for (Claim a : current) {
            for (Claim b : current) {
                boolean rivals = !a.equals(b)
                        && a.source().equals(b.source())
                        && Standing.inOneArticle(a, b)
                        && a.type().equals(b.type())
                        && mayTellOfTwo(a)
                        && mayTellOfTwo(b)
                        && !areMeantToDiffer(a, b)
                        && comparison.compare(a, b) instanceof Verdict.Contradict;
                if (rivals && !(isInTitle(a) && !isInTitle(b))) {
                    uncertain.add(a.id());
                }
            }
        }
        return uncertain;
    }

    private boolean mayTellOfTwo(Claim claim) {
        return claim.content() instanceof Content.Statement || types.of(claim).anchor() == Anchor.EVENT;
    }

    /** Two authorities side by side; and two numbers of one town and one time, in two sentences. */
    private static boolean areMeantToDiffer(Claim a, Claim b) {
        boolean authorities = !Standing.authority(a).isEmpty()
                && !Standing.authority(b).isEmpty()
                && !Standing.authority(a).equals(Standing.authority(b));
        if (a.content() instanceof Content.Statement) {
            return authorities;
        }
        String one = a.evidence().sentence();
        String other = b.evidence().sentence();
        boolean sideBySide = one.equals(other)
                || a.evidence().after().equals(other)
                || b.evidence().after().equals(one);
        boolean oneTown = a.place().isPresent()
                && a.place().equals(b.place())
                && a.place().get().contains("/");
        boolean sameStart = a.times().validFrom().equals(b.times().validFrom());
        boolean oneTime = sameStart
                && a.times().validFrom().isPresent()
                && a.times().validTo().equals(b.times().validTo());
        return (authorities && sameStart && sideBySide) || (oneTown && oneTime && !one.equals(other));
    }

    private static boolean isInTitle(Claim claim) {
        List<String> telling = new ArrayList<>(words(claim.evidence().surface()));
        telling.removeAll(BOUNDS);
        return telling.stream().anyMatch(words(claim.article().title())::contains);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N},.]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
