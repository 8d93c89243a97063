package dev.crosswire.extraction;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.catalogue.CatalogueEntry;
import dev.crosswire.extraction.catalogue.PeopleWords;
import dev.crosswire.extraction.catalogue.Relation;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;

/** Tells from the words that govern a number which type of the catalogue it is of, and whom it counts. */
final class Senses {

    /** How far from its number a word may stand that speaks against a type, in tokens. */
    private static final int REACH = 24;

    private final ReadSentence read;
    private final List<Sentence> around;
    private final TypeIndex index;
    private final Cues cues;

    /** @param around the sentence before and the title's sentences */
    Senses(ReadSentence read, List<Sentence> around, TypeIndex index, List<Counted> all) {
        this.read = read;
        this.around = around;
        this.index = index;
        this.cues = new Cues(read, index, all);
    }

    /** The first type, by nearness of the cue and then in the order of the catalogue, whose conditions hold. */
    Optional<Match> of(Counted counted) {
        for (Cue cue : cues.of(counted)) {
            for (TypeIndex.Listed type : index.types(cue.relation(), cue.word())) {
                if (holds(type, cue, counted)) {
                    return Optional.of(match(type.entry(), counted, cue.at()));
                }
            }
        }
        return Optional.empty();
    }

    /** The number as one of the type, whatever shows it. */
    Match match(CatalogueEntry entry, Counted counted, int triggerAt) {
        return new Match(
                Match.Type.of(entry),
                counted.mention(),
                counted.noun(),
                counted.noun().isEmpty() ? counted.mention().to() - 1 : counted.nounAt(),
                triggerAt,
                false,
                population(entry, counted));
    }

    private boolean holds(TypeIndex.Listed type, Cue cue, Counted counted) {
        CatalogueEntry entry = type.entry();
        return entry.unit().contains(counted.unitClass())
                && isInBounds(entry, counted)
                && countsItsNoun(type, cue, counted)
                && isOfItsGroup(entry, cue, counted)
                && !isInClause(type.unless(), counted)
                && (entry.with().isEmpty() || isInClause(type.with(), counted))
                && (entry.beside().isEmpty() || isBeside(type.beside()));
    }

    private static boolean isInBounds(CatalogueEntry entry, Counted counted) {
        Rational most = counted.mention()
                .interval()
                .highValue()
                .or(counted.mention().interval()::lowValue)
                .orElse(Rational.ZERO);
        boolean counts = counted.unitClass().equals("count") && entry.largest() == 0;
        boolean whole = counted.mention().stated().map(Rational::isInteger).orElse(true);
        return (whole || !counts)
                && most.compareTo(Rational.of(entry.smallest())) >= 0
                && (entry.largest() == 0 || most.compareTo(Rational.of(entry.largest())) <= 0);
    }

    private boolean countsItsNoun(TypeIndex.Listed type, Cue cue, Counted counted) {
        if (cue.relation() == Relation.COUNTS) {
            // of "87 of the 150 seats" the 150 are not what was won
            return type.entry().with().isEmpty() || !Parts.isWhole(read.sentence(), counted);
        }
        if (!counted.unitClass().equals("count")) {
            return true;
        }
        if (read.sentence().is(counted.mention().number(), "one")
                && read.sentence().is(counted.mention().to(), "of")) {
            return false;
        }
        if (cue.relation() == Relation.LEVEL && cue.at() >= counted.from()) {
            return true;
        }
        if (counted.noun().isEmpty()) {
            boolean one = read.sentence().is(counted.mention().number(), "one");
            boolean pronoun = one && !cue.near();
            return counted.bare()
                    && !pronoun
                    && (type.entry().bare() || cue.relation() == Relation.LEVEL || cue.relation() == Relation.SHARE);
        }
        return countsNoun(type, counted.noun());
    }

    private boolean countsNoun(TypeIndex.Listed type, String noun) {
        return type.nouns().contains(noun)
                || (type.nouns().contains(TypeIndex.ANY_PERSON)
                        && index.people().of(noun).isPresent());
    }

    /** Whether the type's numbers can be of the noun: what a part of a whole must be. */
    boolean counts(CatalogueEntry entry, Counted counted) {
        return counted.noun().isEmpty()
                ? counted.bare()
                : entry.nouns().contains(counted.noun())
                        || (entry.countsPeople()
                                && index.people().of(counted.noun()).isPresent());
    }

    private boolean isOfItsGroup(CatalogueEntry entry, Cue cue, Counted counted) {
        String group = entry.onlyOf().get(cue.word());
        return group == null
                || counted.noun().equals(group)
                || isBesideNoun(group, counted)
                || (index.people().isWithin(population(entry, counted), group)
                        && index.people().of(counted.noun()).isPresent());
    }

    /** "caused $300m in damage": what is measured stands after the measure. */
    private boolean isBesideNoun(String noun, Counted counted) {
        if (counted.unitClass().equals("count")) {
            return false;
        }
        for (int i = counted.from();
                i < Math.min(counted.from() + 5, read.sentence().size());
                i++) {
            if (read.sentence().is(i, noun)) {
                return true;
            }
        }
        return false;
    }

    /** The narrowest group that noun and modifiers name; the type's own population where it counts no people. */
    String population(CatalogueEntry entry, Counted counted) {
        if (entry.population().equals("noun")) {
            return counted.noun().isEmpty() ? entry.nouns().getFirst() : counted.noun();
        }
        if (!entry.countsPeople()) {
            return entry.population();
        }
        Optional<String> group = index.people().of(counted.noun());
        if (group.isEmpty()
                && entry.nouns().contains(counted.noun())
                && !counted.noun().equals(TypeIndex.ANY_PERSON)) {
            return counted.noun();
        }
        String population = group.orElse(PeopleWords.EVERYBODY);
        for (int i = counted.from(); i < counted.to(); i++) {
            Optional<String> modifier = index.modifiers().at(read.sentence(), i);
            if (modifier.isPresent() && (i < counted.nounAt() || counted.noun().isEmpty())) {
                population = index.people().narrowed(population, modifier.get());
            }
            Optional<String> named = index.noun(read.sentence(), i).flatMap(index.people()::of);
            if (named.isPresent() && index.people().isWithin(named.get(), population)) {
                population = named.get();
            }
        }
        return population;
    }

    private boolean isInClause(Lemmas lemmas, Counted counted) {
        int number = counted.mention().number();
        Clause clause = read.clauses().of(number);
        for (int i = Math.max(0, number - REACH);
                i < Math.min(number + REACH, read.sentence().size());
                i++) {
            if (read.clauses().isIn(clause, i) && lemmas.has(read.sentence(), i)) {
                return true;
            }
        }
        return clause.head() >= 0 && lemmas.has(read.sentence(), clause.head());
    }

    private boolean isBeside(Lemmas lemmas) {
        return lemmas.isIn(read.sentence(), 0, read.sentence().size())
                || around.stream().anyMatch(sentence -> lemmas.isIn(sentence, 0, sentence.size()));
    }
}
