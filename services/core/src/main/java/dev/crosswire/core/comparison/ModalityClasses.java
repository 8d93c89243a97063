package dev.crosswire.core.comparison;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.ModalityClass;
import dev.crosswire.core.claim.Supersession.Side;
import dev.crosswire.core.comparison.Verdict.Direction;
import java.util.Map;
import java.util.Optional;

/**
 * Rule 2, for numbers: fact, decision, intent and forecast are different things. Inside a class the pair goes on, a
 * proposed, drafted or conditional number only within one document or one proposer. A decision after the intent of the
 * same document, or two classes that the text links, is an UPDATE where the values differ.
 */
final class ModalityClasses implements Rule {

    @Override
    public String question() {
        return "Is it a fact, a decision or an intention on both sides?";
    }

    @Override
    public Optional<Verdict> judge(Pair pair) {
        if (!pair.isOfNumbers()) {
            return Optional.empty();
        }
        ModalityClass a = pair.type().classOf(pair.earlier().modality());
        ModalityClass b = pair.type().classOf(pair.later().modality());
        if (a == b) {
            return a == ModalityClass.INTENT ? withinOneDocument(pair) : Optional.empty();
        }
        Optional<Verdict> succession = linked(pair).or(() -> decisionAfterIntent(pair, a, b));
        if (succession.isEmpty()) {
            return apart(pair, "different-modality-classes", "one is " + word(a) + ", the other " + word(b));
        }
        Amount first = pair.earlierAmount();
        Amount second = pair.laterAmount();
        return first.overlaps(second) || first.says(second) ? keeps(pair) : succession;
    }

    private static Optional<Verdict> withinOneDocument(Pair pair) {
        Claim a = pair.earlier();
        Claim b = pair.later();
        if (!a.modality().belongsToADocument() && !b.modality().belongsToADocument()) {
            return Optional.empty();
        }
        boolean bothNamed = a.document().isPresent() && b.document().isPresent();
        boolean together = bothNamed
                ? a.document().equals(b.document())
                : a.attribution().voice().equals(b.attribution().voice());
        return together
                ? Optional.empty()
                : apart(pair, "different-proposals", "they belong to two proposals, or to two who propose");
    }

    /** The text itself calls one figure the earlier of the two. */
    private static Optional<Verdict> linked(Pair pair) {
        boolean firstIsEarlier = Pair.marked(pair.earlier(), Side.IS_EARLIER);
        boolean secondIsEarlier = Pair.marked(pair.later(), Side.IS_EARLIER);
        Claim replacing = firstIsEarlier ? pair.later() : pair.earlier();
        if (firstIsEarlier == secondIsEarlier
                || !(pair.inOneArticle() || Pair.marked(replacing, Side.REPLACES_EARLIER))) {
            return Optional.empty();
        }
        return Optional.of(Revised.of(
                pair,
                firstIsEarlier ? Direction.B_SUPERSEDES_A : Direction.A_SUPERSEDES_B,
                "linked-in-the-text",
                ", and the text itself calls the one an earlier figure"));
    }

    private static Optional<Verdict> decisionAfterIntent(Pair pair, ModalityClass a, ModalityClass b) {
        boolean decidedLater = a == ModalityClass.INTENT && b == ModalityClass.DECISION;
        boolean decidedEarlier = a == ModalityClass.DECISION && b == ModalityClass.INTENT;
        if (!decidedLater && !decidedEarlier) {
            return Optional.empty();
        }
        Claim intent = decidedLater ? pair.earlier() : pair.later();
        Claim decision = decidedLater ? pair.later() : pair.earlier();
        boolean otherDocument = intent.document().isPresent()
                && decision.document().isPresent()
                && !intent.document().equals(decision.document());
        boolean newer = intent.times().effective().isAfter(decision.times().effective());
        if (otherDocument || (newer && !Pair.marked(intent, Side.IS_EARLIER))) {
            return Optional.empty();
        }
        return Optional.of(Revised.of(
                pair,
                decidedLater ? Direction.B_SUPERSEDES_A : Direction.A_SUPERSEDES_B,
                "decision-after-intent",
                " when a decision followed what was intended"));
    }

    private static Optional<Verdict> keeps(Pair pair) {
        return Optional.of(new Verdict.Compatible(new Reason(
                "kept-across-classes",
                pair,
                (two, inputs) ->
                        Sides.of(two) + ": the later step leaves the value as it was or within what was said")));
    }

    private static Optional<Verdict> apart(Pair pair, String rule, String because) {
        return Optional.of(
                new Verdict.Incomparable(new Reason(rule, pair, (two, inputs) -> tellApart(two, because, inputs))));
    }

    private static String tellApart(Pair pair, String because, Map<String, String> inputs) {
        pair.earlier().document().ifPresent(document -> inputs.put("first document", document));
        pair.later().document().ifPresent(document -> inputs.put("second document", document));
        return Sides.of(pair) + ": " + because + ", so they are not compared";
    }

    private static String word(ModalityClass modalityClass) {
        return switch (modalityClass) {
            case FACT -> "a fact";
            case DECISION -> "a decision";
            case INTENT -> "an intention";
            case FORECAST -> "a forecast";
        };
    }
}
