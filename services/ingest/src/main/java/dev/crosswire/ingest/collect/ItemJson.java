package dev.crosswire.ingest.collect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.article.ArticleIds;
import dev.crosswire.core.article.SourceListing;
import dev.crosswire.extraction.page.ItemFields;
import dev.crosswire.sources.Item;
import java.time.Instant;

/**
 * An item as an article that is posted: from here on nobody knows which way it came. What a feed says beside the text and
 * says wrongly (a language that is none, a broken address) is left out rather than the article with it.
 */
final class ItemJson {

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
        article.put("title", ItemFields.title(item.title(), words(item)));
        // Of an edited text the time of the edit: publishedAt is when the outlet published this text.
        article.put(
                "publishedAt",
                item.updatedAt().or(item::publishedAt).orElse(now).toString());
        item.url().filter(ItemFields::isWebAddress).ifPresent(url -> article.put("url", url));
        item.language()
                .flatMap(ItemFields::language)
                .or(listing::language)
                .ifPresent(language -> article.put("language", language));
        item.wire().flatMap(ItemFields::wire).ifPresent(wire -> article.put("wire", wire));
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

    private static String words(Item item) {
        return item.body().orElse(null) instanceof Item.Body.Text(String text) ? text : "";
    }
}
