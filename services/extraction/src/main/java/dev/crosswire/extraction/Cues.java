package dev.crosswire.extraction;

import dev.crosswire.extraction.catalogue.Relation;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the words that govern a number, the surest first: by order, nearness and function words, without a parse. What
 * it cannot see it leaves out; a wrong cue costs more than a missing one.
 */
final class Cues {

    /** From a verb to an object that is one of several, from a subject to its verb, from a figure's name to the figure. */
    private static final int TO_JOINED_OBJECT = 14;

    private static final int TO_VERB = 14;
    private static final int TO_PRICE = 10;
    private static final int TO_LEVEL = 22;
    private static final int LONGEST_PHRASE = 5;

    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "get", "got", "gets", "getting", "left", "leaves");

    private static final Set<String> AUXILIARY = Set.of("have", "has", "had", "to", "also", "feared", "reported", "reportedly", "confirmed", "believed", "presumed", "said", "already", "so", "far", "still", "now", "known", "thought", "not", "later", "both", "all", "declared", "pronounced", "listed", "could", "may", "might", "would", "will", "must", "should", "can", "remain", "remained", "remains", "remaining", "either", "were", "then", "there", "found", "yet", "just", "since", "again", "officially", "initially", "more", "others", "other", "alone", "themselves", "estimated", "expected", "understood");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "his", "her", "their", "its", "my", "our");

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "another", "further", "additional", "some", "other", "its", "their", "his", "her", "all", "estimated", "total", "reported", "record", "these", "those", "our", "even", "only", "just", "already", "now");

    private static final Set<String> PREPOSITIONS = Set.of("in", "on", "at", "of", "for", "from", "with", "by", "about", "against", "over", "under", "near", "to", "into", "across", "during", "inside", "outside", "around", "among", "between", "after", "before", "through");

    /** Between the name of a figure and the figure. */
    private static final Set<String> LINKS = Set.of(
            "to", "at", "was", "is", "were", "are", "be", "been", "being", "reached", "reaching", "reach", "reaches", "hit",
            "hitting", "hits", "stood", "totalled", "totaled", "totalling", "totaling", "totals", "exceeded", "exceeding",
            "exceeds", "exceed", "topped", "topping", "tops", "surpassed", "surpassing", "passed", "averaged", "averaging",
            "remained", "remains", "as", ":", "rose", "fell", "climbed", "grew", "dropped", "jumped", "slumped", "shrank",
            "rising", "falling", "by", "gained", "lost", "increased", "decreased", "declined", "about", "measured",
            "measuring", "recorded", "became", "worth", "(", ",", "-", "–", "—", "plunged", "soared", "slipped", "edged",
            "near", "nearing", "approaching");

    private static final Set<String> WEAK_LINKS = Set.of(",", "-", "–", "—", "(", "as", "about", "worth");

    private static final Set<String> INCLUDES = Set.of("include", "included", "includes");

    /** Before a number, these make it no subject: "one of the 12 tourists was hurt". */
    private static final Set<String> OBLIQUE =
            Set.of("of", "in", "from", "with", "among", "by", "near", "at", "for", "to", "on", "against", "than");

    private final ReadSentence read;
    private final Sentence sentence;
    private final TypeIndex index;
    private final List<Counted> all;

    /** @param all every number of the sentence, in order */
    Cues(ReadSentence read, TypeIndex index, List<Counted> all) {
        this.read = read;
        this.sentence = read.sentence();
        this.index = index;
        this.all = all;
    }

    /** The cues of one of the numbers. */
    List<Cue> of(Counted counted) {
        List<Cue> cues = new ArrayList<>();
        boolean measured = !counted.unitClass().equals("count");
        if (measured) {
            share(counted).ifPresent(cues::add);
            level(counted, cues);
        }
        named(counted, cues);
        counts(counted).ifPresent(cues::add);
        amongst(counted).ifPresent(cues::add);
        adjacentObject(counted).ifPresent(cues::add);
        inside(counted).ifPresent(cues::add);
        after(counted).ifPresent(cues::add);
        joinedObject(counted).ifPresent(cues::add);
        if (!measured) {
            share(counted).ifPresent(cues::add);
            level(counted, cues);
        }
        return cues;
    }

    private Optional<Cue> counts(Counted counted) {
        if (counted.noun().isEmpty()) {
            return Optional.empty();
        }
        int from = counted.from() < counted.to() ? counted.from() : counted.nounAt();
        for (int i = from; i <= counted.nounAt(); i++) {
            Optional<String> word = index.words(Relation.COUNTS).at(sentence, i);
            if (word.isPresent() && i + length(word.get()) == counted.nounAt() + 1) {
                return Optional.of(new Cue(Relation.COUNTS, word.get(), i, true));
            }
        }
        return Optional.empty();
    }

    /** "killed at least 12", "the deaths of 12". */
    private Optional<Cue> adjacentObject(Counted counted) {
        int end = beforeDeterminers(counted.start());
        for (int start = Math.max(0, end - LONGEST_PHRASE); start < end; start++) {
            if (isSaidOf(counted) && endsNumber(start)) {
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
        for (int i = end - 2; i >= Math.max(0, end - TO_PRICE) && isIn(counted, i); i--) {
            for (String phrase : index.words(Relation.OBJECT).beginningAt(sentence, i)) {
                if (phrase.endsWith(" " + word(end - 1)) && length(phrase) == 2) {
                    return Optional.of(new Cue(Relation.OBJECT, phrase, i, false));
                }
            }
        }
        return Optional.empty();
    }

    /** The token after the last word that is no determiner before the number. */
    private int beforeDeterminers(int from) {
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

    /** "12 missing children", "12 wounded". */
    private Optional<Cue> inside(Counted counted) {
        for (int i = counted.from(); i < counted.to(); i++) {
            Optional<String> word = index.words(Relation.STATE).at(sentence, i);
            if (word.isPresent()) {
                return Optional.of(new Cue(Relation.STATE, word.get(), i, true));
            }
        }
        return Optional.empty();
    }

    /** "among the dead were four women", "the wounded include two children". */
    private Optional<Cue> amongst(Counted counted) {
        int end = beforeDeterminers(counted.start());
        Optional<Counted> joined = all.stream()
                .filter(other -> other.to() < end && other.to() >= end - 2 && other.to() > 0)
                .filter(other -> sentence.is(end - 1, "and") || sentence.is(end - 1, ","))
                .findFirst();
        if (joined.isPresent() && joined.get().mention().from() < counted.mention().from()) {
            return amongst(joined.get());
        }
        boolean among = sentence.is(end - 4, "among") && sentence.is(end - 3, "the") && BE.contains(word(end - 1));
        boolean includes = sentence.is(end - 3, "the") && INCLUDES.contains(word(end - 1));
        return among || includes
                ? index.words(Relation.STATE)
                        .at(sentence, end - 2)
                        .map(word -> new Cue(Relation.STATE, word, end - 2, true))
                : Optional.empty();
    }

    private String word(int at) {
        return at >= 0 && at < sentence.size() ? sentence.token(at).lower() : "";
    }

    /** What follows the counted noun: "12 dead", "12 people, among them two children, were killed", "12 people died". */
    private Optional<Cue> after(Counted counted) {
        int at = pastJoined(pastAside(counted.to()));
        boolean be = false;
        boolean near = true;
        boolean oblique = OBLIQUE.contains(word(beforeDeterminers(counted.start()) - 1));
        for (int steps = 0; steps < TO_VERB && at < sentence.size(); steps++, at++) {
            Token token = sentence.token(at);
            Optional<Counted> number = startingAt(at);
            if (number.isPresent() && !near && OBLIQUE.contains(word(at - 1)) && number.get().to() > at) {
                at = number.get().to() - 1;
                continue;
            }
            boolean leaves = oblique && (be || !near);
            if (!isIn(counted, at) || token.is(";") || number.isPresent() || leaves) {
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
            if (object.isPresent() && !AUXILIARY.contains(token.lower())) {
                boolean passive = isParticiple(token) && (be || (near && !takesObject(at + length(object.get()))));
                return passive
                        ? Optional.of(new Cue(Relation.OBJECT, object.get(), at, near))
                        : Optional.empty();
            }
            if (BE.contains(token.lower())) {
                be = true;
            } else if (!AUXILIARY.contains(token.lower()) && !token.lower().endsWith("ly")) {
                boolean another = !near
                        && ARTICLES.contains(token.lower())
                        && !PREPOSITIONS.contains(sentence.token(at - 1).lower());
                if (another || be) {
                    return Optional.empty();
                }
                near = false;
            }
        }
        return Optional.empty();
    }

    /** Past ", including three children," and "(three of them children)". */
    private int pastAside(int at) {
        boolean comma = sentence.is(at, ",");
        boolean bracket = sentence.is(at, "(");
        boolean dash = sentence.is(at, "-") || sentence.is(at, "–") || sentence.is(at, "—");
        if (!comma && !bracket && !dash) {
            return at;
        }
        boolean part = isPart(at + 1) || startsNumber(at + 1);
        for (int i = at + 1; part && i < Math.min(sentence.size(), at + 20); i++) {
            boolean closes = comma && sentence.is(i, ",") || bracket && sentence.is(i, ")") || dash && sentence.token(i).text().equals(sentence.token(at).text());
            boolean listGoesOn = closes && comma && startsNumber(i + 1);
            if (closes && !listGoesOn) {
                return i + 1;
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
    private int pastJoined(int at) {
        int here = at;
        for (int round = 0; round < 4; round++) {
            int next = sentence.is(here, ",") && sentence.is(here + 1, "and") ? here + 2 : here + 1;
            boolean joins = sentence.is(here, "and") || sentence.is(here, ",") || sentence.is(here, "or");
            Optional<Counted> other = joins ? startingAt(next) : Optional.empty();
            if (other.isEmpty() || other.get().noun().isEmpty()) {
                return here;
            }
            here = other.get().to();
        }
        return here;
    }

    private Optional<Counted> startingAt(int token) {
        return all.stream()
                .filter(other -> other.mention().from() == token || other.mention().number() == token)
                .findFirst();
    }

    private boolean endsNumber(int token) {
        return all.stream().anyMatch(other -> other.to() == token);
    }

    private boolean startsNumber(int at) {
        return startingAt(at).isPresent();
    }

    /** Whether an object follows, so that the verb before it is active: "12 gunmen killed a judge". */
    private boolean takesObject(int at) {
        if (at >= sentence.size()) {
            return false;
        }
        Token token = sentence.token(at);
        boolean least = token.is("at") && (sentence.is(at + 1, "least") || sentence.is(at + 1, "most"));
        boolean name = token.isCapitalised() && read.entityAt(at).isPresent();
        boolean many = startingAt(at).filter(other -> !isSaidOf(other)).isPresent();
        return least
                || name
                || many
                || ARTICLES.contains(token.lower())
                || token.is("him")
                || token.is("them")
                || token.is("it")
                || token.is("more")
                || token.is("himself")
                || token.is("dozens")
                || token.is("several")
                || index.noun(sentence, at).isPresent();
    }

    /** Whether something is said of the number right after it: "10 civilians killed, 40 injured". */
    private boolean isSaidOf(Counted counted) {
        return index.words(Relation.STATE).has(sentence, counted.to())
                || (counted.to() < sentence.size()
                        && isParticiple(sentence.token(counted.to()))
                        && index.words(Relation.OBJECT).has(sentence, counted.to()));
    }

    private static boolean isParticiple(Token token) {
        String word = token.lower();
        return !word.endsWith("ing") && !word.endsWith("s");
    }

    /** "killed two soldiers and 12 civilians", "fined the bank $5m". */
    private Optional<Cue> joinedObject(Counted counted) {
        int end = beforeDeterminers(counted.start());
        boolean joined = sentence.is(end - 1, "and") || sentence.is(end - 1, ",") || sentence.is(end - 1, "plus");
        boolean money = counted.unitClass().equals("money");
        int reach = joined ? TO_JOINED_OBJECT : money ? LONGEST_PHRASE : 0;
        for (int i = end - 1; i >= Math.max(0, end - reach); i--) {
            if (!isIn(counted, i)) {
                return Optional.empty();
            }
            Token token = sentence.token(i);
            Optional<String> object = index.words(Relation.OBJECT).at(sentence, i);
            if (object.isPresent()) {
                boolean passive = BE.contains(sentence.token(Math.max(0, i - 1)).lower());
                return passive && joined
                        ? Optional.empty()
                        : Optional.of(new Cue(Relation.OBJECT, object.get(), i, false));
            }
            boolean stops = BE.contains(token.lower())
                    || index.words(Relation.STATE).has(sentence, i)
                    || index.words(Relation.SUBJECT).has(sentence, i)
                    || (!joined && PREPOSITIONS.contains(token.lower()));
            if (stops) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The name of the figure: before it over "of", "to", "was"; or after it. */
    private void level(Counted counted, List<Cue> cues) {
        Lemmas levels = index.words(Relation.LEVEL);
        int from = beforeDeterminers(counted.start());
        if (sentence.is(from - 1, "of")) {
            named(counted, cues);
        } else if (from > 0 && LINKS.contains(sentence.token(from - 1).lower())) {
            linked(counted, levels, from).ifPresent(cues::add);
        } else {
            ending(levels, from).ifPresent(cues::add);
        }
        following(counted, levels).ifPresent(cues::add);
    }

    /** "a toll of 12", "an army of 90,000". */
    private void named(Counted counted, List<Cue> cues) {
        Lemmas levels = index.words(Relation.LEVEL);
        int from = beforeDeterminers(counted.start());
        if (sentence.is(from - 1, "of")) {
            int end = from - 1;
            while (end > 0 && (sentence.is(end - 1, "far") || sentence.is(end - 1, "so"))) {
                end--;
            }
            ending(levels, end).ifPresent(cues::add);
            ending(levels, from).ifPresent(cues::add);
        }
    }

    private Optional<Cue> ending(Lemmas lemmas, int end) {
        for (int start = Math.max(0, end - LONGEST_PHRASE); start < end; start++) {
            Optional<String> word = lemmas.at(sentence, start);
            if (word.isPresent() && start + length(word.get()) == end) {
                return Optional.of(new Cue(Relation.LEVEL, word.get(), start, true));
            }
        }
        return Optional.empty();
    }

    private Optional<String> ending(Relation relation, int start, int end) {
        return index.words(relation).at(sentence, start).filter(word -> start + length(word) == end);
    }

    /** "the death toll in the city rose to 12", "turnout: 61 per cent". */
    private Optional<Cue> linked(Counted counted, Lemmas levels, int from) {
        Token link = sentence.token(from - 1);
        boolean colon = link.is(":");
        boolean weak = WEAK_LINKS.contains(link.lower());
        int reach = weak ? LONGEST_PHRASE : TO_LEVEL;
        for (int i = from - 1; i >= Math.max(0, from - reach); i--) {
            Token token = sentence.token(i);
            if (!colon && !isIn(counted, i) || (token.is(";") && i < from - 1)) {
                return Optional.empty();
            }
            Optional<String> word = levels.at(sentence, i);
            if (word.isPresent()) {
                int head = i;
                for (int start = Math.max(0, i - LONGEST_PHRASE); start < i; start++) {
                    Optional<String> longer = levels.at(sentence, start);
                    if (longer.isPresent() && start + length(longer.get()) >= i + length(word.get())) {
                        return Optional.of(new Cue(Relation.LEVEL, longer.get(), start, false));
                    }
                }
                return Optional.of(new Cue(Relation.LEVEL, word.get(), head, false));
            }
        }
        return Optional.empty();
    }

    /** "a $5m fine", "£212m in pre-tax profit", "$300 million worth of damage". */
    private Optional<Cue> following(Counted counted, Lemmas levels) {
        int at = counted.from();
        boolean measured = !counted.unitClass().equals("count");
        if (!measured && !(at > 0 && sentence.token(Math.min(at, sentence.size()) - 1).isHyphen())) {
            return Optional.empty();
        }
        if (sentence.is(at, "worth") && sentence.is(at + 1, "of")) {
            at += 2;
        } else if (sentence.is(at, "in") || sentence.is(at, "of")) {
            at++;
        }
        for (int i = at; i < Math.min(at + 4, sentence.size()); i++) {
            Token token = sentence.token(i);
            Optional<String> word = levels.at(sentence, i);
            if (word.isPresent()) {
                return Optional.of(new Cue(Relation.LEVEL, word.get(), i, true));
            }
            boolean stops = (token.isMark() && !token.isHyphen())
                    || (Counted.ENDING.contains(token.lower()) && !(i == at && ARTICLES.contains(token.lower())))
                    || token.kind() == Token.Kind.NUMBER;
            if (stops) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "53 per cent of the vote", "a fifth of Ukraine". */
    private Optional<Cue> share(Counted counted) {
        int at = counted.from();
        if (!sentence.is(at, "of")) {
            return Optional.empty();
        }
        for (int i = at + 1; i < Math.min(at + 8, sentence.size()); i++) {
            Token token = sentence.token(i);
            Optional<String> word = index.words(Relation.SHARE).at(sentence, i);
            if (word.isPresent()) {
                return Optional.of(new Cue(Relation.SHARE, word.get(), i, true));
            }
            boolean stops = (token.isMark() && !token.isHyphen() && !token.is("'s"))
                    || (Counted.ENDING.contains(token.lower()) && !ARTICLES.contains(token.lower()) && !token.is("all"));
            if (stops) {
                break;
            }
        }
        int name = sentence.is(at + 1, "the") ? at + 2 : at + 1;
        return read.entityAt(Math.min(name, sentence.size() - 1))
                .filter(entity -> entity.form() == Form.NAME && !sentence.is(entity.to(), "'s"))
                .map(entity -> new Cue(Relation.SHARE, "country", entity.from(), true));
    }

    private boolean isIn(Counted counted, int token) {
        Clause mine = read.clauses().of(counted.mention().number());
        Clause there = read.clauses().of(token);
        boolean relative = there.kind() == Clause.Kind.RELATIVE && there.head() == counted.to() - 1;
        return there.id() == mine.id() || relative;
    }

    private static int length(String phrase) {
        int words = 1;
        for (int i = 0; i < phrase.length(); i++) {
            words += phrase.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }
}
