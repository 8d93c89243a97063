package dev.crosswire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.article.Article;
import java.time.Instant;
import java.util.Optional;

/**
 * Two texts to compare, as they stand in a line of NDJSON.
 *
 * @param id as given, a string or a whole number
 * @param about what is asked about, in plain words
 */
record CompareLine(JsonNode id, Article a, Article b, Optional<String> about) {

    private static final String UNKNOWN_LANGUAGE = "und";

    static CompareLine parse(String given) throws UnreadableLineException {
        JsonLine line = JsonLine.parse(given);
        return new CompareLine(line.id(), text(line, "a"), text(line, "b"), line.words("about"));
    }

    /** Texts without a source are of two. */
    private static Article text(JsonLine line, String side) throws UnreadableLineException {
        String text = line.string(side)
                .orElseThrow(() -> new UnreadableLineException(side + " is missing; give the two texts as a and b"));
        Instant published = line.time(side + "PublishedAt");
        return article(side, line.words(side + "Source").orElse("text " + side), published, text);
    }

    static Article article(String id, String source, Instant published, String text) {
        return new Article(
                id,
                1,
                source,
                Optional.empty(),
                "",
                published,
                published,
                UNKNOWN_LANGUAGE,
                Optional.empty(),
                text,
                false);
    }
}
