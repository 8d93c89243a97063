package dev.crosswire.core.finding;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.TYPES;
import static dev.crosswire.core.claim.Claims.cap;
import static dev.crosswire.core.claim.Claims.countries;
import static dev.crosswire.core.claim.Claims.killed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final Subject SUBJECT =
            new Subject("attendance:1", "attendance", "country-total", new TreeMap<>(), Optional.empty());
    private static final FindingLife LIFE = new FindingLife(FindingSettings.DEFAULT);

    private static List<Finding> raised(Claims... claims) {
        return LIFE.changed(
                List.of(),
                new Findings(
                                TYPES,
                                new Comparison(TYPES, ComparisonSettings.DEFAULT),
                                FindingSettings.DEFAULT,
                                subject -> "Countries")
                        .of(SUBJECT, Stream.of(claims).map(Claims::claim).toList()),
                NOON,
                false);
    }

    /** How many claims of each source had which outcome. */
    private static Map<Outcome, Map<String, Integer>> of(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Outcomes.of(finding, TYPES).stream())
                .filter(outcomes -> !outcomes.claims().isEmpty())
                .collect(Collectors.toMap(
                        Outcomes::outcome,
                        outcomes -> outcomes.claims().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().size()))));
    }

    @Test
    void bothSidesOfAContradictionAreContradicted() {
        assertThat(of(raised(countries("H", 35), countries("V", 26))))
                .isEqualTo(Map.of(Outcome.CONTRADICTED, Map.of("H", 1, "V", 1)));
    }

    @Test
    void independentReportsCorroborateEachOtherAndContradictTheThird() {
        assertThat(of(raised(countries("H", 35), countries("V", 35), countries("L", 26))))
                .isEqualTo(Map.of(
                        Outcome.CORROBORATED, Map.of("H", 1, "V", 1),
                        Outcome.CONTRADICTED, Map.of("H", 1, "V", 1, "L", 1)));
    }

    @Test
    void anEchoCorroboratesNobody() {
        assertThat(of(raised(countries("H", 35).wire("AP"), countries("V", 35).wire("AP"))))
                .isEmpty();
    }

    @Test
    void aSourceThatPutsAnotherFigureInItsPlaceCorrectsItself() {
        assertThat(of(raised(cap("H", 700_000), cap("H", 800_000).version(2).hoursLater(1))))
                .isEqualTo(Map.of(Outcome.CORRECTED, Map.of("H", 1)));
    }

    @Test
    void aTollThatGrowsIsNoCorrectionAndOneThatIsLoweredIs() {
        assertThat(of(raised(killed("H", 12), killed("H", 19).version(2).hoursLater(5))))
                .isEmpty();
        assertThat(of(raised(killed("H", 19), killed("H", 12).version(2).hoursLater(5))))
                .isEqualTo(Map.of(Outcome.CORRECTED, Map.of("H", 1)));
    }

    @Test
    void aDraftThatWasAgreedOtherwiseIsNoCorrection() {
        assertThat(of(raised(
                        cap("H", 600_000).as(Modality.DRAFT).document("plan"),
                        cap("H", 800_000).document("plan").version(2).hoursLater(5))))
                .isEmpty();
    }

    @Test
    void whatWasWithdrawnHasNoOutcome() {
        List<Finding> open = raised(countries("H", 35), countries("V", 26));
        List<Finding> withdrawn = LIFE.changed(open, List.of(), NOON, true);

        assertThat(withdrawn).isNotEmpty();
        assertThat(of(withdrawn)).isEmpty();
        assertThat(Outcomes.of(withdrawn.getFirst(), TYPES)).isPresent();
    }
}
