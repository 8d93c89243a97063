package dev.crosswire.extraction.quantity;

import dev.crosswire.core.quantity.Rational;
import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Tokenizer;
import java.util.Optional;
import java.util.stream.Collectors;

/** The quantities of a sentence on one line, for tables. */
final class Reading {

    private Reading() {}

    static String of(String sentence) {
        return Mentions.of(new Sentence(sentence, Tokenizer.tokens(sentence), 0)).stream()
                .map(Reading::line)
                .collect(Collectors.joining(" + "));
    }

    private static String line(Mention mention) {
        Optional<Rational> low = mention.interval().lowValue();
        Optional<Rational> high = mention.interval().highValue();
        String span = low.map(Rational::toString).orElse("") + ".."
                + high.map(Rational::toString).orElse("");
        String stated = mention.stated().map(Rational::toString).orElse("");
        String value = switch (mention.bound()) {
            case EXACT -> stated;
            case APPROX -> "~" + (stated.isEmpty() ? span : stated);
            case AT_LEAST -> ">=" + low.orElseThrow();
            case MORE_THAN -> ">" + low.orElseThrow();
            case AT_MOST -> "<=" + high.orElseThrow();
            case LESS_THAN -> "<" + high.orElseThrow();
            case RANGE -> span;
            case VAGUE -> "?" + span;
        };
        String unit = mention.unit().symbol().equals("count")
                ? ""
                : " " + mention.unit().symbol();
        String noun = mention.noun().isEmpty() ? "" : " of " + mention.noun();
        return value + unit + noun + mention.trend().map(trend -> " " + trend).orElse("");
    }
}
