package dev.crosswire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosswire.core.article.Article;
import dev.crosswire.sources.page.PageReader;
import java.time.Instant;
import java.util.Optional;

/**
 * An article or a sentence as it stands in a line of NDJSON; all but its id and its text may be missing.
 *
 * @param id as given, a string or a whole number
 * @param article never published: its time is {@link JsonLine#UNDATED} where the line states none
 * @param html whether the text was read out of a page
 */
record ArticleLine(JsonNode id, Article article, boolean html) {

    private static final String UNKNOWN_LANGUAGE = "und";

    /** What ingest takes; of a longer one the beginning is read. */
    private static final int LONGEST_TITLE = 1_000;

    static ArticleLine parse(String given) throws UnreadableLineException {
        JsonLine line = JsonLine.parse(given);
        Optional<String> text = line.string("text");
        Optional<String> html = line.string("html");
        if (text.isEmpty() && html.isEmpty()) {
            throw new UnreadableLineException("text is missing; give text or html");
        }
        if (text.isPresent() && html.isPresent()) {
            throw new UnreadableLineException("text and html are both given; give one of them");
        }
        Instant published = line.time("publishedAt");
        return new ArticleLine(
                line.id(),
                new Article(
                        line.id().asText(),
                        1,
                        line.words("source").orElse("unknown"),
                        line.string("url"),
                        title(line.string("title").orElse("")),
                        published,
                        published,
                        line.string("language").orElse(UNKNOWN_LANGUAGE),
                        Optional.empty(),
                        html.map(page -> PageReader.read(page, Optional.empty()).text())
                                .or(() -> text)
                                .orElse(""),
                        false),
                html.isPresent());
    }

    private static String title(String given) {
        return given.length() > LONGEST_TITLE ? given.substring(0, LONGEST_TITLE) : given;
    }
}
