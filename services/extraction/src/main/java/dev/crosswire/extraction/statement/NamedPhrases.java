package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.statement.Actor.Kind;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Who a single noun phrase of one sentence names: a listed entity, a part of a state, or a name that no list knows. */
final class NamedPhrases {

    private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "outside", "from", "to");

    /** After a name they say what it is: "the Wagner group". */
    private static final Set<String> NAMED_BODIES =
            Set.of("group", "movement", "party", "militia", "company", "firm", "union", "club", "rebels", "militants");

    private final Sentence sentence;
    private final IntFunction<Optional<Entity>> entities;
    private final NameRuns runs;

    NamedPhrases(Sentence sentence, IntFunction<Optional<Entity>> entities, Surnames surnames) {
        this.sentence = sentence;
        this.entities = entities;
        this.runs = new NameRuns(sentence, entities, surnames);
    }

    /** Who the phrase that ends at the token names: one, or the two of "British and French forces". */
    List<Actor> endingAt(int end) {
        if (end < 0 || end >= sentence.size() || !sentence.token(end).isWord()) {
            return List.of();
        }
        Optional<Entity> entity = entities.apply(end);
        if (entity.isPresent()) {
            if (entity.get().to() != end + 1) {
                return List.of();
            }
            return isPartOfName(entity.get()) ? runs.endingAt(end) : named(entity.get());
        }
        if (end > 0 && NAMED_BODIES.contains(sentence.token(end).text())) {
            Optional<Entity> called = entities.apply(end - 1);
            return called.isEmpty()
                    ? runs.endingAt(end - 1)
                    : called.get().form() == Form.ORGANISATION ? named(called.get()) : List.of();
        }
        Optional<String> body = Bodies.of(sentence, end);
        if (body.isPresent() && !runs.isIrregular(end)) {
            List<Actor> of = bodyOf(body.get(), end);
            boolean name =
                    end > 0 && sentence.token(end).isCapitalised() && Surnames.isNameWord(sentence.token(end - 1));
            if (!of.isEmpty() || !(name || NameRuns.isChamber(sentence.token(end)))) {
                return of;
            }
        }
        return runs.endingAt(end);
    }

    /** "Real Madrid", "Bank of England": a name that has a place in it. */
    private boolean isPartOfName(Entity entity) {
        if (entity.form() != Form.CAPITAL && entity.form() != Form.NAME) {
            return false;
        }
        int before = entity.from() - 1;
        if (before < (entity.form() == Form.NAME ? 1 : 0)) {
            return false;
        }
        Token token = sentence.token(before);
        boolean bank = token.is("of")
                && before > 0
                && Surnames.isBody(sentence.token(before - 1))
                && sentence.token(before - 1).isCapitalised();
        return bank
                || (Surnames.isNameWord(token)
                        && !Surnames.isTitle(token)
                        && entities.apply(before).isEmpty());
    }

    private List<Actor> named(Entity entity) {
        int from = runs.phrase(entity.from());
        boolean of = (sentence.is(from - 1, "of") || sentence.is(from - 1, "in"))
                && Bodies.of(sentence, from - 2).isPresent();
        int start = of ? runs.phrase(from - 2) : from;
        String suffix = of ? Bodies.of(sentence, from - 2).orElse("") : "";
        return switch (entity.form()) {
            case NAME ->
                entity.country().map(country -> country(country, suffix, start, entity.to())).stream()
                        .toList();
            case METONYM ->
                entity.country().map(country -> country(country, "", start, entity.to())).stream()
                        .toList();
            case CAPITAL ->
                LOCATIVE.contains(before(start))
                        ? List.of()
                        : entity.country().map(country -> country(country, suffix, start, entity.to())).stream()
                                .toList();
            case DEMONYM ->
                sentence.is(entity.from() - 1, "the")
                        ? entity.country().map(country -> country(country, "", start, entity.to())).stream()
                                .toList()
                        : List.of();
            case ORGANISATION ->
                List.of(new Actor(entity.key(), Kind.ORGANISATION, Optional.empty(), start, entity.to()));
            case PERSON -> List.of(new Actor(entity.key(), Kind.PERSON, entity.country(), start, entity.to()));
            // A town acts through a body in it, which is read as a name of its own.
            case PLACE -> List.of();
        };
    }

    private static Actor country(String country, String body, int from, int to) {
        return body.isEmpty()
                ? new Actor(country, Kind.COUNTRY, Optional.of(country), from, to)
                : new Actor(country + ":" + body, Kind.ORGANISATION, Optional.of(country), from, to);
    }

    private String before(int from) {
        return from > 0 ? sentence.token(from - 1).lower() : "";
    }

    /** "Finnish government", "Germany's foreign ministry", "British and French forces". */
    private List<Actor> bodyOf(String body, int end) {
        int at = end - 1;
        while (at >= 0 && end - at <= 5) {
            Optional<Entity> entity = entities.apply(at);
            if (entity.isPresent()) {
                return owner(entity.get(), body, end);
            }
            Token token = sentence.token(at);
            boolean inside = token.isWord()
                    && !Actors.PREPOSITIONS.contains(token.lower())
                    && !GroupWords.BE.contains(token.lower())
                    && GroupWords.modal(token.lower()).isEmpty();
            if (!inside) {
                return List.of();
            }
            at--;
        }
        return List.of();
    }

    private List<Actor> owner(Entity entity, String body, int end) {
        if (entity.form() == Form.PERSON || entity.country().isEmpty()) {
            return List.of();
        }
        int from = runs.phrase(entity.from());
        List<Actor> owners = new ArrayList<>();
        if (sentence.is(from - 1, "and")) {
            entities.apply(from - 2)
                    .filter(other ->
                            other.form() == Form.DEMONYM && other.country().isPresent())
                    .ifPresent(
                            other -> owners.add(country(other.country().orElseThrow(), body, other.from(), end + 1)));
        }
        int start = owners.isEmpty() ? from : owners.getFirst().from();
        owners.add(country(entity.country().orElseThrow(), body, start, end + 1));
        return owners;
    }
}
