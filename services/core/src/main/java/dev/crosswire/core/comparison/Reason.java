package dev.crosswire.core.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a verdict is what it is, as a reader sees it: the rule that decided, one sentence that names both sides and never a
 * winner, and what the rule looked at. Sentence and inputs are written when somebody first asks, since most verdicts are
 * never read; until then the reason holds on to the two claims. Two reasons are equal that read the same. Safe to share
 * between threads, of which each would write the same.
 */
public final class Reason {

    private final String rule;
    private volatile Account account;

    /** What a reason reads, or how that is written. */
    sealed interface Account {}

    private record Unwritten(Pair pair, Telling telling) implements Account {}

    /**
     * What a reason reads.
     *
     * @param text one sentence
     * @param inputs what the rule looked at and the thresholds it applied, by name, in reading order
     */
    record Written(String text, Map<String, String> inputs) implements Account {

        /** Copies the map in its order. */
        Written {
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }

    /** How a rule tells of a pair; the same pair is told in the same words. */
    @FunctionalInterface
    interface Telling {

        /**
         * The sentence, without its end.
         *
         * @param inputs what every reason shows of the two sides, to add to
         */
        String of(Pair pair, Map<String, String> inputs);
    }

    /**
     * A reason that is written already.
     *
     * @param rule name of the rule that decided ("intervals-disjoint")
     */
    public Reason(String rule, String text, Map<String, String> inputs) {
        this.rule = rule;
        this.account = new Written(text, inputs);
    }

    /** A reason that is written when it is asked for. */
    Reason(String rule, Pair pair, Telling telling) {
        this.rule = rule;
        this.account = new Unwritten(pair, telling);
    }

    public String rule() {
        return rule;
    }

    public String text() {
        return written().text();
    }

    public Map<String, String> inputs() {
        return written().inputs();
    }

    /** This reason, written, so that whoever keeps it keeps no claims alive. */
    public Reason kept() {
        written();
        return this;
    }

    private Written written() {
        return switch (account) {
            case Written done -> done;
            case Unwritten(Pair pair, Telling telling) -> {
                Map<String, String> inputs = pair.inputs();
                String text = telling.of(pair, inputs) + Sides.atRate(pair) + ".";
                Written done = new Written(text, inputs);
                account = done;
                yield done;
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reason reason
                && rule.equals(reason.rule)
                && written().equals(reason.written());
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    @Override
    public String toString() {
        return rule + ": " + text();
    }
}
