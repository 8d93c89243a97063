package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.comparison.Verdict.Direction;
import java.util.Optional;

/**
 * Rule 4: the same voice revises itself. One voice is a source with the same authority or none, or one authority through
 * two outlets; an explicit marker ("raised to", "corrected") speaks for any voice where facts are counted. The later
 * claim, by effective time, publication, then article version, is an UPDATE in either direction. Two values in one version
 * of one article have no later one: without a marker they go on, to be a contradiction within one source. Values that one
 * number could satisfy go on too, unless both are the same kind of bound ("at least 31", then "at least 35") or the later
 * is more precise ("at least 31", then "35"). Of one authority's counts that only grow the higher is the later where no time
 * tells (decision record 0022).
 */
final class SameVoice implements Rule {

    @Override
    public String question() {
        return "Does one voice revise itself?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        if (!pair.isOfOneThing() || !differ(pair)) {
            return Optional.empty();
        }
        Claim first = pair.earlier();
        Claim second = pair.later();
        boolean firstIsEarlier = Pair.marked(first, Side.IS_EARLIER);
        boolean secondIsEarlier = Pair.marked(second, Side.IS_EARLIER);
        if (firstIsEarlier != secondIsEarlier) {
            return Optional.of(Revised.of(
                    pair,
                    firstIsEarlier ? Direction.B_SUPERSEDES_A : Direction.A_SUPERSEDES_B,
                    "marked-as-earlier",
                    "the text itself calls the one an earlier figure"));
        }
        if (pair.inOneArticleVersion()) {
            return markedInOneText(pair);
        }
        if (!pair.hasAnOrderInTime()) {
            return markedInOneText(pair).or(() -> grown(pair));
        }
        boolean statements = second.content() instanceof Content.Statement;
        if (Pair.marked(second, Side.REPLACES_EARLIER) && (pair.ofOneVoice() || statements || areFacts(pair))) {
            return Optional.of(Revised.of(
                    pair,
                    Direction.B_SUPERSEDES_A,
                    "marked-as-replacing",
                    "the later text says it replaces an earlier figure"));
        }
        if (!pair.ofOneVoice()) {
            return Optional.empty();
        }
        return Optional.of(
                pair.ofOneSource()
                        ? Revised.of(
                                pair, Direction.B_SUPERSEDES_A, "same-source-later", "the same source says so later")
                        : Revised.of(
                                pair,
                                Direction.B_SUPERSEDES_A,
                                "same-authority-later",
                                "the same authority says so later"));
    }

    /** "Raised to" says that a known fact changed, and "no longer" that an act did; what another voice decided is not what a decision replaces. */
    private static boolean areFacts(Pair pair) {
        ModalityClass first = pair.type().classOf(pair.earlier().modality());
        ModalityClass second = pair.type().classOf(pair.later().modality());
        boolean plans = first == ModalityClass.INTENT
                && !pair.earlier().modality().belongsToADocument()
                && !pair.later().modality().belongsToADocument();
        return first == second && (first == ModalityClass.FACT || plans);
    }

    private static Optional<Verdict> markedInOneText(Pair pair) {
        boolean firstReplaces = Pair.marked(pair.earlier(), Side.REPLACES_EARLIER);
        boolean secondReplaces = Pair.marked(pair.later(), Side.REPLACES_EARLIER);
        if (firstReplaces == secondReplaces) {
            return Optional.empty();
        }
        return Optional.of(Revised.of(
                pair,
                secondReplaces ? Direction.B_SUPERSEDES_A : Direction.A_SUPERSEDES_B,
                "marked-as-replacing",
                "the text says that the one replaces an earlier figure"));
    }

    /** Of two counts of one authority that only grow, the higher is the later where nothing else tells. */
    private static Optional<Verdict> grown(Pair pair) {
        Optional<Amount> a = pair.earlierAmount();
        Optional<Amount> b = pair.laterAmount();
        boolean ofOneAuthority =
                pair.ofOneVoice() && pair.earlier().attribution().authority().isPresent();
        if (!ofOneAuthority || !pair.type().monotone() || a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        int order = a.get().compareNumbers(b.get());
        return order == 0
                ? Optional.empty()
                : Optional.of(Revised.of(
                        pair,
                        order < 0 ? Direction.B_SUPERSEDES_A : Direction.A_SUPERSEDES_B,
                        "same-authority-higher",
                        "of one authority's counts that only grow, the higher is the later"));
    }

    /** "At least 31", then "43": another number, which is no looser word for the first ("35", then "more than 30"). */
    private static boolean isNews(Pair pair, Amount first, Amount second) {
        boolean looser = pair.hasAnOrderInTime() && second.allowed().encloses(first.allowed());
        return first.compareNumbers(second) != 0 && !looser;
    }

    private static boolean differ(Pair pair) {
        Optional<Amount> a = pair.earlierAmount();
        Optional<Amount> b = pair.laterAmount();
        if (PolarityAndHolder.oppose(pair)) {
            return true;
        }
        return a.isPresent()
                && b.isPresent()
                && PolarityAndHolder.areAsserted(pair)
                && (!a.get().overlaps(b.get())
                        || a.get().isOneSidedLike(b.get())
                        || isRaised(pair, a.get(), b.get())
                        || isNews(pair, a.get(), b.get()));
    }

    /** "At least 12", then a toll that rose to 19: one number could satisfy both, but the later text says it replaces. */
    private static boolean isRaised(Pair pair, Amount a, Amount b) {
        return Pair.marked(pair.later(), Side.REPLACES_EARLIER)
                && a.number().isPresent()
                && b.number().isPresent()
                && !a.number().equals(b.number());
    }
}
