package dev.crosswire.extraction;

import dev.crosswire.extraction.catalogue.Relation;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/** What stands between a counted noun and what is said of it: "12 people, among them two children, and a nurse were killed". */
final class Asides {

    private static final Set<String> HAVE = Set.of("have", "has", "had");

    /** From the start of an aside to the verb after it. */
    private static final int REACH = 14;

    private final NumberedSentence numbers;
    private final Sentence sentence;
    private final TypeIndex index;

    Asides(NumberedSentence numbers, TypeIndex index) {
        this.numbers = numbers;
        this.sentence = numbers.read().sentence();
        this.index = index;
    }

    /** Past ", including three children," and "(three of them children)". */
    int pastAside(int at) {
        boolean comma = sentence.is(at, ",");
        boolean bracket = sentence.is(at, "(");
        boolean dash = sentence.is(at, "-") || sentence.is(at, "–") || sentence.is(at, "—");
        if (!comma && !bracket && !dash) {
            return isPart(at) ? verbAfter(at) : at;
        }
        boolean aged = sentence.is(at + 1, "aged") || sentence.is(at + 1, "ages");
        boolean part = aged || isPart(at + 1) || numbers.startsNumber(at + 1);
        for (int i = at + 1; part && i < Math.min(sentence.size(), at + 20); i++) {
            boolean closes = (comma && sentence.is(i, ","))
                    || (bracket && sentence.is(i, ")"))
                    || (dash
                            && sentence.token(i)
                                    .text()
                                    .equals(sentence.token(at).text()));
            boolean ages =
                    aged && i + 1 < sentence.size() && sentence.token(i + 1).kind() == Token.Kind.NUMBER;
            boolean listGoesOn = closes && comma && (ages || numbers.startsNumber(i + 1));
            if (closes && !listGoesOn) {
                return i + 1;
            }
        }
        return at;
    }

    /** "12 people including three children and a nurse were killed": where what is said of all of them begins. */
    private int verbAfter(int at) {
        for (int i = at + 1; i < Math.min(sentence.size(), at + REACH); i++) {
            boolean verb = NumberedSentence.BE.contains(numbers.word(i))
                    || HAVE.contains(numbers.word(i))
                    || index.words(Relation.SUBJECT).has(sentence, i)
                    || index.words(Relation.OBJECT).has(sentence, i);
            if (verb) {
                return i;
            }
        }
        return at;
    }

    private boolean isPart(int at) {
        return sentence.is(at, "including")
                || sentence.is(at, "among")
                || (sentence.is(at, "most") && sentence.is(at + 1, "of"))
                || (sentence.is(at, "many") && sentence.is(at + 1, "of"));
    }

    /** Past "and six teachers", to what is said of all of them. */
    int pastJoined(int at) {
        int here = at;
        for (int round = 0; round < 4; round++) {
            int next = sentence.is(here, ",") && sentence.is(here + 1, "and") ? here + 2 : here + 1;
            boolean joins = sentence.is(here, "and") || sentence.is(here, ",") || sentence.is(here, "or");
            Optional<Counted> other = joins ? numbers.startingAt(next) : Optional.empty();
            boolean one = joins && NumberedSentence.ARTICLES.contains(numbers.word(next));
            if (one && index.noun(sentence, next + 1).isPresent()) {
                here = next + 2;
                continue;
            }
            if (other.isEmpty() || other.get().noun().isEmpty()) {
                return here;
            }
            here = other.get().to();
        }
        return here;
    }
}
