package dev.crosswire.sources.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlTest {

    private static final String NITF = """
            <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
              <body.head><hedline><hl1>Dam level falls</hl1></hedline><byline>By R. Ortega</byline></body.head>
              <body.content><p>The reservoir is at <num>38</num> percent,
                 officials said.</p><hl2>Drought</hl2><media media-type="image"><media-caption>The dam.</media-caption></media>
                 <p>It was at 61 percent a year ago &amp; 80 in 2023.</p></body.content>
              <body.end><tagline>ro/kl</tagline></body.end></body></nitf></inlineXML>""";

    private static final String XHTML = """
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>
              <body><p class="lead">Seven people &lt; ten were rescued.<br/>All are well.</p><script src="x.js"/></body></html></inlineXML>""";

    @Test
    void readsATextItemWithNitf() throws UnreadableException {
        AgencyMessage message = read(item("urn:newsml:example.com:20260110:DAM", "4", """
                <firstCreated>2026-01-10T09:00:00+01:00</firstCreated><pubStatus qcode="stat:usable"/>
                <signal qcode="sig:correction"/><edNote>CORRECTS percentage in first paragraph.</edNote>""", NITF));

        assertThat(message.skipped()).isEmpty();
        assertThat(message.items())
                .containsExactly(new Item(
                        "urn:newsml:example.com:20260110:DAM",
                        OptionalInt.of(4),
                        Optional.empty(),
                        "Dam level falls to 38 percent",
                        Optional.of(Instant.parse("2026-01-10T08:00:00Z")),
                        Optional.of(Instant.parse("2026-01-10T11:12:13Z")),
                        Optional.of("en-US"),
                        Optional.of("Example Press via Meseta Wire"),
                        Optional.of(
                                new Item.Body.Text(
                                        "The reservoir is at 38 percent, officials said.\n\nDrought\n\nIt was at 61 percent a year ago & 80 in 2023.")),
                        Optional.empty(),
                        false));
    }

    @Test
    void takesTheTimeOfTheWordsWhereNoneIsGivenForTheItem() throws UnreadableException {
        String item = item("urn:x:1", "2", "", NITF)
                .replace("<contentMeta>", "<contentMeta><contentCreated>2026-01-09T23:00:00-05:00</contentCreated>");

        assertThat(only(item).publishedAt()).contains(Instant.parse("2026-01-10T04:00:00Z"));
    }

    @Test
    void readsXhtmlAsHtmlOfTheSameWords() throws UnreadableException {
        Item item = only(item("urn:x:1", "1", "", XHTML));

        assertThat(item.body())
                .get()
                .isInstanceOfSatisfying(
                        Item.Body.Html.class,
                        html -> assertThat(html.html())
                                .contains("<p class=\"lead\">Seven people &lt; ten were rescued.<br>All are well.</p>")
                                .contains("<script src=\"x.js\"></script></body>"));
    }

    @Test
    void readsInlineDataByItsType() throws UnreadableException {
        assertThat(only(item("urn:x:1", "1", "", "<inlineData contenttype=\"text/plain\">One &amp; two.</inlineData>"))
                        .body())
                .contains(new Item.Body.Text("One & two."));
        assertThat(only(item(
                                "urn:x:1",
                                "1",
                                "",
                                "<inlineData contenttype=\"text/html\"><![CDATA[<p>One</p>]]></inlineData>"))
                        .body())
                .contains(new Item.Body.Html("<p>One</p>"));
        assertThat(read(item(
                                "urn:x:1",
                                "1",
                                "",
                                "<inlineData contenttype=\"image/jpeg\" encoding=\"b64\">AAAA</inlineData>"))
                        .items())
                .isEmpty();
    }

    @Test
    void leavesTheBodyToThePageThatTheContentIsAt() throws UnreadableException {
        Item item = only(item(
                "urn:x:1",
                "1",
                "",
                "<remoteContent rendition=\"rnd:web\" contenttype=\"text/html\" href=\"https://example.com/a\"/>"));

        assertThat(item.body()).isEmpty();
        assertThat(item.url()).contains("https://example.com/a");
    }

    @Test
    void readsTheItemsOfAMessageAndPassesOverPackagesAndPictures() throws UnreadableException {
        String message =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">"
                        + "<header><sent>2026-01-10T12:00:00Z</sent></header><itemSet>"
                        + item("urn:x:1", "2", "", NITF)
                        + "<packageItem guid=\"urn:x:p\" version=\"1\"><groupSet root=\"r\"><group id=\"r\"><itemRef residref=\"urn:x:1\"/>"
                        + "</group></groupSet></packageItem>"
                        + item("urn:x:1", "1", "", NITF)
                        + item("urn:x:3", "1", "", NITF).replace("ninat:text", "ninat:picture")
                        + "</itemSet></newsMessage>";

        AgencyMessage read = read(message);

        assertThat(read.items()).extracting(Item::id).containsExactly("urn:x:1", "urn:x:1");
        assertThat(read.items()).extracting(item -> item.version().orElse(0)).containsExactly(1, 2);
        assertThat(read.skipped())
                .containsExactly(
                        "Item 2 is a packageItem, which is no article.",
                        "Item 4 (urn:x:3) is of the type picture, which is no article.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pubStatus qcode=\"stat:canceled\"/>",
                "<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/canceled\"/>",
                "<pubStatus qcode=\"stat:withheld\"/>",
                "<pubStatus qcode=\"stat:canceled\"/><embargoed>2099-01-01T00:00:00Z</embargoed>"
            })
    void takesBackAnItemByItsStatus(String status) throws UnreadableException {
        Item item = only(item("urn:x:1", "3", status, ""));

        assertThat(item.retracted()).isTrue();
        assertThat(item.body()).isEmpty();
        assertThat(item.embargoedUntil()).isEmpty();
    }

    @Test
    void holdsBackWhatIsUnderAnEmbargo() throws UnreadableException {
        assertThat(only(item("urn:x:1", "1", "<embargoed>2026-01-11T06:00:00+05:30</embargoed>", NITF))
                        .embargoedUntil())
                .contains(Instant.parse("2026-01-11T00:30:00Z"));
        assertThat(read(item("urn:x:1", "1", "<embargoed/>", NITF)).skipped())
                .containsExactly(
                        "Item 1 (urn:x:1) is under an embargo without an end that could be read; it waits for another version.");
    }

    @Test
    void readsADocumentInAnotherEncoding() throws UnreadableException {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                + item("urn:x:1", "1", "", "<inlineData contenttype=\"text/plain\">Größe</inlineData>");

        assertThat(AgencyReader.read(xml.getBytes(StandardCharsets.UTF_16), "a.xml")
                        .items())
                .singleElement()
                .extracting(Item::body)
                .isEqualTo(Optional.of(new Item.Body.Text("Größe")));
    }

    static String item(String guid, String version, String management, String contents) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.30"
                    conformance="power" guid="%s" version="%s" xml:lang="en-US">
                  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
                  <rightsInfo><copyrightHolder><name>Example Press</name></copyrightHolder></rightsInfo>
                  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:EX"/>
                    <versionCreated>2026-01-10T12:12:13+01:00</versionCreated>%s</itemMeta>
                  <contentMeta><contributor><name>R. Ortega</name></contributor>
                    <creditline>Example Press via
                       Meseta Wire</creditline><language tag="en-US"/>
                    <headline role="hld:sub">A dry winter</headline><headline>Dam level falls
                       to 38 percent</headline></contentMeta>
                  <contentSet>%s</contentSet>
                </newsItem>""".formatted(guid, version, management, contents);
    }

    private static Item only(String xml) throws UnreadableException {
        AgencyMessage message = read(xml);
        assertThat(message.items()).as(message.skipped().toString()).hasSize(1);
        return message.items().getFirst();
    }

    private static AgencyMessage read(String xml) throws UnreadableException {
        return AgencyReader.read(xml.getBytes(StandardCharsets.UTF_8), "wire.xml");
    }
}
