package dev.crosswire.sources.page;

import dev.crosswire.sources.fetch.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The characters of a page: by its byte order mark, as its server says, as the page itself says, as UTF-8 if its bytes are
 * that, and as Western last. Wrong bytes become the replacement character.
 */
public final class Encoding {

    /** The standard looks at 1,024 bytes; some pages state it behind their scripts. */
    private static final int LOOKED_AT = 8_192;

    private static final Pattern STATED = Pattern.compile(
            "<(?:meta\\b[^<>]{0,300}?\\bcharset|\\?xml\\b[^<>]{0,100}?\\bencoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    /** What browsers take for what is no UTF-8. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Encoding() {}

    /** The characters of the first bytes of a page. */
    static String text(byte[] page, int length, Optional<Charset> server) {
        return new String(page, 0, length, of(page, length, server));
    }

    /**
     * The characters of a page.
     *
     * @param server what the answer said that brought it
     */
    public static String text(byte[] page, Optional<Charset> server) {
        return text(page, page.length, server);
    }

    private static Charset of(byte[] page, int length, Optional<Charset> server) {
        int first = length < 2 ? 0 : ((page[0] & 0xFF) << 8) | (page[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        if (length > 2 && first == 0xEFBB && (page[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        return server.or(() -> stated(page, length))
                .orElseGet(() -> isUtf8(page, length) ? StandardCharsets.UTF_8 : WESTERN);
    }

    private static Optional<Charset> stated(byte[] page, int length) {
        Matcher stated = STATED.matcher(new String(page, 0, Math.min(length, LOOKED_AT), StandardCharsets.ISO_8859_1));
        return stated.find()
                ? MediaType.charset(stated.group(1))
                        // The page was read as ASCII up to here: it cannot be in wide characters.
                        .map(charset -> charset.name().startsWith("UTF-16")
                                        || charset.name().startsWith("UTF-32")
                                ? StandardCharsets.UTF_8
                                : charset)
                : Optional.empty();
    }

    private static boolean isUtf8(byte[] page, int length) {
        int looked = Math.min(length, LOOKED_AT * 8);
        // A character that is cut off at the end of what was looked at is none that is wrong.
        return IntStream.rangeClosed(0, looked < length ? 3 : 0).anyMatch(cut -> decodes(page, looked - cut));
    }

    private static boolean decodes(byte[] page, int length) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
