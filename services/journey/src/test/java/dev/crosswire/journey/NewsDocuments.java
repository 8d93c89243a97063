package dev.crosswire.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The documents in which outlets and agencies publish, as their systems write them. */
final class NewsDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NewsDocuments() {}

    /** What an outlet publishes. */
    record Story(String id, Instant at, String title, String text) {

        Story saying(String other) {
            return new Story(id, at, title, other);
        }
    }

    /** An RSS 2.0 feed that carries whole texts. */
    static String rss(String title, List<Story> stories) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title>%s</title><link>https://rss.example/</link><description>News</description><language>en-gb</language>
                %s</channel></rss>
                """.formatted(
                        title,
                        stories.stream()
                                .map(story -> """
                                        <item><title>%s</title><guid isPermaLink="false">%s</guid><pubDate>%s</pubDate>
                                        <description>%s</description>
                                        <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
                                        """.formatted(
                                                story.title(),
                                                story.id(),
                                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                                        story.at().atOffset(ZoneOffset.UTC)),
                                                story.title(),
                                                story.text()))
                                .collect(Collectors.joining()));
    }

    /** An Atom feed that only points to a page. */
    static String atom(String title, Story story, String page) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>%s</title><id>urn:feed:%s</id>
                <updated>%s</updated>
                <entry><title>%s</title><id>%s</id><link rel="alternate" type="text/html" href="%s"/>
                <published>%s</published><updated>%s</updated><summary>A summary that says little.</summary></entry></feed>
                """.formatted(title, title, story.at(), story.title(), story.id(), page, story.at(), story.at());
    }

    /** A page with what surrounds an article on one. */
    static String page(Story story) {
        return """
                <!DOCTYPE html><html lang="en"><head><title>%s | The Tribune</title>
                <meta property="og:title" content="%s"><meta property="article:published_time" content="%s">
                <style>nav { color: red }</style><script>document.write("Scripted");</script></head><body>
                <div class="cookie-banner">We use cookies to improve your visit. <button>Accept all</button></div>
                <nav><ul><li><a href="/world">World</a></li><li><a href="/money">Money</a></li></ul></nav>
                <main><article><h1>%s</h1><p class="byline">By A. Writer</p>
                <figure><img src="a.jpg" alt=""><figcaption>Delegates on Monday. Photo: Agency</figcaption></figure>
                %s
                <aside class="related"><h3>Related</h3><a href="/1">Ferry strike enters its ninth day</a></aside>
                </article></main><footer>Copyright The Tribune. All rights reserved.</footer></body></html>
                """.formatted(
                        story.title(),
                        story.title(),
                        story.at(),
                        story.title(),
                        story.text().lines().map("<p>%s</p>"::formatted).collect(Collectors.joining("\n")));
    }

    /** A JSON Feed with whole texts. */
    static String jsonFeed(String title, Story story) {
        ObjectNode feed = JSON.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title)
                .put("language", "en");
        feed.putArray("items")
                .addObject()
                .put("id", story.id())
                .put("title", story.title())
                .put("date_published", story.at().toString())
                .put("content_text", story.text());
        return feed.toString();
    }

    /** A ninjs item in its first version. */
    static ObjectNode ninjs(Story story) {
        ObjectNode item = JSON.createObjectNode();
        item.put("uri", story.id()).put("type", "text").put("version", "1");
        item.putObject("$standard").put("name", "ninjs").put("version", "1.4");
        item.put("versioncreated", story.at().toString())
                .put("pubstatus", "usable")
                .put("language", "en");
        item.put("headline", story.title());
        item.put("body_xhtml", "<p>" + story.text() + "</p>");
        return item;
    }

    /** A NewsML-G2 text item. */
    static String newsMl(Story story, int version, String status) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.30"
                    conformance="power" guid="%s" version="%s" xml:lang="en">
                  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:WIRE"/>
                    <versionCreated>%s</versionCreated><pubStatus qcode="stat:%s"/></itemMeta>
                  <contentMeta><language tag="en"/><headline>%s</headline></contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml">
                    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Text</title></head><body><p>%s</p></body></html>
                  </inlineXML></contentSet>
                </newsItem>
                """.formatted(story.id(), version, story.at(), status, story.title(), story.text());
    }
}
