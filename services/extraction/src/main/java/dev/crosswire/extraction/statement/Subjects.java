package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.statement.Actor.Kind;
import dev.crosswire.extraction.statement.Actors.Chain;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds the subject of a verb group: beside it, over a parenthesis, behind a pronoun, or shared with a verb before. */
final class Subjects {

    private static final int LONGEST_PARENTHESIS = 30;
    private static final Set<String> BESIDE = Set.of("along", "together", "alongside", "as", "and", "joined");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");
    private static final Set<String> FIRST = Set.of("we", "i", "you", "there");
    private static final double BY_PRONOUN = 0.9;
    private static final double SHARED = 0.85;

    private final SentenceReading reading;
    private final Sentence sentence;
    private final Actors actors;
    private final Optional<SentenceReading> before;
    private final Surnames surnames;

    Subjects(SentenceReading reading, Actors actors, Optional<SentenceReading> before, Surnames surnames) {
        this.reading = reading;
        this.sentence = reading.sentence();
        this.actors = actors;
        this.before = before;
        this.surnames = surnames;
    }

    /**
     * Who does it.
     *
     * @param modality how firm the verb before is, whose subject and auxiliaries this one shares
     */
    record Subject(Chain chain, double certainty, Optional<Modality> modality, boolean denied) {

        static final Subject NONE = new Subject(Chain.NONE, 0, Optional.empty(), false);
    }

    Subject of(VerbGroup group, int verb) {
        return switch (group.opening()) {
            case SUBJECT, POSSESSOR -> beside(group.end());
            case SHARED -> shared(group, verb, !group.helped());
            case GERUND -> shared(group, verb, !group.denied());
            case PLAN, NONE -> Subject.NONE;
        };
    }

    private Subject beside(int at) {
        int end = Phrases.beforeTime(sentence, at);
        if (end < 0) {
            return Subject.NONE;
        }
        Token token = sentence.token(end);
        if (token.is(",") || token.is(")") || token.is("—") || token.is("–")) {
            return overParenthesis(end);
        }
        if (token.is("he") || token.is("she") || token.is("it") || token.is("they")) {
            return meant(token.lower(), end);
        }
        if (token.is("who") || token.is("which") || token.is("that")) {
            int antecedent = sentence.is(end - 1, ",") ? end - 2 : end - 1;
            return sure(actors.antecedent(antecedent));
        }
        return sure(actors.endingAt(GroupWords.isQuote(token) ? end - 1 : end));
    }

    /** End of the noun phrase that is the subject, whoever or whatever it names: before "which" or a parenthesis. */
    int end(VerbGroup group) {
        int end = Phrases.beforeTime(sentence, group.end()) + 1;
        if (end > 1 && (sentence.is(end - 1, "which") || sentence.is(end - 1, "that") || sentence.is(end - 1, "who"))) {
            return sentence.is(end - 2, ",") ? end - 2 : end - 1;
        }
        if (end > 2 && sentence.is(end - 1, ",")) {
            for (int open = end - 2; open > Math.max(0, end - LONGEST_PARENTHESIS); open--) {
                if (sentence.is(open, ",")) {
                    return open;
                }
            }
            return end - 1;
        }
        return end;
    }

    private static Subject sure(Chain chain) {
        return chain.isEmpty() ? Subject.NONE : new Subject(chain, 1, Optional.empty(), chain.denied());
    }

    /** "Germany, which …, will": the subject stands before the parenthesis; "X, along with Y, signed": Y signed too. */
    private Subject overParenthesis(int closing) {
        Token close = sentence.token(closing);
        for (int open = closing - 1; open > Math.max(0, closing - LONGEST_PARENTHESIS); open--) {
            boolean opens = close.is(")")
                    ? sentence.is(open, "(")
                    : sentence.token(open).text().equals(close.text());
            if (!opens) {
                continue;
            }
            // "the US, France, and Germany, have": no parenthesis but a list
            Chain list = sentence.is(open + 1, "and") ? actors.endingAt(closing - 1) : Chain.NONE;
            if (!list.isEmpty()) {
                return sure(list);
            }
            Chain chain = actors.endingAt(Phrases.beforeTime(sentence, open - 1));
            if (chain.isEmpty()) {
                // "the finance minister, John Smith, refused"
                boolean nobody = open == 0 || Phrases.ends(sentence, open - 1);
                return name(open + 1, closing)
                        .filter(person -> !nobody)
                        .map(person -> sure(new Chain(List.of(person), person.from(), false)))
                        .orElse(Subject.NONE);
            }
            Optional<Actor> named = name(open + 1, closing);
            if (named.isPresent() && chain.actors().size() == 1) {
                // "the prime minister of Norway, Jonas Berg, will": a person who acts for the country
                Actor office = chain.actors().getFirst();
                Actor person = named.get();
                return sure(new Chain(
                        List.of(new Actor(person.key(), Kind.PERSON, office.country(), office.from(), closing)),
                        chain.from(),
                        chain.denied()));
            }
            if (BESIDE.contains(sentence.token(open + 1).lower())) {
                int name = sentence.is(open + 2, "well")
                        ? open + 4
                        : sentence.is(open + 2, "with") || sentence.is(open + 2, "by") ? open + 3 : open + 2;
                Chain joined = actors.startingAt(name);
                List<Actor> all = new ArrayList<>(chain.actors());
                joined.actors().stream().filter(actor -> !all.contains(actor)).forEach(all::add);
                return sure(new Chain(List.copyOf(all), chain.from(), chain.denied()));
            }
            return sure(chain);
        }
        return Subject.NONE;
    }

    /** The person whose name is all that stands between two commas. */
    private Optional<Actor> name(int from, int to) {
        return actors.startingAt(from).actors().stream()
                .findFirst()
                .filter(actor -> actor.kind() == Kind.PERSON && actor.from() <= from && actor.to() == to);
    }

    /** Whom a pronoun means: the subject of this sentence before it, else of the sentence before. */
    private Subject meant(String pronoun, int at) {
        Chain here = fitting(pronoun, actors.subject(0, at));
        if (!here.isEmpty()) {
            return new Subject(here, BY_PRONOUN, Optional.empty(), false);
        }
        Chain earlier = before.map(reading -> fitting(
                        pronoun,
                        new Actors(reading.sentence(), reading.entities(), surnames)
                                .subject(0, reading.sentence().size())))
                .orElse(Chain.NONE);
        return earlier.isEmpty()
                ? Subject.NONE
                : new Subject(new Chain(earlier.actors(), at, false), BY_PRONOUN * BY_PRONOUN, Optional.empty(), false);
    }

    private static Chain fitting(String pronoun, Chain chain) {
        boolean one = chain.actors().size() == 1;
        boolean person = one && chain.actors().getFirst().kind() == Kind.PERSON;
        boolean fits = switch (pronoun) {
            case "it" -> one && !person;
            case "they" -> chain.actors().size() > 1;
            default -> person;
        };
        return fits ? chain : Chain.NONE;
    }

    /** The subject of the clause, for a verb that has none of its own. */
    private Subject shared(VerbGroup group, int verb, boolean inherits) {
        Clause clause = reading.clauses().of(verb);
        Subject subject = Subject.NONE;
        for (int up = 0; up < 3 && subject.chain().isEmpty(); up++) {
            int first = reading.clauses().firstOf(clause);
            int from = Math.min(first, group.end() + 1);
            Token opening = sentence.token(from);
            if (opening.is("who") || opening.is("which") || PRONOUNS.contains(opening.lower())) {
                subject = beside(from);
            } else {
                Chain chain = actors.subject(from, group.end() + 1);
                boolean leads = !hasAuxiliary(from, chain.from());
                subject = leads ? new Subject(chain, SHARED, Optional.empty(), chain.denied()) : Subject.NONE;
            }
            if (FIRST.contains(opening.lower())) {
                return Subject.NONE;
            }
            if (clause.kind() == Clause.Kind.MAIN && !sentence.is(first - 1, ",")) {
                break;
            }
            clause = reading.clauses().parentOf(clause);
        }
        if (subject.chain().isEmpty()) {
            return Subject.NONE;
        }
        int after = subject.chain().actors().getLast().to();
        Optional<Modality> modality = Optional.empty();
        boolean denied = subject.denied();
        for (int i = after; (inherits || group.joinedByTo()) && i < Math.min(after + 7, group.end() + 1); i++) {
            String word = sentence.token(i).lower();
            if (modality.isEmpty()) {
                modality = GroupWords.modal(word).or(modalityOf(i));
            }
            denied ^= GroupWords.NOT.contains(word) || word.endsWith("n't");
            if (Phrases.ends(sentence, i) && !isAuxiliary(word)) {
                break;
            }
        }
        return group.joinedByTo() && modality.isEmpty()
                ? Subject.NONE
                : new Subject(subject.chain(), SHARED, modality, denied);
    }

    private boolean hasAuxiliary(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isAuxiliary(sentence.token(at).lower())) {
                return true;
            }
        }
        return false;
    }

    private Supplier<Optional<Modality>> modalityOf(int index) {
        return () -> GroupWords.governing(sentence, index).filter(found -> found != Modality.ACTUAL);
    }

    private static boolean isAuxiliary(String word) {
        return GroupWords.BE.contains(word)
                || GroupWords.HAVE.contains(word)
                || GroupWords.DO.contains(word)
                || GroupWords.modal(word).isPresent();
    }
}
