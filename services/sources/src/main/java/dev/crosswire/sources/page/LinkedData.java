package dev.crosswire.sources.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the JSON-LD of a page states about its article (schema.org). A block that is no JSON, is too long or too deep is as
 * if it were not there; no more than {@value #MOST_BLOCKS} blocks and {@value #MOST_NODES} nodes are looked at.
 */
final class LinkedData {

    private static final int MOST_BLOCKS = 40;
    private static final int LONGEST_BLOCK = 1_000_000;
    private static final int MOST_NODES = 20_000;
    private static final int MOST_AUTHORS = 10;

    /** Where an article may stand; what else refers to articles (lists of links, live updates) is about other ones. */
    private static final List<String> WAYS = List.of("@graph", "mainEntity", "mainEntityOfPage", "item");

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final Optional<JsonNode> article;
    private final Map<String, JsonNode> named;

    private LinkedData(Optional<JsonNode> article, Map<String, JsonNode> named) {
        this.article = article;
        this.named = named;
    }

    static LinkedData of(Document page) {
        Map<String, JsonNode> named = new HashMap<>();
        Optional<JsonNode> article = Optional.empty();
        int left = MOST_NODES;
        List<Element> blocks =
                page.select("script[type*=ld+json]").stream().limit(MOST_BLOCKS).toList();
        for (Element block : blocks) {
            Deque<JsonNode> queue = new ArrayDeque<>();
            parse(block.data()).ifPresent(queue::add);
            while (!queue.isEmpty() && left-- > 0) {
                JsonNode node = queue.remove();
                if (node.isArray()) {
                    node.forEach(queue::add);
                } else if (node.isObject()) {
                    if (node.path("@id").isTextual()) {
                        named.putIfAbsent(node.path("@id").asText(), node);
                    }
                    if (article.isEmpty() && isArticle(node)) {
                        article = Optional.of(node);
                    }
                    WAYS.stream()
                            .map(node::path)
                            .filter(JsonNode::isContainerNode)
                            .forEach(queue::add);
                }
            }
        }
        return new LinkedData(article, named);
    }

    Optional<String> string(String... fields) {
        return Stream.of(fields)
                .flatMap(field -> article.stream().map(node -> node.path(field)))
                .map(value -> value.isArray() ? value.path(0) : value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Names of people and organisations, in their order. */
    List<String> authors() {
        JsonNode stated = article.map(node -> node.path("author")).orElse(JSON.missingNode());
        List<String> names = new ArrayList<>();
        if (stated.isArray()) {
            stated.forEach(author -> name(author).ifPresent(names::add));
        } else {
            name(stated).ifPresent(names::add);
        }
        return names.stream().distinct().limit(MOST_AUTHORS).toList();
    }

    private Optional<String> name(JsonNode author) {
        if (author.isTextual()) {
            return Optional.of(author.asText());
        }
        JsonNode name = author.path("name");
        if (name.isArray()) {
            name = name.path(0);
        }
        if (name.isTextual()) {
            return Optional.of(name.asText());
        }
        return Optional.ofNullable(named.get(author.path("@id").asText()))
                .map(known -> known.path("name"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one.asText())) {
                    return true;
                }
            }
            return false;
        }
        return isArticle(type.asText());
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("BlogPosting") || type.endsWith("Report");
    }

    private static Optional<JsonNode> parse(String block) {
        String json = block.strip();
        if (json.isEmpty() || json.length() > LONGEST_BLOCK) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
