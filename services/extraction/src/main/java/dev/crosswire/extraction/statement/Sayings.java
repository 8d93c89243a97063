package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Polarity;
import dev.crosswire.extraction.statement.Actors.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Says what was heard of a predicate of those who do it. */
final class Sayings {

    private static final double NOBODY = 0.85;

    private final Wheres wheres;
    private final Map<String, String> known;
    private final UnaryOperator<Optional<String>> theatre;

    /**
     * @param known predicate to where the article has said before that it is; added to
     * @param theatre the country that the article as far as it is read is about, given whose act is asked about
     */
    Sayings(SentenceReading reading, Map<String, String> known, UnaryOperator<Optional<String>> theatre) {
        this.wheres = new Wheres(reading);
        this.known = known;
        this.theatre = theatre;
    }

    /** The statement of each of the chain that can do it; of nobody where none need be named. */
    List<Statement> of(Predicate predicate, Chain chain, Optional<Thing> object, Heard heard) {
        StatementEntry entry = predicate.entry();
        List<Actor> able = chain.actors().stream()
                .filter(actor -> actor.as(entry, entry.actor()).isPresent())
                .toList();
        if (able.isEmpty()) {
            return entry.actorOptional() && !chain.isEmpty() && object.isPresent()
                    ? ofNobody(predicate, object, heard)
                    : List.of();
        }
        if (entry.isRole()) {
            String holder = able.stream()
                    .flatMap(actor -> actor.as(entry, entry.actor()).stream())
                    .distinct()
                    .sorted()
                    .reduce((a, b) -> a + "+" + b)
                    .orElseThrow();
            return only(said(predicate, Optional.of(holder), object, heard));
        }
        List<Statement> said = new ArrayList<>();
        for (Actor actor : able) {
            said.addAll(only(said(predicate, actor.as(entry, entry.actor()), object, heard)));
        }
        return said;
    }

    /** The statement without an actor. */
    List<Statement> ofNobody(Predicate predicate, Optional<Thing> object, Heard heard) {
        return said(predicate, Optional.empty(), object, heard);
    }

    /** Nothing where it is not known what tells the statement apart. */
    private static List<Statement> only(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> {
                    String object = statement.entities().getOrDefault("object", "");
                    boolean placed =
                            !statement.type().where() || statement.entities().containsKey("where");
                    return placed && (object.isEmpty() || !object.equals(statement.actor()));
                })
                .toList();
    }

    private List<Statement> said(Predicate predicate, Optional<String> actor, Optional<Thing> object, Heard heard) {
        List<String> forms = object.map(Thing::forms).orElse(List.of(""));
        return forms.stream()
                .map(form -> said(predicate, actor, object.flatMap(Thing::key), form, heard))
                .toList();
    }

    private Statement said(
            Predicate predicate, Optional<String> actor, Optional<String> key, String form, Heard heard) {
        StatementEntry entry = predicate.entry();
        SortedMap<String, String> entities = new TreeMap<>();
        if (!entry.isRole()) {
            actor.ifPresent(who -> entities.put("actor", who));
        }
        key.ifPresent(object -> entities.put("object", object));
        String normal = entry.predicate() + (form.isEmpty() ? "" : ":" + form);
        if (entry.where()) {
            where(normal, actor, heard.from(), heard.to()).ifPresent(place -> entities.put("where", place));
        }
        return new Statement(
                entry,
                normal,
                entry.isRole() ? actor : Optional.empty(),
                entities,
                heard.modality(),
                heard.denied() ? Polarity.DENIED : Polarity.ASSERTED,
                heard.supersession(),
                heard.from(),
                heard.to(),
                heard.certainty() * (actor.isEmpty() ? NOBODY : 1));
    }

    private Optional<String> where(String normal, Optional<String> actor, int from, int after) {
        Optional<String> where = wheres.of(after, actor)
                .or(() -> Optional.ofNullable(known.get(normal)))
                .or(() -> wheres.onlyOther(from, actor))
                .or(() -> theatre.apply(actor));
        where.ifPresent(place -> known.put(normal, place));
        return where;
    }
}
