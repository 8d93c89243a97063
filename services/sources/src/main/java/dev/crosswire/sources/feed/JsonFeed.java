package dev.crosswire.sources.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crosswire.sources.UnreadableException;
import java.net.URI;
import java.util.Optional;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory()
                .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature(), false)
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxStringLength(4 << 20)
                        .maxNumberLength(100)
                        .maxTokenCount(400_000)
                        .build());
    }

    private JsonFeed() {}

    static Feed read(String text, URI finalUri, String shown) throws UnreadableException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableException(
                    shown + " is not well-formed JSON, or larger or deeper than a feed is: tell its publisher.");
        }
        if (!root.path("version").asText("").contains("jsonfeed.org/version/1")
                || !root.path("items").isArray()) {
            throw new UnreadableException(shown + " is JSON, but no JSON Feed: give the address of a feed.");
        }
        Optional<String> language = FeedWords.language(text(root, "language"));
        FeedItems items = new FeedItems(shown, language);
        JsonNode all = root.path("items");
        for (int i = 0; i < all.size() && !items.isFull(); i++) {
            items.add(i + 1, draft(all.path(i), finalUri));
        }
        if (all.size() > FeedItems.MOST) {
            items.leaveOut(all.size());
        }
        return new Feed(
                FeedWords.line(text(root, "title").orElse("")),
                language,
                items.items(),
                Optional.empty(),
                items.skipped());
    }

    private static Draft draft(JsonNode item, URI finalUri) {
        JsonNode authors = item.path("authors").path(0);
        JsonNode id = item.path("id");
        return new Draft(
                // version 1.0 says that a number is to be read as its text
                id.isNumber() ? Optional.of(id.asText()) : text(item, "id"),
                FeedWords.link(text(item, "url"), finalUri)
                        .or(() -> FeedWords.link(text(item, "external_url"), finalUri)),
                FeedWords.line(text(item, "title").orElse("")),
                text(item, "date_published").flatMap(FeedDates::parse),
                text(item, "date_modified").flatMap(FeedDates::parse),
                FeedWords.language(text(item, "language")),
                FeedWords.html(text(item, "content_html")).or(() -> FeedWords.text(text(item, "content_text"))),
                FeedWords.text(text(item, "summary")),
                text(authors.isObject() ? authors : item.path("author"), "name").map(FeedWords::line),
                false);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
