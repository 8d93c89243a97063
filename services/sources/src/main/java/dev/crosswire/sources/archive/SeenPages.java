package dev.crosswire.sources.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the last capture of a page said, for the pages met last, so that a page that was captured again unchanged is passed
 * on once. Only the last: a page that goes back to what it said before has changed. What is forgotten is passed on again
 * and changes nothing then.
 */
final class SeenPages {

    private static final int MOST = 50_000;

    private final Map<Long, Long> lastOf = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the page is another one than the last of its address; it is the last one now. */
    boolean isNew(String url, String html) {
        long words = digest(html);
        Long last = lastOf.put(digest(url), words);
        return last == null || last != words;
    }

    private static long digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
