package dev.crosswire.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Secrets that are drawn and not chosen: 256 random bits as text. Nobody guesses such a text, so that one round of
 * SHA-256 is all the protection that its digest needs.
 */
public final class TokenText {

    /** What an API token begins with, so that whoever finds one knows what it opens. */
    public static final String PREFIX = "crosswire_";

    private static final int BYTES = 32;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    /** A new API token. */
    public static String fresh() {
        return PREFIX + random();
    }

    /** 256 random bits in the characters that addresses and cookies can carry. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }
}
