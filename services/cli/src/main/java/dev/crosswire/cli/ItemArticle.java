package dev.crosswire.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosswire.core.article.ArticleIds;
import dev.crosswire.extraction.page.PlainText;
import dev.crosswire.sources.Item;
import dev.crosswire.sources.page.Page;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page or an agency's item says, as an article that can be posted; it has the identity that the service gives it
 * when it collects the same itself. A language that is none or a broken address is left out rather than the article.
 */
final class ItemArticle {

    private static final int LONGEST_TITLE = 1_000;
    private static final int WORDS_FOR_TITLE = 100;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_NAME = 200;

    private ItemArticle() {}

    /** A page that holds a text, found at an address. */
    static ObjectNode ofPage(Page page, String address, String source, Instant time) {
        ObjectNode article = begin(source, page.title().orElse(""), page.text(), time, page.language());
        if (isWeb(address)) {
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
        item.url().filter(ItemArticle::isWeb).ifPresent(url -> article.put("url", url));
        item.wire()
                .map(PlainText::line)
                .filter(wire -> !wire.isEmpty() && wire.length() <= LONGEST_NAME && PlainText.isOneCleanLine(wire))
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

    private static ObjectNode begin(
            String source, String title, String words, Instant time, Optional<String> language) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        article.put("source", source);
        article.put("title", title(title, words));
        article.put("publishedAt", time.toString());
        language.flatMap(ItemArticle::tag).ifPresent(tag -> article.put("language", tag));
        return article;
    }

    private static String title(String stated, String words) {
        String title = PlainText.line(stated);
        if (!title.isEmpty()) {
            return cut(title, LONGEST_TITLE);
        }
        String line = PlainText.line(cut(words, 10 * WORDS_FOR_TITLE));
        return line.length() <= WORDS_FOR_TITLE ? line : cut(line, WORDS_FOR_TITLE - 1) + "…";
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return url.length() <= LONGEST_URL
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
            return tag.length() > 35 || tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
