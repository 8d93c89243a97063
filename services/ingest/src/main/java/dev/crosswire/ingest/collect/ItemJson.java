package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.article.ArticleIds;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.extraction.page.PlainText;
import dev.crosswire.ingest.article.ArticleLimits;
import dev.crosswire.sources.Item;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * An item as an article that is posted: from here on nobody knows which way it came. What a feed says beside the text and
 * says wrongly (a language that is none, a broken address) is left out rather than the article with it.
 */
final class ItemJson {

    /** A post without a title is known by its first words. */
    private static final int WORDS_FOR_TITLE = 100;

    private ItemJson() {}

    /**
     * The article.
     *
     * @param now stands for the publication time of an item that states none
     */
    static ObjectNode of(SourceListing listing, Item item, Instant now) {
        String source = listing.source().id();
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("id", ArticleIds.derived(source, item.id()));
        article.put("source", source);
        article.put("title", title(item));
        // Of an edited text the time of the edit: publishedAt is when the outlet published this text.
        article.put(
                "publishedAt",
                item.updatedAt().or(item::publishedAt).orElse(now).toString());
        item.url().filter(ItemJson::isWeb).ifPresent(url -> article.put("url", url));
        item.language()
                .flatMap(ItemJson::tag)
                .or(listing::language)
                .ifPresent(language -> article.put("language", language));
        item.wire()
                .map(PlainText::line)
                .filter(wire -> !wire.isEmpty()
                        && wire.length() <= ArticleLimits.NAME_CHARACTERS
                        && PlainText.isOneCleanLine(wire))
                .ifPresent(wire -> article.put("wire", wire));
        item.version().ifPresent(version -> article.put("version", version));
        if (item.retracted()) {
            article.put("retracted", true);
        }
        item.body().ifPresent(body -> {
            switch (body) {
                case Item.Body.Text(String text) -> article.put("text", text);
                case Item.Body.Html(String html) -> article.put("html", html);
            }
        });
        return article;
    }

    private static String title(Item item) {
        String title = PlainText.line(item.title());
        if (title.isEmpty() && item.body().orElse(null) instanceof Item.Body.Text(String text)) {
            String words = PlainText.line(text.length() > 1000 ? text.substring(0, 1000) : text);
            title = words.length() <= WORDS_FOR_TITLE ? words : cut(words, WORDS_FOR_TITLE - 1) + "…";
        }
        return title.length() <= ArticleLimits.TITLE_CHARACTERS ? title : cut(title, ArticleLimits.TITLE_CHARACTERS);
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return url.length() <= ArticleLimits.URL_CHARACTERS
                    && (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<String> tag(String language) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(language.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.length() > ArticleLimits.LANGUAGE_CHARACTERS || tag.equals("und")
                    ? Optional.empty()
                    : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
