package dev.crosswire.sources.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Content-Type says.
 *
 * @param name type and subtype in lower case; empty where there is none
 * @param charset known here
 */
public record MediaType(String name, Optional<Charset> charset) {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{1,60})", Pattern.CASE_INSENSITIVE);

    /** Reads whatever came; never fails. */
    public static MediaType of(Optional<String> header) {
        String text = header.orElse("");
        int end = text.indexOf(';');
        Matcher charset = CHARSET.matcher(text);
        return new MediaType(
                (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT),
                charset.find() ? charset(charset.group(1)) : Optional.empty());
    }

    /** By any of its names; what the web calls ISO 8859-1 or ASCII is Windows-1252 (WHATWG Encoding). */
    public static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            String canonical = charset.name();
            return Optional.of(
                    canonical.equals("ISO-8859-1") || canonical.equals("US-ASCII")
                            ? Charset.forName("windows-1252")
                            : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
