package dev.crosswire.alerts.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.alerts.SampleFindings;
import dev.crosswire.core.claim.Claim;
import dev.crosswire.core.claim.Content;
import dev.crosswire.core.quantity.Bound;
import dev.crosswire.core.quantity.Interval;
import dev.crosswire.core.quantity.Quantity;
import dev.crosswire.core.quantity.Rational;
import dev.crosswire.core.quantity.Unit;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource({
        "35, country, count, 35 countries",
        "35 countries, country, count, 35 countries",
        "several thousand Troops, troop, count, several thousand Troops",
        "at least 12, person, count, at least 12 people",
        "three, child, count, three children",
        "a dozen, bus, count, a dozen buses",
        "20 %, '', percent, 20 %",
        "a fifth, territory, fraction, a fifth"
    })
    void namesWhatIsCountedOnce(String surface, String noun, String unit, String expected) {
        Quantity quantity = new Quantity(
                Interval.point(Rational.of(3)),
                Optional.of(Rational.of(3)),
                Bound.EXACT,
                Optional.empty(),
                new Unit(unit, unit.equals("count") ? "count" : "ratio"),
                noun,
                surface);

        assertThat(ValueText.of(claim(quantity))).isEqualTo(expected);
    }

    private static Claim claim(Quantity quantity) {
        Claim sample = SampleFindings.claim("c", "northwire", "A", "35").claim();
        return new Claim(
                sample.id(),
                sample.article(),
                sample.type(),
                sample.family(),
                sample.entities(),
                sample.population(),
                new Content.Figure(quantity),
                sample.aggregation(),
                sample.part(),
                sample.modality(),
                sample.polarity(),
                sample.document(),
                sample.attribution(),
                sample.times(),
                sample.place(),
                sample.supersession(),
                sample.company(),
                sample.evidence());
    }
}
