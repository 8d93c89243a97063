package dev.crosswire.cli;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.claim.Evidence;
import dev.crosswire.core.comparison.Judgement;
import dev.crosswire.core.comparison.Reason;
import dev.crosswire.core.comparison.Wording;
import dev.crosswire.core.comparison.text.TextVerdict;
import dev.crosswire.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The whole chain from two texts to their verdict, as text for a person: spans, values, each rule asked and its answer. */
final class Explanation {

    /** A pair of long texts has more pairs of claims than anybody reads. */
    private static final int MOST_PAIRS = 12;

    private final List<String> lines = new ArrayList<>();

    private Explanation() {}

    /** Several lines, without the last one's end. */
    static String of(CompareLine line, TextVerdict verdict) {
        Explanation explanation = new Explanation();
        explanation.write(line, verdict);
        return String.join("\n", explanation.lines);
    }

    private void write(CompareLine line, TextVerdict answer) {
        String name = VerdictJson.name(answer.verdict());
        Reason reason = answer.verdict().reason();
        say(line.id().asText() + ": " + name + ", by the rule " + reason.rule());
        say("  " + reason.text());
        say("  one subject: " + (answer.sameSubject() ? "yes" : "no") + "; what b says with its numbers, by a: "
                + answer.entailment().name().toLowerCase(Locale.ROOT));
        line.about().ifPresent(about -> say("  asked about: " + about));
        List<TextVerdict.Compared> pairs = answer.pairs();
        if (pairs.isEmpty()) {
            say("  no two claims of one kind");
        }
        for (int i = 0; i < Math.min(pairs.size(), MOST_PAIRS); i++) {
            TextVerdict.Compared pair = pairs.get(i);
            boolean strongest = answer.strongest().filter(pair::equals).isPresent();
            say("  pair " + (i + 1) + (strongest ? ", the strongest:" : ":"));
            write(pair);
        }
        if (pairs.size() > MOST_PAIRS) {
            say("  and pairs that are left out here: " + (pairs.size() - MOST_PAIRS));
        }
        say("");
    }

    private void write(TextVerdict.Compared pair) {
        write("a", pair.a());
        write("b", pair.b());
        for (Judgement.Asked asked : pair.judgement().asked()) {
            String answer = asked.answer()
                    .map(reason -> reason.text() + " [" + reason.rule() + "]")
                    .orElse("That does not decide.");
            say("    " + asked.question() + " " + answer);
            asked.answer()
                    .ifPresent(
                            reason -> reason.inputs().forEach((name, value) -> say("        " + name + ": " + value)));
        }
        say("    " + VerdictJson.name(pair.judgement().verdict()));
    }

    private void write(String name, Claim claim) {
        Evidence evidence = claim.evidence();
        say("    " + name + " \"" + evidence.surface() + "\", " + evidence.start() + " to " + evidence.end() + " of: "
                + evidence.sentence());
        say("      " + claim.type() + (claim.population().isEmpty() ? "" : " of " + claim.population()) + ": "
                + value(claim)
                + ", " + Wording.modality(claim) + ", "
                + claim.polarity().name().toLowerCase(Locale.ROOT));
        say("      said by " + claim.source()
                + claim.attribution().authority().map(it -> " citing " + it).orElse("")
                + claim.place().map(it -> ", place " + it).orElse("")
                + claim.times().validFrom().map(it -> ", from " + it).orElse("")
                + claim.times().validTo().map(it -> ", until " + it).orElse(""));
    }

    private static String value(Claim claim) {
        return switch (claim.content()) {
            case Content.Figure(Quantity quantity) ->
                Wording.value(claim) + ", which allows " + Wording.interval(quantity);
            case Content.Statement(String predicate, Optional<String> holder) -> predicate + " " + Wording.value(claim);
        };
    }

    private void say(String line) {
        lines.add(Printable.of(line));
    }
}
