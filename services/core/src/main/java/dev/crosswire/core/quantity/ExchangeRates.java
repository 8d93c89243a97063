package dev.crosswire.core.quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one currency was worth in another, day by day. Amounts of two currencies compare only at a rate of their days: with
 * none near enough they do not compare at all.
 *
 * @param rates in any order
 * @param reach how many days before or after its own a rate is taken for
 */
public record ExchangeRates(List<Rate> rates, int reach) {

    public static final int DEFAULT_REACH = 7;

    private static final long SECONDS_OF_A_DAY = 86_400;

    /** No amounts of two currencies compare. */
    public static final ExchangeRates NONE = new ExchangeRates(List.of(), DEFAULT_REACH);

    /**
     * One rate of one day.
     *
     * @param value what one of {@code from} cost in {@code to}
     */
    public record Rate(String from, String to, LocalDate date, Rational value) {

        /** Checks the codes and the value. */
        public Rate {
            if (!from.matches("[A-Z]{3}") || !to.matches("[A-Z]{3}") || from.equals(to)) {
                throw new IllegalArgumentException(
                        "a rate needs two ISO 4217 codes, not \"" + from + "\" and \"" + to + "\"");
            }
            if (value.signum() <= 0) {
                throw new IllegalArgumentException("the rate of " + from + " in " + to + " must be above zero");
            }
        }

        private boolean isOf(String one, String other) {
            return (from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one));
        }

        /** What one of the currency is in the other of the two. */
        public Rational of(String currency) {
            return from.equals(currency) ? value : Rational.ONE.dividedBy(value);
        }
    }

    /** Copies the list and checks the reach. */
    public ExchangeRates {
        rates = List.copyOf(rates);
        if (reach < 0) {
            throw new IllegalArgumentException("a rate cannot reach " + reach + " days");
        }
    }

    /** The rate of the two currencies nearest to both moments, of two as near the earlier; empty if none is in reach of both. */
    public Optional<Rate> between(String one, String other, Instant first, Instant second) {
        long a = day(first);
        long b = day(second);
        return rates.stream()
                .filter(rate -> rate.isOf(one, other))
                .filter(rate -> apart(rate.date(), a) <= reach && apart(rate.date(), b) <= reach)
                .min(Comparator.<Rate>comparingLong(rate -> apart(rate.date(), a) + apart(rate.date(), b))
                        .thenComparing(Rate::date)
                        .thenComparing(Rate::from)
                        .thenComparing(Rate::value));
    }

    private static long apart(LocalDate date, long day) {
        return Math.abs(date.toEpochDay() - day);
    }

    /** The day in UTC, also of a moment that no calendar reaches. */
    private static long day(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_A_DAY);
    }
}
