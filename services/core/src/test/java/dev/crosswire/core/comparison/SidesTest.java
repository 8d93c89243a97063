package dev.crosswire.core.comparison;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.atLeast;
import static dev.crosswire.core.claim.Claims.cap;
import static dev.crosswire.core.claim.Claims.exact;
import static dev.crosswire.core.claim.Claims.figure;
import static dev.crosswire.core.claim.Claims.in;
import static dev.crosswire.core.claim.Claims.killed;
import static dev.crosswire.core.claim.Claims.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.quantity.ExchangeRates;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences that reasons read as, by rule. */
class SidesTest {

    private static final Unit EUR = new Unit("EUR", "money:EUR");
    private static final Unit USD = new Unit("USD", "money:USD");
    private static final ExchangeRates RATES = new ExchangeRates(
            List.of(
                    new ExchangeRates.Rate("EUR", "USD", LocalDate.parse("2026-01-05"), Rational.parse("1.25")),
                    new ExchangeRates.Rate("EUR", "USD", LocalDate.parse("2025-01-05"), Rational.parse("1.04"))),
            7);

    /** A newsroom's words for a few types. */
    private static final class Words implements Names {
        @Override
        public String name(String entity) {
            return Map.of("UA", "Ukraine", "US", "the United States", "FR", "France", "SY", "Syria")
                    .getOrDefault(entity, entity);
        }

        @Override
        public Optional<String> phrase(Claim claim) {
            return Optional.ofNullable(
                    switch (claim.type()) {
                        case "killed" ->
                            "{value} " + (claim.population().equals("child") ? "children " : "") + "killed";
                        case "army-cap" -> "the cap on Ukraine's army";
                        case "cost" -> "the cost";
                        case "role" -> claim.source().equals("Herald") ? "France will lead it" : "the US will lead it";
                        default -> null;
                    });
        }
    }

    private final Comparison comparison =
            new Comparison(Claims.TYPES, ComparisonSettings.DEFAULT.with(RATES), new Words());

    static Stream<Arguments> sentences() {
        return Stream.of(
                arguments(
                        killed("Northwire", 41),
                        cap("Meridian", 38),
                        "Meridian puts the cap on Ukraine's army at 38 as agreed, Northwire reports 41 killed: "
                                + "they are about different things, so they are not compared."),
                arguments(
                        cap("Meridian", 600_000).as(Modality.DRAFT),
                        cap("Northwire", 800_000),
                        "Meridian puts the cap on Ukraine's army at 600,000 in a draft, then Northwire "
                                + "at 800,000 as agreed: raised when a decision followed what was intended."),
                arguments(
                        killed("Meridian", 41).citing("SY/aleppo:police"),
                        killed("Northwire", 41).citing("SY/aleppo:police"),
                        "Meridian, citing police in Aleppo, reports 41 killed, Northwire, citing police in Aleppo, 41: "
                                + "both say the same, but both cite police in Aleppo, so that the second adds no weight."),
                arguments(
                        killed("Northwire", 41),
                        killed("Northwire", 38).in("other").hoursLater(2),
                        "Northwire reports 41 killed at 12:00, then 38 at 14:00: "
                                + "lowered without explanation later by the same outlet."),
                arguments(
                        statement("Meridian", "lead:it", Optional.of("US")),
                        statement("Northwire", "lead:it", Optional.of("US"))
                                .denied()
                                .citing("US:government"),
                        "Meridian says that the US will lead it, Northwire, citing the United States' government, "
                                + "denies it: the one affirms what the other denies."),
                arguments(
                        statement("Herald", "lead:it", Optional.of("FR")),
                        statement("Meridian", "lead:it", Optional.of("US")),
                        "Herald says that France will lead it, Meridian says that the US will lead it: "
                                + "one role that only one can hold."),
                arguments(
                        killed("Meridian", 41).at("SY/aleppo"),
                        killed("Northwire", 38).at("SY"),
                        "Meridian reports 41 killed in Aleppo, Northwire 38 in Syria: a part above its whole."),
                arguments(
                        killed("Meridian", 38),
                        figure("Northwire", "killed", "casualties", "child", exact(41))
                                .as(Modality.REPORTED),
                        "Meridian reports 38 killed, Northwire reports 41 children killed: a part above its whole."),
                arguments(
                        figure("Meridian", "killed", "casualties", "people", atLeast(30)),
                        figure("Northwire", "killed", "casualties", "people", atLeast(50)),
                        "Meridian counts at least 30 killed, Northwire at least 50: "
                                + "both can hold, but the bounds lie far apart."),
                arguments(
                        killed("Meridian", 26).asOf(NOON),
                        killed("Northwire", 30).asOf(NOON.plusSeconds(86_400)),
                        "Meridian reports 26 killed on 6 January, then Northwire 30 on 7 January: "
                                + "raised later, as a count that only grows may be."),
                arguments(
                        cap("Meridian", 700_000).as(Modality.FORECAST),
                        cap("Northwire", 800_000).as(Modality.FORECAST),
                        "Meridian forecasts the cap on Ukraine's army at 700,000, Northwire at 800,000: "
                                + "no number satisfies both."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aReasonReadsAsASentence(Claims a, Claims b, String text) {
        assertThat(comparison.compare(a.claim(), b.claim()).reason().text()).isEqualTo(text);
        assertThat(comparison.compare(b.claim(), a.claim()).reason().text()).isEqualTo(text);
    }

    static Stream<Arguments> money() {
        return Stream.of(
                arguments(
                        cost("Meridian", EUR, "40000000"),
                        cost("Northwire", USD, "50000000"),
                        "same-number",
                        "Meridian puts the cost at EUR 40 million, Northwire at USD 50 million: both say the same, "
                                + "at USD 1.25 for EUR 1 on 5 January 2026."),
                arguments(
                        cost("Meridian", USD, "34000000"),
                        cost("Northwire", EUR, "34000000"),
                        "intervals-disjoint",
                        "Meridian puts the cost at USD 34 million, Northwire at EUR 34 million: "
                                + "no number satisfies both, at USD 1.25 for EUR 1 on 5 January 2026."),
                arguments(
                        cost("Meridian", EUR, "1500"),
                        cost("Northwire", new Unit("GBP", "money:GBP"), "1500"),
                        "no-exchange-rate",
                        "Meridian puts the cost at EUR 1,500, Northwire at GBP 1,500: one is in EUR, the other in GBP, "
                                + "and no exchange rate of these days is known, so they are not compared."),
                // Out of reach of both rates.
                arguments(
                        cost("Meridian", EUR, "2").hoursLater(24 * 8),
                        cost("Northwire", USD, "2").hoursLater(24 * 8),
                        "no-exchange-rate",
                        "Meridian puts the cost at EUR 2, Northwire at USD 2: one is in EUR, the other in USD, "
                                + "and no exchange rate of these days is known, so they are not compared."));
    }

    @ParameterizedTest
    @MethodSource("money")
    void currenciesCompareAtARateOfTheirDays(Claims a, Claims b, String rule, String text) {
        Reason reason = comparison.compare(a.claim(), b.claim()).reason();

        assertThat(reason.rule()).isEqualTo(rule);
        assertThat(reason.text()).isEqualTo(text);
        assertThat(comparison.compare(b.claim(), a.claim()).reason()).isEqualTo(reason);
    }

    private static Claims cost(String source, Unit unit, String value) {
        return figure(source, "cost", "cost", "cost", in(unit, value));
    }

    @Test
    void aReasonReadsTheSameWheneverItIsAsked() {
        Claim a = killed("Meridian", 26).claim();
        Claim b = killed("Northwire", 30).claim();
        Reason reason = comparison.compare(a, b).reason();

        assertThat(reason.kept()).isEqualTo(comparison.compare(a, b).reason());
        assertThat(new Reason(reason.rule(), reason.text(), reason.inputs()))
                .isEqualTo(reason)
                .hasSameHashCodeAs(reason);
    }
}
