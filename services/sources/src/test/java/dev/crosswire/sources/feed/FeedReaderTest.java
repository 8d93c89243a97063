package dev.crosswire.sources.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswire.sources.Item;
import dev.crosswire.sources.UnreadableException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final URI AT = URI.create("https://news.example/feeds/all.xml?key=secret");

    @Test
    void readsRss2WithItsWholeTextsAndItsDates() throws Exception {
        Feed feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
                  xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>The &amp;amp; Paper</title><language>en_GB</language><ttl>15</ttl>
                <atom:link rel="self" href="https://news.example/self"/>
                <item>
                  <media:title>Photograph</media:title>
                  <title>Storm hits &lt;b&gt;coast&lt;/b&gt;</title>
                  <atom:link rel="self" href="/wrong"/>
                  <link>/2026/storm</link>
                  <guid isPermaLink="false">storm-1</guid>
                  <pubDate>Fri, 27 Nov 2026 09:30:00 EST</pubDate>
                  <atom:updated>2026-11-27T16:00:00+01:00</atom:updated>
                  <dc:creator>Ann Reporter</dc:creator>
                  <description>Short.</description>
                  <content:encoded><![CDATA[<p>Nine people &nbsp;were hurt.</p>]]></content:encoded>
                </item></channel></rss>
                """);

        assertThat(feed.title()).isEqualTo("The & Paper");
        assertThat(feed.language()).contains("en-GB");
        assertThat(feed.ttl()).contains(Duration.ofMinutes(15));
        FeedItem only = feed.items().getFirst();
        assertThat(only.author()).contains("Ann Reporter");
        assertThat(only.summary()).contains(new Item.Body.Html("Short."));
        Item item = only.item();
        assertThat(item.id()).isEqualTo("storm-1");
        assertThat(item.title()).isEqualTo("Storm hits coast");
        assertThat(item.url()).contains("https://news.example/2026/storm");
        assertThat(item.publishedAt()).contains(Instant.parse("2026-11-27T14:30:00Z"));
        assertThat(item.updatedAt()).contains(Instant.parse("2026-11-27T15:00:00Z"));
        assertThat(item.language()).contains("en-GB");
        assertThat(item.body()).contains(new Item.Body.Html("<p>Nine people &nbsp;were hurt.</p>"));
    }

    @Test
    void readsRss1WithItsItemsBesideTheChannel() throws Exception {
        Feed feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://news.example/"><title>Old</title></channel>
                <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
                <dc:date>2026-11-27T09:30Z</dc:date><description>Words</description></item>
                </rdf:RDF>
                """);

        Item item = feed.items().getFirst().item();
        assertThat(item.id()).isEqualTo("https://news.example/1");
        assertThat(item.publishedAt()).contains(Instant.parse("2026-11-27T09:30:00Z"));
        assertThat(item.body()).isEmpty();
    }

    @Test
    void readsAtomWithItsKindsOfTextAndItsBases() throws Exception {
        Feed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://news.example/a/">
                <title type="html">A &amp;lt; B</title>
                <entry xml:base="b/"><id>urn:1</id><title type="text">1 &lt; 2</title>
                  <link rel="self" href="self"/><link rel="alternate" type="application/json" href="json"/>
                  <link href="page"/>
                  <published>2026-11-27T09:30:00.5Z</published><updated>2026-11-27T10:00:00Z</updated>
                  <author><name>Eva</name></author>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p title="&quot;">a &lt; b<br/>c</p></div></content>
                </entry>
                <entry><id>urn:2</id><title>Two</title><updated>2026-11-27T10:00:00Z</updated>
                  <content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry>
                <entry xml:lang="fr"><id>urn:3</id><title>Three</title><updated>2026-11-27T10:00:00Z</updated>
                  <content>Plain</content></entry>
                <entry><id>urn:4</id><title>Four</title><link href="/4"/><content type="image/png">AAAA</content></entry>
                <deleted-entry xmlns="http://purl.org/atompub/tombstones/1.0" ref="urn:0" when="2026-11-27T11:00:00Z"/>
                </feed>
                """);

        assertThat(feed.title()).isEqualTo("A < B");
        Item first = feed.items().getFirst().item();
        assertThat(first.title()).isEqualTo("1 < 2");
        assertThat(first.url()).contains("https://news.example/a/b/page");
        assertThat(first.publishedAt()).contains(Instant.parse("2026-11-27T09:30:00Z"));
        assertThat(first.body().map(FeedWords::words))
                .hasValueSatisfying(html -> assertThat(html).contains("<p title=\"&quot;\">a &lt; b<br>c</p>"));
        assertThat(feed.items().get(1).item().body()).contains(new Item.Body.Html("<p>Words</p>"));
        assertThat(feed.items().get(2).item().body()).contains(new Item.Body.Text("Plain"));
        assertThat(feed.items().get(2).item().language()).contains("fr");
        assertThat(feed.items().get(3).item().body()).isEmpty();
        Item deleted = feed.items().get(4).item();
        assertThat(deleted.retracted()).isTrue();
        assertThat(deleted.id()).isEqualTo("urn:0");
        assertThat(deleted.updatedAt()).contains(Instant.parse("2026-11-27T11:00:00Z"));
    }

    @Test
    void readsJsonFeed() throws Exception {
        Feed feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "en", "items": [
                 {"id": 7, "url": "/7", "content_html": "<p>Seven</p>", "date_published": "2026-11-27T09:30:00-05:00",
                  "authors": [{"name": "Jo"}], "summary": "7"},
                 {"id": "8", "external_url": "https://other.example/8", "content_text": "Eight"},
                 {"title": "nothing to know it by"}]}
                """);

        assertThat(feed.items()).hasSize(2);
        FeedItem seven = feed.items().getFirst();
        assertThat(seven.item().id()).isEqualTo("7");
        assertThat(seven.item().url()).contains("https://news.example/7");
        assertThat(seven.item().publishedAt()).contains(Instant.parse("2026-11-27T14:30:00Z"));
        assertThat(seven.author()).contains("Jo");
        assertThat(feed.items().get(1).item().body()).contains(new Item.Body.Text("Eight"));
        assertThat(feed.skipped())
                .singleElement()
                .asString()
                .startsWith("Item 3 of https://news.example/feeds/all.xml?…");
    }

    @Test
    void takesADescriptionForTheBodyOnlyWhereItIsTold() throws Exception {
        FeedItem only = read(rss("<item><guid>1</guid><title>T</title><description>All of it</description></item>"))
                .items()
                .getFirst();

        assertThat(only.item().body()).isEmpty();
        assertThat(only.withSummaryAsBody().body()).contains(new Item.Body.Html("All of it"));
    }

    @Test
    void takesAContentThatBreaksOffForASummary() throws Exception {
        for (String end : new String[] {"…", " [&#8230;]</p>", "...</a></p>\n", " [&hellip;]", "… [+2451 chars]"}) {
            FeedItem only = read(rss("<item><guid>1</guid><title>T</title><content:encoded><![CDATA[<p>The beginning"
                            + end + "]]></content:encoded></item>"))
                    .items()
                    .getFirst();

            assertThat(only.item().body()).as(end).isEmpty();
            assertThat(only.summary()).as(end).isPresent();
        }
    }

    @Test
    void putsUpWithWhatPublishersGetWrong() throws Exception {
        Feed feed = read("\n  \ufeff<?xml version=\"1.0\" encoding=\"utf-16\"?>"
                + rss("<item><title>Fish &nbsp;& chips &bogus; caf&eacute; \u0008</title>"
                                + "<link> https://news.example/a b?x=1&y=2 </link></item>"
                                + "<item><guid>g</guid><title>Future</title><pubDate>Tue, 1 Jan 2999 00:00:00 GMT</pubDate></item>"
                                + "<item><guid>h</guid><title>No date</title><pubDate>yesterday</pubDate></item>")
                        .strip());

        assertThat(feed.skipped()).isEmpty();
        Item fish = feed.items().getFirst().item();
        assertThat(fish.title()).isEqualTo("Fish & chips &bogus; café");
        assertThat(fish.id()).isEqualTo("https://news.example/a%20b?x=1&y=2");
        assertThat(feed.items().get(1).item().publishedAt()).contains(Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(feed.items().get(2).item().publishedAt()).isEmpty();
    }

    @Test
    void tellsItemsOfOneIdApartByTheirLinks() throws Exception {
        Feed feed = read(rss("<item><guid>same</guid><link>https://news.example/1</link><title>1</title></item>"
                + "<item><guid>same</guid><link>https://news.example/2</link><title>2</title></item>"
                + "<item><guid>twice</guid><title>old</title><pubDate>1 Nov 2026 10:00 GMT</pubDate></item>"
                + "<item><guid>twice</guid><title>new</title><pubDate>2 Nov 2026 10:00 GMT</pubDate></item>"));

        assertThat(feed.items())
                .extracting(each -> each.item().id())
                .containsExactly("https://news.example/1", "https://news.example/2", "twice");
        assertThat(feed.items().getLast().item().title()).isEqualTo("new");
    }

    @Test
    void skipsWhatIsOfNoUseAndSaysSo() throws Exception {
        Feed feed = read(rss("<item><title>Neither id nor link</title></item><item><guid>1</guid></item>"
                + "<item><guid>2</guid><title>Huge</title><description>" + "x".repeat(1_100_000)
                + "</description></item>"
                + "<item><guid>3</guid><title>Good</title></item>"));

        assertThat(feed.items()).extracting(each -> each.item().id()).containsExactly("3");
        assertThat(feed.skipped())
                .hasSize(3)
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("secret", "\n"));
    }

    @Test
    void readsAThousandItemsAndSaysThatThereWereMore() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            items.append("<item><guid>").append(i).append("</guid><title>T</title></item>");
        }

        Feed feed = read(rss(items.toString()));

        assertThat(feed.items()).hasSize(1000);
        assertThat(feed.skipped()).singleElement().asString().contains("1200 items");
    }

    @Test
    void readsALargeFeedFullOfEscapedMarkup() throws Exception {
        String paragraph = "&lt;p&gt;Nine &amp;amp; ten&nbsp;people &#8211; or more&lt;/p&gt;\n".repeat(120);
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            items.append("<item><guid>")
                    .append(i)
                    .append("</guid><title>T</title><content:encoded>")
                    .append(paragraph)
                    .append("</content:encoded></item>");
        }

        Feed feed = read(rss(items.toString()));

        assertThat(feed.items()).hasSize(1000);
        assertThat(FeedWords.words(feed.items().getLast().item().body().orElseThrow()))
                .startsWith("<p>Nine &amp; ten\u00a0people \u2013 or more</p>");
    }

    @Test
    void findsTheCharsetThatFits() throws Exception {
        String declared =
                "<?xml version=\"1.0\" encoding=\"%s\"?>" + rss("<item><guid>1</guid><title>Łódź é</title></item>");
        String latin =
                "<?xml version=\"1.0\" encoding=\"%s\"?>" + rss("<item><guid>1</guid><title>Café “x”</title></item>");
        Charset windows = Charset.forName("windows-1252");

        assertThat(title(declared.formatted("UTF-8").getBytes(StandardCharsets.UTF_8), "text/xml; charset=ISO-8859-1"))
                .isEqualTo("Łódź é");
        assertThat(title(latin.formatted("UTF-8").getBytes(windows), "text/xml"))
                .isEqualTo("Café “x”");
        assertThat(title(latin.formatted("nonsense").getBytes(windows), "text/xml; charset=\"iso-8859-1\""))
                .isEqualTo("Café “x”");
        assertThat(title(declared.formatted("iso-8859-2").getBytes(Charset.forName("ISO-8859-2")), "text/xml"))
                .isEqualTo("Łódź é");
        assertThat(title(declared.formatted("UTF-16").getBytes(StandardCharsets.UTF_16), "text/xml; charset=utf-8"))
                .isEqualTo("Łódź é");
        assertThat(title(declared.formatted("UTF-16").getBytes(StandardCharsets.UTF_16LE), "text/xml"))
                .isEqualTo("Łódź é");
        assertThat(title(declared.formatted("UTF-16").getBytes(StandardCharsets.UTF_8), "text/xml"))
                .isEqualTo("Łódź é");
    }

    @Test
    void refusesDocumentTypesWithTheirEntities() {
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss><channel><title>&c;</title></channel></rss>";
        String outside =
                "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&f;</title></channel></rss>";
        String hidden = "<!-- > --><!doctype rss SYSTEM \"http://127.0.0.1/x\"><rss><channel/></rss>";

        for (String feed : new String[] {laughs, outside, hidden}) {
            assertThatThrownBy(() -> read(feed))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageStartingWith("https://news.example/feeds/all.xml?… ");
        }
    }

    @Test
    void refusesToNestWithoutEnd() {
        String nested = rss("<item><guid>1</guid><description>" + "<a>".repeat(50_000) + "</description></item>");
        String json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(100_000);
        String tags = rss("<item><guid>1</guid>" + "<a/>".repeat(500_000) + "</item>");

        assertThatThrownBy(() -> read(nested))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("deep");
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("deeper");
        assertThatThrownBy(() -> read(tags))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("tags");
    }

    @Test
    void namesTheFeedOfAPageThatWasGivenInItsPlace() {
        assertThatThrownBy(() -> read("""
                <!DOCTYPE html><html><head><link rel="stylesheet" href="x.css">
                <link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2"></head><body></body></html>"""))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("https://news.example/feeds/all.xml?… is a page, not a feed: give"
                        + " https://news.example/rss?a=1&b=2, the feed that it names.");
        assertThatThrownBy(() ->
                        read("<?xml version=\"1.0\"?><!-- a page --><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("names none");
    }

    @Test
    void saysWhatIsNoFeed() {
        for (String text :
                new String[] {"", " \n", "hello", "<opml/>", "{\"items\": []}", "{", "<rss/>", "<rss><channel>", "<"}) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(UnreadableException.class);
        }
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>F</title>"
                + items + "</channel></rss>";
    }

    private static String title(byte[] bytes, String contentType) throws UnreadableException {
        return FeedReader.read(bytes, Optional.of(contentType), AT)
                .items()
                .getFirst()
                .item()
                .title();
    }

    private static Feed read(String text) throws UnreadableException {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), AT);
    }
}
