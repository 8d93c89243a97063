package dev.crosswire.extraction;

import dev.crosswire.extraction.catalogue.Relation;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verbs and states that say what a number is a number of: by order, nearness and function words, without a parse. */
final class VerbCues {

    /** From a verb to an object that is one of several, from a subject to its verb, from a figure's name to the figure. */
    private static final int TO_JOINED_OBJECT = 14;

    private static final int TO_VERB = 14;

    private static final int TO_PRICE = 10;

    private static final Set<String> AUXILIARY = WordLists.of(VerbCues.class, "auxiliary");

    private static final List<List<String>> JOINED_BY =
            List.of(List.of("as", "well", "as"), List.of("along", "with"), List.of("in", "addition", "to"));

    private static final Set<String> INCLUDES = Set.of("include", "included", "includes");

    /** Before a number, these make it no subject: "one of the 12 tourists was hurt". */
    private static final Set<String> OBLIQUE =
            Set.of("of", "in", "from", "with", "among", "by", "near", "at", "for", "to", "on", "against", "than");

    private final NumberedSentence numbers;
    private final ReadSentence read;
    private final Sentence sentence;
    private final TypeIndex index;
    private final Asides asides;

    VerbCues(NumberedSentence numbers, TypeIndex index) {
        this.numbers = numbers;
        this.read = numbers.read();
        this.sentence = read.sentence();
        this.index = index;
        this.asides = new Asides(numbers, index);
    }

    /** "killed at least 12", "the deaths of 12". */
    Optional<Cue> adjacentObject(Counted counted) {
        int end = numbers.beforeDeterminers(counted.start());
        for (int start = Math.max(0, end - NumberedSentence.LONGEST_PHRASE); start < end; start++) {
            if (isSaidOf(counted) && numbers.endsNumber(start)) {
                continue;
            }
            Optional<String> word = ending(Relation.OBJECT, start, end);
            if (word.isPresent()) {
                return Optional.of(new Cue(Relation.OBJECT, word.get(), start, true));
            }
        }
        return separated(counted, end);
    }

    /** "pulled 12 people from the rubble", "bought the rival for $4 billion": a verb that takes its object in between. */
    private Optional<Cue> separated(Counted counted, int end) {
        for (String phrase : index.words(Relation.OBJECT).beginningAt(sentence, end - 1)) {
            List<String> rest = List.of(phrase.split(" "));
            if (rest.size() > 1 && sentence.startsWith(counted.to(), rest.subList(1, rest.size()))) {
                return Optional.of(new Cue(Relation.OBJECT, phrase, end - 1, true));
            }
        }
        if (!sentence.is(end - 1, "for") && !sentence.is(end - 1, "at")) {
            return Optional.empty();
        }
        for (int i = end - 2; i >= Math.max(0, end - TO_PRICE) && numbers.isIn(counted, i); i--) {
            for (String phrase : index.words(Relation.OBJECT).beginningAt(sentence, i)) {
                if (phrase.endsWith(" " + numbers.word(end - 1)) && NumberedSentence.length(phrase) == 2) {
                    return Optional.of(new Cue(Relation.OBJECT, phrase, i, false));
                }
            }
        }
        return Optional.empty();
    }

    /** "12 missing children", "12 wounded". */
    Optional<Cue> inside(Counted counted) {
        for (int i = counted.from(); i < counted.to(); i++) {
            Optional<String> word = index.words(Relation.STATE).at(sentence, i);
            if (word.isPresent()) {
                return Optional.of(new Cue(Relation.STATE, word.get(), i, true));
            }
        }
        return Optional.empty();
    }

    /** "among the dead were four women", "the wounded include two children". */
    Optional<Cue> amongst(Counted counted) {
        int to = counted.mention().to();
        if (sentence.is(to, "of")
                && sentence.is(to + 1, "the")
                && index.words(Relation.STATE).has(sentence, to + 2)) {
            return index.words(Relation.STATE)
                    .at(sentence, to + 2)
                    .map(word -> new Cue(Relation.STATE, word, to + 2, true));
        }
        int end = numbers.beforeDeterminers(counted.start());
        for (int i = end - 1; i >= Math.max(0, end - TO_JOINED_OBJECT) && numbers.isIn(counted, i); i--) {
            boolean among = NumberedSentence.BE.contains(numbers.word(i))
                    && numbers.word(i - 3).equals("among")
                    && numbers.word(i - 2).equals("the");
            boolean includes =
                    INCLUDES.contains(numbers.word(i)) && numbers.word(i - 2).equals("the");
            if (among || includes) {
                int state = i - 1;
                return index.words(Relation.STATE)
                        .at(sentence, state)
                        .map(word -> new Cue(Relation.STATE, word, state, true));
            }
            if (index.words(Relation.OBJECT).has(sentence, i)
                    || NumberedSentence.PREPOSITIONS.contains(numbers.word(i))
                    || NumberedSentence.BE.contains(numbers.word(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What follows the counted noun: "12 dead", "12 people, among them two children, were killed", "12 people died". */
    Optional<Cue> after(Counted counted) {
        int aside = asides.pastAside(counted.to());
        int at = asides.pastJoined(aside);
        // a dash opens a clause of its own and what it interrupts goes on after it
        int resumed = aside > counted.to() && aside < sentence.size()
                ? read.clauses().of(aside).id()
                : -1;
        boolean be = false;
        boolean near = true;
        int before = numbers.beforeDeterminers(counted.start()) - 1;
        boolean oblique = OBLIQUE.contains(numbers.word(before)) && !sentence.startsWith(before, List.of("in", "all"));
        for (int steps = 0; steps < TO_VERB && at < sentence.size(); steps++, at++) {
            Token token = sentence.token(at);
            Optional<Counted> number = numbers.startingAt(at);
            if (number.isPresent()
                    && !near
                    && OBLIQUE.contains(numbers.word(at - 1))
                    && number.get().to() > at) {
                at = number.get().to() - 1;
                continue;
            }
            boolean leaves = oblique && (be || !near);
            Optional<Counted> company = be && sentence.is(at - 1, "among") ? number : Optional.empty();
            if (company.isPresent() && !company.get().equals(counted)) {
                return after(company.get());
            }
            boolean reported = be && read.clauses().of(at).head() == at - 1 && AUXILIARY.contains(numbers.word(at - 1));
            if ((!numbers.isIn(counted, at)
                            && !reported
                            && read.clauses().of(at).id() != resumed)
                    || token.is(";")
                    || number.isPresent()
                    || leaves) {
                return Optional.empty();
            }
            Optional<String> state = near || be ? index.words(Relation.STATE).at(sentence, at) : Optional.empty();
            if (state.isPresent()) {
                return Optional.of(new Cue(Relation.STATE, state.get(), at, near));
            }
            Optional<String> subject = index.words(Relation.SUBJECT).at(sentence, at);
            if (subject.isPresent() && !oblique) {
                return Optional.of(new Cue(Relation.SUBJECT, subject.get(), at, near));
            }
            Optional<String> object = index.words(Relation.OBJECT).at(sentence, at);
            if (object.isPresent()
                    && !AUXILIARY.contains(token.lower())
                    && !NumberedSentence.BE.contains(token.lower())) {
                boolean passive = isParticiple(token)
                        && (be || (near && !takesObject(at + NumberedSentence.length(object.get()))));
                return passive ? Optional.of(new Cue(Relation.OBJECT, object.get(), at, near)) : Optional.empty();
            }
            if (NumberedSentence.BE.contains(token.lower())) {
                be = true;
            } else if (!AUXILIARY.contains(token.lower()) && !token.lower().endsWith("ly")) {
                boolean another = !near
                        && NumberedSentence.ARTICLES.contains(token.lower())
                        && !NumberedSentence.PREPOSITIONS.contains(
                                sentence.token(at - 1).lower());
                if (another || be) {
                    return Optional.empty();
                }
                near = false;
            }
        }
        return Optional.empty();
    }

    /** Whether an object follows, so that the verb before it is active: "12 gunmen killed a judge". */
    private boolean takesObject(int at) {
        if (at >= sentence.size()) {
            return false;
        }
        Token token = sentence.token(at);
        boolean least = token.is("at") && (sentence.is(at + 1, "least") || sentence.is(at + 1, "most"));
        boolean name = token.isCapitalised() && read.entityAt(at).isPresent();
        boolean many = numbers.startingAt(at).filter(other -> !isSaidOf(other)).isPresent();
        return least
                || name
                || many
                || NumberedSentence.ARTICLES.contains(token.lower())
                || token.is("him")
                || token.is("them")
                || token.is("it")
                || token.is("more")
                || token.is("himself")
                || token.is("dozens")
                || token.is("several")
                || (index.noun(sentence, at).isPresent()
                        && !index.words(Relation.STATE).has(sentence, at + 1));
    }

    /** Whether something is said of the number right after it: "10 civilians killed, 40 injured". */
    private boolean isSaidOf(Counted counted) {
        return index.words(Relation.STATE).has(sentence, counted.to())
                || (counted.to() < sentence.size()
                        && isParticiple(sentence.token(counted.to()))
                        && index.words(Relation.OBJECT).has(sentence, counted.to()));
    }

    static boolean isParticiple(Token token) {
        String word = token.lower();
        return !word.endsWith("ing") && !word.endsWith("s");
    }

    /** "killed two soldiers and 12 civilians", "fined the bank $5m". */
    Optional<Cue> joinedObject(Counted counted) {
        int end = numbers.beforeDeterminers(counted.start());
        for (List<String> words : JOINED_BY) {
            if (sentence.startsWith(end - words.size(), words)) {
                return objectBefore(counted, end, TO_JOINED_OBJECT, true);
            }
        }
        boolean joined = sentence.is(end - 1, "and") || sentence.is(end - 1, ",") || sentence.is(end - 1, "plus");
        boolean money = counted.unitClass().equals("money");
        int reach = joined ? TO_JOINED_OBJECT : money ? NumberedSentence.LONGEST_PHRASE : 0;
        return objectBefore(counted, end, reach, joined);
    }

    private Optional<Cue> objectBefore(Counted counted, int end, int reach, boolean joined) {
        for (int i = end - 1; i >= Math.max(0, end - reach); i--) {
            if (!numbers.isIn(counted, i)) {
                return Optional.empty();
            }
            Token token = sentence.token(i);
            Optional<String> object = index.words(Relation.OBJECT).at(sentence, i);
            if (object.isPresent()) {
                boolean passive = NumberedSentence.BE.contains(
                        sentence.token(Math.max(0, i - 1)).lower());
                return passive && joined
                        ? Optional.empty()
                        : Optional.of(new Cue(Relation.OBJECT, object.get(), i, false));
            }
            boolean stops = NumberedSentence.BE.contains(token.lower())
                    || index.words(Relation.STATE).has(sentence, i)
                    || index.words(Relation.SUBJECT).has(sentence, i)
                    || (!joined && NumberedSentence.PREPOSITIONS.contains(token.lower()));
            if (stops) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> ending(Relation relation, int start, int end) {
        return index.words(relation).at(sentence, start).filter(word -> start + NumberedSentence.length(word) == end);
    }
}
