package dev.crosswire.extraction;

import dev.crosswire.extraction.catalogue.Relation;
import dev.crosswire.extraction.catalogue.UnitClass;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Optional;
import java.util.Set;

/**
 * What a number counts: the words from the number to the head noun.
 *
 * @param from first token after the number and its unit
 * @param to token after the head noun; {@code from} where nothing is counted
 * @param noun lemma of the head noun; empty string where none is known
 * @param nounAt its token, or the last of the number
 * @param bare whether no noun follows the number at all, rather than one that is not known
 */
record Counted(Mention mention, int from, int to, String noun, int nounAt, boolean bare) {

    /** How many modifiers may stand between a number and its noun ("12 unarmed young Syrian men"). */
    private static final int MODIFIERS = 4;

    /** Words that no noun phrase goes on over. */
    static final Set<String> ENDING = Set.of("of", "in", "on", "at", "to", "for", "from", "with", "by", "that", "which", "who", "whom", "were", "was", "are", "is", "be", "been", "being", "have", "has", "had", "will", "would", "could", "may", "might", "must", "should", "can", "the", "a", "an", "its", "their", "his", "her", "as", "than", "but", "and", "or", "when", "while", "after", "before", "during", "since", "until", "so", "also", "not", "where", "if", "because", "near", "under", "over", "between", "among", "against", "inside", "outside", "into", "onto", "across", "including", "remain", "remained", "remains", "last", "this", "yesterday", "today", "said", "says", "according", "did", "do", "does", "still", "per", "each", "all", "ago", "later", "earlier", "already", "just");

    static Counted of(ReadSentence read, Mention mention, TypeIndex index) {
        Sentence sentence = read.sentence();
        int last = Math.max(mention.to(), mention.unitFrom() >= mention.to() ? mention.unitTo() : 0);
        int from = last < sentence.size() && sentence.token(last).isHyphen() ? last + 1 : last;
        if (mention.nounAt() >= last) {
            String noun =
                    index.nouns().at(sentence, mention.nounAt()).orElse(mention.noun());
            return new Counted(mention, from, mention.nounAt() + 1, noun, mention.nounAt(), false);
        }
        return scanned(read, mention, from, index);
    }

    private static Counted scanned(ReadSentence read, Mention mention, int from, TypeIndex index) {
        Sentence sentence = read.sentence();
        int found = -1;
        for (int i = from; i <= from + MODIFIERS && i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean ends = (token.isMark() && !token.isHyphen() && !"\"“”".contains(token.text()))
                    || ENDING.contains(token.lower())
                    || token.kind() == Token.Kind.NUMBER;
            if (ends || (found >= 0 && !index.nouns().has(sentence, i))) {
                break;
            }
            if (index.nouns().has(sentence, i)) {
                found = i;
            }
        }
        if (found >= 0) {
            String noun = index.nouns().at(sentence, found).orElse("");
            return new Counted(mention, from, found + 1, noun, found, false);
        }
        Optional<Entity> people = read.entityAt(from)
                .filter(entity -> entity.form() == Form.DEMONYM
                        && sentence.token(entity.to() - 1).lower().endsWith("s"));
        if (people.isPresent()) {
            int at = people.get().to() - 1;
            return new Counted(mention, from, at + 1, TypeIndex.ANY_PERSON, at, false);
        }
        return new Counted(mention, from, from, "", from - 1, isBare(sentence, from, index));
    }

    private static boolean isBare(Sentence sentence, int at, TypeIndex index) {
        if (at >= sentence.size()) {
            return true;
        }
        Token token = sentence.token(at);
        return token.kind() != Token.Kind.WORD
                || ENDING.contains(token.lower())
                || token.lower().endsWith("ly")
                || token.is("more")
                || token.is("dead")
                || index.words(Relation.STATE).has(sentence, at)
                || index.words(Relation.OBJECT).has(sentence, at)
                || index.words(Relation.SUBJECT).has(sentence, at);
    }

    String unitClass() {
        return UnitClass.of(mention.unit());
    }

    /** Whether the token belongs to the number, its unit or what it counts. */
    boolean covers(int token) {
        return token >= mention.from() && token < Math.max(to, mention.to());
    }
}
