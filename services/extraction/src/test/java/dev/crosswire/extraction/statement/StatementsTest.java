package dev.crosswire.extraction.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.core.claim.ClaimType.Anchor;
import dev.crosswire.extraction.entries.EntryException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an editor may write into the list of statements, and how a mistake is refused. */
class StatementsTest {

    private static final String GOOD = """
            - id: names
              predicate: name
              shape: act
              anchor: event
              actor: [country]
              verbs: [name]
              object: required
              objects:
                ship: [ship, vessel]
            """;

    @Test
    void readsAnEntry() throws EntryException {
        Statements statements = read(GOOD);
        assertThat(statements.entries()).extracting(StatementEntry::id).containsExactly("names");
        assertThat(statements.claimTypes().getFirst().anchor()).isEqualTo(Anchor.EVENT);
        assertThat(statements.claimTypes().getFirst().roles()).containsExactly("actor");
        assertThat(statements.cues("naming")).hasSize(1);
    }

    @Test
    void takesTheObjectsOfAnEarlierEntry() throws EntryException {
        Statements statements = read(GOOD + """
                - id: launches
                  predicate: launch
                  shape: act
                  anchor: event
                  actor: [country]
                  verbs: [launch]
                  object: required
                  objectsOf: names
                """);
        assertThat(statements.entries().getLast().objects()).containsKey("ship");
    }

    @Test
    void refusesAMistakeWithFileLineAndReason() {
        refuses(GOOD.replace("shape: act", "shape: deed"), "line 1", "\"shape\" is role or act, not \"deed\"");
        refuses(GOOD.replace("[country]", "[planet]"), "line 1", "not \"planet\"");
        refuses(GOOD.replace("anchor: event", "anchor: thing"), "line 1", "\"anchor\" is entity or event");
        refuses(GOOD + "  colour: red\n", "line 11", "there is no field \"colour\"");
        refuses(GOOD + "  label: \"{giver}\"\n", "line 1", "the role \"giver\"");
        refuses(GOOD.replace("  verbs: [name]\n", ""), "line 1", "needs \"verbs\"");
        refuses(GOOD.replace("  actor: [country]\n", ""), "line 1", "needs \"actor\"");
        refuses(GOOD.replace("  objects:\n    ship: [ship, vessel]\n", ""), "line 1", "requires an object");
        refuses(GOOD + GOOD, "line 10", "listed twice");
        refuses(GOOD + GOOD.replace("id: names", "id: other") + "  objectsOf: none\n", "line 10", "no earlier entry");
    }

    @Test
    void listsItsOwnEntriesWithoutAMistake() {
        assertThat(Statements.load().entries()).hasSizeGreaterThan(35);
    }

    private static void refuses(String yaml, String line, String reason) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(EntryException.class)
                .hasMessageContaining("own.yaml, " + line + ":")
                .hasMessageContaining(reason);
    }

    private static Statements read(String yaml) throws EntryException {
        return Statements.read("own.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
