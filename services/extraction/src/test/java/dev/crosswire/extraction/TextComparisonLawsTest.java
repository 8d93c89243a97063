package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.article.Article;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.comparison.Verdict;
import dev.crosswire.core.comparison.text.ReadText;
import dev.crosswire.core.comparison.text.TextComparison;
import dev.crosswire.core.comparison.text.TextVerdict;
import dev.crosswire.extraction.catalogue.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every two texts that are compared. */
class TextComparisonLawsTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    private static final TextComparison COMPARISON =
            new TextComparison(Catalogue.load().claimTypes(), ComparisonSettings.DEFAULT);

    /** Sentences with a place for a number. */
    private static final List<String> SENTENCES = List.of(
            "The storm killed %s people.",
            "The storm killed at least %s people, police said.",
            "On Tuesday the death toll from the storm rose to %s, the mayor said.",
            "Two days ago a storm killed more than %s people.",
            "The Alpine Hazard Observatory said %s people had been killed.",
            "A monitoring group reported on Monday that %s people were killed.",
            "About %s people were injured in the derailment.",
            "The strike involved up to %s workers.",
            "Another %s passengers were hurt.",
            "Initial reports said %s people had died of cholera.",
            "Leaders of %s countries met in Geneva.",
            "The fire destroyed %s homes and killed 12 people.",
            "The outage left %s homes without power.",
            "Of %s people killed, 7 were children.",
            "An aftershock took to %s the number of people killed.");

    /** Sentences that claim nothing. */
    private static final List<String> ASIDES =
            List.of("It rained.", "The sky was grey.", "Nobody answered the telephone.", "More follows soon.");

    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final List<String> ONES =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** A text with what is known of it. */
    record Text(String words, int number, String source, int daysLater, boolean dated) {

        private Article article(String numeral) {
            Instant published = dated ? NOON.plus(Duration.ofDays(daysLater)) : Instant.EPOCH;
            return new Article(
                    "article of " + source + words.hashCode() + number + daysLater,
                    1,
                    source,
                    Optional.empty(),
                    "",
                    published,
                    published,
                    "en",
                    Optional.empty(),
                    words.replace("%s", numeral),
                    false);
        }

        ReadText read() {
            return read(Integer.toString(number));
        }

        ReadText read(String numeral) {
            Article article = article(numeral);
            return WordsInText.of(article, Articles.EXTRACTOR.read(article));
        }

        Text and(String more) {
            return new Text(words + " " + more, number, source, daysLater, dated);
        }
    }

    @Provide
    Arbitrary<Text> texts() {
        return Combinators.combine(
                        Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.integers().between(21, 99),
                        Arbitraries.of("northwire", "meridian"),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, true, false))
                .as((sentences, number, source, later, dated) ->
                        new Text(String.join(" ", sentences), number, source, later, dated));
    }

    @Property(tries = 300)
    void swappingTheTextsReversesAnUpdateAndNothingElse(@ForAll @From("texts") Text a, @ForAll @From("texts") Text b) {
        TextVerdict there = compare(a.read(), b.read());
        TextVerdict back = compare(b.read(), a.read());

        assertThat(name(back.verdict(), true)).isEqualTo(name(there.verdict(), false));
        assertThat(back.sameSubject()).isEqualTo(there.sameSubject());
    }

    @Property(tries = 200)
    void aNumberInWordsSaysWhatItSaysInDigits(@ForAll @From("texts") Text a, @ForAll @From("texts") Text b) {
        TextVerdict digits = compare(a.read(), b.read());
        TextVerdict words = compare(a.read(inWords(a.number())), b.read());

        assertThat(name(words.verdict(), false)).isEqualTo(name(digits.verdict(), false));
    }

    @Property(tries = 100)
    void aLengthSaysTheSameInAnyUnit(
            @ForAll @IntRange(min = 1, max = 60) int km, @ForAll @IntRange(min = 1, max = 60) int other) {
        Text a = new Text("The tunnel is %s long.", km, "northwire", 0, true);
        Text b = new Text("The tunnel is %s long.", other, "meridian", 0, true);

        TextVerdict kilometres = compare(a.read(km + " km"), b.read(other + " km"));
        TextVerdict metres = compare(a.read(km * 1000 + " metres"), b.read(other + " km"));
        TextVerdict grouped = compare(a.read("%,d m".formatted(km * 1000)), b.read(other + " km"));

        assertThat(name(metres.verdict(), false)).isEqualTo(name(kilometres.verdict(), false));
        assertThat(name(grouped.verdict(), false)).isEqualTo(name(kilometres.verdict(), false));
    }

    @Property(tries = 200)
    void aSentenceThatClaimsNothingChangesNothing(
            @ForAll @From("texts") Text a, @ForAll @From("texts") Text b, @ForAll @IntRange(max = 3) int aside) {
        TextVerdict without = compare(a.read(), b.read());
        TextVerdict with = compare(a.and(ASIDES.get(aside)).read(), b.read());

        assertThat(name(with.verdict(), false)).isEqualTo(name(without.verdict(), false));
    }

    @Property(tries = 200)
    void anyTwoTextsCanBeCompared(@ForAll String a, @ForAll String b, @ForAll @From("texts") Text text) {
        Text first = new Text(a, 0, "northwire", 0, false);
        Text second = new Text(b, 0, "meridian", 0, true);

        assertThat(compare(first.read(), second.read()).pairs()).isNotNull();
        assertThat(compare(first.and(text.words()).read(), text.read()).pairs()).isNotNull();
        assertThat(COMPARISON
                        .compare(text.read(), second.and(text.words()).read(), Optional.of(first.read()))
                        .pairs())
                .isNotNull();
    }

    private static TextVerdict compare(ReadText a, ReadText b) {
        return COMPARISON.compare(a, b, Optional.empty());
    }

    private static String name(Verdict verdict, boolean swapped) {
        return switch (verdict) {
            case Verdict.Update update ->
                "UPDATE " + (swapped ? update.direction().reversed() : update.direction());
            case Verdict.Contradict contradict -> "CONTRADICT";
            case Verdict.Corroborate corroborate -> "CORROBORATE";
            case Verdict.Diverge diverge -> "DIVERGE";
            case Verdict.Compatible compatible -> "COMPATIBLE";
            case Verdict.Incomparable incomparable -> "INCOMPARABLE";
        };
    }

    private static String inWords(int number) {
        String tens = TENS.get(number / 10);
        return number % 10 == 0 ? tens : tens + "-" + ONES.get(number % 10);
    }
}
