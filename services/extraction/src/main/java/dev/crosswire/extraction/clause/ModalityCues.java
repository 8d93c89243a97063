package dev.crosswire.extraction.clause;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.extraction.entity.Entity;
import dev.crosswire.extraction.entries.WordLists;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verb, modal or adjective that says how firm a clause or a number is. */
final class ModalityCues {

    /**
     * A cue as found.
     *
     * @param would whether it is "would", which reported speech has for "will"
     */
    record Cue(int at, Modality modality, boolean would) {}

    private static final List<Map.Entry<Modality, Lemmas>> CUES = List.of(
            Map.entry(
                    Modality.AGREED,
                    Lemmas.of("agree", "approve", "sign", "adopt", "endorse", "accept", "decide", "ratify", "settle")),
            Map.entry(Modality.PLEDGED, Lemmas.of("pledge", "promise", "commit", "vow", "offer", "undertake")),
            Map.entry(
                    Modality.PROPOSED,
                    Lemmas.of(
                            "propose",
                            "seek",
                            "suggest",
                            "demand",
                            "call for",
                            "want",
                            "urge",
                            "recommend",
                            "request",
                            "ask",
                            "insist")),
            Map.entry(
                    Modality.PLANNED,
                    Lemmas.of(
                            "plan",
                            "intend",
                            "prepare",
                            "aim",
                            "consider",
                            "ready",
                            "willing",
                            "will",
                            "envisage",
                            "envision",
                            "shall",
                            "mull",
                            "weigh",
                            "poised",
                            "going to",
                            "due to",
                            "set to",
                            "scheduled to",
                            "slated to",
                            "about to")),
            Map.entry(
                    Modality.FORECAST,
                    Lemmas.of("expect", "forecast", "predict", "likely", "anticipate", "project", "forecasted")),
            Map.entry(Modality.ESTIMATED, Lemmas.of("estimate", "believe", "presume")),
            Map.entry(
                    Modality.REPORTED,
                    Lemmas.of(
                            "reportedly", "allegedly", "allege", "accused of", "suspected of", "rumoured", "rumored")),
            Map.entry(Modality.CONFIRMED, Lemmas.of("confirm")));

    private static final Set<String> MODALS =
            Set.of("could", "may", "might", "would", "wouldn't", "couldn't", "should", "can");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been");

    private static final Set<String> DETERMINERS = WordLists.of(ModalityCues.class, "determiners");

    /** What an adjective right before a number makes of it: "an estimated 40", "12 confirmed cases". */
    private static final Map<String, Modality> ADJECTIVES = Map.of(
            "estimated", Modality.ESTIMATED,
            "presumed", Modality.ESTIMATED,
            "confirmed", Modality.CONFIRMED,
            "verified", Modality.CONFIRMED,
            "reported", Modality.REPORTED,
            "alleged", Modality.REPORTED,
            "unconfirmed", Modality.REPORTED,
            "suspected", Modality.REPORTED,
            "projected", Modality.FORECAST,
            "expected", Modality.FORECAST);

    /** What the verb that reports a clause makes of it. */
    private static final List<Map.Entry<Modality, Lemmas>> REPORTING = List.of(
            Map.entry(Modality.CONFIRMED, Lemmas.of("confirm", "verify")),
            Map.entry(Modality.ESTIMATED, Lemmas.of("estimate", "believe", "think", "fear")),
            Map.entry(Modality.FORECAST, Lemmas.of("expect", "forecast", "predict", "project", "anticipate")),
            Map.entry(Modality.PLEDGED, Lemmas.of("pledge", "promise", "vow")),
            Map.entry(Modality.PROPOSED, Lemmas.of("propose", "demand", "recommend")),
            Map.entry(Modality.AGREED, Lemmas.of("agree")));

    private static final int NEAR = 3;

    private ModalityCues() {}

    /** The first cue of the clause, names aside; what somebody "can" do after the number is another thing. */
    static Optional<Cue> first(Sentence sentence, Clauses clauses, Clause clause, List<Entity> entities, int number) {
        // the willing of a "Coalition of the Willing" are willing to nothing in particular
        BitSet named = new BitSet();
        entities.forEach(entity -> named.set(entity.from(), entity.to()));
        for (int i : clauses.tokensOf(clause).filter(token -> !named.get(token)).toArray()) {
            String word = sentence.token(i).lower();
            // the month of May, a can of something
            boolean able = word.equals("can") && i > number;
            if (MODALS.contains(word) && !able && !sentence.token(i).text().equals("May")) {
                return Optional.of(new Cue(i, Modality.CONDITIONAL, word.equals("would") || word.equals("wouldn't")));
            }
            Optional<Modality> passive = passive(sentence, i);
            if (passive.isPresent()) {
                return Optional.of(new Cue(i, passive.get(), false));
            }
            for (Map.Entry<Modality, Lemmas> entry : CUES) {
                if (entry.getValue().has(sentence, i) && !Documents.isNoun(sentence, i) && isVerb(sentence, i)) {
                    return Optional.of(new Cue(i, entry.getKey(), false));
                }
            }
        }
        return Optional.empty();
    }

    /** "are thought to", "is feared", "is to sell". */
    private static Optional<Modality> passive(Sentence sentence, int i) {
        boolean be = i > 0 && BE.contains(sentence.token(i - 1).lower());
        if (!be) {
            return Optional.empty();
        }
        boolean thought = sentence.is(i, "thought") || sentence.is(i, "feared") || sentence.is(i, "presumed");
        if (thought && (sentence.is(i + 1, "to") || sentence.is(i, "feared"))) {
            return Optional.of(Modality.ESTIMATED);
        }
        boolean infinitive = sentence.is(i, "to")
                && !sentence.is(i - 1, "be")
                && !sentence.is(i - 1, "been")
                && i + 1 < sentence.size()
                && sentence.token(i + 1).isWord()
                && !DETERMINERS.contains(sentence.token(i + 1).lower())
                && !sentence.is(i + 1, "blame");
        return infinitive ? Optional.of(Modality.PLANNED) : Optional.empty();
    }

    /** Not "signs of", "a project", "massacres committed", "due to the storm". */
    private static boolean isVerb(Sentence sentence, int i) {
        String word = sentence.token(i).lower();
        String before = i > 0 ? sentence.token(i - 1).lower() : "";
        if (before.equals("without")) {
            return false;
        }
        boolean participle = word.endsWith("ed") || word.endsWith("ing");
        return switch (word) {
            case "sign", "signs" -> !sentence.is(i + 1, "of") && !DETERMINERS.contains(before);
            case "project", "projects" -> false;
            case "committed" -> sentence.is(i + 1, "to") || BE.contains(before);
            case "due" -> BE.contains(before) || before.equals("not");
            case "set" -> BE.contains(before);
            case "about" -> BE.contains(before);
            case "will", "shall", "likely", "ready", "willing", "going" -> true;
            case "settled", "settle", "settles", "settling" -> sentence.is(i + 1, "on") || sentence.is(i + 1, "for");
            default -> participle || !(DETERMINERS.contains(before) || isPreposition(before));
        };
    }

    /** "against plans to", "after demands for": what follows is a noun. */
    private static boolean isPreposition(String word) {
        return ClauseWords.PREPOSITIONS.contains(word) && !word.equals("to");
    }

    /** What stands right at the number. */
    static Optional<Modality> atNumber(Sentence sentence, Clauses clauses, int from, int to) {
        Clause clause = clauses.of(from);
        for (int i = from - 1; i >= Math.max(0, from - NEAR); i--) {
            Modality modality = ADJECTIVES.get(sentence.token(i).lower());
            boolean adjective = i == from - 1 || sentence.is(i + 1, "reports") || sentence.is(i + 1, "report");
            boolean attributive = i == 0 || !BE.contains(sentence.token(i - 1).lower());
            if (modality != null && adjective && attributive && clauses.isIn(clause, i)) {
                return Optional.of(modality);
            }
            if ((sentence.is(i, "reports") || sentence.is(i, "allegations") || sentence.is(i, "rumours"))
                    && sentence.is(i + 1, "of")) {
                return Optional.of(Modality.REPORTED);
            }
        }
        Modality after =
                to < sentence.size() ? ADJECTIVES.get(sentence.token(to).lower()) : null;
        boolean attributive = to + 1 < sentence.size() && sentence.token(to + 1).isWord() && !sentence.is(to + 1, "to");
        return after != null && attributive ? Optional.of(after) : Optional.empty();
    }

    /** What the verb that reports the clause says of it. */
    static Optional<Modality> reported(Sentence sentence, Clause clause) {
        if (clause.kind() != Clause.Kind.REPORTED || clause.head() < 0) {
            return Optional.empty();
        }
        return REPORTING.stream()
                .filter(entry -> entry.getValue().has(sentence, clause.head()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the sentence only says what is so if something else is. */
    static boolean isConditional(Sentence sentence, Clauses clauses, Clause clause) {
        return (sentence.is(0, "if") || sentence.is(0, "unless"))
                && (clause.id() == 0 || clause.kind() == Clause.Kind.COORDINATED)
                && !clauses.isIn(clause, 0);
    }
}
