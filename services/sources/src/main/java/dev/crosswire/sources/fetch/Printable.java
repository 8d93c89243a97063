package dev.crosswire.sources.fetch;

import dev.crosswire.sources.Shown;
import java.net.URI;

/** Words from outside made fit for a sentence that is logged: one line, no control or invisible characters, of bounded length. */
public final class Printable {

    private static final int LONGEST = 200;

    private Printable() {}

    /** At most 200 characters; whatever could end a line, move a cursor or turn the direction of writing becomes a space. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 1);
        int length = 0;
        for (int at = 0; at < text.length(); ) {
            if (length++ == LONGEST) {
                return out.append('…').toString();
            }
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            out.appendCodePoint(Shown.showable(character) ? character : ' ');
        }
        return out.toString().strip();
    }

    /** An address for a sentence; a query is left out, since it may hold a key. */
    public static String address(URI uri) {
        return of(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?…"));
    }
}
