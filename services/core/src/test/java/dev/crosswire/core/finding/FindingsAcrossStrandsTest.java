package dev.crosswire.core.finding;

import static dev.crosswire.core.claim.Claims.TYPES;
import static dev.crosswire.core.claim.Claims.exact;
import static dev.crosswire.core.claim.Claims.figure;
import static dev.crosswire.core.claim.Claims.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.core.claim.Claims;
import dev.crosswire.core.claim.Modality;
import dev.crosswire.core.comparison.Comparison;
import dev.crosswire.core.comparison.ComparisonSettings;
import dev.crosswire.core.subject.Subject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the strands of one subject say of each other, and what its statements amount to. */
class FindingsAcrossStrandsTest {

    private static final Subject SUBJECT =
            new Subject("casualties:1", "casualties", "killed", new TreeMap<>(), Optional.empty());

    private static List<FindingContent> of(Claims... claims) {
        Comparison comparison = new Comparison(TYPES, ComparisonSettings.DEFAULT);
        return new Findings(TYPES, comparison, FindingSettings.DEFAULT, subject -> "Strike")
                .of(SUBJECT, Stream.of(claims).map(Claims::claim).toList());
    }

    private static Claims killed(String source, String population, long value) {
        return figure(source, "killed", "casualties", population, exact(value)).as(Modality.REPORTED);
    }

    private static Claims leads(String source, String holder) {
        return statement(source, "lead:monitoring", Optional.of(holder));
    }

    @Test
    void raisesAContradictionOnTheWholeWhenAPartIsAboveIt() {
        List<FindingContent> found = of(killed("Herald", "people", 38), killed("Vesna", "child", 41));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CONTRADICTION);
            assertThat(finding.strand()).contains("people");
            assertThat(finding.reason().rule()).isEqualTo("part-above-whole");
            assertThat(finding.clusters()).extracting(Cluster::label).containsExactly("38", "41");
        });
    }

    @Test
    void raisesNothingWhenThePartFitsIntoItsWhole() {
        assertThat(of(killed("Herald", "people", 38), killed("Vesna", "child", 12)))
                .isEmpty();
    }

    @Test
    void raisesAContradictionBetweenTwoHoldersOfOneRole() {
        assertThat(of(leads("Herald", "CA"), leads("Vesna", "FR")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.CONTRADICTION);
                    assertThat(finding.reason().rule()).isEqualTo("two-holders");
                    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
                    assertThat(finding.clusters()).extracting(Cluster::label).containsExactlyInAnyOrder("CA", "FR");
                    assertThat(finding.clusters())
                            .allSatisfy(cluster -> assertThat(cluster.hull()).isEmpty());
                });
    }

    @Test
    void agreesOnADenialAndOpposesIt() {
        List<FindingContent> found = of(
                statement("Herald", "sign:road-map", Optional.empty()).denied(),
                statement("Vesna", "sign:road-map", Optional.empty()).denied(),
                statement("Ledger", "sign:road-map", Optional.empty()));

        assertThat(found)
                .extracting(FindingContent::kind)
                .containsExactlyInAnyOrder(FindingKind.CONTRADICTION, FindingKind.CORROBORATION);
        assertThat(found.getFirst().clusters()).extracting(Cluster::label).containsExactly("no", "yes");
    }

    @Test
    void revisesAStatementThatItsSourceTakesBack() {
        List<FindingContent> found = of(
                leads("Herald", "FI"),
                leads("Herald", "FI").denied().in("later").hoursLater(30));

        assertThat(found).extracting(FindingContent::kind).containsExactly(FindingKind.REVISION);
        assertThat(found.getFirst().clusters()).extracting(Cluster::label).containsExactly("yes", "no");
    }

    @Test
    void aPlaceNamedMoreOrLessCloselyIsOnePlace() {
        assertThat(of(
                        killed("Herald", "people", 38).at("SY"),
                        killed("Vesna", "people", 38).at("SY/aleppo"),
                        killed("Ledger", "people", 38).at("/aleppo")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.CORROBORATION);
                    assertThat(finding.clusters().getFirst().origins()).isEqualTo(3);
                });
    }

    @Test
    void anArticleThatTellsACityFromItsCountryMakesTwo() {
        assertThat(of(
                        killed("Herald", "people", 38).at("SY"),
                        killed("Herald", "people", 20).at("SY/aleppo"),
                        killed("Vesna", "people", 21).at("SY/aleppo")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.clusters())
                        .extracting(Cluster::label)
                        .containsExactlyInAnyOrder("20", "21"));
    }
}
