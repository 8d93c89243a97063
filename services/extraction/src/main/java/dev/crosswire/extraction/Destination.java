package dev.crosswire.extraction;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.text.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a mission takes place: the country that the sentence sends to; else the article's theatre, the country other
 * than the sender that it names clearly most often. "Paris could contribute several thousand troops" names no place,
 * and its article does.
 */
final class Destination {

    private static final Set<String> TOWARDS = Set.of("to", "in", "into", "on", "across", "inside", "for", "onto");

    private static final Set<String> REGIONS = Set.of("the", "western", "eastern", "northern", "southern", "central");

    private static final Set<String> LAND = Set.of("territory", "soil", "territories", "border");

    /** A theatre is named at least so often, and twice as often as any other country. */
    private static final int FEWEST = 2;

    private static final int LEAD = 2;

    private Destination() {}

    static Optional<String> of(ReadSentence read, int number, String sender, Map<String, Integer> counts) {
        for (Entity entity : read.entities()) {
            if (entity.from() > number
                    && isLocative(read, entity)
                    && entity.country().isPresent()
                    && !entity.country().get().equals(sender)) {
                return entity.country();
            }
        }
        return theatre(sender, counts);
    }

    /** The country that the article names most as a place, the sender's own aside, if one stands out. */
    static Optional<String> theatre(String sender, Map<String, Integer> counts) {
        Optional<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(sender))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        if (most.isEmpty() || most.get().getValue() < FEWEST) {
            return Optional.empty();
        }
        boolean clear = counts.entrySet().stream()
                .noneMatch(entry -> !entry.getKey().equals(sender)
                        && !entry.getKey().equals(most.get().getKey())
                        && entry.getValue() * LEAD > most.get().getValue());
        return clear ? Optional.of(most.get().getKey()) : Optional.empty();
    }

    /** Counts each country that the sentence names as a place: "in Ukraine", "Ukrainian soil". */
    static void count(ReadSentence read, Map<String, Integer> counts) {
        for (Entity entity : read.entities()) {
            if (isLocative(read, entity)) {
                entity.country().ifPresent(country -> counts.merge(country, 1, Integer::sum));
            }
        }
    }

    private static boolean isLocative(ReadSentence read, Entity entity) {
        Sentence sentence = read.sentence();
        int before = entity.from() - 1;
        while (before > 0 && REGIONS.contains(sentence.token(before).lower())) {
            before--;
        }
        boolean named = entity.form() == Form.NAME && !sentence.is(entity.to(), "'s");
        boolean towards =
                named && before >= 0 && TOWARDS.contains(sentence.token(before).lower());
        boolean soil = entity.to() < sentence.size()
                && LAND.contains(sentence.token(entity.to()).lower());
        return towards || soil;
    }
}
