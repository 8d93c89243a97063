package dev.crosswire.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.article.ArticleIds;
import dev.crosswire.extraction.page.PlainText;
import dev.crosswire.sources.page.PageReader;
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

    private final JsonFields fields;
    private final Optional<ClaimList> claims;

    private ArticleFields(JsonFields fields, Optional<ClaimList> claims) {
        this.fields = fields;
        this.claims = claims;
    }

    /**
     * The element at {@code index} of a request as an article, or the reason why it is none.
     *
     * @param claims reads the claims that must stand beside it; empty where its claims are still to be read
     */
    static Submission read(int index, JsonNode json, Optional<ClaimList> claims) {
        if (!json.isObject()) {
            return new Submission.Unusable(
                    index, Optional.empty(), "an article must be a JSON object, not " + JsonFields.kind(json));
        }
        JsonFields fields = new JsonFields(json, "");
        Optional<String> id = Optional.empty();
        try {
            id = fields.name("id");
            return new Submission.Usable(index, new ArticleFields(fields, claims).article(id));
        } catch (InvalidArticleException e) {
            return new Submission.Unusable(index, id, e.reason());
        }
    }

    private PostedArticle article(Optional<String> id) throws InvalidArticleException {
        String source = fields.name("source").orElseThrow(() -> fields.missing("source"));
        String title = title();
        Instant publishedAt = StatedTime.parse(
                "publishedAt", fields.string("publishedAt").orElseThrow(() -> fields.missing("publishedAt")));
        Optional<String> url = url();
        boolean retracted = fields.flag("retracted", false);
        String identity = id.orElseGet(() -> ArticleIds.derived(source, url.orElse(title)));
        // Whoever takes an article back takes its claims back.
        Optional<GivenClaims> given = claims.isEmpty() || retracted
                ? Optional.empty()
                : Optional.of(claims.get().read(fields, identity, source));
        return new PostedArticle(
                identity,
                source,
                url,
                title,
                publishedAt,
                language(),
                fields.name("wire"),
                text(retracted, url),
                version(),
                retracted,
                given);
    }

    private String title() throws InvalidArticleException {
        String posted = fields.string("title").orElseThrow(() -> fields.missing("title"));
        fields.checkLength("title", posted, ArticleLimits.TITLE_CHARACTERS);
        String title = PlainText.line(posted);
        if (title.isEmpty()) {
            throw new InvalidArticleException("title is empty");
        }
        return title;
    }

    private String text(boolean retracted, Optional<String> url) throws InvalidArticleException {
        Optional<String> text = fields.string("text");
        Optional<String> html = fields.string("html");
        if (text.isPresent() && html.isPresent()) {
            throw new InvalidArticleException("text and html are both given; give one of them");
        }
        String plain;
        if (html.isPresent()) {
            fields.checkLength("html", html.get(), ArticleLimits.HTML_CHARACTERS);
            plain = PlainText.body(PageReader.read(html.get(), url).text());
        } else if (text.isPresent()) {
            plain = PlainText.body(text.get());
        } else if (retracted || claims.isPresent()) {
            // Whoever takes an article back may not have its text any more, and claims bring the sentences they need.
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
        Optional<String> posted = fields.string("url").map(String::strip);
        if (posted.isEmpty()) {
            return posted;
        }
        fields.checkLength("url", posted.get(), ArticleLimits.URL_CHARACTERS);
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
        Optional<String> posted = fields.string("language").map(String::strip);
        if (posted.isEmpty()) {
            return UNKNOWN_LANGUAGE;
        }
        fields.checkLength("language", posted.get(), ArticleLimits.LANGUAGE_CHARACTERS);
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
        Optional<JsonNode> posted = fields.field("version");
        if (posted.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode version = posted.get();
        if (!version.isIntegralNumber()) {
            throw version.isNumber()
                    ? fields.wrong("version", "must be a whole number")
                    : fields.wrongKind("version", "a whole number", version);
        }
        if (!version.canConvertToInt() || version.intValue() < 1 || version.intValue() > ArticleLimits.VERSION) {
            throw new InvalidArticleException("version must lie between 1 and " + ArticleLimits.VERSION);
        }
        return OptionalInt.of(version.intValue());
    }
}
