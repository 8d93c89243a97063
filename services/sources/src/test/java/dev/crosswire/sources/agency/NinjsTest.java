package dev.crosswire.sources.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsTest {

    private static final String VERSION_1 = """
            {"uri": "urn:newsml:example.org:20260302:ferry-1",
             "$standard": {"name": "ninjs", "version": "1.4", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json"},
             "type": "text", "representationtype": "complete", "profile": "text-photo",
             "version": "3", "firstcreated": "2026-03-02T08:15:00+01:00", "versioncreated": "2026-03-02T10:40:12+01:00",
             "pubstatus": "usable", "urgency": 3, "language": "en-GB", "located": "Odense",
             "byline": "By Karen Holm", "copyrightholder": "Fjord News Agency",
             "infosource": [{"name": "Fjord News", "rel": "isfrom"}],
             "headline": "Ferry with 120 aboard runs aground off Samsø",
             "body_text": "A ferry with 120 people aboard ran aground. No one was hurt.",
             "body_xhtml": "<p>A ferry with 120 people aboard ran aground.</p><p>No one was hurt.</p>",
             "renditions": {"main": {"href": "https://example.org/ferry.jpg", "mimetype": "image/jpeg"}},
             "associations": {"photo": {"uri": "urn:newsml:example.org:20260302:photo-9", "type": "picture",
                 "headline": "The ferry", "body_text": "The ferry on the rocks.", "versioncreated": "2026-03-02T09:00:00Z"}}}
            """;

    private static final String VERSION_2 = """
            {"uri": "urn:newsml:example.org:20260302:mine-4",
             "standard": {"name": "ninjs", "version": "2.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"},
             "type": "text", "version": "2", "firstcreated": "2026-03-01T22:00:00Z", "versioncreated": "2026-03-02T01:30:00Z",
             "pubstatus": "usable", "language": "en", "by": "Staff", "infosources": [{"name": "Andes Wire"}],
             "headlines": [{"role": "short", "value": "Mine"}, {"role": "main", "contenttype": "text/html",
                 "value": "Fire in <em>copper</em> mine kills four"}],
             "bodies": [{"role": "caption", "contenttype": "text/html", "value": "<p>Smoke over the mine.</p>"},
                 {"role": "main", "contenttype": "text/plain", "value": "Four miners died.\\n\\nTwo are missing."}]}
            """;

    private static final String VERSION_3 = """
            {"uri": "https://news.example.org/items/harvest-77",
             "standard": {"name": "ninjs", "version": "3.0", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"},
             "type": "text", "version": "1", "firstCreated": "2026-02-11T06:00:00Z", "versionCreated": "2026-02-11T06:00:00Z",
             "pubStatus": "usable", "embargoedUntil": "2026-02-12T00:00:00-05:00", "language": "fr",
             "headlines": [{"value": "La récolte atteint 30 millions de tonnes"}],
             "bodies": [{"role": "text", "contentType": "text/plain", "value": "La récolte."},
                 {"role": "nitf", "contentType": "application/nitf+xml", "value":
                 "<nitf><body><body.head><byline>Par X</byline></body.head><body.content><p>La récolte atteint 30 millions.</p><media><media-caption>Un champ.</media-caption></media><p>Elle &amp; le stock suffisent.</p></body.content></body></nitf>"}]}
            """;

    @Test
    void readsAnItemOfVersionOneWithoutItsPictures() throws UnreadableException {
        AgencyMessage message = read(VERSION_1);

        assertThat(message.skipped()).isEmpty();
        assertThat(message.items())
                .containsExactly(new Item(
                        "urn:newsml:example.org:20260302:ferry-1",
                        OptionalInt.of(3),
                        Optional.empty(),
                        "Ferry with 120 aboard runs aground off Samsø",
                        Optional.of(Instant.parse("2026-03-02T07:15:00Z")),
                        Optional.of(Instant.parse("2026-03-02T09:40:12Z")),
                        Optional.of("en-GB"),
                        Optional.of("Fjord News"),
                        Optional.of(new Item.Body.Html(
                                "<p>A ferry with 120 people aboard ran aground.</p><p>No one was hurt.</p>")),
                        Optional.empty(),
                        false));
    }

    @Test
    void readsTheMainHeadlineAndBodyOfVersionTwo() throws UnreadableException {
        Item item = only(VERSION_2);

        assertThat(item.title()).isEqualTo("Fire in copper mine kills four");
        assertThat(item.body()).contains(new Item.Body.Text("Four miners died.\n\nTwo are missing."));
        assertThat(item.wire()).contains("Andes Wire");
        assertThat(item.version()).hasValue(2);
        assertThat(item.publishedAt()).contains(Instant.parse("2026-03-01T22:00:00Z"));
    }

    @Test
    void readsNitfAndTheEmbargoOfVersionThree() throws UnreadableException {
        Item item = only(VERSION_3);

        assertThat(item.body())
                .contains(new Item.Body.Text("La récolte atteint 30 millions.\n\nElle & le stock suffisent."));
        assertThat(item.embargoedUntil()).contains(Instant.parse("2026-02-12T05:00:00Z"));
        assertThat(item.url()).contains("https://news.example.org/items/harvest-77");
        assertThat(item.updatedAt()).contains(Instant.parse("2026-02-11T06:00:00Z"));
    }

    @Test
    void fallsBackToPlainTextWhereTheNitfIsBroken() throws UnreadableException {
        Item item = only(VERSION_3.replace("</nitf>", ""));

        assertThat(item.body()).contains(new Item.Body.Text("La récolte."));
    }

    @Test
    void putsTheVersionsOfOneItemOldestFirstAndKeepsTheirId() throws UnreadableException {
        AgencyMessage message = read("[" + text("a", "\"version\": \"10\"") + "," + text("b", "\"version\": \"1\"")
                + "," + text("a", "\"version\": \"9\"") + "]");

        assertThat(message.items()).extracting(Item::id).containsExactly("urn:x:a", "urn:x:a", "urn:x:b");
        assertThat(message.items()).extracting(item -> item.version().orElse(0)).containsExactly(9, 10, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1.2\"", "\"v3\"", "\"20260302101500\"", "\"\"", "null", "0", "-1", "1.5", "{}", "true"})
    void leavesAVersionThatIsNoCountToTheTimes(String version) throws UnreadableException {
        Item item = only(text("a", "\"version\": " + version + ", \"versioncreated\": \"2026-03-02T10:15:00Z\""));

        assertThat(item.version()).isEmpty();
        assertThat(item.updatedAt()).contains(Instant.parse("2026-03-02T10:15:00Z"));
    }

    @Test
    void takesAVersionWrittenAsANumber() throws UnreadableException {
        assertThat(only(text("a", "\"version\": 4")).version()).hasValue(4);
    }

    @Test
    void takesBackWhatIsCanceledWhateverItsEmbargo() throws UnreadableException {
        Item item = only(
                text("a", "\"version\": \"4\", \"pubstatus\": \"canceled\", \"embargoed\": \"2099-01-01T00:00:00Z\""));

        assertThat(item.retracted()).isTrue();
        assertThat(item.body()).isEmpty();
        assertThat(item.embargoedUntil()).isEmpty();
        assertThat(item.version()).hasValue(4);
    }

    @Test
    void takesBackALaterVersionThatIsWithheldAndBringsItBackWhenUsable() throws UnreadableException {
        AgencyMessage message = read("[" + text("a", "\"version\": \"2\", \"pubStatus\": \"withheld\"") + ","
                + text("a", "\"version\": \"3\", \"pubStatus\": \"usable\"") + "]");

        assertThat(message.items()).extracting(Item::retracted).containsExactly(true, false);
    }

    @Test
    void waitsForAFirstVersionThatIsWithheld() throws UnreadableException {
        AgencyMessage message = read(text("a", "\"version\": \"1\", \"pubstatus\": \"withheld\""));

        assertThat(message.items()).isEmpty();
        assertThat(message.skipped())
                .containsExactly("Item 1 (urn:x:a) is withheld by its source until it sends a usable version.");
    }

    @ParameterizedTest
    @CsvSource({
        "\"pubstatus\": \"draft\", has the status draft",
        "\"pubstatus\": 7, has the status of another type",
        "\"embargoed\": \"soon\", under an embargo without an end",
        "\"embargoed\": 5, under an embargo without an end",
        "\"type\": \"picture\", is of the type picture"
    })
    void publishesNothingThatItIsNotSureToBeAllowedTo(String member, String reason) throws UnreadableException {
        AgencyMessage message = read(text("a", member));

        assertThat(message.items()).isEmpty();
        assertThat(message.skipped()).singleElement().asString().contains(reason);
    }

    @Test
    void countsAnEmptyEmbargoAsNone() throws UnreadableException {
        assertThat(only(text("a", "\"embargoed\": \"\"")).embargoedUntil()).isEmpty();
        assertThat(only(text("a", "\"embargoed\": null")).embargoedUntil()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:00+0000, 2026-03-02T10:15:00Z",
        "2026-03-02T10:15:00.250-03:30, 2026-03-02T13:45:00.250Z",
        "2026-03-02, 2026-03-02T00:00:00Z",
        "2026-03-02+02:00, 2026-03-01T22:00:00Z"
    })
    void readsTimesWithEveryOffsetAndDatesAlone(String stated, Instant time) throws UnreadableException {
        assertThat(only(text("a", "\"firstcreated\": \"" + stated + "\"")).publishedAt())
                .contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T10:15:00", "2026-02-30T10:15:00Z", "yesterday", "2026", ""})
    void statesNoTimeWhereNoMomentIsStated(String stated) throws UnreadableException {
        assertThat(only(text("a", "\"firstcreated\": \"" + stated + "\"")).publishedAt())
                .isEmpty();
    }

    @Test
    void endsAnEmbargoOfADayWhereTheDayBeginsLast() throws UnreadableException {
        assertThat(only(text("a", "\"embargoed\": \"2026-03-02\"")).embargoedUntil())
                .contains(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(only(text("a", "\"embargoed\": \"2026-03-02T06:00:00\"")).embargoedUntil())
                .contains(Instant.parse("2026-03-02T18:00:00Z"));
    }

    @Test
    void readsWhatIsUsableBesideWhatIsNot() throws UnreadableException {
        AgencyMessage message = read("{\"items\": [7, {\"type\": \"text\"}, " + text("a", "\"version\": 1")
                + ", {\"uri\": \"urn:x:b\", \"headline\": [1], \"body_text\": {}}]}");

        assertThat(message.items()).singleElement().extracting(Item::id).isEqualTo("urn:x:a");
        assertThat(message.skipped())
                .isEqualTo(List.of(
                        "Item 1 is no JSON object.",
                        "Item 2 has no identifier, so that its versions could not be told apart.",
                        "Item 4 (urn:x:b) holds no text."));
    }

    static String text(String id, String members) {
        return "{\"uri\": \"urn:x:" + id + "\", \"type\": \"text\", \"headline\": \"H\", \"body_text\": \"B.\", "
                + members + "}";
    }

    private static Item only(String json) throws UnreadableException {
        AgencyMessage message = read(json);
        assertThat(message.items()).as(message.skipped().toString()).hasSize(1);
        return message.items().getFirst();
    }

    private static AgencyMessage read(String json) throws UnreadableException {
        return AgencyReader.read(json.getBytes(StandardCharsets.UTF_8), "wire.json");
    }
}
