package dev.crosswire.extraction.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a feed, a page or an agency says beside the text, as an article can hold it. What is said wrongly is left out rather
 * than the article with it.
 */
public final class ItemFields {

    public static final int TITLE_CHARACTERS = 1_000;

    /** Characters of a wire credit, and of an id and the name of a source. */
    public static final int NAME_CHARACTERS = 200;

    public static final int URL_CHARACTERS = 2_000;

    /** Characters of a language tag; RFC 5646 section 4.4.1 names 35 as enough for every registered one. */
    public static final int LANGUAGE_CHARACTERS = 35;

    /** A post without a title is known by its first words. */
    private static final int WORDS_FOR_TITLE = 100;

    private ItemFields() {}

    /**
     * The title on one line.
     *
     * @param stated as it came, empty if none did
     * @param words the text, whose beginning stands in for a title that is missing
     */
    public static String title(String stated, String words) {
        String title = PlainText.line(stated);
        if (!title.isEmpty()) {
            return cut(title, TITLE_CHARACTERS);
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

    /** Whether readers can follow the address: http or https, with a host and nobody's password. */
    public static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return url.length() <= URL_CHARACTERS
                    && (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The language as a BCP 47 tag; empty if it is none. */
    public static Optional<String> language(String stated) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(stated.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.length() > LANGUAGE_CHARACTERS || tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** The credit of a wire on one line; empty if it is none that can be shown. */
    public static Optional<String> wire(String stated) {
        String wire = PlainText.line(stated);
        return !wire.isEmpty() && wire.length() <= NAME_CHARACTERS && PlainText.isOneCleanLine(wire)
                ? Optional.of(wire)
                : Optional.empty();
    }
}
