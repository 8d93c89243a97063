package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;
import java.util.Set;

/** In which country a mission is that a sentence speaks of. */
final class Wheres {

    private static final Set<String> LOCATING = Set.of(
            "in", "on", "to", "for", "across", "around", "between", "near", "inside", "into", "within", "along", "of",
            "from");

    private static final Set<String> BETWEEN = Set.of("the", "southern", "northern", "eastern", "western", "both", "all");

    private static final Set<String> LAND =
            Set.of("territory", "soil", "border", "territories", "coast", "waters", "airspace", "mission", "front");

    private final Reading reading;
    private final Sentence sentence;

    Wheres(Reading reading) {
        this.reading = reading;
        this.sentence = reading.sentence();
    }

    /** The country of the first place after the token, else before it, not the holder's own, and not where somebody only speaks. */
    Optional<String> of(int after, Optional<String> holder) {
        return located(after, sentence.size(), holder).or(() -> located(0, after, holder));
    }

    private Optional<String> located(int start, int end, Optional<String> holder) {
        for (Entity entity : reading.entities()) {
            boolean own = entity.country().isEmpty() || entity.country().equals(holder);
            if (entity.from() < start || entity.from() >= end || own || entity.form() == Form.PERSON || entity.form() == Form.METONYM) {
                continue;
            }
            int before = entity.from() - 1;
            while (before > 0 && BETWEEN.contains(sentence.token(before).lower())) {
                before--;
            }
            boolean located = before >= 0 && LOCATING.contains(sentence.token(before).lower());
            boolean name = entity.form() == Form.NAME && located && !sentence.is(entity.to(), "'s");
            boolean land = entity.form() == Form.DEMONYM
                    && (LAND.contains(next(entity.to())) || sentence.token(Math.min(entity.to(), sentence.size() - 1)).isHyphen());
            if (name || land) {
                return entity.country();
            }
        }
        return Optional.empty();
    }

    private String next(int at) {
        return at < sentence.size() ? sentence.token(at).lower() : "";
    }
}
