package dev.crosswire.core.finding;

import static dev.crosswire.core.claim.Claims.NOON;
import static dev.crosswire.core.claim.Claims.TYPES;
import static dev.crosswire.core.claim.Claims.countries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Place;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesksTest {

    private static final Subject SUMMIT = new Subject(
            "attendance:1",
            "attendance",
            "country-total",
            new TreeMap<>(Map.of("host", "FR")),
            Optional.of("FR/paris"));

    private static DeskRule rule(Set<String> families, Set<String> places, Set<String> entities, Severity severity) {
        return new DeskRule(
                families, Set.of(), Set.copyOf(places.stream().map(Place::new).toList()), entities, Set.of(), severity);
    }

    private static Desks desks(DeskRule... rules) {
        return new Desks(List.of(new Desk("europe", List.of(rules)), new Desk("world", List.of(DeskRule.ALL))));
    }

    private static List<FindingContent> of(Claims... claims) {
        return new Findings(
                        TYPES,
                        new Comparison(TYPES, ComparisonSettings.DEFAULT),
                        FindingSettings.DEFAULT,
                        subject -> "Countries")
                .of(SUMMIT, Stream.of(claims).map(Claims::claim).toList());
    }

    private static Finding contradiction(Desks desks, List<Finding> before, Claims... claims) {
        return new FindingLife(FindingSettings.DEFAULT, desks)
                .changed(before, of(claims), NOON, false).stream()
                        .filter(finding -> finding.kind() == FindingKind.CONTRADICTION)
                        .findFirst()
                        .orElseThrow();
    }

    private static final Claims HERALD = countries("H", 35);
    private static final Claims VESNA = countries("V", 26);

    @Test
    void theWorldGetsEverything() {
        assertThat(contradiction(Desks.WORLD, List.of(), HERALD, VESNA).desks()).containsExactly("world");
        assertThat(contradiction(Desks.NONE, List.of(), HERALD, VESNA).desks()).isEmpty();
    }

    @Test
    void aRuleAsksForAllThatItNames() {
        Set<String> none = Set.of();
        assertThat(routed(rule(Set.of("attendance"), Set.of("FR"), Set.of("FR"), Severity.LOW)))
                .contains("europe");
        assertThat(routed(rule(Set.of("casualties"), none, none, Severity.LOW))).doesNotContain("europe");
        assertThat(routed(rule(none, Set.of("FR/paris"), none, Severity.LOW))).contains("europe");
        assertThat(routed(rule(none, Set.of("FR/lyon"), none, Severity.LOW))).doesNotContain("europe");
        assertThat(routed(rule(none, Set.of("DE", "FR"), none, Severity.LOW))).contains("europe");
        assertThat(routed(rule(none, none, Set.of("UA"), Severity.LOW))).doesNotContain("europe");
        assertThat(routed(rule(Set.of("attendance"), Set.of("UA"), none, Severity.LOW)))
                .doesNotContain("europe");
    }

    private static List<String> routed(DeskRule rule) {
        return contradiction(desks(rule), List.of(), HERALD, VESNA).desks();
    }

    @Test
    void anyRuleOfADeskIsEnough() {
        assertThat(contradiction(
                                desks(
                                        rule(Set.of("casualties"), Set.of(), Set.of(), Severity.LOW),
                                        rule(Set.of("attendance"), Set.of(), Set.of(), Severity.LOW)),
                                List.of(),
                                HERALD,
                                VESNA)
                        .desks())
                .containsExactly("europe", "world");
    }

    @Test
    void theDeskThatHadAFindingGetsItsChangesAfterTheSeverityFell() {
        Desks desks = desks(rule(Set.of(), Set.of(), Set.of(), Severity.HIGH));
        Finding high = contradiction(desks, List.of(), HERALD, VESNA);
        assertThat(high.severity()).isEqualTo(Severity.HIGH);
        assertThat(high.desks()).containsExactly("europe", "world");

        Finding lower = contradiction(desks, List.of(high), HERALD, countries("V", 34));
        assertThat(lower.severity()).isLessThan(Severity.HIGH);
        assertThat(lower.desks()).containsExactly("europe", "world");

        assertThat(contradiction(desks, List.of(), HERALD, countries("V", 34)).desks())
                .containsExactly("world");
    }

    @Test
    void aDeskThatIsNoMoreGetsNothing() {
        Finding before = contradiction(desks(DeskRule.ALL), List.of(), HERALD, VESNA);

        assertThat(contradiction(Desks.WORLD, List.of(before), HERALD, VESNA, countries("L", 26))
                        .desks())
                .containsExactly("world");
    }

    @Test
    void whatClosesGoesToTheDesksThatHadIt() {
        Desks desks = desks(rule(Set.of(), Set.of(), Set.of(), Severity.HIGH));
        Finding open = contradiction(desks, List.of(), HERALD, VESNA);

        Finding closed = new FindingLife(FindingSettings.DEFAULT, desks)
                .changed(List.of(open), List.of(), NOON, true)
                .getFirst();

        assertThat(closed.state()).isEqualTo(FindingState.WITHDRAWN);
        assertThat(closed.desks()).containsExactly("europe", "world");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "World", "war & peace", "a_b", "a.b", "-a", "a-", "a--b", "ü"})
    void refusesIdsThatATopicCannotHave(String id) {
        assertThatThrownBy(() -> new Desk(id, List.of(DeskRule.ALL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + id + "\"");
    }

    @Test
    void refusesADeskListedTwiceOrWithoutARule() {
        Desk desk = new Desk("world", List.of(DeskRule.ALL));
        assertThatThrownBy(() -> new Desks(List.of(desk, desk))).hasMessage("the desk world is listed twice");
        assertThatThrownBy(() -> new Desk("world", List.of())).hasMessage("the desk world has no rule");
    }
}
