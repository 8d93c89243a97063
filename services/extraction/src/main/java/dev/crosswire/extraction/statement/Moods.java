package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.extraction.clause.Clause;
import dev.crosswire.extraction.clause.Stances;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.Optional;
import java.util.Set;

/** How the clauses of one sentence put what they say: as a fact, a plan, a supposition, a wish or a rumour. */
final class Moods {

    private static final int REACH_BACK = 10;

    private static final Set<String> HYPOTHETICAL =
            Set.of("if", "unless", "whether", "until", "before", "lest", "should", "once");

    private static final Lemmas DENYING = Lemmas.of("deny", "dismiss", "refute", "reject");

    /** What somebody wishes or makes sure of is not said to be so. */
    private static final Lemmas WISHING = Lemmas.of(
            "ensure", "hope", "guarantee", "demand", "wish", "pray", "insist", "propose", "recommend", "suggest");

    private static final Lemmas RUMOURS = new Lemmas(WordLists.of(Moods.class, "rumours"));

    private static final Set<String> HEDGES = Set.of("reportedly", "allegedly", "apparently");

    private final SentenceReading reading;
    private final Sentence sentence;

    Moods(SentenceReading reading) {
        this.reading = reading;
        this.sentence = reading.sentence();
    }

    /** How firm the clause makes what a noun or an adjective says. */
    Modality nominal(int i) {
        return Stances.of(sentence, reading.clauses(), reading.entities(), i, i + 1)
                .modality();
    }

    /** Whether the clause only supposes it. */
    boolean isHypothetical(Clause clause, int i) {
        int first = reading.clauses().firstOf(clause);
        if (HYPOTHETICAL.contains(word(first)) && first < i) {
            return true;
        }
        for (int at = i - 1; at >= Math.max(first, i - REACH_BACK); at--) {
            String word = word(at);
            if (word.equals("whether") || word.equals("if") || word.equals("unless")) {
                return true;
            }
        }
        return false;
    }

    /** How firm the verb group at hand is. */
    Modality modality(VerbGroup group, Optional<Modality> inherited, int i) {
        Clause clause = reading.clauses().of(i);
        Optional<Modality> own = group.modality().or(() -> inherited);
        boolean reported =
                clause.kind() == Clause.Kind.REPORTED || clause.authority().isPresent();
        if (group.would() && reported) {
            return Modality.PLANNED;
        }
        if (own.isEmpty() || own.get() == Modality.ACTUAL) {
            for (int at = Math.max(0, i - REACH_BACK); at < i; at++) {
                if (HEDGES.contains(word(at))) {
                    return Modality.REPORTED;
                }
            }
        }
        return own.orElse(Modality.ACTUAL);
    }

    /** "denied reports that Poland …": whether they are denied; empty if nobody speaks of reports. */
    Optional<Boolean> rumour(VerbGroup group) {
        for (int at = group.end(); at > Math.max(0, group.end() - 6); at--) {
            if (sentence.is(at, "that") && RUMOURS.has(sentence, at - 1)) {
                return Optional.of(DENYING.isIn(sentence, at - 6, at - 1));
            }
        }
        return Optional.empty();
    }

    /** Whether somebody only wishes or makes sure of it: "to ensure the truce holds". */
    boolean isWished(VerbGroup group) {
        int from = Phrases.start(sentence, group.end() + 1) - 1;
        int wish = sentence.is(from, "that") ? from - 1 : from;
        return WISHING.isIn(sentence, wish, Math.max(wish, from) + 2);
    }

    /** "denied that …": whether the clause, whose subject stands right before the verb, is what somebody denies. */
    boolean isDeniedReport(Clause clause, VerbGroup group) {
        int end = group.end();
        return isReportOf(clause)
                && clause.head() < end
                && sentence.token(end).isWord()
                && Phrases.start(sentence, end + 1) <= reading.clauses().firstOf(clause) + 2
                && group.opening() == VerbGroup.Opening.SUBJECT;
    }

    /** "neither confirmed nor denied that …". */
    boolean isLeftOpen(Clause clause) {
        return isReportOf(clause)
                && (GroupWords.NOT.contains(word(clause.head() - 1))
                        || word(clause.head() - 1).equals("nor")
                        || word(clause.head() - 1).endsWith("n't"));
    }

    private boolean isReportOf(Clause clause) {
        return clause.kind() == Clause.Kind.REPORTED && clause.head() >= 0 && DENYING.has(sentence, clause.head());
    }

    private String word(int at) {
        return at < 0 ? "" : sentence.token(at).lower();
    }
}
