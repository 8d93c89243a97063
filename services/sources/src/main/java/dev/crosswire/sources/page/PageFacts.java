package dev.crosswire.sources.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page states about its article: in JSON-LD first, which is written for programs, then microdata, then meta
 * elements (Open Graph, Dublin Core and the names that sites made up), last what a reader sees in its byline.
 *
 * @param titles that the page states for itself, the best one first
 * @param documentTitle what a browser shows as its name, often with the name of the site
 */
record PageFacts(
        List<String> titles,
        Optional<String> documentTitle,
        Optional<Instant> publishedAt,
        Optional<Instant> modifiedAt,
        Optional<String> author,
        Optional<String> language,
        Optional<String> canonicalUrl) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_URL = 2_000;

    private static final String[] TITLES = {"og:title", "twitter:title", "dcterms.title", "dc.title", "parsely-title"};
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "article.published",
        "article:published",
        "datepublished",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "sailthru.date",
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.date",
        "dc.date",
        "dcterms.created",
        "dc.date.created",
        "date",
        "article.created"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "article.updated",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod"
    };
    private static final String[] AUTHORS = {
        "author",
        "article:author",
        "og:article:author",
        "parsely-author",
        "byl",
        "dc.creator",
        "dcterms.creator",
        "sailthru.author",
        "article.author"
    };

    private static final Pattern BY = Pattern.compile(
            "^(?:(?:words|text|story|reported|written|interview|report)\\s+)?(?:by|von|par|por|di|автор|текст)\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static PageFacts of(Document page) {
        LinkedData data = LinkedData.of(page);
        Map<String, String> meta = meta(page);
        List<String> titles = new ArrayList<>();
        Stream.of(data.string("headline", "name"), microdata(page, "headline"), first(meta, TITLES))
                .flatMap(Optional::stream)
                .map(title -> Characters.line(title, LONGEST_TITLE))
                .filter(title -> !title.isEmpty())
                .forEach(titles::add);
        return new PageFacts(
                titles,
                Optional.of(Characters.line(page.title(), LONGEST_TITLE)).filter(title -> !title.isEmpty()),
                time(data.string("datePublished", "dateCreated"), microdata(page, "datePublished"), meta, PUBLISHED)
                        .or(() -> visibleTime(page)),
                time(data.string("dateModified"), microdata(page, "dateModified"), meta, MODIFIED),
                author(page, data, meta),
                language(page, data, meta),
                canonical(page, meta));
    }

    private static Map<String, String> meta(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : page.select("meta[content]")) {
            String content = element.attr("content").strip();
            for (String key : List.of("property", "name", "http-equiv", "itemprop")) {
                String name = element.attr(key).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
        return meta;
    }

    private static Optional<String> first(Map<String, String> meta, String... names) {
        return Stream.of(names).map(meta::get).flatMap(Stream::ofNullable).findFirst();
    }

    private static Optional<String> microdata(Document page, String property) {
        return page.select("[itemprop=" + property + "], [property=" + property + "]").stream()
                .limit(5)
                .map(element -> Stream.of("content", "datetime")
                        .map(element::attr)
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElseGet(() -> Lines.shownText(element, LONGEST_TITLE)))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Optional<Instant> time(
            Optional<String> data, Optional<String> microdata, Map<String, String> meta, String... names) {
        return Stream.concat(
                        Stream.of(data, microdata).flatMap(Optional::stream),
                        Stream.of(names).map(meta::get).flatMap(Stream::ofNullable))
                .flatMap(stated -> PageTime.parse(stated).stream())
                .findFirst();
    }

    private static Optional<Instant> visibleTime(Document page) {
        return page.select("time[datetime]").stream()
                .limit(20)
                .filter(time -> time.hasAttr("pubdate")
                        || time.hasClass("published")
                        || time.parents().stream().anyMatch(outer -> outer.nameIs("article") || outer.nameIs("main")))
                .flatMap(time -> PageTime.parse(time.attr("datetime")).stream())
                .findFirst();
    }

    private static Optional<String> author(Document page, LinkedData data, Map<String, String> meta) {
        return names(data.authors())
                .or(() -> names(page.select("[itemprop=author]").stream()
                        .limit(5)
                        .map(author -> Optional.ofNullable(author.selectFirst("[itemprop=name]"))
                                .orElse(author))
                        .map(name ->
                                name.hasAttr("content") ? name.attr("content") : Lines.shownText(name, LONGEST_NAME))
                        .distinct()
                        .toList()))
                .or(() -> Stream.of(AUTHORS)
                        .map(meta::get)
                        .flatMap(Stream::ofNullable)
                        .flatMap(name -> names(List.of(name)).stream())
                        .findFirst())
                .or(() -> names(page.select("[rel=author]").stream()
                        .limit(3)
                        .map(name -> Lines.shownText(name, LONGEST_NAME))
                        .toList()))
                .or(() -> Boxes.bylines(page)
                        .map(byline -> Lines.shownText(byline, LONGEST_NAME))
                        .map(byline -> byline.replaceFirst("(?U)\\s*[,|·–—(\\d].*$", ""))
                        .flatMap(name -> names(List.of(name)).stream())
                        .findFirst());
    }

    private static Optional<String> names(List<String> stated) {
        List<String> names = stated.stream()
                .map(name -> Characters.line(name, LONGEST_NAME))
                .map(name -> BY.matcher(name).replaceFirst(""))
                .filter(name -> !name.isBlank() && !name.contains("://") && !name.contains("@"))
                .map(PageFacts::withoutCapitals)
                .distinct()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** Bylines shout; a name is compared and shown as it is written elsewhere. Initials stay as they are. */
    private static String withoutCapitals(String name) {
        return name.matches("(?U).*\\p{Lu}{4}.*") && name.equals(name.toUpperCase(Locale.ROOT)) && name.contains(" ")
                ? Pattern.compile("(?U)(\\p{Lu})(\\p{Lu}+)")
                        .matcher(name)
                        .replaceAll(word -> word.group(1) + word.group(2).toLowerCase(Locale.ROOT))
                : name;
    }

    private static Optional<String> language(Document page, LinkedData data, Map<String, String> meta) {
        return Stream.of(
                        page.select("html[lang]").attr("lang"),
                        page.select("html[xml:lang]").attr("xml:lang"),
                        data.string("inLanguage").orElse(""),
                        first(meta, "content-language", "dc.language", "og:locale", "language")
                                .orElse(""))
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
                .findFirst();
    }

    private static Optional<String> canonical(Document page, Map<String, String> meta) {
        return Stream.concat(
                        page.select("link[rel=canonical][href]").stream().map(link -> link.absUrl("href")),
                        first(meta, "og:url").stream())
                .map(String::strip)
                .filter(PageFacts::isWebAddress)
                .findFirst();
    }

    private static boolean isWebAddress(String url) {
        if (url.length() > LONGEST_URL) {
            return false;
        }
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
