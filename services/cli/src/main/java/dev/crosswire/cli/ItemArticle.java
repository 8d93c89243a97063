package dev.crosswire.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.article.ArticleIds;
import dev.crosswire.extraction.page.ItemFields;
import dev.crosswire.sources.Item;
import dev.crosswire.sources.page.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * What a page or an agency's item says, as an article that can be posted; it has the identity that the service gives it
 * when it collects the same itself. A language that is none or a broken address is left out rather than the article.
 */
final class ItemArticle {

    private ItemArticle() {}

    /** A page that holds a text, found at an address. */
    static ObjectNode ofPage(Page page, String address, String source, Instant time) {
        ObjectNode article = begin(source, page.title().orElse(""), page.text(), time, page.language());
        if (ItemFields.isWebAddress(address)) {
            // The service makes the id from source and address.
            article.put("url", address);
        } else {
            article.put("id", ArticleIds.derived(source, address));
        }
        article.put("text", page.text());
        return article;
    }

    /** An item of an agency. */
    static ObjectNode ofItem(Item item, String source, Instant time) {
        String words = item.body().orElse(null) instanceof Item.Body.Text(String text) ? text : "";
        ObjectNode article = begin(source, item.title(), words, time, item.language());
        article.put("id", ArticleIds.derived(source, item.id()));
        item.url().filter(ItemFields::isWebAddress).ifPresent(url -> article.put("url", url));
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

    private static ObjectNode begin(
            String source, String title, String words, Instant time, Optional<String> language) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("source", source);
        article.put("title", ItemFields.title(title, words));
        article.put("publishedAt", time.toString());
        language.flatMap(ItemFields::language).ifPresent(tag -> article.put("language", tag));
        return article;
    }
}
