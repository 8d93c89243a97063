package dev.crosswire.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.quantity.Scale;
import dev.crosswire.core.quantity.Unit;
import dev.crosswire.extraction.entries.EntryFile;
import dev.crosswire.extraction.quantity.UnitNames.UnitEntry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The units that ship: what one dimension measures, the checker can convert. */
class UnitNamesTest {

    /** Zeros that differ, and a scale of its own. */
    private static final Set<String> NOT_LINEAR = Set.of("temperature");

    private static final List<UnitEntry> UNITS = EntryFile.builtIn(UnitNames.class, "units.yaml", UnitEntry.class);

    @Test
    void unitsOfOneDimensionConvert() {
        for (UnitEntry a : UNITS) {
            for (UnitEntry b : UNITS) {
                if (a.dimension().equals(b.dimension()) && !NOT_LINEAR.contains(a.dimension())) {
                    assertThat(Scale.converts(new Unit(a.id(), a.dimension()), new Unit(b.id(), b.dimension())))
                            .as("%s and %s", a.id(), b.id())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void compoundsConvert() {
        assertThat(Scale.of(new Unit("km/h", "speed"))
                        .times(dev.crosswire.core.quantity.Rational.of(36))
                        .isInteger())
                .isTrue();
        assertThat(Scale.converts(
                        new Unit("USD/bbl", "money:USD per volume"), new Unit("USD/l", "money:USD per volume")))
                .isTrue();
    }
}
