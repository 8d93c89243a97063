package dev.crosswire.alerts.rest;

import dev.crosswire.alerts.index.PageKey;
import dev.crosswire.alerts.index.Sort;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A {@link PageKey} as the opaque text that a client hands back for the next page. */
final class PageCursor {

    private static final String VERSION = "1";
    private static final int LONGEST = 2000;
    private static final int PARTS = 5;

    private PageCursor() {}

    static String text(PageKey key) {
        String plain = String.join(
                "|", VERSION, key.sort().name(), Long.toString(key.rank()), Long.toString(key.updated()), key.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text} writes; empty for anything else. */
    static Optional<PageKey> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", PARTS);
            if (parts.length != PARTS || !parts[0].equals(VERSION)) {
                return Optional.empty();
            }
            PageKey key =
                    new PageKey(Sort.valueOf(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4]);
            return text(key).equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
