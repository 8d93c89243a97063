package dev.crosswire.extraction;

import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sentence with its numbers, as the words that govern them are looked for in it. */
final class NumberedSentence {

    /** Longest name of a figure, in words. */
    static final int LONGEST_PHRASE = 5;

    static final Set<String> BE = Set.of(
            "be", "is", "are", "was", "were", "been", "being", "get", "got", "gets", "getting", "left", "leaves");

    static final Set<String> ARTICLES = Set.of("a", "an", "the", "his", "her", "their", "its", "my", "our");

    private static final Set<String> DETERMINERS = WordLists.of(NumberedSentence.class, "determiners");

    static final Set<String> PREPOSITIONS = WordLists.of(NumberedSentence.class, "prepositions");

    private final ReadSentence read;
    private final Sentence sentence;
    private final List<Counted> all;

    /** @param all every number of the sentence, in order */
    NumberedSentence(ReadSentence read, List<Counted> all) {
        this.read = read;
        this.sentence = read.sentence();
        this.all = all;
    }

    ReadSentence read() {
        return read;
    }

    List<Counted> all() {
        return all;
    }

    String word(int at) {
        return at >= 0 && at < sentence.size() ? sentence.token(at).lower() : "";
    }

    /** The token after the last word that is no determiner before the number. */
    int beforeDeterminers(int from) {
        int end = from;
        while (end > 0 && DETERMINERS.contains(sentence.token(end - 1).lower())) {
            end--;
        }
        if (sentence.is(end - 1, "of") && (sentence.is(end - 2, "total") || sentence.is(end - 2, "estimated"))) {
            end -= 2;
            while (end > 0 && DETERMINERS.contains(sentence.token(end - 1).lower())) {
                end--;
            }
        }
        return end;
    }

    Optional<Counted> startingAt(int token) {
        return all.stream()
                .filter(other ->
                        other.mention().from() == token || other.mention().number() == token)
                .findFirst();
    }

    boolean endsNumber(int token) {
        return all.stream().anyMatch(other -> other.to() == token);
    }

    boolean startsNumber(int at) {
        return startingAt(at).isPresent();
    }

    boolean isIn(Counted counted, int token) {
        Clause mine = read.clauses().of(counted.mention().number());
        Clause there = read.clauses().of(token);
        boolean relative = there.kind() == Clause.Kind.RELATIVE && there.head() == counted.to() - 1;
        return there.id() == mine.id() || relative;
    }

    static int length(String phrase) {
        int words = 1;
        for (int i = 0; i < phrase.length(); i++) {
            words += phrase.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }
}
