package dev.crosswire.core.finding;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.core.claim.ClaimTypes;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which claims speak of the one event of their subject. An article that gives several numbers of one kind that
 * exclude each other hardly ever contradicts itself: it tells of several strikes, or of a town and a street of it. Which of
 * its numbers is the event's nobody knows, unless its title says so; the others can agree with somebody but contradict
 * nobody. What a text affirms and denies in its own words it tells of two moments.
 */
final class OneNumberEach {

    /** More numbers of one type in one text are a table. */
    private static final int MOST_ASKED = 40;

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N},.]+");

    /** Words of a number's surface that a title may have for another reason. */
    private static final Set<String> BOUNDS = Set.of(
            "", "at", "least", "more", "than", "about", "some", "up", "to", "as", "many", "over", "nearly", "around",
            "a", "of", "the", "and");

    private final ClaimTypes types;
    private final Comparison comparison;

    OneNumberEach(ClaimTypes types, Comparison comparison) {
        this.types = types;
        this.comparison = comparison;
    }

    private record Text(String source, String article, String type) {}

    /** Ids of the claims that say nothing certain of the event. */
    Set<String> uncertain(Collection<Standing> standings) {
        Map<Text, List<Claim>> texts = new LinkedHashMap<>();
        for (Standing standing : standings) {
            Claim claim = standing.claim();
            if (standing.current()
                    && (claim.content() instanceof Content.Statement
                            || types.of(claim).anchor() == Anchor.EVENT)) {
                Text text = new Text(claim.source(), claim.article().id(), claim.type());
                texts.computeIfAbsent(text, key -> new ArrayList<>()).add(claim);
            }
        }
        Set<String> uncertain = new HashSet<>();
        texts.values().stream().filter(claims -> claims.size() > 1).forEach(claims -> addExcluding(claims, uncertain));
        return uncertain;
    }

    private void addExcluding(List<Claim> claims, Set<String> uncertain) {
        Set<String> title = words(claims.getFirst().article().title());
        int asked = Math.min(claims.size(), MOST_ASKED);
        for (int i = 0; i < asked; i++) {
            for (int j = 0; j < i; j++) {
                Claim a = claims.get(i);
                Claim b = claims.get(j);
                boolean statements = a.content() instanceof Content.Statement;
                if (!(statements ? areOfTwoAuthorities(a, b) : isPinnedDown(a, b) || areRivals(a, b))
                        && comparison.compare(a, b) instanceof Verdict.Contradict) {
                    boolean first = isIn(title, a.evidence().surface());
                    boolean second = isIn(title, b.evidence().surface());
                    if (!first || second) {
                        uncertain.add(a.id());
                    }
                    if (!second || first) {
                        uncertain.add(b.id());
                    }
                }
            }
        }
    }

    /** Two named authorities side by side, as police and organisers are. */
    private static boolean areRivals(Claim a, Claim b) {
        String one = a.evidence().sentence();
        String other = b.evidence().sentence();
        return areOfTwoAuthorities(a, b)
                && a.times().validFrom().equals(b.times().validFrom())
                && (one.equals(other)
                        || a.evidence().after().equals(other)
                        || b.evidence().after().equals(one));
    }

    private static boolean areOfTwoAuthorities(Claim a, Claim b) {
        return a.attribution().authority().isPresent()
                && b.attribution().authority().isPresent()
                && !a.attribution().authority().equals(b.attribution().authority());
    }

    /** Numbers of one named place and one named time are of one thing, and do contradict. */
    private static boolean isPinnedDown(Claim a, Claim b) {
        return a.place().filter(place -> place.indexOf('/') >= 0).isPresent()
                && a.place().equals(b.place())
                && a.times().validFrom().isPresent()
                && a.times().validFrom().equals(b.times().validFrom())
                && a.times().validTo().equals(b.times().validTo())
                && !a.evidence().sentence().equals(b.evidence().sentence());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(NOT_A_WORD.split(text.toLowerCase(Locale.ROOT))));
    }

    /** Whether the title has the number: its first word that is no word of bounds ("at least 43" in "43 killed"). */
    private static boolean isIn(Set<String> title, String surface) {
        return words(surface).stream().anyMatch(word -> !BOUNDS.contains(word) && title.contains(word));
    }
}
