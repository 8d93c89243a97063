package dev.crosswire.sources.agency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.sources.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The members of one ninjs object, found without regard to case: 1.x and 2.x write {@code versioncreated}, 3.x {@code
 * versionCreated}. A member of the wrong type counts as missing. Associations and renditions are never looked into.
 */
final class NinjsItem {

    private static final List<String> MARKS_OF_AN_ITEM = List.of(
            "headline", "headlines", "bodies", "body_text", "body_xhtml", "body_html", "pubstatus", "versioncreated");

    private final Map<String, JsonNode> members = new HashMap<>();

    NinjsItem(JsonNode object) {
        object.properties()
                .forEach(member -> members.putIfAbsent(member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
    }

    /** Whether an object has what makes it ninjs and not any JSON. */
    static boolean isOne(JsonNode object) {
        NinjsItem item = new NinjsItem(object);
        boolean named = !item.text("uri", "guid").isEmpty();
        return named && MARKS_OF_AN_ITEM.stream().anyMatch(item.members::containsKey);
    }

    AgencyItem item() {
        Optional<Item.Body> body = body();
        return new AgencyItem(
                text("uri", "guid"),
                text("type"),
                version(),
                status(),
                embargo(),
                text("firstcreated", "contentcreated"),
                text("versioncreated"),
                headline(),
                text("language"),
                credit(),
                body,
                Optional.empty());
    }

    /** The agency that the words are from: the first source that is named, or whoever holds the rights. */
    private String credit() {
        for (String member : List.of("infosources", "infosource", "source")) {
            String named = nameOf(members.get(member));
            if (!named.isBlank()) {
                return named;
            }
        }
        return text("creditline", "copyrightholder");
    }

    private static String nameOf(@Nullable JsonNode source) {
        if (source == null) {
            return "";
        }
        if (source.isTextual()) {
            return source.textValue();
        }
        for (JsonNode one : source.isArray() ? source : List.of(source)) {
            String name = one.path("name").isTextual()
                    ? one.path("name").textValue()
                    : one.path("literal").asText("");
            if (!name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    /** A number as well as a string: ninjs says string, exporters write numbers. */
    private String version() {
        JsonNode version = members.get("version");
        return version != null && (version.isIntegralNumber() || version.isTextual()) ? version.asText() : "";
    }

    /** Something that is no string is a status too, only none that allows to publish. */
    private String status() {
        JsonNode status = members.get("pubstatus");
        return status == null || status.isNull() ? "" : status.isTextual() ? status.textValue() : "of another type";
    }

    /** Exporters write an empty string where there is none; anything else that cannot be read is an embargo without end. */
    private Optional<String> embargo() {
        for (String member : List.of("embargoeduntil", "embargoed")) {
            JsonNode until = members.get(member);
            if (until != null
                    && !until.isNull()
                    && !(until.isTextual() && until.textValue().isBlank())) {
                return Optional.of(until.isTextual() ? until.textValue() : "of another type");
            }
        }
        return Optional.empty();
    }

    private String headline() {
        String plain = text("headline");
        if (!plain.isBlank()) {
            return plain;
        }
        JsonNode best = null;
        for (JsonNode candidate : values("headlines")) {
            if (best == null || (isMain(candidate) && !isMain(best))) {
                best = candidate;
            }
        }
        if (best == null) {
            return text("title");
        }
        String words = best.path("value").textValue();
        return typeOf(best).contains("html") ? Jsoup.parse(words).text() : words;
    }

    /** Markup before plain text: it keeps the paragraphs, which the plain text of many agencies has lost. */
    private Optional<Item.Body> body() {
        for (String member : List.of("body_xhtml", "body_html")) {
            if (!text(member).isBlank()) {
                return Optional.of(new Item.Body.Html(text(member)));
            }
        }
        Optional<Item.Body> best = Optional.empty();
        int rank = Integer.MAX_VALUE;
        for (JsonNode candidate : values("bodies")) {
            Optional<Item.Body> words = wordsOf(candidate);
            int standing = (words.orElse(null) instanceof Item.Body.Html
                            ? 0
                            : typeOf(candidate).contains("nitf") ? 1 : 2)
                    + (isCaption(candidate) ? 10 : 0);
            if (words.isPresent() && standing < rank) {
                best = words;
                rank = standing;
            }
        }
        if (best.isPresent()) {
            return best;
        }
        Optional<Item.Body> nitf = Optional.of(text("body_nitf"))
                .filter(markup -> !markup.isBlank())
                .flatMap(NitfText::ofMarkup)
                .map(Item.Body.Text::new);
        return nitf.or(() ->
                Optional.of(text("body_text")).filter(plain -> !plain.isBlank()).map(Item.Body.Text::new));
    }

    private static Optional<Item.Body> wordsOf(JsonNode body) {
        String value = body.path("value").textValue();
        String type = typeOf(body);
        if (type.contains("nitf")) {
            return NitfText.ofMarkup(value).map(Item.Body.Text::new);
        }
        if (type.contains("html")) {
            return Optional.of(new Item.Body.Html(value));
        }
        if (type.isEmpty() && value.stripLeading().startsWith("<")) {
            return Optional.of(new Item.Body.Html(value));
        }
        boolean plain = type.isEmpty() || type.startsWith("text/plain") || type.equals("text");
        return plain ? Optional.of(new Item.Body.Text(value)) : Optional.empty();
    }

    private static boolean isMain(JsonNode object) {
        String role = object.path("role").asText("");
        return role.isEmpty() || role.toLowerCase(Locale.ROOT).endsWith("main");
    }

    private static boolean isCaption(JsonNode object) {
        String role = object.path("role").asText("").toLowerCase(Locale.ROOT);
        return role.contains("caption") || role.contains("summary") || role.contains("abstract");
    }

    private static String typeOf(JsonNode object) {
        JsonNode type = object.has("contentType") ? object.get("contentType") : object.path("contenttype");
        return type.asText("").strip().toLowerCase(Locale.ROOT);
    }

    /** The objects of an array that have words as their value. */
    private Iterable<JsonNode> values(String member) {
        JsonNode array = members.get(member);
        return array == null || !array.isArray()
                ? List.of()
                : array.valueStream()
                        .filter(object -> object.path("value").isTextual()
                                && !object.path("value").textValue().isBlank())
                        .toList();
    }

    private String text(String... names) {
        for (String name : names) {
            JsonNode value = members.get(name);
            if (value != null && value.isTextual() && !value.textValue().isBlank()) {
                return value.textValue();
            }
        }
        return "";
    }
}
