package dev.crosswire.alerts.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A weak entity tag (RFC 9110, 8.8.3): what carries it means the same as what carried it before.
 *
 * @param text as the header has it
 */
public record EntityTag(String text) {

    private static final String WEAK = "W/";
    private static final String ANY = "*";
    private static final int DIGEST_CHARACTERS = 24;

    /** The tag of what these bytes are, or stand for. */
    public static EntityTag of(byte[] bytes) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new EntityTag(WEAK + '"' + digest.substring(0, DIGEST_CHARACTERS) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code If-None-Match} names it; compared weakly, as RFC 9110 asks for there. */
    public boolean isKnownTo(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .anyMatch(value -> value.equals(ANY) || strong(value).equals(strong(text)));
    }

    private static String strong(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
