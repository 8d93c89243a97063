package dev.crosswire.sources.page;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads the article of a web page, or of a part of one: the sentences that its reader sees, without what stands around
 * them, and what the page states about it. Never throws, whatever the page holds; of a page longer than
 * {@value #MOST_CHARACTERS} characters the beginning is read. Time and memory grow with the length of the page. Nothing is
 * executed or fetched.
 */
public final class PageReader {

    /** More than any article's page has, and little enough that its tree fits into memory. */
    static final int MOST_CHARACTERS = 5_000_000;

    /** Twice what real pages need: an open element costs time at each one that follows. */
    private static final int DEEPEST = 200;

    /** A page takes milliseconds; one that is made to take hours is read as far as it comes in this time. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private PageReader() {}

    /**
     * Reads a page whose characters are known.
     *
     * @param url where it was found, to resolve relative addresses
     */
    public static Page read(String html, Optional<String> url) {
        String page = html.length() > MOST_CHARACTERS ? html.substring(0, MOST_CHARACTERS) : html;
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document =
                parser.parseInput(new PatientReader(page, System::nanoTime, LONGEST.toNanos()), url.orElse(""));
        return read(document, isWhole(page));
    }

    /**
     * Reads a page as it was sent. Its encoding is the stated one, otherwise that of its byte order mark or its
     * {@code meta} elements, otherwise UTF-8.
     *
     * @param charset as the server stated it; one that is not known counts as not stated
     * @param url where it was found, to resolve relative addresses
     */
    public static Page read(byte[] sent, Optional<Charset> charset, Optional<String> url) {
        return read(Encoding.text(sent, Math.min(sent.length, MOST_CHARACTERS), charset), url);
    }

    private static Page read(Document document, boolean whole) {
        PageFacts facts = PageFacts.of(document);
        MainText main = MainText.of(document, facts, whole);
        return new Page(
                main.text(),
                main.title(),
                facts.publishedAt(),
                facts.modifiedAt(),
                facts.author(),
                facts.language(),
                facts.canonicalUrl());
    }

    /** Whether the page has a frame; a fragment, such as an entry of a feed, is its text from end to end. */
    private static boolean isWhole(String page) {
        String start = page.substring(0, Math.min(page.length(), 4_000)).toLowerCase(Locale.ROOT);
        return start.contains("<html")
                || start.contains("<body")
                || start.contains("<!doctype")
                || start.contains("<head>");
    }
}
