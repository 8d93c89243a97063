package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.clause.Clause.Kind;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is cited for each clause of a sentence, as a key of body and country or place: "Germany said" and "Chancellor Merz
 * stated" are both {@code DE:government}. Officials whom nobody names are no authority: two outlets' may be two people.
 */
public final class Authorities {

    /** Verbs whose subject is cited for what it says; to "report" is an outlet's own, see {@link #CITING}. */
    private static final Lemmas SPOKEN = new Lemmas(WordLists.of(Authorities.class, "spoken"));

    /** Verbs of counting: a body that does it is cited, a country is not ("Italy recorded 12 cases"). */
    private static final Lemmas CITING = new Lemmas(WordLists.of(Authorities.class, "citing"));

    private static final Set<String> FIGURES = WordLists.of(Authorities.class, "figures");

    /** Between a subject and its verb. */
    private static final Set<String> AUXILIARIES = WordLists.of(Authorities.class, "auxiliaries");

    private static final int LONGEST_SUBJECT = 18;

    private Authorities() {}

    /** Cites for each clause whoever says it, and tells the speakers of the article whom the sentence cited. */
    public static Clauses cite(Sentence sentence, Clauses clauses, List<Entity> entities, Speakers speakers) {
        Optional<String> everywhere = markedSource(sentence, clauses, entities, speakers);
        List<Optional<String>> authorities = new ArrayList<>();
        for (Clause clause : clauses.all()) {
            Optional<String> own = Optional.empty();
            if (clause.kind() == Kind.REPORTED) {
                own = subject(sentence, clauses, clause.head(), entities, speakers);
            } else {
                // "while the ministry counted 87,000" cites another than the clause that it hangs on
                own = counted(sentence, clauses, clause, entities, speakers);
            }
            boolean hangs = clause.id() > 0 && clause.kind() != Kind.REPORTED && clause.kind() != Kind.MAIN;
            if (own.isEmpty() && hangs && clause.parent() < authorities.size()) {
                own = authorities.get(clause.parent());
            }
            authorities.add(own);
        }
        Optional<String> apart = apart(sentence, clauses, entities, speakers);
        Optional<String> quoted = speakers.quotedIn(sentence);
        for (int i = 0; i < authorities.size(); i++) {
            if (authorities.get(i).isEmpty()) {
                authorities.set(i, apart.or(() -> everywhere).or(() -> quoted));
            }
        }
        Clauses cited = clauses.citing(authorities);
        speakers.heard(sentence, cited, entities);
        return cited;
    }

    /** "according to X", "figures from X", "X's tally". */
    private static Optional<String> markedSource(
            Sentence sentence, Clauses clauses, List<Entity> entities, Speakers speakers) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            boolean according = sentence.is(i, "according") && sentence.is(i + 1, "to");
            boolean figures = FIGURES.contains(sentence.token(i).lower());
            boolean from = figures
                    && (sentence.is(i + 1, "from") || sentence.is(i + 1, "by") || sentence.is(i + 1, "released"));
            if (according || from) {
                int start = sentence.is(i + 2, "by") ? i + 3 : i + 2;
                Optional<String> key =
                        speakers.phrases().key(sentence, start, phraseEnd(sentence, clauses, start), entities);
                if (key.isPresent()) {
                    return key;
                }
            }
        }
        return Optional.empty();
    }

    /** End of a noun phrase that starts at the token: a mark, a verb or a new clause ends it. */
    private static int phraseEnd(Sentence sentence, Clauses clauses, int from) {
        int end = from;
        Clause clause = clauses.of(Math.min(from, sentence.size() - 1));
        while (end < sentence.size() && end < from + LONGEST_SUBJECT && clauses.isIn(clause, end)) {
            Token token = sentence.token(end);
            boolean mark = token.isMark() && !token.isHyphen() && !token.is(".") && !token.is(",");
            boolean comma = token.is(",") && !opensApposition(sentence, end + 1);
            if (mark || comma || token.is(".") || (end > from && ClauseWords.FINITE.contains(token.lower()))) {
                break;
            }
            end++;
        }
        return end;
    }

    /** After the comma of "Selina Caduff, the glaciologist in charge". */
    private static boolean opensApposition(Sentence sentence, int at) {
        return sentence.is(at, "the") || sentence.is(at, "a") || sentence.is(at, "an") || sentence.is(at, "head");
    }

    /** ", Macron said", ", said Macron", "…, police said, and …": a clause of nothing but who speaks. */
    private static Optional<String> apart(
            Sentence sentence, Clauses clauses, List<Entity> entities, Speakers speakers) {
        List<Clause> all = clauses.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            Clause clause = all.get(i);
            if (clause.kind() != Kind.MAIN || all.size() < 2) {
                continue;
            }
            int first = clauses.firstOf(clause);
            int verb = lastVerb(sentence, clauses, clause);
            boolean reports =
                    verb >= 0 && all.stream().anyMatch(other -> other.kind() == Kind.REPORTED && other.head() == verb);
            if (verb < 0 || reports || (i == 0 && first == 0 && verb > LONGEST_SUBJECT)) {
                continue;
            }
            Optional<String> before = subject(sentence, clauses, verb, entities, speakers);
            if (before.isPresent()) {
                return before;
            }
            Optional<String> after = speakers.phrases()
                    .key(
                            sentence,
                            verb + 1,
                            phraseEnd(sentence, clauses, Math.min(verb + 1, sentence.size() - 1)),
                            entities);
            boolean inverted = verb <= first + 1 && !sentence.is(verb, "told") && !sentence.is(verb, "tells");
            if (after.isPresent() && inverted) {
                return after;
            }
        }
        return Optional.empty();
    }

    private static int lastVerb(Sentence sentence, Clauses clauses, Clause clause) {
        for (int i = clauses.lastOf(clause, sentence.size()); i >= 0; i = clauses.lastOf(clause, i)) {
            boolean announced = ClauseWords.ANNOUNCEMENT.has(sentence, i) && clause.id() > 0;
            if ((ClauseWords.SPEECH.has(sentence, i) || announced) && SPOKEN.has(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The subject of a verb of speech, or whom its pronoun means. */
    private static Optional<String> subject(
            Sentence sentence, Clauses clauses, int verb, List<Entity> entities, Speakers speakers) {
        if (!SPOKEN.has(sentence, verb) || isImpersonal(sentence, verb)) {
            return Optional.empty();
        }
        Clause clause = clauses.of(verb);
        int to = verb;
        while (to > 0
                && clauses.isIn(clause, to - 1)
                && isAuxiliary(sentence.token(to - 1).lower())) {
            to--;
        }
        if (to > 0 && !clauses.isIn(clause, to - 1)) {
            to = beforeInterruption(sentence, clauses, clause, to);
        }
        String last = to > 0 ? sentence.token(to - 1).lower() : "";
        if (speakers.isPronoun(last) && clauses.isIn(clause, to - 1)) {
            return pronoun(verb, last, entities, speakers);
        }
        int from = start(sentence, clauses, clause, to);
        Optional<String> key = from < to ? speakers.phrases().key(sentence, from, to, entities) : Optional.empty();
        if (key.isPresent()) {
            return key;
        }
        boolean coalition = sentence.is(to - 1, "coalition");
        if (coalition && clauses.isIn(clause, to - 1)) {
            return Optional.of("coalition");
        }
        if (clause.kind() == Kind.RELATIVE && from >= to - 1) {
            return relative(sentence, clauses, clause, entities, speakers);
        }
        // ", stating that …", "… and said": whoever the clause before speaks of
        boolean subjectless = to == clauses.firstOf(clause)
                || (to == clauses.firstOf(clause) + 1 && clause.kind() == Kind.COORDINATED);
        return clause.id() > 0 && subjectless
                ? ofClause(sentence, clauses, clauses.parentOf(clause), entities, speakers)
                : Optional.empty();
    }

    /** "Merz, who did not attend, said": the subject ends before the comma that the interruption follows. */
    private static int beforeInterruption(Sentence sentence, Clauses clauses, Clause clause, int verb) {
        int to = clauses.lastOf(clause, verb) + 1;
        return to == 0 ? verb : sentence.is(to - 1, ",") ? to - 1 : to;
    }

    private static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word);
    }

    /** "is said to", "it is believed that", "are expected to". */
    private static boolean isImpersonal(Sentence sentence, int verb) {
        boolean passive = sentence.is(verb - 1, "is")
                || sentence.is(verb - 1, "are")
                || sentence.is(verb - 1, "be")
                || ((sentence.is(verb - 1, "was") || sentence.is(verb - 1, "were") || sentence.is(verb - 1, "been"))
                        && !sentence.token(verb).lower().endsWith("ing"));
        return passive && !sentence.is(verb - 1, "as");
    }

    private static Optional<String> pronoun(int verb, String pronoun, List<Entity> entities, Speakers speakers) {
        boolean personal = pronoun.equals("he") || pronoun.equals("she");
        Optional<Entity> here = personal
                ? entities.stream()
                        .filter(entity -> entity.form() == Entity.Form.PERSON && entity.to() < verb)
                        .reduce((first, second) -> second)
                : Optional.empty();
        return here.isPresent() ? speakers.phrases().of(here.get()) : speakers.meantBy(pronoun);
    }

    /** First token of the subject: after the last comma of the clause, unless the comma closes an apposition. */
    private static int start(Sentence sentence, Clauses clauses, Clause clause, int to) {
        int from = to;
        boolean closed = sentence.is(to - 1, ",");
        int commas = 0;
        while (from > 0 && clauses.isIn(clause, from - 1) && to - from < LONGEST_SUBJECT) {
            Token before = sentence.token(from - 1);
            boolean quote = before.isMark() && "\"“”:;".contains(before.text());
            if (before.is(",") && from - 1 != to - 1) {
                commas++;
            }
            if (quote || commas > (closed ? 1 : 0)) {
                break;
            }
            from--;
        }
        return from;
    }

    /** "X, who said …", "X, which said …": the antecedent. */
    private static Optional<String> relative(
            Sentence sentence, Clauses clauses, Clause clause, List<Entity> entities, Speakers speakers) {
        int to = clause.head() + 1;
        if (to <= 0) {
            return Optional.empty();
        }
        Clause parent = clauses.parentOf(clause);
        return speakers.phrases()
                .key(sentence, start(sentence, clauses, parent, to), to, entities)
                .or(() -> ofClause(sentence, clauses, parent, entities, speakers));
    }

    private static Optional<String> ofClause(
            Sentence sentence, Clauses clauses, Clause clause, List<Entity> entities, Speakers speakers) {
        for (Entity entity : entities) {
            if (clauses.isIn(clause, entity.from())) {
                int to = entity.to();
                while (to < sentence.size()
                        && to < entity.to() + 3
                        && sentence.token(to).isWord()
                        && clauses.isIn(clause, to)
                        && !SPOKEN.has(sentence, to)) {
                    to++;
                }
                return speakers.phrases()
                        .key(sentence, entity.from(), to, entities)
                        .or(() -> speakers.phrases().key(sentence, entity.from(), entity.to(), entities));
            }
        }
        return Optional.empty();
    }

    /** "The Observatory put the toll at 12", "the agency's tally stood at 12", "Health ministry data showed 12 cases". */
    private static Optional<String> counted(
            Sentence sentence, Clauses clauses, Clause clause, List<Entity> entities, Speakers speakers) {
        for (int i : clauses.tokensOf(clause).filter(token -> token > 0).toArray()) {
            boolean possessive = sentence.is(i, "'s") && i + 1 < sentence.size() && isFigures(sentence, i + 1);
            boolean verb = CITING.has(sentence, i) && !isImpersonal(sentence, i) && !isNoun(sentence, i);
            boolean puts = sentence.is(i, "put") || sentence.is(i, "puts");
            boolean put = !puts || isPutAt(sentence, i);
            if (!possessive && !(verb && put)) {
                continue;
            }
            int to = i;
            while (to > 0 && isAuxiliary(sentence.token(to - 1).lower())) {
                to--;
            }
            int from = start(sentence, clauses, clause, to);
            Optional<String> key = from < to ? speakers.phrases().key(sentence, from, to, entities) : Optional.empty();
            // who counts must be a body: a country that records cases has them
            boolean body = possessive || hasBody(sentence, from, to);
            return key.filter(who -> body || !who.endsWith(":government"));
        }
        return Optional.empty();
    }

    private static boolean isNoun(Sentence sentence, int i) {
        String before = i > 0 ? sentence.token(i - 1).lower() : "";
        return before.equals("the")
                || before.equals("a")
                || before.equals("to")
                || before.equals("an")
                || before.equals("'s")
                || sentence.token(i).lower().endsWith("ing");
    }

    private static boolean isFigures(Sentence sentence, int at) {
        for (int i = at; i < Math.min(at + 3, sentence.size()); i++) {
            if (FIGURES.contains(sentence.token(i).lower()) && !sentence.is(i, "toll")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPutAt(Sentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(verb + 10, sentence.size()); i++) {
            if (sentence.is(i, "at")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBody(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.is(i, "ministry")
                    || sentence.is(i, "government")
                    || sentence.is(i, "authorities")
                    || sentence.is(i, "officials")) {
                return true;
            }
        }
        return false;
    }
}
