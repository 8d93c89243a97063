package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.clause.Clause.Kind;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is cited for each clause of a sentence, as a key of country and body: "Germany said" and "Chancellor Merz stated"
 * are both {@code DE:government}. Officials whom nobody names are no authority: two outlets' may be two people.
 */
public final class Authorities {

    private static final Map<String, Lemmas> BODIES = Map.of(
            "military", Lemmas.of("military", "army", "general staff", "air force", "navy", "armed forces"),
            "police", Lemmas.of("police"),
            "parliament", Lemmas.of("parliament", "lawmaker", "senate", "congress"),
            "government",
                    Lemmas.of(
                            "government",
                            "official",
                            "ministry",
                            "minister",
                            "president",
                            "presidency",
                            "chancellor",
                            "premier",
                            "leader",
                            "diplomat",
                            "authority",
                            "spokesman",
                            "spokeswoman",
                            "spokesperson",
                            "envoy",
                            "delegation",
                            "prime",
                            "foreign",
                            "defence",
                            "defense",
                            "administration",
                            "secretary",
                            "side",
                            "negotiator"));

    private static final Lemmas SPOKEN = Lemmas.of(
            "say",
            "state",
            "tell",
            "add",
            "warn",
            "insist",
            "claim",
            "stress",
            "emphasize",
            "emphasise",
            "note",
            "declare",
            "deny",
            "explain",
            "reiterate",
            "estimate",
            "announce",
            "confirm",
            "reveal",
            "disclose",
            "argue",
            "clarify",
            "acknowledge",
            "admit",
            "believe",
            "suggest",
            "indicate");

    private static final Lemmas COALITION = Lemmas.of("coalition");

    private static final List<String> BODIES_IN_ORDER = List.of("military", "police", "parliament", "government");

    private Authorities() {}

    /**
     * Cites for each clause whoever says it in the sentence.
     *
     * @param lastPerson the person named last before this sentence, whom "he said" means
     */
    public static Clauses cite(Sentence sentence, Clauses clauses, List<Entity> entities, Optional<Entity> lastPerson) {
        Optional<String> everywhere = accordingTo(sentence, entities);
        List<Optional<String>> authorities = new ArrayList<>();
        for (Clause clause : clauses.all()) {
            Optional<String> own = Optional.empty();
            if (clause.kind() == Kind.REPORTED) {
                own = speaker(sentence, clauses, clause.head(), entities, lastPerson);
            } else if (clause.id() > 0) {
                own = clause.parent() < authorities.size() ? authorities.get(clause.parent()) : Optional.empty();
            }
            authorities.add(own);
        }
        Optional<String> trailing = trailing(sentence, clauses, entities, lastPerson);
        for (int i = 0; i < authorities.size(); i++) {
            if (authorities.get(i).isEmpty()) {
                authorities.set(i, trailing.or(() -> everywhere));
            }
        }
        return clauses.citing(authorities);
    }

    private static Optional<String> accordingTo(Sentence sentence, List<Entity> entities) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            if (sentence.is(i, "according") && sentence.is(i + 1, "to")) {
                int from = i + 2;
                return entities.stream()
                        .filter(entity -> entity.from() >= from && entity.from() <= from + 4)
                        .findFirst()
                        .flatMap(entity -> key(sentence, entity));
            }
        }
        return Optional.empty();
    }

    /** ", Macron said" and ", said Macron" after the last clause; also '"…," Macron said.'. */
    private static Optional<String> trailing(
            Sentence sentence, Clauses clauses, List<Entity> entities, Optional<Entity> lastPerson) {
        Clause last = clauses.of(sentence.size() - 1);
        int verb = ClauseWords.SPEECH.last(sentence, Math.max(clauses.firstOf(last), 1), sentence.size());
        if (verb < 0 || clauses.all().size() < 2 || last.kind() != Kind.MAIN) {
            return Optional.empty();
        }
        Optional<String> before = speaker(sentence, clauses, verb, entities, lastPerson);
        return before.isPresent()
                ? before
                : entities.stream()
                        .filter(entity -> entity.from() > verb && entity.from() <= verb + 6)
                        .findFirst()
                        .flatMap(entity -> key(sentence, entity));
    }

    /** The subject of a verb of speech: the nearest name before it in its clause, or whom a pronoun means. */
    private static Optional<String> speaker(
            Sentence sentence, Clauses clauses, int verb, List<Entity> entities, Optional<Entity> lastPerson) {
        if (!SPOKEN.has(sentence, verb)) {
            return Optional.empty();
        }
        Clause clause = clauses.of(verb);
        if (sentence.is(verb - 1, "he") || sentence.is(verb - 1, "she")) {
            Optional<Entity> here = entities.stream()
                    .filter(entity -> entity.form() == Entity.Form.PERSON && entity.to() < verb)
                    .reduce((first, second) -> second);
            return here.or(() -> lastPerson).flatMap(Entity::country).map(country -> country + ":government");
        }
        Optional<Entity> nearest = Optional.empty();
        for (Entity entity : entities) {
            boolean object = sentence.is(entity.from() - 1, "to")
                    || sentence.is(entity.from() - 1, "in")
                    || sentence.is(entity.from() - 1, "against");
            boolean inReach = clauses.isIn(clause, entity.from()) && entity.to() <= verb && verb - entity.to() <= 12;
            if (inReach && !object && key(sentence, entity).isPresent()) {
                nearest = Optional.of(entity);
            }
        }
        if (nearest.isPresent()) {
            return nearest.flatMap(entity -> key(sentence, entity));
        }
        boolean coalition = COALITION.isIn(sentence, verb - 3, verb);
        if (coalition && clauses.isIn(clause, verb - 1)) {
            return Optional.of("coalition");
        }
        // ", which he said …", ", stating that …": whoever the clause before speaks of
        return clause.kind() == Kind.SUBORDINATE && clause.id() > 0 && clauses.firstOf(clause) == verb
                ? subject(sentence, clauses, clauses.parentOf(clause), entities)
                : Optional.empty();
    }

    private static Optional<String> subject(Sentence sentence, Clauses clauses, Clause clause, List<Entity> entities) {
        return entities.stream()
                .filter(entity -> clauses.isIn(clause, entity.from()))
                .findFirst()
                .flatMap(entity -> key(sentence, entity));
    }

    private static Optional<String> key(Sentence sentence, Entity entity) {
        return switch (entity.form()) {
            case ORGANISATION -> Optional.of(entity.key());
            case PERSON, METONYM -> entity.country().map(country -> country + ":government");
            case PLACE -> Optional.empty();
            case NAME, CAPITAL -> {
                int after = sentence.is(entity.to(), "'s") ? entity.to() + 1 : entity.to();
                String body = body(sentence, after).orElse(after == entity.to() ? "government" : "");
                yield body.isEmpty() ? Optional.empty() : entity.country().map(country -> country + ":" + body);
            }
            case DEMONYM ->
                body(sentence, entity.to()).flatMap(body -> entity.country().map(country -> country + ":" + body));
        };
    }

    private static Optional<String> body(Sentence sentence, int at) {
        for (int i = at; i < at + 3; i++) {
            for (String body : BODIES_IN_ORDER) {
                if (Objects.requireNonNull(BODIES.get(body)).has(sentence, i)) {
                    return Optional.of(body);
                }
            }
            if (i >= sentence.size() || !sentence.token(i).isWord() || ClauseWords.SPEECH.has(sentence, i)) {
                break;
            }
        }
        return Optional.empty();
    }
}
