package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.clause.Clauses;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a mission is that a sentence speaks of: a country, or a place that no list knows. */
final class Wheres {

    private static final Set<String> LOCATING = WordLists.of(Wheres.class, "locating");

    /** Before a name that no list knows, only these show a place. */
    private static final Set<String> PLACING = Set.of("in", "around", "near", "outside", "inside", "across");

    private static final Set<String> BETWEEN =
            Set.of("the", "southern", "northern", "eastern", "western", "both", "all");

    private static final Set<String> LAND =
            Set.of("territory", "soil", "border", "territories", "coast", "waters", "airspace", "mission", "front");

    /** How they are named who only speak or sign there, or are no place. */
    private static final Set<Form> NO_PLACES = Set.of(Form.CAPITAL, Form.PERSON, Form.METONYM, Form.ORGANISATION);

    private final SentenceReading reading;
    private final Sentence sentence;

    Wheres(SentenceReading reading) {
        this.reading = reading;
        this.sentence = reading.sentence();
    }

    /** The first place named after the token, else before it; not the holder's own country. */
    Optional<String> of(int after, Optional<String> holder) {
        return located(after, sentence.size(), holder).or(() -> unlisted(after)).or(() -> located(0, after, holder));
    }

    private Optional<String> located(int start, int end, Optional<String> holder) {
        for (Entity entity : reading.entities()) {
            Optional<String> country = entity.country().or(() -> countryOf(entity));
            boolean own = country.isEmpty() || country.equals(holder);
            if (own || entity.from() < start || entity.from() >= end || NO_PLACES.contains(entity.form())) {
                continue;
            }
            boolean demonym = entity.form() == Form.DEMONYM;
            boolean name = !demonym && LOCATING.contains(before(entity.from())) && !sentence.is(entity.to(), "'s");
            boolean joined =
                    entity.to() < sentence.size() && sentence.token(entity.to()).isHyphen();
            if (name || (demonym && (joined || LAND.contains(word(entity.to()))))) {
                return country;
            }
        }
        return Optional.empty();
    }

    /** A town stands for its country: what is led near it, other outlets place in the country. */
    private static Optional<String> countryOf(Entity entity) {
        return entity.place().map(path -> path.replaceFirst("/.*", "")).filter(country -> !country.isEmpty());
    }

    private Optional<String> unlisted(int start) {
        for (int at = start; at + 1 < sentence.size(); at++) {
            Token name = sentence.token(at + 1);
            boolean opens = PLACING.contains(word(at)) && Surnames.isNameWord(name);
            if (opens && !isListed(at + 1)) {
                return Optional.of("place:" + NameRuns.slug(name.text()));
            }
        }
        return Optional.empty();
    }

    private boolean isListed(int at) {
        return reading.entities().stream().anyMatch(entity -> entity.from() <= at && at < entity.to());
    }

    /** The only country of the token's clause besides the holder's own; another clause tells of another act. */
    Optional<String> onlyOther(int at, Optional<String> holder) {
        Clauses clauses = reading.clauses();
        List<String> others = reading.entities().stream()
                .filter(entity -> clauses.isIn(clauses.of(at), entity.from()))
                .filter(entity -> entity.form() == Form.NAME || entity.form() == Form.DEMONYM)
                .flatMap(entity -> entity.country().stream())
                .filter(country -> !holder.equals(Optional.of(country)))
                .distinct()
                .limit(2)
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    private String before(int from) {
        int before = from - 1;
        while (before > 0 && BETWEEN.contains(sentence.token(before).lower())) {
            before--;
        }
        return word(before);
    }

    private String word(int at) {
        return at >= 0 && at < sentence.size() ? sentence.token(at).lower() : "";
    }
}
