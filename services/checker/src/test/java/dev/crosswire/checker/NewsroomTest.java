package dev.crosswire.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.article.Source;
import dev.crosswire.core.article.Sources;
import dev.crosswire.core.claim.Place;
import dev.crosswire.core.finding.Desk;
import dev.crosswire.core.finding.DeskRule;
import dev.crosswire.core.finding.Desks;
import dev.crosswire.core.finding.FindingKind;
import dev.crosswire.core.finding.Severity;
import dev.crosswire.extraction.catalogue.Catalogue;
import dev.crosswire.extraction.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor writes of desks and sources, and what is refused at the start. */
class NewsroomTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Newsroom of(Map<String, String> settings) {
        return Newsroom.from(new Settings(settings, Map.of()), CATALOGUE);
    }

    private Newsroom of(String setting, String yaml) {
        Path file = folder.resolve("list.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return of(Map.of(setting, file.toString()));
    }

    @Test
    void isOneDeskThatGetsEverythingAndNoSourcesIfNothingIsSaid() {
        assertThat(of(Map.of())).isEqualTo(new Newsroom(Desks.WORLD, Sources.NONE));
        assertThat(of(Map.of("crosswire.desks", " "))).isEqualTo(Newsroom.DEFAULT);
    }

    @Test
    void readsDesks() {
        Desks desks = of("crosswire.desks", """
                        - id: eastern-europe
                          rules:
                            - entity: [UA, RU]
                            - place: UA
                              family: [killed, army-size]
                              kind: [contradiction, Divergence]
                              severity: medium
                        - id: world
                          rules: [{}]
                        """).desks();

        assertThat(desks)
                .isEqualTo(new Desks(List.of(
                        new Desk(
                                "eastern-europe",
                                List.of(
                                        new DeskRule(
                                                Set.of(),
                                                Set.of(),
                                                Set.of(),
                                                Set.of("UA", "RU"),
                                                Set.of(),
                                                Severity.LOW),
                                        new DeskRule(
                                                Set.of("killed", "army-size"),
                                                Set.of(),
                                                Set.of(new Place("UA")),
                                                Set.of(),
                                                Set.of(FindingKind.CONTRADICTION, FindingKind.DIVERGENCE),
                                                Severity.MEDIUM))),
                        new Desk("world", List.of(DeskRule.ALL)))));
    }

    @Test
    void readsSources() {
        Sources sources = of("crosswire.sources", """
                        - id: herald
                          name: The Herald
                          owner: Harbour Group
                        - {id: associated-press, name: Associated Press, wire: true}
                        - id: lantern
                        """).sources();

        assertThat(sources.of("herald"))
                .contains(new Source("herald", "The Herald", Optional.of("Harbour Group"), Optional.empty()));
        assertThat(sources.of("associated-press"))
                .contains(new Source("associated-press", "Associated Press", Optional.empty(), Optional.of("AP")));
        assertThat(sources.of("lantern"))
                .contains(new Source("lantern", "lantern", Optional.empty(), Optional.empty()));
    }

    @Test
    void theExamplesInTheDocumentationAreUsable() {
        Newsroom newsroom = of(Map.of(
                "crosswire.desks", "../../docs/examples/desks.yaml",
                "crosswire.sources", "../../docs/examples/sources.yaml"));

        assertThat(newsroom.desks().ids()).hasSizeGreaterThan(2);
        assertThat(newsroom.sources().byId()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- id: World\\n  rules: [{}] | line 1 | not \"World\"",
                "- id: a.b\\n  rules: [{}] | line 1 | not \"a.b\"",
                "- id: a\\n  rules: [{}]\\n- id: a\\n  rules: [{}] | line 3 | the desk a is listed twice",
                "- id: a | line 1 | the desk a has no rule",
                "- id: a\\n  rules: [] | line 1 | the desk a has no rule",
                "- rules: [{}] | line 1 | the field \"id\" is missing",
                "- id: a\\n  rule: [{}] | line | there is no field \"rule\"",
                "- id: a\\n  rules:\\n    - colour: [red] | line 3 | there is no field \"colour\"",
                "- id: a\\n  rules:\\n    - severity: urgent | line 1 | severity is low or medium or high, not \"urgent\"",
                "- id: a\\n  rules:\\n    - kind: [quarrel] | line 1 | not \"quarrel\"",
                "- id: a\\n  rules:\\n    - family: [casualtys] | line 1 | of the family \"casualtys\"",
                "- id: a\\n  rules:\\n    - type: [kild] | line 1 | the catalogue has no claim type \"kild\"",
                "- id: a\\n  rules:\\n    - place: [Ukraine] | line 1 | not \"Ukraine\"",
                "desks: [] | line 1 | one list of entries",
                "'' | line 1 | one list of entries",
            })
    void refusesDesksThatCannotBeMeantAndSaysWhereAndWhy(String yaml, String where, String why) {
        assertRefused("crosswire.desks", yaml, where, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- id: a\\n- id: a | line 2 | the source a is listed twice",
                "- name: The Herald | line 1 | the field \"id\" is missing",
                "- id: '' | line 1 | needs an id",
                "- {id: a, owner: ''} | line 1 | a name or an owner that is blank",
                "- {id: a, owned: b} | line 1 | there is no field \"owned\"",
                "- {id: a, wire: perhaps} | line 1 | true or false",
                "- just a name | line 1 | fields with values",
            })
    void refusesSourcesThatCannotBeMeantAndSaysWhereAndWhy(String yaml, String where, String why) {
        assertRefused("crosswire.sources", yaml, where, why);
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThatThrownBy(() -> of(Map.of("crosswire.desks", "/nowhere/desks.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("crosswire.desks names /nowhere/desks.yaml, which cannot be read");
    }

    private void assertRefused(String setting, String yaml, String where, String why) {
        assertThatThrownBy(() -> of(setting, yaml.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("list.yaml")
                .hasMessageContaining(where)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("\n");
    }
}
