package dev.crosswire.extraction.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosswire.core.claim.ClaimType;
import dev.crosswire.core.claim.Populations;
import dev.crosswire.core.subject.Subject;
import dev.crosswire.extraction.entries.EntryException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final String ENTRY = """
            - id: tank-count
              family: tanks
              anchor: entity
              unit: count
              population: tank
              nouns: [tank]
              trigger:
                - lemma: [send]
                  owning: true
              roles:
                sender: {type: country, from: [subject]}
              label: "Tanks of {sender|possessive}"
            """;

    @TempDir
    Path folder;

    @Test
    void listsTheTypesThatShipWithIt() {
        Map<String, ClaimType> types = Catalogue.load().claimTypes().byId();
        assertThat(types).hasSizeGreaterThan(60).containsKeys("army-cap", "troop-count", "country-total", "killed");
        assertThat(types.get("army-cap"))
                .returns("army-size", ClaimType::family)
                .returns(ClaimType.Anchor.ENTITY, ClaimType::anchor)
                .returns(false, ClaimType::alwaysFact);
        assertThat(types.get("country-total"))
                .returns(ClaimType.Anchor.EVENT, ClaimType::anchor)
                .returns(true, ClaimType::alwaysFact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            army-cap      | limited     | UA | Cap on Ukraine's army
            army-cap      | limited     | US | Cap on the United States' army
            troop-count   | contributor | FR | French troops
            country-total | none        | -  | Countries taking part
            unheard-of    | none        | -  | Some family
            """)
    void readsASubjectAsAPersonWould(String type, String role, String country, String label) {
        TreeMap<String, String> entities = new TreeMap<>(Map.of(role, country));
        Subject subject = new Subject("key", "some-family", type, entities, Optional.empty());
        assertThat(Catalogue.load().label(subject)).isEqualTo(label);
    }

    @Test
    void takesATypeThatAnEditorAdds() throws IOException, CatalogueException {
        assertThat(Catalogue.load(written(ENTRY)).claimTypes().byId()).containsKeys("tank-count");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unit: count       | units: count               | there is no field "units"
            family: tanks     | family: Tanks              | lower-case words
            unit: count       | unit: tons                 | "unit" is of
            family: tanks     | aggregation: sum           | "aggregation" is stock or cumulative
            label:            | lable:                     | there is no field "lable"
            anchor: entity    | anchor: entities           | "anchor" is entity or event, not "entities"
            nouns: [tank]     | nouns: []                  | needs "nouns"
            {sender           | {giver                     | giver
            from: [subject]   | from: [subject, elsewhere] | elsewhere
            - lemma: [send]   | - near: [send]             | a trigger needs
            type: country     | type: town                 | not of "town"
            unit: count       | smallest: many             | field "smallest": "many" is not a number
            unit: count       | monotone: perhaps          | field "monotone": "perhaps" is not true or false
            - id: other-count | - unit: count              | the field "id" is missing
            """, quoteCharacter = '~')
    void refusesABadEntryWithFileLineAndReason(String right, String wrong, String reason) throws IOException {
        Path file = written(ENTRY + ENTRY.replace("tank-count", "other-count").replace(right, wrong));
        int entryStarts = ENTRY.lines().toList().size() + 1;
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Catalogue.load(file))
                .withMessageContaining(file.toString())
                .withMessageContaining(reason)
                .satisfies(refused -> {
                    String line = String.valueOf(refused.getMessage()).replaceAll(".*, line (\\d+): .*", "$1");
                    assertThat(Integer.parseInt(line)).isBetween(entryStarts, entryStarts * 2);
                });
    }

    @Test
    void takesATypeInThreeLines() throws IOException, CatalogueException {
        Catalogue catalogue = Catalogue.load(written("""
                - id: whales-counted
                  nouns: whale
                  object: [count, spot]
                """));
        assertThat(catalogue.entries().getFirst())
                .returns("whales-counted", CatalogueEntry::family)
                .returns("event", CatalogueEntry::anchor)
                .returns(List.of("count"), CatalogueEntry::unit)
                .returns("whale", CatalogueEntry::population);
    }

    @Test
    void namesAMisspeltFieldRatherThanTheOneThatIsMissing() throws IOException {
        Path file = written("- id: whales\n  nouns: [whale]\n  objct: [count]\n");
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Catalogue.load(file))
                .withMessageContaining(file + ", line 1: there is no field \"objct\"");
    }

    @Test
    void refusesATypeThatNothingShows() throws IOException {
        Path file = written("- id: whales\n  nouns: [whale]\n");
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Catalogue.load(file))
                .withMessageContaining(file + ", line 1: whales needs \"object\"");
    }

    @Test
    void knowsWhichPeopleAreWithinWhich() {
        Populations lattice = Catalogue.load().claimTypes().populations();
        assertThat(lattice.isPart("child", "civilian")).isTrue();
        assertThat(lattice.isPart("child", "people")).isTrue();
        assertThat(lattice.isPart("rebel", "combatant")).isTrue();
        assertThat(lattice.isPart("civilian", "child")).isFalse();
        assertThat(lattice.isPart("soldier", "civilian")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {id: child, nouns: [kid], within: nobody} | line 2: the population child is within "nobody"
            - {id: child, nouns: [kid], within: child}  | line 2: the population child is within itself
            - {id: people, nouns: [kid]}                | line 2: the population people is listed twice
            - {id: child, nouns: [person]}              | line 2: the noun "person" belongs to the population people
            - {id: child, noun: [kid]}                  | line 2: there is no field "noun"
            - {id: child, within: people}               | line 2: the population child needs "nouns" or "modifiers"
            """, quoteCharacter = '~')
    void refusesABadPopulationWithFileLineAndReason(String entry, String reason) {
        String text = "- {id: people, nouns: [person]}\n" + entry + "\n";
        assertThatExceptionOfType(EntryException.class)
                .isThrownBy(() -> PeopleWords.read(
                        "populations.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("populations.yaml, " + reason);
    }

    @Test
    void refusesATypeThatIsListedTwice() throws IOException {
        Path file = written(ENTRY + ENTRY);
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Catalogue.load(file))
                .withMessageContaining("tank-count is listed twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not a list
            - [a, b]
            - id: x\\n  family: [
            - id
            """, quoteCharacter = '~')
    void refusesWhatIsNoListOfEntries(String text) throws IOException {
        Path file = written(text.replace("\\n", "\n"));
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Catalogue.load(file))
                .withMessageContaining(file + ", line ");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> Catalogue.load(folder.resolve("none.yaml")))
                .withMessageContaining("none.yaml");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("types.yaml"), text);
    }
}
