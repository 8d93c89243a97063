package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.comparison.Verdict.Direction;
import java.util.Optional;

/**
 * Rule 4: the same voice revises itself. One voice is a source with the same authority or none, or one authority through
 * two outlets; an explicit marker ("raised to", "corrected") speaks for any voice where facts are counted. The later
 * claim, by effective time, publication, then article version, is an UPDATE in either direction. Two values in one version
 * of one article have no later one: without a marker they go on, to be a contradiction within one source. A looser word
 * for the value that stood before ("35", then "more than 30") revises nothing. Of one authority's counts that only grow
 * the higher is the later where no time tells (decision record 0022).
 */
final class SameVoice implements Rule {

    @Override
    public String question() {
        return "Does one voice revise itself?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        if (!pair.isOfOneThing() || !saysAnotherThing(pair)) {
            return Optional.empty();
        }
        boolean firstIsEarlier = Pair.marked(pair.earlier(), Side.IS_EARLIER);
        boolean secondIsEarlier = Pair.marked(pair.later(), Side.IS_EARLIER);
        if (firstIsEarlier != secondIsEarlier) {
            return revised(
                    pair, firstIsEarlier, "marked-as-earlier", ", and the text itself calls the one an earlier figure");
        }
        if (pair.inOneArticleVersion()) {
            return markedInOneText(pair);
        }
        if (!pair.hasAnOrderInTime()) {
            return markedInOneText(pair).or(() -> grown(pair));
        }
        boolean statements = pair.later().content() instanceof Content.Statement;
        if (Pair.marked(pair.later(), Side.REPLACES_EARLIER) && (pair.ofOneVoice() || statements || areFacts(pair))) {
            return revised(
                    pair, true, "marked-as-replacing", ", and the later text says that it replaces an earlier figure");
        }
        if (!pair.ofOneVoice()) {
            return Optional.empty();
        }
        return pair.ofOneSource()
                ? revised(pair, true, "same-source-later", " later by the same outlet")
                : revised(pair, true, "same-authority-later", " later by the same authority");
    }

    /**
     * Whether the later of the two takes back what the earlier says: it denies it, or gives another number. A number that
     * is only a looser word for the earlier one is no other, unless the text says that it replaces one, or both are bounds
     * of one side, of which the second is the newer ("at least 35", then "at least 31").
     */
    private static boolean saysAnotherThing(Pair pair) {
        if (!pair.isOfNumbers() || pair.hasOpposedPolarities()) {
            return PolarityAndHolder.oppose(pair);
        }
        if (!pair.isAsserted()) {
            return false;
        }
        Amount before = pair.earlierAmount();
        Amount after = pair.laterAmount();
        if (!before.overlaps(after) || before.isOneSidedLike(after)) {
            return true;
        }
        boolean looser = pair.hasAnOrderInTime() && after.allowed().encloses(before.allowed());
        return before.compareNumbers(after) != 0 && (!looser || Pair.marked(pair.later(), Side.REPLACES_EARLIER));
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
        return firstReplaces == secondReplaces
                ? Optional.empty()
                : revised(
                        pair,
                        secondReplaces,
                        "marked-as-replacing",
                        ", and the text says that the one replaces an earlier figure");
    }

    /** Of two counts of one authority that only grow, the higher is the later where nothing else tells. */
    private static Optional<Verdict> grown(Pair pair) {
        boolean ofOneAuthority =
                pair.ofOneVoice() && pair.earlier().attribution().authority().isPresent();
        if (!ofOneAuthority || !pair.type().monotone() || !pair.isOfNumbers()) {
            return Optional.empty();
        }
        int order = pair.earlierAmount().compareNumbers(pair.laterAmount());
        return order == 0
                ? Optional.empty()
                : revised(
                        pair,
                        order < 0,
                        "same-authority-higher",
                        ", since of one authority's counts that only grow the higher is the later");
    }

    private static Optional<Verdict> revised(Pair pair, boolean bySecond, String rule, String because) {
        return Optional.of(
                Revised.of(pair, bySecond ? Direction.B_SUPERSEDES_A : Direction.A_SUPERSEDES_B, rule, because));
    }
}
