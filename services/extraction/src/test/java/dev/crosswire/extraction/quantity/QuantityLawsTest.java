package dev.crosswire.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.extraction.text.Sentence;
import dev.crosswire.extraction.text.Tokenizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What never changes the quantity read: how it is spelled, separated, spaced, quoted and cased; and that any text is read. */
class QuantityLawsTest {

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    @Property(tries = 500)
    void wordsAndDigitsStateTheSame(@ForAll @LongRange(min = 2, max = 999_999_999) long number) {
        assertThat(Reading.of("They counted " + words(number) + " votes there."))
                .isEqualTo(Reading.of("They counted " + number(number, ",") + " votes there."))
                .isEqualTo(number + " of vote");
    }

    @Property(tries = 300)
    void separatorsStateTheSame(
            @ForAll @LongRange(min = 10_000, max = 999_999_999) long number, @ForAll("separators") String separator) {
        assertThat(Reading.of("They counted " + number(number, separator) + " votes there."))
                .isEqualTo(number + " of vote");
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", ",", " ", "\u00a0", "\u202f", "\u2009", "'", "’");
    }

    @Property(tries = 300)
    void spacesQuotesAndCaseStateTheSame(
            @ForAll("sentences") String sentence, @ForAll("spaces") String space, @ForAll boolean upper) {
        String expected = Reading.of(sentence);
        assertThat(Reading.of("“" + sentence + "”")).isEqualTo(expected);
        assertThat(Reading.of(sentence.replace(" ", space))).isEqualTo(expected);
        if (upper) {
            assertThat(Reading.of(sentence.toUpperCase(Locale.ROOT)).toLowerCase(Locale.ROOT))
                    .isEqualTo(expected.toLowerCase(Locale.ROOT));
        }
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                "they sent thirty-five trucks to the border",
                "more than two million people fled in three weeks",
                "prices rose by five percent to 120 dollars",
                "between ten and fifteen soldiers were killed",
                "a fifth of the territory was lost",
                "at least a dozen countries agreed",
                "the wall is 300 feet high",
                "one in five adults smoked",
                "he ran from twelve to fifteen miles per hour",
                "nearly half of the 1,200 votes were counted");
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of("  ", "\u00a0", "\u2009", "\t", " \n ");
    }

    @Property(tries = 200)
    void namesAndSymbolsOfAUnitStateTheSame(
            @ForAll @IntRange(min = 2, max = 999) int number, @ForAll("units") List<String> forms) {
        String expected = Reading.of("It took " + number + " " + forms.getFirst() + ".");
        for (String form : forms) {
            assertThat(Reading.of("It took " + number + " " + form + ".")).isEqualTo(expected);
            assertThat(Reading.of("It took " + number + form.replace(" ", " ") + "."))
                    .satisfiesAnyOf(
                            read -> assertThat(read).isEqualTo(expected),
                            read -> assertThat(form.length()).isGreaterThan(4));
        }
    }

    @Provide
    Arbitrary<List<String>> units() {
        return Arbitraries.of(
                List.of("km", "kilometres", "kilometers"),
                List.of("kg", "kilograms", "kilos"),
                List.of("%", "percent", "per cent", "pct"),
                List.of("mph", "miles per hour", "miles an hour"),
                List.of("km/h", "kph", "kilometres per hour"),
                List.of("MW", "megawatts"),
                List.of("kWh", "kilowatt hours", "kilowatt-hours"),
                List.of("GHz", "gigahertz"),
                List.of("m2", "square metres", "sq m", "sqm"),
                List.of("ft", "feet"),
                List.of("lbs", "lb"),
                List.of("bpd", "barrels per day", "barrels a day"),
                List.of("EUR", "euros", "€"));
    }

    @Property(tries = 1000)
    void anyTextIsRead(@ForAll("texts") String text) {
        Sentence sentence = new Sentence(text, Tokenizer.tokens(text), 0);
        assertThat(Mentions.of(sentence)).hasSizeLessThanOrEqualTo(60).allSatisfy(mention -> {
            assertThat(mention.from()).isBetween(0, mention.number());
            assertThat(mention.to()).isBetween(mention.number() + 1, sentence.size());
            assertThat(mention.unitTo()).isBetween(mention.unitFrom(), sentence.size());
            assertThat(mention.nounAt()).isBetween(-1, sentence.size() - 1);
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "5",
                "1,000",
                "3/4",
                "½",
                "2020",
                "one",
                "twenty",
                "hundred",
                "million",
                "and",
                "a",
                "half",
                "of",
                "in",
                "out",
                "to",
                "from",
                "between",
                "-",
                "–",
                "$",
                "£",
                "%",
                "percent",
                "km",
                "per",
                "/",
                "minus",
                "+",
                "±",
                "or",
                "more",
                "than",
                "up",
                "down",
                "by",
                "dozen",
                "several",
                "tens",
                "thousands",
                "point",
                "third",
                "fifths",
                "m",
                "bn",
                "PS",
                "'s",
                "(",
                ")",
                ",",
                ".",
                "May",
                "Boeing",
                "people",
                "year",
                "old",
                "square",
                "e",
                "^",
                "x10^",
                "no",
                "about",
                "zero",
                "rose",
                "higher",
                "£5m",
                "\uD83D");
        return parts.list()
                .ofMinSize(0)
                .ofMaxSize(40)
                .flatMap(list -> Arbitraries.of(" ", "").map(gap -> String.join(gap, list)));
    }

    private static String number(long number, String separator) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", separator);
    }

    private static String words(long number) {
        if (number >= 1_000_000) {
            return words(number / 1_000_000) + " million" + rest(number % 1_000_000);
        }
        if (number >= 1000) {
            return words(number / 1000) + " thousand" + rest(number % 1000);
        }
        if (number >= 100) {
            return SMALL[(int) (number / 100)] + " hundred" + (number % 100 == 0 ? "" : " and " + words(number % 100));
        }
        if (number < 20) {
            return SMALL[(int) number];
        }
        return TENS[(int) (number / 10)] + (number % 10 == 0 ? "" : "-" + SMALL[(int) (number % 10)]);
    }

    private static String rest(long number) {
        return number == 0 ? "" : number < 100 ? " and " + words(number) : " " + words(number);
    }
}
