package dev.crosswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.extraction.page.HtmlText;
import dev.crosswire.extraction.page.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The fields of one posted article and the rule of each. A JSON null counts as missing. Fields that are not listed in
 * the interface are ignored: exports of editorial systems carry many, and later versions of the interface may add some.
 */
final class ArticleFields {

    private static final String UNKNOWN_LANGUAGE = "und";

    private final JsonNode json;

    private ArticleFields(JsonNode json) {
        this.json = json;
    }

    /** The element at {@code index} of a request as an article, or the reason why it is none. */
    static Submission read(int index, JsonNode json) {
        if (!json.isObject()) {
            return new Submission.Unusable(
                    index, Optional.empty(), "an article must be a JSON object, not " + kind(json));
        }
        ArticleFields fields = new ArticleFields(json);
        Optional<String> id = Optional.empty();
        try {
            id = fields.name("id");
            return new Submission.Usable(index, fields.article(id));
        } catch (InvalidArticleException e) {
            return new Submission.Unusable(index, id, e.reason());
        }
    }

    private PostedArticle article(Optional<String> id) throws InvalidArticleException {
        String source = name("source").orElseThrow(() -> missing("source"));
        String title = title();
        Instant publishedAt = PublicationTime.parse(string("publishedAt").orElseThrow(() -> missing("publishedAt")));
        Optional<String> url = url();
        boolean retracted = retracted();
        return new PostedArticle(
                id.orElseGet(() -> ArticleIds.derived(source, url.orElse(title))),
                source,
                url,
                title,
                publishedAt,
                language(),
                name("wire"),
                text(retracted),
                version(),
                retracted);
    }

    private String title() throws InvalidArticleException {
        String posted = string("title").orElseThrow(() -> missing("title"));
        checkLength("title", posted, ArticleLimits.TITLE_CHARACTERS);
        String title = PlainText.line(posted);
        if (title.isEmpty()) {
            throw new InvalidArticleException("title is empty");
        }
        return title;
    }

    private String text(boolean retracted) throws InvalidArticleException {
        Optional<String> text = string("text");
        Optional<String> html = string("html");
        if (text.isPresent() && html.isPresent()) {
            throw new InvalidArticleException("text and html are both given; give one of them");
        }
        String plain;
        if (html.isPresent()) {
            checkLength("html", html.get(), ArticleLimits.HTML_CHARACTERS);
            plain = HtmlText.of(html.get());
        } else if (text.isPresent()) {
            plain = PlainText.body(text.get());
        } else if (retracted) {
            // Whoever takes an article back may not have its text any more.
            return "";
        } else {
            throw new InvalidArticleException("text is missing; give text or html");
        }
        if (plain.isEmpty() && !retracted) {
            throw new InvalidArticleException(html.isPresent() ? "html holds no text" : "text is empty");
        }
        int bytes = plain.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > ArticleLimits.TEXT_BYTES) {
            throw new InvalidArticleException(
                    "text has " + bytes + " bytes and may have " + ArticleLimits.TEXT_BYTES + "; post it in parts");
        }
        return plain;
    }

    private Optional<String> url() throws InvalidArticleException {
        Optional<String> posted = string("url").map(String::strip);
        if (posted.isEmpty()) {
            return posted;
        }
        checkLength("url", posted.get(), ArticleLimits.URL_CHARACTERS);
        URI uri;
        try {
            uri = new URI(posted.get());
        } catch (URISyntaxException e) {
            throw new InvalidArticleException(
                    "url is not a valid URL" + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1))
                            + "; other characters than those of RFC 3986 are percent-encoded");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidArticleException("url must start with http:// or https://");
        }
        if (uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty()) {
            throw new InvalidArticleException("url names no host");
        }
        if (uri.getRawAuthority().contains("@")) {
            throw new InvalidArticleException("url holds a user name; leave it out");
        }
        return posted;
    }

    private String language() throws InvalidArticleException {
        Optional<String> posted = string("language").map(String::strip);
        if (posted.isEmpty()) {
            return UNKNOWN_LANGUAGE;
        }
        checkLength("language", posted.get(), ArticleLimits.LANGUAGE_CHARACTERS);
        try {
            return new Locale.Builder()
                    .setLanguageTag(posted.get().replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new InvalidArticleException("language is not a BCP 47 tag such as \"en\" or \"pt-BR\"");
        }
    }

    private OptionalInt version() throws InvalidArticleException {
        Optional<JsonNode> posted = field("version");
        if (posted.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode version = posted.get();
        if (!version.isIntegralNumber()) {
            throw new InvalidArticleException(
                    version.isNumber()
                            ? "version must be a whole number"
                            : wrongKind("version", "a whole number", version));
        }
        if (!version.canConvertToInt() || version.intValue() < 1 || version.intValue() > ArticleLimits.VERSION) {
            throw new InvalidArticleException("version must lie between 1 and " + ArticleLimits.VERSION);
        }
        return OptionalInt.of(version.intValue());
    }

    private boolean retracted() throws InvalidArticleException {
        Optional<JsonNode> posted = field("retracted");
        if (posted.isPresent() && !posted.get().isBoolean()) {
            throw new InvalidArticleException(wrongKind("retracted", "true or false", posted.get()));
        }
        return posted.map(JsonNode::booleanValue).orElse(false);
    }

    /** A short name on one line, which people and logs show as it is: nothing in it may hide or reorder what is read. */
    private Optional<String> name(String field) throws InvalidArticleException {
        Optional<String> posted = string(field).map(String::strip);
        if (posted.isEmpty()) {
            return posted;
        }
        if (posted.get().isEmpty()) {
            throw new InvalidArticleException(field + " is empty");
        }
        checkLength(field, posted.get(), ArticleLimits.NAME_CHARACTERS);
        if (!PlainText.isOneCleanLine(posted.get())) {
            throw new InvalidArticleException(field + " holds a control character");
        }
        return posted;
    }

    private Optional<String> string(String field) throws InvalidArticleException {
        Optional<JsonNode> posted = field(field);
        if (posted.isPresent() && !posted.get().isTextual()) {
            throw new InvalidArticleException(wrongKind(field, "a string", posted.get()));
        }
        return posted.map(JsonNode::textValue);
    }

    private Optional<JsonNode> field(String field) {
        return Optional.ofNullable(json.get(field)).filter(node -> !node.isNull());
    }

    private static void checkLength(String field, String value, int most) throws InvalidArticleException {
        if (value.length() > most) {
            throw new InvalidArticleException(field + " has " + value.length() + " characters and may have " + most);
        }
    }

    private static InvalidArticleException missing(String field) {
        return new InvalidArticleException(field + " is missing");
    }

    private static String wrongKind(String field, String wanted, JsonNode found) {
        return field + " must be " + wanted + ", not " + kind(found);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "null";
            case BINARY, POJO -> "something else";
        };
    }
}
