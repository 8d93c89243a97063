package dev.crosswire.extraction.catalogue;

import java.util.List;

/**
 * One way in which the words around a number show that it is of a type; a number needs one of its type's triggers. What
 * is given must hold together.
 *
 * @param lemma one of these stands in the number's clause
 * @param near with {@code lemma}: one of these nouns too stands in the clause, or is what is counted
 * @param sizing with {@code lemma}: the number is the size of one of these ("an army of 800,000")
 * @param of the counted noun belongs to one of these ("leaders of 35 countries", "a group of 35 countries")
 * @param compound number and noun are an adjective of one of these ("a 35-nation summit")
 * @param owning with {@code lemma}: the counted noun is subject or object of it, not merely beside it
 * @param partitive the number is what something is a part of ("one of the 35 countries")
 * @param decided the number is agreed or intended: a plain fact is of another type
 * @param beside one of these stands in the sentence or in the one before
 * @param following with {@code lemma}: it follows the counted noun, as in "the 35 countries in the coalition"
 */
public record Trigger(
        List<String> lemma,
        List<String> near,
        List<String> sizing,
        List<String> of,
        List<String> compound,
        boolean owning,
        boolean following,
        boolean partitive,
        boolean decided,
        List<String> beside) {

    /** Copies the lists and refuses a trigger that would hold everywhere. */
    public Trigger {
        lemma = List.copyOf(lemma);
        near = List.copyOf(near);
        sizing = List.copyOf(sizing);
        of = List.copyOf(of);
        compound = List.copyOf(compound);
        beside = List.copyOf(beside);
        if (lemma.isEmpty() && of.isEmpty() && compound.isEmpty() && !partitive) {
            throw new IllegalArgumentException("a trigger needs \"lemma\", \"of\", \"compound\" or \"partitive\"");
        }
    }
}
