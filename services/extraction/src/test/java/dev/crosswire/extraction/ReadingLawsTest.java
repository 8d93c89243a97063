package dev.crosswire.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What holds of every text. */
class ReadingLawsTest {

    /** Paragraphs of different articles. */
    private static final List<String> PARAGRAPHS = List.of(
            "Leaders of at least 35 countries signed a declaration in Paris. \"It is a start,\" one of them said.",
            "An earlier draft sought to cap Ukraine's forces at 600,000 personnel; the allies agreed on 800,000.",
            "France could contribute several thousand troops to a force in Ukraine, President Emmanuel Macron said.",
            "The storm killed 14 people and injured nearly three dozen. Two hundred homes were destroyed.",
            "Unemployment fell to 4.1 percent in March from 4.4 percent a year earlier, the ministry said.",
            "The company earned $1.5 million on sales of between $20 million and $30 million.",
            "About 12,000 people marched in Berlin, police said. Organisers put the number at 30,000.",
            "- Germany would send 300 soldiers\n- Norway would send twenty-five",
            "The fire burned 4,000 hectares, some 15 km from the coast, for more than six days.",
            "It rained all day.",
            "None of the 26 members voted against. One of them, Malta, stayed away.",
            "A quarter of the votes, or half a million, are still to be counted; 7 of 10 voters took part.");

    /** Paragraphs whose claims look for help in the text before them: a theatre, an introduction, the countries named. */
    private static final List<String> LEANING = List.of(
            "Paris could contribute several thousand troops.",
            "A force would stand in Ukraine. Guarantees for Ukraine were agreed in Ukraine.",
            "Danish Prime Minister Jane Roe arrived.",
            "Roe said Denmark would send 300 soldiers.",
            "Roe wants to send 400 troops.",
            "Leaders of 12 states met in Geneva and agreed on a plan.",
            "France, Spain, Italy, Poland, Norway and Latvia took part.");

    private static final Pattern NUMBER_WORD = Pattern.compile(
            "(?i)\\b(two|three|six|seven|twenty-five|several|hundred|thousand|million|dozen|half|quarter|none|one)\\b");

    @Provide
    Arbitrary<List<String>> articles() {
        return Arbitraries.of(PARAGRAPHS).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> leaning() {
        return Arbitraries.oneOf(Arbitraries.of(PARAGRAPHS), Arbitraries.of(LEANING))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** Strings of everything, and of what a reader of numbers may stumble over. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(8),
                Arbitraries.of(PARAGRAPHS),
                Arbitraries.of(
                        "35",
                        "1,000",
                        ".",
                        "-",
                        "–",
                        " to ",
                        " from ",
                        " between ",
                        " and ",
                        "\n",
                        "\n\n",
                        "\r\n",
                        "\t",
                        "\0",
                        "\uD800",
                        "\uDC00",
                        "\uD83D\uDE00",
                        "<p>",
                        "</b>",
                        "<!--",
                        "&amp;",
                        "&#",
                        "%",
                        "$",
                        "€",
                        "half a ",
                        "million",
                        "several ",
                        "\u202E",
                        "\u0661\u0662",
                        "½",
                        "²",
                        "'s ",
                        "“",
                        "”",
                        "(",
                        ")",
                        "1e9",
                        "0x7F",
                        "2026-01-06",
                        "12:30",
                        "+49 30 1234",
                        "°C",
                        "km/h",
                        " percent",
                        "\uFEFF",
                        "a\u0301"));
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    @Property(tries = 500)
    void readsAnyTextWithinItsBounds(@ForAll @From("texts") String text) {
        Reading reading = read(text);
        assertThat(reading.characters()).isEqualTo(text.length());
        assertThat(reading.quantities()).hasSizeLessThanOrEqualTo(text.length());
        assertThat(reading.quantities().stream()
                        .mapToInt(it -> it.end() - it.start())
                        .sum())
                .as("each character is read into a bounded number of quantities")
                .isLessThanOrEqualTo(4 * text.length());
        assertThat(reading).isEqualTo(read(text));
    }

    @Property(tries = 500)
    void pointsAtExactlyWhatItShows(@ForAll @From("texts") String text) {
        Reading reading = read(text);
        assertThat(reading.quantities()).allSatisfy(quantity -> {
            assertThat(quantity.end()).isGreaterThan(quantity.start());
            assertThat(text.substring(quantity.start(), quantity.end()))
                    .isEqualTo(quantity.quantity().surface());
        });
        assertThat(reading.claims()).allSatisfy(claim -> {
            assertThat(claim.evidence().surface()).isNotEmpty();
            if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
                assertThat(text).contains(claim.evidence().sentence());
            }
        });
    }

    @Property(tries = 150)
    void readsTheSameWhateverTheSpaces(
            @ForAll @From("articles") List<String> paragraphs, @ForAll @Size(8) List<@From("spaces") String> spaces) {
        String text = String.join("\n\n", paragraphs);
        StringBuilder spaced = new StringBuilder();
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaced.append(c == ' ' ? spaces.get(next++ % spaces.size()) : String.valueOf(c));
        }
        assertThat(values(spaced.toString())).isEqualTo(values(text));
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of(" ", "  ", "\u00A0", "\u2009", "\u202F", "\t");
    }

    @Property(tries = 150)
    void readsTheSameWhateverTheQuotes(@ForAll @From("articles") List<String> paragraphs, @ForAll boolean curly) {
        String text = String.join("\n\n", paragraphs);
        String other = curly
                ? text.replace("'", "’").replaceAll("\"(\\w)", "“$1").replace('"', '”')
                : text.replace("'", "‘").replace('‘', '\'').replace('"', '„');
        assertThat(values(other)).isEqualTo(values(text));
    }

    @Property(tries = 150)
    void readsTheSameWhateverTheCaseOfANumberWord(
            @ForAll @From("articles") List<String> paragraphs, @ForAll @Size(5) List<Boolean> capitals) {
        String text = String.join("\n\n", paragraphs);
        Matcher words = NUMBER_WORD.matcher(text);
        StringBuilder other = new StringBuilder();
        for (int i = 0; words.find(); i++) {
            String word = words.group();
            String capital = capitals.get(i % capitals.size())
                    ? word.toUpperCase(Locale.ROOT)
                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            words.appendReplacement(other, capital);
        }
        words.appendTail(other);
        assertThat(values(other.toString())).isEqualTo(values(text));
    }

    @Property(tries = 300)
    void keepsTheQuantitiesOfEarlierParagraphs(
            @ForAll @From("leaning") List<String> paragraphs, @ForAll @From("leaning") List<String> more) {
        String before = String.join("\n\n", paragraphs);
        List<QuantityInText> alone = read(before).quantities();
        List<QuantityInText> all =
                read(before + "\n\n" + String.join("\n\n", more)).quantities();
        assertThat(all.subList(0, alone.size())).isEqualTo(alone);
    }

    @Property(tries = 300)
    void keepsTheClaimsOfEarlierParagraphs(
            @ForAll @From("articles") List<String> paragraphs, @ForAll @From("articles") List<String> more) {
        String before = String.join("\n\n", paragraphs);
        List<String> alone = said(read(before).claims());
        List<String> all =
                said(read(before + "\n\n" + String.join("\n\n", more)).claims());
        assertThat(all.subList(0, alone.size())).isEqualTo(alone);
    }

    @Property(tries = 100)
    void countsARepeatedParagraphOnce(@ForAll @From("articles") List<String> paragraphs) {
        String text = String.join("\n\n", paragraphs);
        Reading once = read(text);
        assertThat(read(text + "\n\n" + text.toUpperCase(Locale.ROOT) + "\r\n\r\n" + text))
                .isEqualTo(new Reading(once.coverage(), once.quantities(), once.claims(), 3 * text.length() + 6));
    }

    private static Reading read(String text) {
        return Articles.EXTRACTOR.read(Articles.article(text));
    }

    /**
     * What the words of a claim say. Whom and where it means may still be told by the whole article: who was introduced
     * and where it takes place ({@link Scene}) are gathered before the first paragraph is read.
     */
    private static List<String> said(List<Claim> claims) {
        return claims.stream()
                .map(claim -> String.join(
                        " ",
                        claim.type(),
                        claim.family(),
                        claim.population(),
                        claim.content().toString(),
                        claim.aggregation().name(),
                        claim.modality().name(),
                        claim.polarity().name(),
                        claim.supersession().toString(),
                        claim.evidence().sentence(),
                        claim.evidence().surface()))
                .toList();
    }

    /** The numbers with all that the words allow, without how they are printed. */
    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        for (QuantityInText found : read(text).quantities()) {
            Quantity it = found.quantity();
            values.add(it.interval() + " " + it.stated() + " " + it.bound() + " " + it.trend() + " " + it.unit() + " "
                    + it.noun());
        }
        return values;
    }
}
