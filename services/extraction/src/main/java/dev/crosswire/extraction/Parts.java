package dev.crosswire.extraction;

import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.List;
import java.util.Set;

/** Which number of a sentence is a part of which: "ten people, including three children", "two of them children". */
final class Parts {

    /** Between the number before and the joined one: "three children and two". */
    private static final Set<String> JOINING = Set.of("and", ",", "or", "plus");

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "some", "all", "other", "another", "also", "its", "their", "his", "her");

    private static final List<List<String>> OF_THEM = List.of(
            List.of("of", "them"),
            List.of("of", "whom"),
            List.of("of", "these"),
            List.of("of", "those"),
            List.of("of", "which"));

    private static final List<List<String>> INCLUDING = List.of(
            List.of("including"),
            List.of("includes"),
            List.of("included"),
            List.of("include"),
            List.of("among", "them"),
            List.of("among", "whom"),
            List.of("among", "whom", "were"),
            List.of("among", "them", "were"),
            List.of("of", "whom"),
            List.of("of", "them"));

    private static final Lemmas BEING = Lemmas.of("be", "are", "were", "include", "comprise");

    private final Sentence sentence;
    private final List<Counted> all;

    Parts(Sentence sentence, List<Counted> all) {
        this.sentence = sentence;
        this.all = all;
    }

    /** What a number is a part of. */
    sealed interface Whole {
        /** Of nothing that the text says. */
        record None() implements Whole {}

        /** Of a number of the same sentence. */
        record Here(int index) implements Whole {}

        /** "Three of them": of what the sentence before counts. */
        record Before() implements Whole {}
    }

    Whole wholeOf(int index) {
        Counted counted = all.get(index);
        int from = counted.start();
        while (from > 0 && DETERMINERS.contains(sentence.token(from - 1).lower())) {
            from--;
        }
        int to = counted.mention().to();
        boolean including = endsWithAny(INCLUDING, from);
        boolean ofThem = OF_THEM.stream().anyMatch(words -> sentence.startsWith(to, words))
                || OF_THEM.stream().anyMatch(words -> counted.to() > to && sentence.startsWith(counted.to(), words));
        if (including || ofThem) {
            return index > 0 ? new Whole.Here(root(index - 1)) : ofThem ? new Whole.Before() : new Whole.None();
        }
        if (index + 1 < all.size() && sentence.is(to, "of") && startsAt(index + 1, pastDeterminers(to + 1))) {
            return new Whole.Here(index + 1);
        }
        if (index == 0) {
            return new Whole.None();
        }
        Counted before = all.get(index - 1);
        if (before.opens(sentence) && sentence.is(from - 1, ",")) {
            return new Whole.Here(index - 1);
        }
        if (isBetween(before, from) && wholeOf(index - 1) instanceof Whole.Here here && here.index() < index - 1) {
            return here;
        }
        boolean listed = isBetween(before, from) && index > 1 && isComposition(index - 1);
        return isComposition(index) ? new Whole.Here(index - 1) : listed ? new Whole.Here(index - 2) : new Whole.None();
    }

    /** "The seven dead are four women and three men": the number after "are" is a part of the one before. */
    private boolean isComposition(int index) {
        if (index == 0) {
            return false;
        }
        Counted before = all.get(index - 1);
        int from = all.get(index).mention().from();
        boolean definite = sentence.is(before.mention().from() - 1, "the");
        return definite && from - before.to() <= 3 && from > 0 && BEING.has(sentence, from - 1);
    }

    private int root(int index) {
        return index > 0 && wholeOf(index) instanceof Whole.Here here && here.index() < index ? here.index() : index;
    }

    /** Whether only "and" or a comma stands between the number before and the token. */
    private boolean isBetween(Counted before, int from) {
        int end = before.to();
        if (from <= end || from - end > 2) {
            return false;
        }
        for (int i = end; i < from; i++) {
            if (!JOINING.contains(sentence.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    /** Whether another number is said to be a part of this: "87 of the 150 seats". */
    static boolean isWhole(Sentence sentence, Counted counted) {
        int from = counted.start();
        while (from > 0 && DETERMINERS.contains(sentence.token(from - 1).lower())) {
            from--;
        }
        return sentence.is(from - 1, "of")
                && from > 1
                && (sentence.token(from - 2).kind() == Token.Kind.NUMBER || sentence.is(from - 2, "one"));
    }

    /** Whether the two numbers are stated together as parts of something: "22 children and six teachers". */
    boolean areBeside(int first, int second) {
        return second == first + 1
                && !all.get(first).noun().isEmpty()
                && !all.get(second).noun().isEmpty()
                && isBetween(all.get(first), all.get(second).mention().from());
    }

    private boolean startsAt(int index, int token) {
        return index < all.size()
                && (all.get(index).mention().from() == token
                        || all.get(index).mention().number() == token);
    }

    private int pastDeterminers(int from) {
        int at = from;
        while (at < sentence.size() && DETERMINERS.contains(sentence.token(at).lower())) {
            at++;
        }
        return at;
    }

    private boolean endsWithAny(List<List<String>> phrases, int end) {
        return phrases.stream().anyMatch(words -> sentence.startsWith(end - words.size(), words));
    }
}
