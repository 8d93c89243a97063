package dev.crosswire.extraction.statement;

import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.statement.Actors.Chain;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;

/** Reads what nouns and adjectives of one sentence say: "US-led", "under US command", "the deployment of", "no US troops". */
final class Nominals {

    private static final int REACH_BACK = 10;

    /** Words around a noun that leave open whether it comes about. */
    private static final Lemmas AGAINST = new Lemmas(WordLists.of(Nominals.class, "against"));

    private final SentenceReading reading;
    private final Sentence sentence;
    private final Actors actors;
    private final Things things;
    private final Moods moods;
    private final Sayings sayings;

    Nominals(SentenceReading reading, Actors actors, Things things, Moods moods, Sayings sayings) {
        this.reading = reading;
        this.sentence = reading.sentence();
        this.actors = actors;
        this.things = things;
        this.moods = moods;
        this.sayings = sayings;
    }

    /** "a US-led mission". */
    List<Statement> compound(int i, Cue cue) {
        Optional<Entity> entity = actors.entityAt(i - 2);
        Optional<Thing> object = things.after(cue.predicate(), i + 1);
        if (entity.isEmpty() || object.isEmpty()) {
            return List.of();
        }
        int from = entity.get().from();
        boolean denied = sentence.is(from - 1, "not") || sentence.is(from - 1, "no");
        Heard heard = new Heard(i, i + 1, moods.nominal(i), denied, Heard.NOMINAL, Optional.empty());
        return sayings.of(cue.predicate(), actors.compounded(entity.get()), object, heard);
    }

    /** "monitoring under American leadership", "a force under the command of France". */
    List<Statement> holding(int i, Cue cue) {
        int under = i - 1;
        while (under > 0 && i - under < 6 && !sentence.is(under, "under")) {
            under--;
        }
        if (!sentence.is(under, "under")) {
            return List.of();
        }
        Chain holders = sentence.is(i + 1, "of")
                ? actors.startingAt(i + 2)
                : actors.entityAt(under + (sentence.is(under + 1, "the") ? 2 : 1))
                        .filter(entity -> entity.country().isPresent() || entity.form() == Entity.Form.ORGANISATION)
                        .map(actors::compounded)
                        .orElse(Chain.NONE);
        int first = reading.clauses().firstOf(reading.clauses().of(i));
        Optional<Thing> before =
                Thing.of(cue.predicate().objects(sentence, Math.max(first, under - REACH_BACK), under), i);
        Optional<Thing> object = before.isEmpty() && under == 0 && sentence.is(i + 1, ",")
                ? things.after(cue.predicate(), i + 2)
                : before;
        Heard heard = new Heard(under, i + 1, moods.nominal(i), false, Heard.NOMINAL, Optional.empty());
        return object.isEmpty() || holders.isEmpty() ? List.of() : sayings.of(cue.predicate(), holders, object, heard);
    }

    /** "the deployment of French troops", "the signing of the deal by Serbia". */
    List<Statement> noun(int i, Cue cue) {
        Clause clause = reading.clauses().of(i);
        int first = reading.clauses().firstOf(clause);
        Predicate predicate = cue.predicate();
        if (!sentence.is(i + 1, "of")
                || AGAINST.isIn(sentence, Math.max(first, i - REACH_BACK), Math.min(i + REACH_BACK, sentence.size()))
                || moods.isHypothetical(clause, i)) {
            return List.of();
        }
        Optional<Thing> object = things.after(predicate, i + 2);
        if (object.isEmpty()) {
            return List.of();
        }
        Chain agents = actors.by(object.get().end());
        for (int at = i + 2; at < object.get().end() && agents.isEmpty(); at++) {
            agents = actors.entityAt(at)
                    .filter(entity -> entity.form() == Entity.Form.DEMONYM || entity.form() == Entity.Form.NAME)
                    .map(actors::compounded)
                    .orElse(Chain.NONE);
        }
        if (agents.isEmpty() && sentence.is(i - 1, "'s")) {
            agents = actors.endingAt(i - 2);
        }
        Heard heard = new Heard(i, i + 1, moods.nominal(i), false, Heard.NOMINAL * Heard.NOMINAL, Optional.empty());
        if (agents.isEmpty()) {
            return predicate.entry().actorOptional() ? sayings.ofNobody(predicate, object, heard) : List.of();
        }
        return sayings.of(predicate, agents, object, heard);
    }

    /** "no US troops", "not French soldiers". */
    List<Statement> absent(int i, Cue cue) {
        Optional<Entity> whose =
                actors.entityAt(i - 1).filter(entity -> entity.country().isPresent());
        int before = whose.map(Entity::from).orElse(0) - 1;
        Clause clause = reading.clauses().of(i);
        int first = reading.clauses().firstOf(clause);
        boolean none = sentence.is(before, "no") || sentence.is(before, "not") || sentence.is(before, "without");
        boolean otherwise = cue.predicate().isOtherwise(sentence, first, sentence.size());
        if (!none || otherwise || moods.isHypothetical(clause, i)) {
            return List.of();
        }
        Optional<Thing> object = Thing.of(cue.predicate().objects(sentence, i, i + 1), i + 1);
        Heard heard = new Heard(before, i + 1, moods.nominal(i), true, Heard.NOMINAL, Optional.empty());
        return sayings.of(cue.predicate(), actors.compounded(whose.orElseThrow()), object, heard);
    }
}
