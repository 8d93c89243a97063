package dev.crosswire.extraction;

import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.catalogue.Relation;
import dev.crosswire.extraction.catalogue.UnitClass;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
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
    static final Set<String> ENDING = WordLists.of(Counted.class, "ending");

    private static final List<Relation> SAID = List.of(Relation.STATE, Relation.SUBJECT, Relation.OBJECT);

    private static final Set<String> AGE = Set.of("aged", "age", "ages");

    /** Plural without an ending. */
    private static final Set<String> COLLECTIVE = Set.of(
            "people",
            "personnel",
            "staff",
            "crew",
            "police",
            "military",
            "aircraft",
            "men",
            "women",
            "children",
            "dead",
            "wounded",
            "injured");

    /** What each number of the sentence counts, in order. */
    static List<Counted> all(ReadSentence read, List<Mention> mentions, TypeIndex index) {
        List<Counted> all = new ArrayList<>();
        for (Mention mention : mentions) {
            if (AGE.contains(before(read.sentence(), mention))) {
                continue;
            }
            all.add(of(read, withoutVerb(read.sentence(), mention, index), index));
        }
        for (int i = all.size() - 2; i >= 0; i--) {
            all.set(i, all.get(i).ofTheNext(read.sentence(), all.get(i + 1)));
        }
        for (int i = 0; i < all.size(); i++) {
            all.set(i, all.get(i).ofThem(read, index));
        }
        for (int i = 1; i < all.size(); i++) {
            all.set(i, all.get(i).ofTheOpening(read.sentence(), all.get(i - 1)));
        }
        return List.copyOf(all);
    }

    private static String before(Sentence sentence, Mention mention) {
        return mention.from() > 0 ? sentence.token(mention.from() - 1).lower() : "";
    }

    /** "45 of the 60 drones": both count drones. */
    private Counted ofTheNext(Sentence sentence, Counted next) {
        int at = mention.to() + 1;
        if (sentence.is(at, "the") || sentence.is(at, "its") || sentence.is(at, "all")) {
            at++;
        }
        boolean partitive = noun.isEmpty()
                && mention.unit().equals(Unit.COUNT)
                && sentence.is(mention.to(), "of")
                && !next.noun().isEmpty()
                && (next.mention().from() == at || next.mention().number() == at);
        return partitive ? new Counted(mention, next.to(), next.to(), next.noun(), next.nounAt(), false) : this;
    }

    /** "seven of them children": the noun stands after what it is a part of. */
    private Counted ofThem(ReadSentence read, TypeIndex index) {
        Sentence sentence = read.sentence();
        boolean them = noun.isEmpty()
                && sentence.is(mention.to(), "of")
                && (sentence.is(mention.to() + 1, "them") || sentence.is(mention.to() + 1, "whom"));
        int at = mention.to() + 2;
        boolean were = sentence.is(at, "were") || sentence.is(at, "are");
        if (!them || index.noun(sentence, were ? at + 1 : at).isEmpty()) {
            return this;
        }
        Counted after = scanned(read, mention, were ? at + 1 : at, index);
        return after.noun().isEmpty() ? this : after;
    }

    /** "Of the 52 missiles, 40 were shot down": both count missiles. */
    private Counted ofTheOpening(Sentence sentence, Counted before) {
        return noun.isEmpty()
                        && bare
                        && !before.noun().isEmpty()
                        && before.opens(sentence)
                        && sentence.is(mention.from() - 1, ",")
                ? new Counted(mention, from, from, before.noun(), before.nounAt(), false)
                : this;
    }

    /** "Of the 52 missiles": the number that opens a clause as the whole of what follows. */
    boolean opens(Sentence sentence) {
        int of = sentence.is(mention.from() - 1, "the") ? mention.from() - 2 : mention.from() - 1;
        return sentence.is(of, "of") && (of == 0 || !sentence.token(of - 1).isWord());
    }

    /** "handed over 175 detainees": "over" belongs to the verb and bounds nothing. */
    private static Mention withoutVerb(Sentence sentence, Mention mention, TypeIndex index) {
        boolean over = mention.number() - mention.from() == 1 && sentence.is(mention.from(), "over");
        boolean verb = over
                && mention.stated().isPresent()
                && index.words(Relation.OBJECT)
                        .at(sentence, mention.from() - 1)
                        .filter(word -> word.endsWith(" over"))
                        .isPresent();
        return verb
                ? new Mention(
                        mention.number(),
                        mention.to(),
                        mention.number(),
                        Interval.point(mention.stated().get()),
                        mention.stated(),
                        Bound.EXACT,
                        mention.trend(),
                        mention.unit(),
                        mention.unitFrom(),
                        mention.unitTo(),
                        mention.noun(),
                        mention.nounAt())
                : mention;
    }

    private static Counted of(ReadSentence read, Mention mention, TypeIndex index) {
        Sentence sentence = read.sentence();
        int last = Math.max(mention.to(), mention.unitFrom() >= mention.to() ? mention.unitTo() : 0);
        int from = last < sentence.size() && sentence.token(last).isHyphen() ? last + 1 : last;
        Counted own = scanned(read, mention, from, index);
        boolean people = own.noun().equals(TypeIndex.ANY_PERSON);
        if (mention.nounAt() < last || people) {
            return own;
        }
        boolean said = saidTo(sentence, from, index) > mention.nounAt();
        boolean goesOn = mention.nounAt() == own.to()
                && COLLECTIVE.contains(sentence.token(own.nounAt()).lower())
                && saidTo(sentence, own.to(), index) < 0;
        if (said || (!own.noun().isEmpty() && !goesOn && own.nounAt() < mention.nounAt())) {
            return said ? new Counted(mention, from, from, "", from - 1, true) : own;
        }
        String noun = index.noun(sentence, mention.nounAt()).orElse(mention.noun());
        return new Counted(mention, from, mention.nounAt() + 1, noun, mention.nounAt(), false);
    }

    /** Token after a word at {@code at} that says something of a number, or -1. */
    private static int saidTo(Sentence sentence, int at, TypeIndex index) {
        int to = -1;
        for (Relation relation : SAID) {
            Optional<String> word = index.words(relation).at(sentence, at);
            boolean noun = relation == Relation.OBJECT && !VerbCues.isParticiple(sentence.token(at));
            if (word.isPresent() && !noun) {
                to = Math.max(to, at + NumberedSentence.length(word.get()));
            }
        }
        return to;
    }

    private static Counted scanned(ReadSentence read, Mention mention, int from, TypeIndex index) {
        Sentence sentence = read.sentence();
        int found = -1;
        for (int i = from; i <= from + MODIFIERS && i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean another = found < 0
                    && i > from
                    && token.is("and")
                    && i + 1 < sentence.size()
                    && sentence.token(i + 1).isWord();
            if (another || isNameBefore(read, sentence, i)) {
                continue;
            }
            if (token.is("(") && sentence.is(i + 2, ")")) {
                i += 2;
                continue;
            }
            boolean ends = (token.isMark() && !token.isHyphen() && !"\"“”".contains(token.text()))
                    || ENDING.contains(token.lower())
                    || token.kind() == Token.Kind.NUMBER;
            boolean goesOn = index.noun(sentence, i).isPresent()
                    && !index.words(Relation.STATE).has(sentence, i);
            if (ends || (found >= 0 && !goesOn)) {
                break;
            }
            if (index.noun(sentence, i).isPresent()) {
                found = i;
                if (isPlural(sentence, i, index)) {
                    break;
                }
            }
        }
        if (found >= 0 && isModifier(sentence, mention, from, found, index)) {
            return new Counted(mention, from, from, "", from - 1, false);
        }
        if (found >= 0) {
            String noun = index.noun(sentence, found).orElse("");
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

    /** "20 Islamic State fighters": a name is no head noun, unless it names people ("12 Syrians"). */
    private static boolean isNameBefore(ReadSentence read, Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean named = token.isCapitalised() && !token.lower().endsWith("s") && !COLLECTIVE.contains(token.lower());
        return named
                || read.entityAt(at)
                        .filter(entity -> entity.form() != Form.DEMONYM
                                || !sentence.token(entity.to() - 1).lower().endsWith("s"))
                        .isPresent();
    }

    /** "two passenger trains", "a 12-bed ward", "a three-dimensional model": the noun found is not the head. */
    private static boolean isModifier(Sentence sentence, Mention mention, int from, int found, TypeIndex index) {
        Token token = sentence.token(found);
        boolean hyphened = sentence.is(from - 1, "-") && from > mention.to();
        if (hyphened) {
            return true;
        }
        boolean singular =
                token.lower().equals(index.noun(sentence, found).orElse("")) && !COLLECTIVE.contains(token.lower());
        boolean goesOn = found + 1 < sentence.size()
                && sentence.token(found + 1).isWord()
                && !ENDING.contains(sentence.token(found + 1).lower())
                && !index.words(Relation.STATE).has(sentence, found + 1)
                && !index.words(Relation.OBJECT).has(sentence, found + 1)
                && !index.words(Relation.SUBJECT).has(sentence, found + 1);
        boolean one = mention.stated().filter(Rational.ONE::equals).isPresent();
        return singular && !one && goesOn;
    }

    private static boolean isPlural(Sentence sentence, int at, TypeIndex index) {
        String word = sentence.token(at).lower();
        return !COLLECTIVE.contains(word)
                && !word.equals(index.noun(sentence, at).orElse(word));
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

    /** First token of the number with its bounds and a unit before it. */
    int start() {
        boolean unitBefore = mention.unitFrom() >= 0 && mention.unitFrom() < mention.unitTo();
        return unitBefore ? Math.min(mention.from(), mention.unitFrom()) : mention.from();
    }

    String unitClass() {
        return UnitClass.of(mention.unit());
    }

    /** Whether the token belongs to the number, its unit or what it counts. */
    boolean covers(int token) {
        return token >= mention.from() && token < Math.max(to, mention.to());
    }
}
