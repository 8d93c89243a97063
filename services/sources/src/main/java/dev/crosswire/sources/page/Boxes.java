package dev.crosswire.sources.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What stands around a text and in between it, told by the names that its makers gave it: sites differ in their markup and
 * agree in what they call a thing.
 */
final class Boxes {

    /** How sure a name is. */
    enum Kind {
        /** None that is known. */
        TEXT,
        /** About the article, such as a byline: a box only while it is short. */
        NOTE,
        /** Beside the article, unless it holds most of the words of the page after all. */
        BESIDE,
        /** Never the article, however long it is. */
        FOREIGN
    }

    private static final Pattern FOREIGN = names(
            "comments?|comment-(?:list|section|thread|area)|disqus|disqus-thread|discussion"
                    + "|respond|onetrust|ot-sdk|cookies?|consent|gdpr|cmp|outbrain|taboola|zergnet|revcontent|around-the-web");

    private static final Pattern BESIDE = names(
            "related|relatedposts|recommend(?:ed|ations?)?|recirc(?:ulation)?|trending|popular"
                    + "|most-(?:read|viewed|popular|shared|recent)|mostread|up-next|read-(?:also|more|next|too)|also-read|see-also"
                    + "|more-(?:on|from|in|stories|news|articles)|rich-?link|interstitial-link|links-block|link-box|teasers?|promos?|catcher"
                    + "|share|shares|sharing|sharedaddy|social|sns|share-?(?:bar|box|tools|links|this)|follow-?us|icon-links"
                    + "|newsletters?|sign-?up|subscri(?:be|ption)|paywall|regwall|donat(?:e|ion)|reactions|inread|cta"
                    + "|advert(?:s|isements?|ising|orial)?|adslot|ads?-(?:slot|unit|wrapper|container|placeholder|banner|box|label|block)"
                    + "|(?:sc|dfp|gpt|google|iqd|inline|story|display|banner)-ads?|adsbygoogle|banners?|sponsor(?:ed|s)?"
                    + "|side|sidebar|side-?bar|right-rail|rail|menu|nav|navbar|navigation|top-?bar|masthead|breadcrumbs?|skip"
                    + "|footer|foot|colophon|copyright|imprint|tags|tags?-(?:cloud|list|links)|taglist|topics|topic-list|keywords|cat-links"
                    + "|submeta|captions?|image-?caption|figcaption|credits?|(?:image|img|photo|pic|picture|media)-(?:desc|text|credit|info|source)"
                    + "|gallery|slideshow|carousel|pull-?quote|pagination|pager|page-(?:links|nav|numbers)|page-?break|post-navigation"
                    + "|login|search|buttons?|btn|poll|quiz|survey|feedback|rank|ranking|hot|widgets?|footnotes?|endnotes|toc|key-events"
                    + "|twitter-tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed"
                    + "|author-(?:bio|box|info)|bio|post-ufi|view-comments|logo|brand|branding|site-header|skeleton|placeholder");

    private static final Pattern NOTE =
            names("meta|metadata|info|details|date|time|timestamp|stamp|updated|published|posted-on|submitted"
                    + "|by|byl|byline|bylines|author|authors|contributors?|firma|embed|video|audio|player|listen|live-badge"
                    + "|embed-note|correspondent|editor|reading-time|kicker|label|entry-time|pub-date|location|soc");

    private static final Pattern BYLINE = names("byline|by-?line|author|authors|byl");

    private static final Pattern INLINE_NOTE =
            names("captions?|credits?|photo-credit|copyright|reading-time|comment-count");

    private static final Set<String> INLINE = Set.of("span", "small", "cite", "label", "a");

    private static final Set<String> BESIDE_TAGS =
            Set.of("nav", "aside", "footer", "form", "header", "menu", "address", "figcaption", "search");

    private static final Set<String> BESIDE_ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "search", "toolbar", "menubar");

    private static final Set<String> NAMING = Set.of(
            "class",
            "id",
            "data-component",
            "data-gu-name",
            "data-testid",
            "data-test",
            "data-module",
            "data-type",
            "data-block",
            "itemprop",
            "aria-label");

    private static final int LONGEST_NAMES = 1_000;

    private Boxes() {}

    static Kind kind(Element element) {
        Kind kind = Kind.TEXT;
        for (String name : names(element)) {
            if (FOREIGN.matcher(name).find()) {
                return Kind.FOREIGN;
            } else if (BESIDE.matcher(name).find()) {
                kind = Kind.BESIDE;
            } else if (kind == Kind.TEXT && NOTE.matcher(name).find()) {
                kind = Kind.NOTE;
            }
        }
        boolean beside = BESIDE_ROLES.contains(element.attr("role").strip().toLowerCase(Locale.ROOT))
                || element.attr("itemtype").endsWith("/ImageObject")
                || (BESIDE_TAGS.contains(element.normalName()) && !isPartOfAQuote(element) && !isHeadOfAPart(element));
        return beside ? Kind.BESIDE : kind;
    }

    /** A caption or a credit that is laid out inside of a line. */
    static boolean isNoteInline(Element element) {
        return INLINE.contains(element.normalName())
                && element.hasAttr("class")
                && Stream.of(names(element))
                        .anyMatch(name -> INLINE_NOTE.matcher(name).find()
                                || (!isInASentence(element)
                                        && BYLINE.matcher(name).find()));
    }

    static Stream<Element> bylines(Document page) {
        return page.select("[class], [itemprop=author], [id]").stream()
                .filter(element -> !element.nameIs("body") && !element.nameIs("html"))
                .filter(element -> Stream.of(names(element))
                        .anyMatch(name -> BYLINE.matcher(name).find()))
                .limit(50)
                .filter(element -> Lines.isShorter(element, 120))
                .limit(5);
    }

    private static boolean isInASentence(Element element) {
        Element parent = element.parent();
        return parent == null || parent.nameIs("p") || !parent.isBlock();
    }

    private static boolean isPartOfAQuote(Element element) {
        Element parent = element.parent();
        return element.nameIs("footer") && parent != null && parent.nameIs("blockquote");
    }

    /** The head of the page is beside the text; that of the article, of a post or a part belongs to it. */
    private static boolean isHeadOfAPart(Element element) {
        if (!element.nameIs("header")) {
            return false;
        }
        for (Element outer = element.parent(); outer != null; outer = outer.parent()) {
            if (outer.nameIs("article") || outer.nameIs("main") || outer.nameIs("section")) {
                return true;
            }
        }
        return false;
    }

    /** Each name of an element in parts with hyphens between them, lower case. */
    private static String[] names(Element element) {
        return Stream.concat(
                        // An element of the site's own making is named by its tag.
                        Stream.of(element.normalName()).filter(tag -> tag.indexOf('-') > 0),
                        element.attributes().asList().stream()
                                .filter(attribute -> NAMING.contains(attribute.getKey()))
                                .map(attribute -> attribute.getValue()))
                .filter(value -> value.length() <= LONGEST_NAMES)
                .flatMap(value -> Stream.of(value.strip().split("\\s+", -1)))
                .map(Boxes::inParts)
                .toArray(String[]::new);
    }

    private static String inParts(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static Pattern names(String names) {
        return Pattern.compile("(?:^|-)(?:" + names + ")(?:-|$)");
    }
}
