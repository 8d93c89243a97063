package dev.crosswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.finding.Finding;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.FindingState;
import dev.crosswire.core.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FindingFilterTest {

    private static final FindingFilter EVERYTHING =
            new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    /** Medium, open, of herald, sunday, vesna and ledger. */
    private final Finding finding = CapFindings.contradiction();

    private static FindingFilter kinds(FindingKind... kinds) {
        return new FindingFilter(Set.of(kinds), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());
    }

    private static FindingFilter severities(Severity... severities) {
        return new FindingFilter(Set.of(), Set.of(severities), Set.of(), Set.of(), Set.of(), Set.of(), List.of());
    }

    private static FindingFilter states(FindingState... states) {
        return new FindingFilter(Set.of(), Set.of(), Set.of(states), Set.of(), Set.of(), Set.of(), List.of());
    }

    private static FindingFilter types(String... types) {
        return new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(types), Set.of(), Set.of(), List.of());
    }

    private static FindingFilter sources(String... sources) {
        return new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(sources), Set.of(), List.of());
    }

    private static FindingFilter subjects(String... subjects) {
        return new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(subjects), List.of());
    }

    private static FindingFilter words(String question) {
        return new FindingFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), FindingFilter.words(question));
    }

    private static Function<String, Optional<String>> headers(Map<String, String> headers) {
        return name -> Optional.ofNullable(headers.get(name));
    }

    @Test
    void passesEverythingUnlessItIsAskedForLess() {
        assertThat(EVERYTHING.fits(finding)).isTrue();
        assertThat(EVERYTHING.mayFit(headers(Map.of()))).isTrue();
    }

    @Test
    void takesTheValuesOfOneFilterAsAlternatives() {
        assertThat(kinds(FindingKind.REVISION, FindingKind.CONTRADICTION).fits(finding))
                .isTrue();
        assertThat(kinds(FindingKind.REVISION).fits(finding)).isFalse();
        assertThat(severities(Severity.HIGH, Severity.MEDIUM).fits(finding)).isTrue();
        assertThat(severities(Severity.HIGH).fits(finding)).isFalse();
        assertThat(states(FindingState.OPEN).fits(finding)).isTrue();
        assertThat(states(FindingState.RESOLVED, FindingState.WITHDRAWN).fits(finding))
                .isFalse();
        assertThat(types("army-cap", "killed").fits(finding)).isTrue();
        assertThat(types("killed").fits(finding)).isFalse();
        assertThat(sources("vesna").fits(finding)).isTrue();
        assertThat(sources("ves").fits(finding)).isFalse();
        assertThat(subjects(finding.subject().key()).fits(finding)).isTrue();
        assertThat(subjects("army-size").fits(finding)).isFalse();
    }

    @Test
    void findsWordsAnywhereWithoutCaseAndAccents() {
        assertThat(words("ukraine ARMÝ 700000").fits(finding)).isTrue();
        assertThat(words("Talks ledger").fits(finding)).isTrue();
        assertThat(words("Ukraine navy").fits(finding)).isFalse();
        assertThat(FindingFilter.words("  ")).isEmpty();
    }

    @Test
    void sparesDecodingWhatTheHeadersRuleOut() {
        FindingFilter contradictions = kinds(FindingKind.CONTRADICTION);

        assertThat(contradictions.mayFit(headers(Map.of("ce_kind", "REVISION"))))
                .isFalse();
        assertThat(contradictions.mayFit(headers(Map.of("ce_kind", "CONTRADICTION"))))
                .isTrue();
        assertThat(contradictions.mayFit(headers(Map.of()))).isTrue();
        assertThat(severities(Severity.HIGH).mayFit(headers(Map.of("ce_severity", "LOW"))))
                .isFalse();
        assertThat(severities(Severity.HIGH).mayFit(headers(Map.of("ce_severity", "HIGH", "ce_kind", "REVISION"))))
                .isTrue();
    }
}
