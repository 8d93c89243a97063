package dev.crosswire.sources.feed;

import dev.crosswire.sources.Item;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What feeds of all kinds say in the same words: titles, languages, links and texts that break off. */
final class FeedWords {

    private static final int LONGEST_LINE = 1000;
    private static final int TAIL = 400;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,400}>|^[^<>]{0,400}>");
    private static final Pattern BREAKS_OFF = Pattern.compile(
            "(?:…|\\.\\.\\.|&hellip;|&#8230;|&#x2026;|\\[\\+\\d{1,9} chars])[\\])]?\\s*$", Pattern.CASE_INSENSITIVE);

    private FeedWords() {}

    /** On one line, of bounded length. */
    static String line(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ").strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }

    /** Markup, as titles of RSS hold it against their own rules, gone. */
    static String lineOfMarkup(String text) {
        String bounded = text.length() <= LONGEST_LINE * 4 ? text : text.substring(0, LONGEST_LINE * 4);
        boolean markup = bounded.indexOf('&') >= 0 || bounded.indexOf('<') >= 0;
        return line(markup ? Jsoup.parseBodyFragment(bounded).text() : bounded);
    }

    static Optional<String> language(Optional<String> stated) {
        return stated.map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> LANGUAGE.matcher(tag).matches());
    }

    /** Absolute, http or https, or nothing. */
    static Optional<String> link(Optional<String> stated, URI base) {
        return stated.map(String::strip)
                .filter(link -> !link.isEmpty() && link.length() <= 4096)
                .flatMap(link -> {
                    try {
                        String escaped = link.replace(" ", "%20")
                                .replace("|", "%7C")
                                .replace("[", "%5B")
                                .replace("]", "%5D");
                        URI uri = base.resolve(new URI(escaped));
                        String scheme =
                                Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
                        boolean web = scheme.equals("http") || scheme.equals("https");
                        return web && uri.getRawAuthority() != null
                                ? Optional.of(uri.toASCIIString())
                                : Optional.empty();
                    } catch (URISyntaxException | IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
    }

    static Optional<Item.Body> html(Optional<String> markup) {
        return markup.filter(html -> !html.isBlank()).map(Item.Body.Html::new);
    }

    static Optional<Item.Body> text(Optional<String> words) {
        return words.filter(text -> !text.isBlank()).map(Item.Body.Text::new);
    }

    static String words(Item.Body body) {
        return switch (body) {
            case Item.Body.Text text -> text.text();
            case Item.Body.Html html -> html.html();
        };
    }

    /** Ends in three dots, as what is only the beginning of an article does. */
    static boolean breaksOff(Item.Body body) {
        String words = words(body);
        String tail = words.substring(Math.max(0, words.length() - TAIL));
        return BREAKS_OFF.matcher(TAG.matcher(tail).replaceAll("").strip()).find();
    }
}
