package dev.crosswire.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SumsTest {

    @Test
    void intervalsAddUpEndByEnd() {
        Interval atLeastTwo = new Interval(End.closed(Rational.of(2)), End.unbounded());
        Interval underFive = new Interval(End.unbounded(), End.open(Rational.of(5)));
        Interval some = new Interval(End.closed(Rational.of(1)), End.open(Rational.of(3)));

        assertThat(Interval.point(Rational.of(22)).plus(Interval.point(Rational.of(6))))
                .isEqualTo(Interval.point(Rational.of(28)));
        assertThat(atLeastTwo.plus(some)).isEqualTo(new Interval(End.closed(Rational.of(3)), End.unbounded()));
        assertThat(underFive.plus(some)).isEqualTo(new Interval(End.unbounded(), End.open(Rational.of(8))));
        assertThat(atLeastTwo.plus(underFive)).isEqualTo(new Interval(End.unbounded(), End.unbounded()));
    }

    @Test
    void theSumOfAnExactPartAndABoundedOneIsBounded() {
        Quantity atLeastSix = new Quantity(
                new Interval(End.closed(Rational.of(6)), End.unbounded()),
                Optional.of(Rational.of(6)),
                Bound.AT_LEAST,
                Optional.empty(),
                Unit.COUNT,
                "teacher",
                "at least six");

        Quantity sum = exact(22, Unit.COUNT).plus(atLeastSix, "people", "22 children and at least six teachers");

        assertThat(sum.bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(sum.stated()).contains(Rational.of(28));
        assertThat(sum.interval()).isEqualTo(new Interval(End.closed(Rational.of(28)), End.unbounded()));
        assertThat(sum.noun()).isEqualTo("people");
    }

    @Test
    void differentUnitsDoNotAddUp() {
        assertThatThrownBy(() -> exact(1, Unit.COUNT).plus(exact(1, Unit.PERCENT), "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not add up");
    }

    private static Quantity exact(long value, Unit unit) {
        return new Quantity(
                Interval.point(Rational.of(value)),
                Optional.of(Rational.of(value)),
                Bound.EXACT,
                Optional.empty(),
                unit,
                "child",
                String.valueOf(value));
    }
}
