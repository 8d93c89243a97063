package dev.crosswire.extraction.statement;

import dev.crosswire.core.claim.Modality;
import dev.crosswire.extraction.text.Lemmas;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a verb group: auxiliaries, negations, and the verbs that govern another with "to". */
final class GroupWords {

    static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "isn't", "aren't", "wasn't", "weren't");

    static final Set<String> HAVE = Set.of("have", "has", "had", "having", "hasn't", "haven't", "hadn't");

    static final Set<String> DO = Set.of("do", "does", "did", "don't", "doesn't", "didn't");

    static final Set<String> NOT = Set.of("not", "never", "n't");

    private static final Map<String, Modality> MODALS = Map.ofEntries(
            Map.entry("will", Modality.PLANNED),
            Map.entry("won't", Modality.PLANNED),
            Map.entry("shall", Modality.PLANNED),
            Map.entry("would", Modality.CONDITIONAL),
            Map.entry("wouldn't", Modality.CONDITIONAL),
            Map.entry("could", Modality.CONDITIONAL),
            Map.entry("couldn't", Modality.ACTUAL),
            Map.entry("can", Modality.CONDITIONAL),
            Map.entry("cannot", Modality.ACTUAL),
            Map.entry("can't", Modality.ACTUAL),
            Map.entry("may", Modality.CONDITIONAL),
            Map.entry("might", Modality.CONDITIONAL),
            Map.entry("should", Modality.PROPOSED),
            Map.entry("shouldn't", Modality.PROPOSED),
            Map.entry("must", Modality.PROPOSED));

    /** What governs a verb with "to", by how firm it makes it. */
    private static final List<Map.Entry<Modality, Lemmas>> GOVERNING = List.of(
            Map.entry(
                    Modality.AGREED,
                    Lemmas.of("agree", "decide", "choose", "vote", "opt", "resolve", "agreement", "decision")),
            Map.entry(
                    Modality.PLEDGED,
                    Lemmas.of("pledge", "promise", "vow", "commit", "offer", "undertake", "volunteer", "commitment")),
            Map.entry(
                    Modality.PLANNED,
                    Lemmas.of(
                            "plan",
                            "intend",
                            "prepare",
                            "aim",
                            "set",
                            "ready",
                            "willing",
                            "due",
                            "about",
                            "poised",
                            "go",
                            "schedule",
                            "determined",
                            "mean",
                            "intention",
                            "readiness",
                            "willingness",
                            "wait")),
            Map.entry(Modality.CONDITIONAL, Lemmas.of("threaten")),
            Map.entry(Modality.FORECAST, Lemmas.of("expect", "likely", "predict", "tip", "anticipate", "project")),
            Map.entry(
                    Modality.PROPOSED,
                    Lemmas.of("want", "seek", "hope", "propose", "wish", "demand", "proposal", "bid", "ask")),
            Map.entry(
                    Modality.REPORTED,
                    Lemmas.of("appear", "seem", "believe", "say", "report", "allege", "think", "understand")),
            Map.entry(
                    Modality.ACTUAL,
                    Lemmas.of(
                            "continue",
                            "begin",
                            "start",
                            "manage",
                            "go on",
                            "come",
                            "force",
                            "help",
                            "able",
                            "proceed",
                            "elect",
                            "appoint",
                            "name")));

    /** What governs a verb with "to" and denies it. */
    static final Lemmas REFUSING = Lemmas.of(
            "refuse", "decline", "fail", "unable", "unwilling", "refusal", "failure", "cease", "neglect", "unprepared");

    static final Lemmas UNLIKELY = Lemmas.of("unlikely");

    /** What denies an "-ing" right after it. */
    static final Lemmas STOPPING = Lemmas.of(
            "stop", "halt", "suspend", "cease", "rule out", "avoid", "deny", "without", "oppose", "reject", "quit");

    static final Lemmas PLANNING = Lemmas.of("plan", "proposal", "intention");

    static final Lemmas CONSIDERING = Lemmas.of("consider", "contemplate", "mull", "weigh", "discuss");

    static final Lemmas GOING_ON = Lemmas.of("begin", "start", "continue", "keep", "resume", "finish");

    static final Lemmas FOCUSING = Lemmas.of("focus", "insist", "concentrate", "work", "agree");

    static final Lemmas COMMITTED = Lemmas.of("commit", "committed", "commitment");

    static final Lemmas WITHDRAWING =
            Lemmas.of("withdraw", "refrain", "abstain", "oppose", "vote", "decide", "opposed");

    /** Nouns stand between "no" or "any" and their verb: "has no plans to". */
    static final Lemmas LIGHT = Lemmas.of(
            "have", "make", "take", "announce", "express", "reaffirm", "show", "confirm", "give", "signal", "declare");

    static final Lemmas SEEING = Lemmas.of("see");

    private static final Set<String> ADVERBS = Set.copyOf(
            Arrays.asList(("also now already still soon just then once ever even either both all again yet since "
                            + "therefore instead thus later first together today too only indeed each always often")
                    .split(" ")));

    private static final Set<String> NO_ADVERBS = Set.copyOf(
            Arrays.asList(("family ally italy july reply supply barely hardly scarcely nearly almost assembly "
                            + "monopoly anomaly rely apply fly")
                    .split(" ")));

    private GroupWords() {}

    static boolean isAdverb(Token token) {
        String word = token.lower();
        boolean formed = word.endsWith("ly") && !token.isCapitalised() && !NO_ADVERBS.contains(word);
        return token.isWord() && (formed || ADVERBS.contains(word));
    }

    static boolean isQuote(Token token) {
        return token.isMark() && "\"“”‘’'".contains(token.text());
    }

    static Optional<Modality> modal(String word) {
        return Optional.ofNullable(MODALS.get(word));
    }

    static Optional<Modality> governing(Sentence sentence, int index) {
        for (Map.Entry<Modality, Lemmas> entry : GOVERNING) {
            if (entry.getValue().has(sentence, index)) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
