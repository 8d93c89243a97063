package dev.crosswire.core.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of an article whose outlet gives it none. */
public final class ArticleIds {

    /** 128 bits: two of a billion articles share an id with a probability of 10⁻²¹. */
    private static final int BYTES = 16;

    private ArticleIds() {}

    /**
     * SHA-256 of source and url or title, in hexadecimal. The same for the same article however often and wherever it is
     * posted; a source holds no line break, so no two pairs are written alike.
     */
    public static String derived(String source, String urlOrTitle) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((source + "\n" + urlOrTitle).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
