package dev.crosswire.extraction.clause;

import dev.crosswire.extraction.clause.Clause.Kind;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The clauses of a sentence: every token belongs to one. A clause that another interrupts between commas goes on after
 * it. By rules over function words, without a parse: wrong where commas lie, but never beyond the sentence.
 */
public final class Clauses {

    private static final Set<String> BREAKS = Set.of(";", ":", "—", "–", "(", ")", "[", "]");

    private final int[] clauseOf;

    /** By clause id, its tokens in order: a sentence may have as many clauses as words, and each is looked through. */
    private final int[][] tokens;

    private final List<Clause> clauses;

    private Clauses(int[] clauseOf, int[][] tokens, List<Clause> clauses) {
        this.clauseOf = clauseOf;
        this.tokens = tokens;
        this.clauses = List.copyOf(clauses);
    }

    /** Splits the sentence; nobody is cited yet ({@link Authorities}). */
    public static Clauses of(Sentence sentence) {
        int[] clauseOf = new int[sentence.size()];
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause(0, Kind.MAIN, 0, -1, Optional.empty()));
        int current = 0;
        int interruption = -1;
        int attribution = -1;
        int unmarked = AttributionClauses.unmarkedAttribution(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            boolean comma = i > 0 && sentence.is(i - 1, ",");
            Optional<Clause> starts = start(sentence, i, current, clauses.size(), clauseOf);
            boolean inserted = starts.isEmpty()
                    && current != attribution
                    && (i == unmarked || AttributionClauses.isApart(sentence, i));
            if (inserted) {
                starts = clause(clauses.size(), Kind.MAIN, current, -1);
                attribution = clauses.size();
            }
            if (starts.isPresent()) {
                clauses.add(starts.get());
                current = starts.get().id();
                boolean opens = (comma || i == 0)
                        && ((inserted && i != unmarked && !AttributionClauses.isTrailingAttribution(sentence, i))
                                || isInterrupting(starts.get().kind()));
                boolean inside = interruption >= 0 && starts.get().kind() == Kind.REPORTED;
                interruption = opens ? current : inside ? interruption : -1;
            } else if (comma && interruption >= 0 && !isList(sentence, i)) {
                current = clauses.get(interruption).parent();
                interruption = -1;
            }
            clauseOf[i] = current;
        }
        return new Clauses(clauseOf, tokens(clauseOf, clauses.size()), clauses);
    }

    private static int[][] tokens(int[] clauseOf, int clauses) {
        int[] sizes = new int[clauses];
        for (int clause : clauseOf) {
            sizes[clause]++;
        }
        int[][] tokens = new int[clauses][];
        Arrays.setAll(tokens, clause -> new int[sizes[clause]]);
        for (int i = clauseOf.length - 1; i >= 0; i--) {
            tokens[clauseOf[i]][--sizes[clauseOf[i]]] = i;
        }
        return tokens;
    }

    private static boolean isInterrupting(Kind kind) {
        return kind == Kind.RELATIVE || kind == Kind.SUBORDINATE || kind == Kind.COMPARED;
    }

    /** After the comma of a list ("France, Germany and Italy") the clause goes on. */
    private static boolean isList(Sentence sentence, int index) {
        return index + 1 < sentence.size()
                && sentence.token(index).isCapitalised()
                && (sentence.is(index + 1, ",") || sentence.is(index + 1, "and"));
    }

    private static Optional<Clause> start(Sentence sentence, int i, int current, int id, int[] clauseOf) {
        Token token = sentence.token(i);
        if (i == 0) {
            return ClauseWords.isSubordinating(sentence, i)
                    ? clause(id, Kind.SUBORDINATE, current, -1)
                    : Optional.empty();
        }
        Token before = sentence.token(i - 1);
        boolean spacedHyphen = before.isHyphen() && !token.adjoins(before);
        if (before.isMark() && (BREAKS.contains(before.text()) || spacedHyphen)) {
            boolean dash = before.is("–") && token.adjoins(before);
            return dash ? Optional.empty() : clause(id, Kind.MAIN, current, -1);
        }
        boolean comma = before.is(",");
        if (token.is("that")) {
            return that(sentence, i, current, id, clauseOf);
        }
        if (ClauseWords.RELATIVE.contains(token.lower())) {
            return clause(id, Kind.RELATIVE, current, comma ? i - 2 : i - 1);
        }
        if (ClauseWords.isComparing(sentence, i)) {
            return clause(id, Kind.COMPARED, current, i - 1);
        }
        boolean notAsMany = token.is("as") && comma && !sentence.is(i + 1, "many") && !sentence.is(i + 1, "well");
        boolean participle = comma && ClauseWords.isParticiple(token);
        if (ClauseWords.isSubordinating(sentence, i) || notAsMany || participle || (comma && token.is("with"))) {
            return clause(id, Kind.SUBORDINATE, current, i - 1);
        }
        if (ClauseWords.SPEECH.has(sentence, i - 1)
                && opensReport(sentence, i)
                && !isInverted(sentence, i - 1)
                && !isAdjective(sentence, i - 1)) {
            return clause(id, Kind.REPORTED, current, i - 1);
        }
        boolean counted =
                comma && i + 1 < sentence.size() && sentence.token(i + 1).kind() == Token.Kind.NUMBER;
        if ((token.is("and") || token.is("but") || token.is("or")) && opensCoordination(sentence, i + 1, counted)) {
            return clause(id, Kind.COORDINATED, current, i - 1);
        }
        return Optional.empty();
    }

    private static Optional<Clause> clause(int id, Kind kind, int parent, int head) {
        return Optional.of(new Clause(id, kind, parent, head, Optional.empty()));
    }

    private static Optional<Clause> that(Sentence sentence, int i, int current, int id, int[] clauseOf) {
        for (int back = i - 1; back >= Math.max(0, i - 8) && clauseOf[back] == current; back--) {
            if (ClauseWords.SPEECH.has(sentence, back) || ClauseWords.ANNOUNCEMENT.has(sentence, back)) {
                return clause(id, Kind.REPORTED, current, back);
            }
        }
        Token before = sentence.token(i - 1);
        boolean determiner = before.isMark() || ClauseWords.PREPOSITIONS.contains(before.lower());
        return determiner ? Optional.empty() : clause(id, Kind.RELATIVE, current, i - 1);
    }

    /** ", said Selina Caduff": the speaker follows, and no report. */
    private static boolean isInverted(Sentence sentence, int verb) {
        boolean apart = verb > 0
                && (sentence.is(verb - 1, ",")
                        || "\"”’".contains(sentence.token(verb - 1).text()));
        Token next = sentence.token(verb + 1);
        return apart
                && !sentence.token(verb).lower().endsWith("ing")
                && (next.isCapitalised() || next.is("the") || next.is("a") || next.is("one"));
    }

    /** "an estimated 400", "a reported 12", "unconfirmed reports of". */
    private static boolean isAdjective(Sentence sentence, int verb) {
        boolean determined = sentence.is(verb - 1, "a")
                || sentence.is(verb - 1, "an")
                || sentence.is(verb - 1, "the")
                || sentence.is(verb - 1, "some")
                || sentence.is(verb - 1, "its")
                || sentence.is(verb - 1, "their");
        return determined && (sentence.token(verb).lower().endsWith("ed") || sentence.is(verb, "report"));
    }

    private static boolean opensReport(Sentence sentence, int i) {
        Token token = sentence.token(i);
        boolean goesOn = token.isMark() && "\"“‘'".contains(token.text());
        return (token.isWord() && !ClauseWords.PREPOSITIONS.contains(token.lower()) && !token.is("'s"))
                || token.kind() == Token.Kind.NUMBER
                || (token.isWord()
                        && (token.is("about")
                                || token.is("over")
                                || (token.is("in") && AttributionClauses.opensClauseAfter(sentence, i))))
                || (goesOn && i + 1 < sentence.size());
    }

    /** A subject of at most four words, with no comma in it, and a finite verb; or the verb at once. */
    private static boolean opensCoordination(Sentence sentence, int from, boolean counted) {
        for (int i = from; i < Math.min(from + 5, sentence.size()); i++) {
            Token token = sentence.token(i);
            if (ClauseWords.FINITE.contains(token.lower())) {
                boolean verbAtOnce = i == from;
                boolean subject = counted
                        || sentence.token(from).isCapitalised()
                        || ClauseWords.PRONOUNS.contains(sentence.token(from).lower())
                        || sentence.is(from, "the")
                        || sentence.is(from, "its");
                // "France and Germany have agreed": one subject of two names, no second clause
                boolean jointSubject =
                        i - from <= 2 && from >= 2 && sentence.token(from - 2).isCapitalised() && from <= 4;
                return verbAtOnce || (subject && !jointSubject);
            }
            if (token.isMark() && !token.isHyphen()) {
                return false;
            }
        }
        return false;
    }

    /** The clauses, with the first word's first. */
    public List<Clause> all() {
        return clauses;
    }

    /** The clause of the token. */
    public Clause of(int token) {
        return clauses.get(clauseOf[token]);
    }

    public Clause parentOf(Clause clause) {
        return clauses.get(clause.parent());
    }

    public boolean isIn(Clause clause, int token) {
        return token >= 0 && token < clauseOf.length && clauseOf[token] == clause.id();
    }

    /** First token of the clause; the end of the sentence if it has none. */
    public int firstOf(Clause clause) {
        int[] own = tokens[clause.id()];
        return own.length > 0 ? own[0] : clauseOf.length;
    }

    /** Last token of the clause before {@code end}, or -1. */
    int lastOf(Clause clause, int end) {
        int[] own = tokens[clause.id()];
        int at = Arrays.binarySearch(own, end);
        int before = at >= 0 ? at - 1 : -at - 2;
        return before >= 0 ? own[before] : -1;
    }

    /** The tokens of the clause, in order. */
    IntStream tokensOf(Clause clause) {
        return Arrays.stream(tokens[clause.id()]);
    }

    /** These clauses with who is cited for each, by clause id. */
    Clauses citing(List<Optional<String>> authorities) {
        List<Clause> cited = new ArrayList<>();
        for (Clause clause : clauses) {
            cited.add(clause.citing(authorities.get(clause.id())));
        }
        return new Clauses(clauseOf, tokens, cited);
    }
}
