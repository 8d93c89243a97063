package dev.crosswire.extraction;

import dev.crosswire.extraction.catalogue.Role;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entity.Entity.Form;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which country fills a role. Where two could ("French and British troops", "France and Germany will send"),
 * none does: a number that two share is neither's.
 */
final class RoleFinder {

    /**
     * A country with how sure it is.
     *
     * @param certainty factor of the claim's confidence: 1 where grammar names it, less where it is only near
     */
    record Filled(String country, double certainty) {}

    private static final Lemmas ARMIES =
            Lemmas.of("army", "military", "force", "armed forces", "armed force", "troop", "soldier");

    private static final Lemmas GIVING = Lemmas.of(
            "allow", "permit", "give", "leave", "supply", "provide", "entitle", "enable", "help", "require", "oblige",
            "force");

    private static final Lemmas BODIES = new Lemmas(WordLists.of(RoleFinder.class, "bodies"));

    private static final Set<String> PREPOSITIONS = WordLists.of(RoleFinder.class, "prepositions of role finder");

    private RoleFinder() {}

    static Optional<Filled> find(Role role, ReadSentence read, Match match) {
        for (Role.Source source : role.from()) {
            Optional<Filled> filled = switch (source) {
                case POSSESSOR -> possessor(read, match).map(country -> new Filled(country, 1));
                case MODIFIER -> modifier(read, match).map(country -> new Filled(country, 1));
                case AGENT -> agent(read, match).map(country -> new Filled(country, 1));
                case SUBJECT -> subject(read, match).map(country -> new Filled(country, 0.95));
                case BENEFICIARY -> beneficiary(read, match).map(country -> new Filled(country, 0.95));
                case OBJECT -> object(read, match).map(country -> new Filled(country, 0.85));
                case SHARE -> share(read, match).map(country -> new Filled(country, 1));
                case CONTEXT -> context(read).map(country -> new Filled(country, 0.7));
            };
            if (filled.isPresent()) {
                return filled;
            }
            if (source == Role.Source.MODIFIER && isModifiedByTwo(read, match)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Ukraine's armed forces", "the Ukrainian army", "the army of Ukraine", "its army". */
    private static Optional<String> possessor(ReadSentence read, Match match) {
        Sentence sentence = read.sentence();
        int number = match.mention().number();
        for (int distance = 0; distance < 20; distance++) {
            for (int at : new int[] {number - distance, number + distance}) {
                if (!read.clauses().isIn(read.clauses().of(number), at) || !ARMIES.has(sentence, at)) {
                    continue;
                }
                for (int back = 0; back < 4; back++) {
                    Optional<Entity> owner =
                            read.entityEndingAt(at - back).filter(entity -> entity.form() != Form.PERSON);
                    if (owner.isPresent() && owner.get().country().isPresent()) {
                        return owner.get().country();
                    }
                    if (sentence.is(at - back - 1, "its") || sentence.is(at - back - 1, "their")) {
                        return antecedent(read, at - back - 1);
                    }
                }
                int after = at + 1 + (sentence.is(at + 1, "of") && sentence.is(at + 2, "the") ? 1 : 0);
                if (sentence.is(at + 1, "of")) {
                    Optional<String> of = read.entityAt(after + 1).flatMap(Entity::country);
                    if (of.isPresent()) {
                        return of;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whom "its" means: the country named last before it in the sentence, else the only one of the sentence before. */
    private static Optional<String> antecedent(ReadSentence read, int pronoun) {
        Optional<String> last = read.entities().stream()
                .filter(entity -> entity.to() <= pronoun && isActor(read, entity))
                .reduce((first, second) -> second)
                .flatMap(Entity::country);
        return last.or(() -> context(read));
    }

    private static Optional<String> modifier(ReadSentence read, Match match) {
        Set<String> countries = modifiers(read, match);
        return countries.size() == 1 ? Optional.of(countries.iterator().next()) : Optional.empty();
    }

    private static boolean isModifiedByTwo(ReadSentence read, Match match) {
        return modifiers(read, match).size() > 1;
    }

    private static Set<String> modifiers(ReadSentence read, Match match) {
        Set<String> countries = new LinkedHashSet<>();
        for (int i = match.mention().from(); i <= match.nounAt(); i++) {
            read.entityAt(i).flatMap(Entity::country).ifPresent(countries::add);
        }
        if (countries.isEmpty() && read.sentence().is(match.nounAt() + 1, "from")) {
            for (int i = match.nounAt() + 2; i < match.nounAt() + 7; i++) {
                read.entityAt(i).flatMap(Entity::country).ifPresent(countries::add);
            }
        }
        return countries;
    }

    private static Optional<String> agent(ReadSentence read, Match match) {
        for (int i = match.triggerAt() + 1; i < match.triggerAt() + 4; i++) {
            if (read.sentence().is(i, "by")) {
                int at = read.sentence().is(i + 1, "the") ? i + 2 : i + 1;
                return read.entityAt(at)
                        .filter(entity -> !isJoint(read, entity))
                        .flatMap(Entity::country);
            }
        }
        return Optional.empty();
    }

    /** The nearest name before the trigger that can act; whoever speaks where the subject is "it" or "we". */
    private static Optional<String> subject(ReadSentence read, Match match) {
        Clause clause = read.clauses().of(match.triggerAt());
        Sentence sentence = read.sentence();
        Optional<Entity> nearest = nearestActor(read, clause, match.triggerAt());
        if (nearest.isPresent()) {
            return isJoint(read, nearest.get())
                    ? Optional.empty()
                    : nearest.get().country();
        }
        int first = read.clauses().firstOf(clause);
        while (first < sentence.size() && sentence.token(first).isMark()) {
            first++;
        }
        boolean pronoun = sentence.is(first, "it")
                || sentence.is(first, "we")
                || sentence.is(first, "he")
                || sentence.is(first, "she")
                || (sentence.is(first, "that") && (sentence.is(first + 1, "it") || sentence.is(first + 1, "we")));
        if (pronoun && clause.authority().isPresent()) {
            return ofAuthority(clause.authority().get());
        }
        return switch (clause.kind()) {
            case RELATIVE ->
                read.entityEndingAt(clause.head() + 1)
                        .filter(entity -> !isJoint(read, entity))
                        .flatMap(Entity::country);
            case SUBORDINATE, COORDINATED -> {
                boolean subjectless = clause.kind() == Clause.Kind.COORDINATED
                        || sentence.token(Math.min(first, sentence.size() - 1))
                                .lower()
                                .endsWith("ing");
                yield subjectless
                        ? nearestActor(read, read.clauses().parentOf(clause), first)
                                .filter(entity -> !isJoint(read, entity))
                                .flatMap(Entity::country)
                        : Optional.empty();
            }
            case MAIN -> pronoun ? context(read) : Optional.empty();
            case REPORTED, COMPARED -> Optional.empty();
        };
    }

    private static Optional<Entity> nearestActor(ReadSentence read, Clause clause, int before) {
        return read.entities().stream()
                .filter(entity ->
                        entity.to() <= before && read.clauses().isIn(clause, entity.from()) && isActor(read, entity))
                .reduce((first, second) -> second);
    }

    private static boolean isActor(ReadSentence read, Entity entity) {
        Sentence sentence = read.sentence();
        int before = sentence.is(entity.from() - 1, "the") ? entity.from() - 2 : entity.from() - 1;
        boolean oblique =
                before >= 0 && PREPOSITIONS.contains(sentence.token(before).lower());
        if (oblique) {
            return false;
        }
        if (entity.form() == Form.DEMONYM || sentence.is(entity.to(), "'s")) {
            int noun = sentence.is(entity.to(), "'s") ? entity.to() + 1 : entity.to();
            return BODIES.isIn(sentence, noun, noun + 2)
                    || sentence.token(entity.from()).lower().endsWith("s");
        }
        return true;
    }

    /** Whether the name is one of several that "and" joins to one subject. */
    private static boolean isJoint(ReadSentence read, Entity entity) {
        Sentence sentence = read.sentence();
        boolean left = (sentence.is(entity.from() - 1, "and") || sentence.is(entity.from() - 1, ","))
                && read.entityEndingAt(entity.from() - 1)
                        .flatMap(Entity::country)
                        .isPresent();
        boolean article = sentence.is(entity.from() - 1, "the") && sentence.is(entity.from() - 2, "and");
        boolean right = sentence.is(entity.to(), "and")
                && (read.entityAt(entity.to() + 1).isPresent()
                        || read.entityAt(entity.to() + 2).isPresent());
        boolean leftWithArticle = article
                && read.entityEndingAt(entity.from() - 2)
                        .flatMap(Entity::country)
                        .isPresent();
        return left || right || leftWithArticle;
    }

    private static Optional<String> ofAuthority(String authority) {
        int colon = authority.indexOf(':');
        return colon == 2 ? Optional.of(authority.substring(0, 2)) : Optional.empty();
    }

    /** "a ceiling of 700,000 for Ukraine", "allow Ukraine an army of 800,000". */
    private static Optional<String> beneficiary(ReadSentence read, Match match) {
        Sentence sentence = read.sentence();
        int number = match.mention().number();
        for (int i = match.mention().to(); i < match.nounAt() + 8; i++) {
            if (sentence.is(i, "for") || sentence.is(i, "on")) {
                int at = sentence.is(i + 1, "the") ? i + 2 : i + 1;
                Optional<String> country = read.entityAt(at).flatMap(Entity::country);
                if (country.isPresent()) {
                    return country;
                }
            }
        }
        for (int i = number - 1; i >= Math.max(0, number - 20); i--) {
            if (GIVING.has(sentence, i) && read.clauses().isIn(read.clauses().of(number), i)) {
                Optional<Entity> given = read.entityAt(i + 1).filter(entity -> entity.form() != Form.DEMONYM);
                if (given.isPresent()) {
                    return given.get().country();
                }
            }
        }
        return Optional.empty();
    }

    /** The only country of the clause besides its subject. */
    private static Optional<String> object(ReadSentence read, Match match) {
        Clause clause = read.clauses().of(match.mention().number());
        Optional<Entity> subject = nearestActor(read, clause, match.triggerAt());
        Set<String> countries = new LinkedHashSet<>();
        for (Entity entity : read.entities()) {
            boolean isSubject = subject.isPresent() && subject.get().equals(entity);
            if (read.clauses().isIn(clause, entity.from()) && !isSubject && entity.form() != Form.PERSON) {
                entity.country().ifPresent(countries::add);
            }
        }
        return countries.size() == 1 ? Optional.of(countries.iterator().next()) : Optional.empty();
    }

    /** "a fifth of Ukraine's territory", "20 per cent of Ukrainian land", "a fifth of Ukraine". */
    private static Optional<String> share(ReadSentence read, Match match) {
        for (int i = match.mention().to(); i <= match.triggerAt(); i++) {
            Optional<String> country = read.entityAt(i).flatMap(Entity::country);
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> context(ReadSentence read) {
        List<String> countries = read.before().stream()
                .flatMap(before -> before.entities().stream())
                .flatMap(entity -> entity.country().stream())
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }
}
