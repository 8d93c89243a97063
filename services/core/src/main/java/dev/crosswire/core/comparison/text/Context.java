package dev.crosswire.core.comparison.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sentence around a claim.
 *
 * @param published when the text came out; empty where that is not known, and its days are only days of the week
 * @param told start of the one day on which its count was told or brought up to date, where the sentence names one
 * @param periods the times that it tells of
 * @param lasting whether it tells of what went on for days, weeks or longer ("in three days", "since Monday")
 * @param counting how its count is kept
 * @param causes kinds of what it tells of, by the nouns for it ("air-strike", "flood")
 * @param places what it calls the places in it, spelling aside; countries left out
 * @param names all its names in the same form
 * @param countries the countries that it names
 */
public record Context(
        Optional<Instant> published,
        Optional<Instant> told,
        List<Period> periods,
        boolean lasting,
        Set<Counting> counting,
        Set<String> causes,
        Set<String> places,
        Set<String> names,
        Set<String> countries) {

    /** Of a claim whose sentence is not known. */
    public static final Context NONE = new Context(
            Optional.empty(), Optional.empty(), List.of(), false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies the collections. */
    public Context {
        periods = List.copyOf(periods);
        counting = Set.copyOf(counting);
        causes = Set.copyOf(causes);
        places = Set.copyOf(places);
        names = Set.copyOf(names);
        countries = Set.copyOf(countries);
    }

    boolean is(Counting sign) {
        return counting.contains(sign);
    }
}
