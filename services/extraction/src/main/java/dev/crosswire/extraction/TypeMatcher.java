package dev.crosswire.extraction;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.catalogue.CatalogueEntry;
import dev.crosswire.extraction.catalogue.ConditionalNoun;
import dev.crosswire.extraction.catalogue.Elision;
import dev.crosswire.extraction.catalogue.Trigger;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.quantity.Mention;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a number is of one type of the catalogue. Immutable. */
final class TypeMatcher {

    private record Words(
            Trigger trigger, Lemmas lemma, Lemmas near, Lemmas sizing, Lemmas of, Lemmas compound, Lemmas beside) {

        private Words(Trigger trigger) {
            this(
                    trigger,
                    new Lemmas(trigger.lemma()),
                    new Lemmas(trigger.near()),
                    new Lemmas(trigger.sizing()),
                    new Lemmas(trigger.of()),
                    new Lemmas(trigger.compound()),
                    new Lemmas(trigger.beside()));
        }
    }

    /** How many modifiers may stand between a number and its noun ("600,000 Ukrainian army personnel"). */
    private static final int MODIFIERS = 4;

    /** How far from its number a trigger may stand, in tokens. */
    private static final int REACH = 24;

    private static final Set<String> ENDING = WordLists.of(TypeMatcher.class, "ending of type matcher");

    /** Before a number, these make it no object of the verb: "supplies to 6,000 troops". */
    private static final Set<String> OBLIQUE =
            Set.of("to", "for", "against", "among", "with", "on", "in", "into", "across", "at", "between", "around");

    private static final Set<String> LINKS = Set.of("of", "from", "representing", "for");

    private static final Set<String> ARTICLES = Set.of("the", "all", "these", "those", "its", "other");

    private static final Set<String> COLLECTIVE = Set.of("personnel", "military", "men");

    private final CatalogueEntry entry;
    private final Lemmas nouns;
    private final Map<String, ConditionalNoun> conditions = new HashMap<>();
    private final List<Words> triggers;
    private final Lemmas unless;

    TypeMatcher(CatalogueEntry entry) {
        this.entry = entry;
        List<String> all = new ArrayList<>(entry.nouns());
        for (ConditionalNoun noun : entry.nounsOnly()) {
            all.add(noun.noun());
            conditions.put(noun.noun(), noun);
        }
        this.nouns = new Lemmas(all);
        this.triggers = entry.trigger().stream().map(Words::new).toList();
        this.unless = new Lemmas(entry.unless());
    }

    CatalogueEntry entry() {
        return entry;
    }

    /** @param countries how many countries the article names */
    Optional<Match> match(ReadSentence read, Mention mention, int countries) {
        Sentence sentence = read.sentence();
        if (!mention.unit().equals(Unit.COUNT)) {
            return Optional.empty();
        }
        Rational most =
                mention.interval().highValue().or(mention.interval()::lowValue).orElse(Rational.ZERO);
        boolean whole = mention.stated().map(Rational::isInteger).orElse(true);
        if (!whole || most.compareTo(Rational.of(entry.smallest())) < 0) {
            return Optional.empty();
        }
        int nounAt = counted(sentence, mention);
        if ((nounAt < 0 && !isElided(read, mention)) || hasUnless(read, mention)) {
            return Optional.empty();
        }
        String noun = nounAt < 0 ? "" : nouns.at(sentence, nounAt).orElse("");
        if (!holds(conditions.get(noun), read, mention, countries)) {
            return Optional.empty();
        }
        int last = nounAt < 0 ? mention.to() - 1 : nounAt;
        if (entry.membershipOther() && isMembership(read, mention, last)) {
            return Optional.empty();
        }
        for (Words words : triggers) {
            int at = triggered(words, read, mention, last);
            if (at >= 0) {
                return Optional.of(new Match(
                        Match.Type.of(entry),
                        mention,
                        noun,
                        last,
                        at,
                        words.trigger().decided(),
                        entry.population()));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(
            @Nullable ConditionalNoun condition, ReadSentence read, Mention mention, int countries) {
        if (condition == null) {
            return true;
        }
        boolean definite = !condition.definite() || read.sentence().is(mention.from() - 1, "the");
        boolean beside = condition.beside().isEmpty() || isBeside(new Lemmas(condition.beside()), read);
        return countries >= condition.countries() && definite && beside;
    }

    private boolean hasUnless(ReadSentence read, Mention mention) {
        Clause clause = read.clauses().of(mention.number());
        for (int i = mention.number() - REACH; i < mention.number() + REACH; i++) {
            if (read.clauses().isIn(clause, i) && unless.has(read.sentence(), i)) {
                return true;
            }
        }
        return false;
    }

    /** "NATO's 32 countries", "the 27 EU nations": how many belong to a body says nothing of who met. */
    private static boolean isMembership(ReadSentence read, Mention mention, int nounAt) {
        for (int i = mention.from() - 2; i <= nounAt + 1; i++) {
            if (read.entityAt(i)
                    .filter(entity -> entity.form() == Form.ORGANISATION && entity.standing())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The counted noun's token, or -1. The number must count it: no preposition or verb may stand between. */
    private int counted(Sentence sentence, Mention mention) {
        int at = mention.to();
        if (at < sentence.size() && sentence.token(at).isHyphen()) {
            at++;
        }
        for (int i = at; i <= at + MODIFIERS && i < sentence.size(); i++) {
            Token token = sentence.token(i);
            Optional<String> noun = nouns.at(sentence, i);
            if (noun.isPresent()) {
                boolean hyphened = sentence.token(i - 1).isHyphen() || sentence.is(mention.to() + 1, "strong");
                boolean singular = token.lower().equals(noun.get()) && !COLLECTIVE.contains(noun.get());
                if (!singular || hyphened) {
                    return i;
                }
                continue;
            }
            if ((token.isMark() && !token.isHyphen() && !"\"“”".contains(token.text()))
                    || ENDING.contains(token.lower())
                    || token.kind() == Token.Kind.NUMBER) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isElided(ReadSentence read, Mention mention) {
        Elision elision = entry.elided();
        if (elision == null) {
            return false;
        }
        Sentence sentence = read.sentence();
        int next = mention.to();
        boolean bare = next >= sentence.size()
                || (sentence.token(next).isMark() && !sentence.token(next).isHyphen())
                || ENDING.contains(sentence.token(next).lower())
                || sentence.is(next, "and")
                || sentence.is(next, "under")
                || sentence.is(next, "after");
        boolean linked = mention.trend().isPresent()
                || (mention.from() > 0
                        && elision.after()
                                .contains(sentence.token(mention.from() - 1).lower()));
        return bare && linked && isInClause(new Lemmas(elision.of()), read, mention.number(), 0, mention.from());
    }

    private int triggered(Words words, ReadSentence read, Mention mention, int last) {
        Trigger trigger = words.trigger();
        Sentence sentence = read.sentence();
        if (!trigger.beside().isEmpty() && !isBeside(words.beside(), read)) {
            return -1;
        }
        if (trigger.partitive()) {
            return partitive(sentence, mention);
        }
        if (!trigger.of().isEmpty()) {
            return linked(words.of(), sentence, mention);
        }
        if (!trigger.compound().isEmpty()) {
            boolean hyphen = mention.to() < sentence.size()
                    && sentence.token(mention.to()).isHyphen();
            return hyphen ? words.compound().first(sentence, last + 1, last + 4) : -1;
        }
        if (trigger.following()) {
            return words.lemma().first(sentence, last + 1, last + 7);
        }
        if (trigger.owning()) {
            return Owning.trigger(words.lemma(), read, mention, last, OBLIQUE);
        }
        int at = nearest(words.lemma(), read, mention.number());
        if (at < 0) {
            return -1;
        }
        if (!trigger.sizing().isEmpty()) {
            return sizes(words.sizing(), read, mention, last) ? at : -1;
        }
        boolean near = trigger.near().isEmpty() || isInClause(words.near(), read, mention.number(), 0, sentence.size());
        return near ? at : -1;
    }

    private static int partitive(Sentence sentence, Mention mention) {
        int at = mention.from() - 1;
        while (at > 0 && ARTICLES.contains(sentence.token(at).lower())) {
            at--;
        }
        boolean definite = at < mention.from() - 1;
        return definite && sentence.is(at, "of") && at > 0 ? at - 1 : -1;
    }

    private static int linked(Lemmas of, Sentence sentence, Mention mention) {
        int at = mention.from() - 1;
        while (at > 0 && ARTICLES.contains(sentence.token(at).lower())) {
            at--;
        }
        return at > 0 && LINKS.contains(sentence.token(at).lower()) ? of.last(sentence, at - 4, at) : -1;
    }

    private static boolean sizes(Lemmas sizing, ReadSentence read, Mention mention, int last) {
        Sentence sentence = read.sentence();
        boolean strong = sentence.is(mention.to(), "strong")
                || (mention.to() < sentence.size()
                        && sentence.token(mention.to()).isHyphen());
        if (strong && sizing.first(sentence, last, last + 3) >= 0) {
            return true;
        }
        boolean of = sentence.is(mention.from() - 1, "of") || sentence.is(mention.from() - 1, "with");
        boolean to = sentence.is(mention.from() - 1, "to") || sentence.is(mention.from() - 1, "at");
        int reach = of ? 3 : to || mention.trend().isPresent() ? 6 : 0;
        return reach > 0 && sizing.last(sentence, mention.from() - reach - 1, mention.from()) >= 0;
    }

    private static int nearest(Lemmas lemma, ReadSentence read, int number) {
        Clause clause = read.clauses().of(number);
        for (int distance = 1; distance < REACH; distance++) {
            for (int at : new int[] {number - distance, number + distance}) {
                if (read.clauses().isIn(clause, at) && lemma.has(read.sentence(), at)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean isInClause(Lemmas lemmas, ReadSentence read, int number, int from, int to) {
        Clause clause = read.clauses().of(number);
        for (int i = Math.max(from, number - REACH); i < Math.min(to, number + REACH); i++) {
            if (read.clauses().isIn(clause, i) && lemmas.has(read.sentence(), i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(Lemmas lemmas, ReadSentence read) {
        return lemmas.isIn(read.sentence(), 0, read.sentence().size())
                || read.before()
                        .map(before -> lemmas.isIn(
                                before.sentence(), 0, before.sentence().size()))
                        .orElse(false);
    }
}
