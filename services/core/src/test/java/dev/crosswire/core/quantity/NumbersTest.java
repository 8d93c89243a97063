package dev.crosswire.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final Interval UNDER_5 = new Interval(End.unbounded(), End.open(Rational.of(5)));
    private static final Interval FROM_5 = new Interval(End.closed(Rational.of(5)), End.unbounded());
    private static final Interval ABOVE_5 = new Interval(End.open(Rational.of(5)), End.unbounded());
    private static final Interval POINT_5 = Interval.point(Rational.of(5));

    @ParameterizedTest
    @CsvSource({"800000, 800000", "1.50, 1.5", "1/3, 1/3", "2/4, 0.5", "-0.25, -0.25", "1e3, 1000", "3/-6, -0.5"})
    void aRationalPrintsInLowestTerms(String text, String printed) {
        assertThat(Rational.parse(text)).hasToString(printed);
        assertThat(Rational.parse(printed)).isEqualTo(Rational.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"x", "1/0", "1/", "1e999999"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rational.parse(text));
    }

    @Property
    void arithmeticIsExact(
            @ForAll @IntRange(min = -999, max = 999) int a,
            @ForAll @IntRange(min = 1, max = 999) int b,
            @ForAll @IntRange(min = -999, max = 999) int c,
            @ForAll @IntRange(min = 1, max = 999) int d) {
        Rational x = Rational.of(a, b);
        Rational y = Rational.of(c, d);

        assertThat(x.plus(y).minus(y)).isEqualTo(x);
        assertThat(x.times(y)).isEqualTo(y.times(x));
        assertThat(x.compareTo(y)).isEqualTo(-y.compareTo(x)).isEqualTo(Integer.signum(a * d - c * b));
        if (c != 0) {
            assertThat(x.dividedBy(y).times(y)).isEqualTo(x);
        }
        assertThat(Rational.parse(x.toString())).isEqualTo(x);
    }

    @Test
    void openEndsDoNotTouch() {
        assertThat(UNDER_5.overlaps(FROM_5)).isFalse();
        assertThat(UNDER_5.isBelow(FROM_5)).isTrue();
        assertThat(FROM_5.isBelow(UNDER_5)).isFalse();
        assertThat(ABOVE_5.overlaps(POINT_5)).isFalse();
        assertThat(FROM_5.overlaps(POINT_5)).isTrue();
        assertThat(FROM_5.contains(Rational.of(5))).isTrue();
        assertThat(ABOVE_5.contains(Rational.of(5))).isFalse();
        assertThat(UNDER_5.contains(Rational.of(5))).isFalse();
    }

    @Test
    void theHullKeepsTheWiderEnd() {
        assertThat(ABOVE_5.hull(POINT_5)).isEqualTo(FROM_5);
        assertThat(UNDER_5.hull(FROM_5)).isEqualTo(new Interval(End.unbounded(), End.unbounded()));
        assertThat(Interval.point(Rational.of(1)).hull(POINT_5))
                .isEqualTo(Interval.closed(Rational.of(1), Rational.of(5)));
    }

    @Test
    void scalingByANegativeMirrors() {
        assertThat(FROM_5.scaled(Rational.of(-2)))
                .isEqualTo(new Interval(End.unbounded(), End.closed(Rational.of(-10))));
        assertThat(ABOVE_5.scaled(Rational.of(2))).isEqualTo(new Interval(End.open(Rational.of(10)), End.unbounded()));
        assertThatIllegalArgumentException().isThrownBy(() -> FROM_5.scaled(Rational.ZERO));
    }

    @Test
    void anEmptyIntervalIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.closed(Rational.of(6), Rational.of(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(End.open(Rational.of(5)), End.closed(Rational.of(5))));
    }

    @ParameterizedTest
    @CsvSource({
        "1500, 1487, true",
        "1500, 1450, true",
        "1500, 1449, false",
        "1500, 1549, true",
        "1500, 1550, false",
        "800000, 700000, false",
        "800000, 760000, true",
        "800000, 759999, false",
        "300000, 250000, false",
        "300000, 290000, true",
        "2000, 1900, true",
        "2000, 1899, false",
        "999, 1000, true",
        "10, 11, false",
        "100, 101, false",
        "1510, 1512, false",
        "-1500, -1487, true",
        "1500, -1487, false"
    })
    void aRoundNumberAgreesWithWhatRoundsToIt(String a, String b, boolean agree) {
        assertThat(Rounding.DEFAULT.agree(Rational.parse(a), Rational.parse(b))).isEqualTo(agree);
        assertThat(Rounding.DEFAULT.agree(Rational.parse(b), Rational.parse(a))).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({
        "percent, ratio, fraction, ratio, true",
        "km, length, mi, length, true",
        "USD, money:USD, EUR, money:EUR, false",
        "count, count, percent, ratio, false",
        "hands, length, m, length, false",
        "km/h, speed, mi/h, speed, true",
        "GWh, energy, MWh, energy, true",
        "ft2, area, ha, area, true",
        "m3, volume, l, volume, true",
        "USD, money, EUR, money, false",
        "GBp, money:GBP, GBP, money:GBP, true",
        "USD/bbl, money per volume, EUR/bbl, money per volume, false",
        "°C, temperature, °F, temperature, false",
        "hands, length, hands, length, true"
    })
    void onlyKnownUnitsOfOneDimensionConvert(String a, String ofA, String b, String ofB, boolean converts) {
        assertThat(Scale.converts(new Unit(a, ofA), new Unit(b, ofB))).isEqualTo(converts);
    }

    @Test
    void factorsAreExact() {
        assertThat(Scale.of(new Unit("mi", "length"))).isEqualTo(Rational.of(new BigDecimal("1609.344")));
        assertThat(Scale.of(new Unit("lb", "mass"))).isEqualTo(Rational.of(new BigDecimal("0.45359237")));
        assertThat(Scale.of(Unit.COUNT)).isEqualTo(Rational.ONE);
        assertThat(Scale.of(new Unit("km/h", "speed"))).isEqualTo(Rational.of(5, 18));
        assertThat(Scale.of(new Unit("kWh", "energy"))).isEqualTo(Rational.of(3_600_000));
        assertThat(Scale.of(new Unit("ft2", "area"))).isEqualTo(Rational.of(new BigDecimal("0.09290304")));
    }
}
